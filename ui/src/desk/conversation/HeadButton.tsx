import { findActionById } from '../keys/actions';
import { showChord } from '../keys/chord';
import { chordOf } from '../keys/listen';
import { Tooltip } from '../kit';
import { useLayout } from '../shell/media';
import { useDesk } from '../store/store';
import { ActionButton, type ActionButtonProps } from './ActionButton';

/** What can be done with a conversation: where room is short an icon, which says its word on hover. */
export function HeadButton(props: ActionButtonProps) {
  const layout = useLayout();
  const preferences = useDesk((state) => state.preferences);
  if (layout === 'wide') return <ActionButton {...props} />;
  const action = findActionById(props.id);
  const word = props.text ?? action.title;
  const chord = chordOf(action, preferences);
  return (
    <Tooltip text={word} shown={chord ? showChord(chord) : undefined}>
      <ActionButton {...props} aria-label={word} />
    </Tooltip>
  );
}
