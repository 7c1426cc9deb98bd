import type { ReactNode } from 'react';
import { type DeskAction, findActionById } from '../keys/actions';
import { ariaChord, showChord } from '../keys/chord';
import { chordOf } from '../keys/listen';
import { Button, type ButtonProps } from '../kit';
import { useDesk } from '../store/store';

export interface ActionButtonProps extends Omit<ButtonProps, 'children' | 'id'> {
  id: DeskAction['id'];
  /** The action whose key does the same while a field has the focus. */
  inside?: DeskAction['id'];
  /** No keys work where it stands. */
  keyless?: boolean;
  icon?: ReactNode;
  /** A shorter word than the action's title. */
  text?: string;
}

/** The button of an action: it shows and tells the key that does the same. */
export function ActionButton(props: ActionButtonProps) {
  const { id, inside, keyless = false, text, onClick, ...rest } = props;
  const chord = useChord(keyless ? undefined : id);
  const chordInside = useChord(keyless ? undefined : inside);
  const chords = [chord, chordInside].filter((one) => one !== null);
  const action = findActionById(id);
  return (
    <Button
      {...rest}
      shown={chord ? showChord(chord) : undefined}
      shownInside={chordInside ? showChord(chordInside) : undefined}
      aria-keyshortcuts={chords.map((one) => ariaChord(one)).join(' ') || undefined}
      onClick={onClick ?? action.run}
    >
      {text ?? action.title}
    </Button>
  );
}

/** The keys of an action for this reader. */
export function useChord(id: DeskAction['id'] | undefined): string | null {
  const preferences = useDesk((state) => state.preferences);
  return id ? chordOf(findActionById(id), preferences) : null;
}
