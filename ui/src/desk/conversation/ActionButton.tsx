import type { ReactNode } from 'react';
import { type DeskAction, findActionById } from '../keys/actions';
import { ariaChord, showChord } from '../keys/chord';
import { chordOf } from '../keys/listen';
import { Button, type ButtonProps } from '../kit';
import { useDesk } from '../store/store';

export interface ActionButtonProps extends Omit<ButtonProps, 'children' | 'id'> {
  id: DeskAction['id'];
  icon?: ReactNode;
  /** A shorter word than the action's title. */
  text?: string;
}

/** The button of an action: it shows and tells the key that does the same. */
export function ActionButton({ id, text, onClick, ...rest }: ActionButtonProps) {
  const preferences = useDesk((state) => state.preferences);
  const action = findActionById(id);
  const chord = chordOf(action, preferences);
  return (
    <Button
      {...rest}
      shown={chord ? showChord(chord) : undefined}
      aria-keyshortcuts={chord ? ariaChord(chord) : undefined}
      onClick={onClick ?? action.run}
    >
      {text ?? action.title}
    </Button>
  );
}
