import Eye from 'lucide-react/icons/eye';
import Hand from 'lucide-react/icons/hand';
import { Button, IconButton } from '../kit';
import { nameCustomer } from '../shell/names';
import { mayTakeOver } from '../store/select';
import { store, useDesk } from '../store/store';
import type { InboxRow } from '../store/types';
import { live } from '../texts/en.live';

const words = live.floor;

export interface ControlsProps {
  row: InboxRow;
  onWatch: (id: string) => void;
  /** Signs alone, as in a table. */
  small?: boolean;
}

/** Look on, or step in; what may not be done is not there. */
export function Controls({ row, onWatch, small = false }: ControlsProps) {
  const id = row.conversation_id;
  const may = useDesk((state) => mayTakeOver(state, id));
  const name = nameCustomer(row);
  const takeOver = () => store.dispatch({ type: 'overlay', overlay: { kind: 'takeOver', id } });
  if (small) {
    return (
      <span className="fl-controls">
        <IconButton label={words.watchWho(name)} icon={<Eye />} onClick={() => onWatch(id)} />
        {may ? (
          <IconButton label={words.takeOverWho(name)} icon={<Hand />} onClick={takeOver} />
        ) : null}
      </span>
    );
  }
  return (
    <span className="fl-controls">
      <Button
        size="s"
        icon={<Eye aria-hidden="true" />}
        aria-label={words.watchWho(name)}
        onClick={() => onWatch(id)}
      >
        {words.watch}
      </Button>
      {may ? (
        <Button
          size="s"
          icon={<Hand aria-hidden="true" />}
          aria-label={words.takeOverWho(name)}
          onClick={takeOver}
        >
          {words.takeOver}
        </Button>
      ) : null}
    </span>
  );
}
