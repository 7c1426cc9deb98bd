/**
 * Keys as text: `KeyJ`, `Shift+KeyE`, `Mod+Shift+Enter`, `?`, and `KeyG KeyI` for one after the other.
 *
 * Letters and digits are matched by what the key prints when that is Latin, and else by where it
 * lies (`event.code`), so that a Greek or Arabic layout has the same keys. Signs are matched by
 * what they print, since they lie elsewhere on every layout.
 */

export interface Press {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

export const IS_MAC =
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent ?? '');

/** The press as a step of a chord; empty for keys that no chord may use (with Alt, or a modifier). */
export function readPress(press: Press): string {
  if (press.altKey || ['Shift', 'Control', 'Meta', 'Alt'].includes(press.key)) return '';
  const mod = press.ctrlKey || press.metaKey ? 'Mod+' : '';
  const place = findPlace(press);
  const sign = place.length === 1;
  return mod + (press.shiftKey && !sign ? 'Shift+' : '') + place;
}

function findPlace({ key, code }: Press): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  if (/^(Key|Digit)/.test(code) && !isSign(key)) return code;
  return key.length === 1 ? key : key.length > 0 ? key : code;
}

function isSign(key: string): boolean {
  return key.length === 1 && key.charCodeAt(0) < 128;
}

const SHOWN: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
};

/** A chord as it is shown: `Ctrl K`, `Shift E`, `G I`. */
export function showChord(chord: string, mac: boolean = IS_MAC): string {
  return chord
    .split(' ')
    .flatMap((step) => step.split('+').map((part) => showPart(part, mac)))
    .join(' ');
}

function showPart(part: string, mac: boolean): string {
  if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
  const plain = part.replace(/^(Key|Digit)/, '');
  return SHOWN[plain] ?? plain;
}

/** A chord as `aria-keyshortcuts` wants it; one key after another is not expressible. */
export function ariaChord(chord: string, mac: boolean = IS_MAC): string | undefined {
  if (chord.includes(' ')) return undefined;
  const parts = chord.split('+');
  return parts
    .map((part) => (part === 'Mod' ? (mac ? 'Meta' : 'Control') : part.replace(/^(Key|Digit)/, '')))
    .join('+');
}

/** Whether a chord is a single letter, digit or sign, which WCAG 2.1.4 lets people switch off. */
export function isSingle(chord: string): boolean {
  return !chord.includes('Mod+') && !/Escape|Enter|Arrow/.test(chord);
}
