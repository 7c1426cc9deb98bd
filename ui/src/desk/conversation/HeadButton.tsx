import { findActionById } from '../keys/actions';
import { showChord } from '../keys/chord';
import { Tooltip } from '../kit';
import { useLayout } from '../shell/media';
import { ActionButton, type ActionButtonProps, useChord } from './ActionButton';

/** What can be done with a conversation: where room is short an icon, which says its word on hover. */
export function HeadButton(props: ActionButtonProps) {
  const layout = useLayout();
  const chord = useChord(props.keyless ? undefined : props.id);
  if (layout === 'wide') return <ActionButton {...props} />;
  const word = props.text ?? findActionById(props.id).title;
  return (
    <Tooltip text={word} shown={chord ? showChord(chord) : undefined}>
      <ActionButton {...props} aria-label={word} />
    </Tooltip>
  );
}
