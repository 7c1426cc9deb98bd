/** Other letters for actions, as WCAG 2.1.4 asks for. Pure. */
import type { DeskAction } from '../keys/actions';
import { isSingle } from '../keys/chord';
import { chordOf } from '../keys/listen';
import type { Preferences } from '../store/state';

/** Actions whose key is a single letter, digit or sign, and so may get another one. */
export function listRemappable(actions: readonly DeskAction[]): readonly DeskAction[] {
  return actions.filter(({ chord }) => chord && isSingle(chord) && !chord.includes(' '));
}

/** Whether a key can stand for an action: one Latin letter or digit. */
export function isLetter(key: string): boolean {
  return /^[a-z0-9]$/iu.test(key);
}

export type Clash =
  | { kind: 'free' }
  /** Another action has it. */
  | { kind: 'taken'; by: DeskAction }
  /** It begins keys that are pressed one after the other. */
  | { kind: 'begins' };

/** Whether an action may have a letter beside all others. */
export function findClash(
  actions: readonly DeskAction[],
  preferences: Preferences,
  id: DeskAction['id'],
  letter: string,
): Clash {
  const wanted = actions.find((action) => action.id === id);
  if (!wanted) return { kind: 'free' };
  const remap = { ...preferences.remap, [id]: letter };
  const chord = chordOf(wanted, { ...preferences, remap });
  for (const other of actions) {
    if (other.id === id) continue;
    const theirs = chordOf(other, preferences);
    if (theirs === chord) return { kind: 'taken', by: other };
    if (theirs?.split(' ').length === 2 && theirs.split(' ')[0] === chord)
      return { kind: 'begins' };
  }
  return { kind: 'free' };
}

/** The letters with one more set; back to its own letter it is left out. */
export function setLetter(
  remap: Preferences['remap'],
  action: DeskAction,
  letter: string,
): Preferences['remap'] {
  const { [action.id]: _, ...others } = remap;
  const own = action.chord?.replace(/^Shift\+/u, '').replace(/^(Key|Digit)/u, '') ?? '';
  return own.toLowerCase() === letter.toLowerCase()
    ? others
    : { ...others, [action.id]: letter.toLowerCase() };
}
