/** Keys of a dialog that asks to choose one of a few. Pure. */

export interface Choice {
  id: string;
  title: string;
}

export interface ChoicePress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

export type ChoiceMove = { kind: 'choose'; id: string } | { kind: 'confirm' } | null;

/** Where the press happens: in a text, on a button, or anywhere else in the dialog. */
export type ChoicePlace = 'text' | 'button' | 'choices';

/**
 * What a press means: a number chooses, Enter confirms. In a text numbers are letters and a plain
 * Enter confirms only where the text is one line (`short`); Ctrl Enter confirms everywhere.
 */
export function readChoicePress(
  press: ChoicePress,
  place: ChoicePlace,
  choices: readonly Choice[],
  short: boolean,
): ChoiceMove {
  const mod = press.ctrlKey || press.metaKey;
  if (press.key === 'Enter') {
    if (mod) return { kind: 'confirm' };
    if (press.shiftKey || place === 'button') return null;
    return place === 'choices' || short ? { kind: 'confirm' } : null;
  }
  if (mod || press.altKey || place === 'text' || !/^[1-9]$/u.test(press.key)) return null;
  const chosen = choices[Number(press.key) - 1];
  return chosen ? { kind: 'choose', id: chosen.id } : null;
}

/** Which kind of place an element is. */
export function findPlaceOf(target: EventTarget): ChoicePlace {
  if (!(target instanceof Element)) return 'choices';
  if (target.matches('textarea, input:not([type=radio])')) return 'text';
  return target.matches('button, a') ? 'button' : 'choices';
}
