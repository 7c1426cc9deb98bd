/** The key sheet's content, from the one registry of actions. Pure. */
import type { DeskAction, Group } from '../keys/actions';
import { ariaChord, isSingle, showChord } from '../keys/chord';
import { chordOf } from '../keys/listen';
import type { Preferences } from '../store/state';

export interface SheetLine {
  id: string;
  title: string;
  shown: string;
  /** The keys for who hears them. */
  spoken: string;
  /** A single letter that is switched off. */
  off: boolean;
}

const ORDER: readonly Group[] = ['go', 'conversation', 'write', 'look', 'seat'];

/** Every action with a key, by group, with the letters this reader chose; `never` are the ids of
 * actions that their role has not. */
export function listSheet(
  actions: readonly DeskAction[],
  preferences: Preferences,
  never: readonly string[] = [],
): readonly { group: Group; lines: readonly SheetLine[] }[] {
  return ORDER.map((group) => ({
    group,
    lines: actions.flatMap((action) => {
      const there = action.group === group && !never.includes(action.id);
      const chord = there ? chordOf(action, preferences) : null;
      if (!chord) return [];
      const off = isSingle(chord) && !preferences.letters;
      const spoken = ariaChord(chord) ?? showChord(chord);
      return [{ id: action.id, title: action.title, shown: showChord(chord), spoken, off }];
    }),
  })).filter(({ lines }) => lines.length > 0);
}
