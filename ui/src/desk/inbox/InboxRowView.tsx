import Sparkles from 'lucide-react/icons/sparkles';
import { memo } from 'react';
import { openConversation } from '../keys/go';
import { Avatar, Badge, Unseen } from '../kit';
import { formatTime, formatWait, useBusinessNow } from '../shell/clock';
import { nameAgent, nameCustomer } from '../shell/names';
import { findWait } from '../store/need';
import { findClock, myId } from '../store/select';
import { store, useDesk } from '../store/store';
import type { InboxRow } from '../store/types';
import { texts } from '../texts/en';
import { FlagMarks } from './FlagMarks';

interface RowProps {
  id: string;
  place: number;
  of: number;
  start: number;
  selected: boolean;
  compact: boolean;
}

/** One conversation of the list; drawn again only when its own row changes. */
export const InboxRowView = memo(function InboxRowView(props: RowProps) {
  const { id, place, of, start, selected, compact } = props;
  const row = useDesk((state) => state.rows.get(id));
  const unread = useDesk((state) => isUnread(state.reads.get(id), row));
  const drafted = useDesk((state) => state.drafts.has(id));
  if (!row) return null;
  const name = nameCustomer(row);
  const last = sayLast(row);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys are the list's
    <div
      id={`row-${id}`}
      role="option"
      aria-selected={selected}
      aria-posinset={place}
      aria-setsize={of}
      className="row"
      data-unread={unread || undefined}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => openConversation(id)}
    >
      {compact ? null : <Avatar name={row.customer_name} />}
      <div className="row-body">
        <div className="row-line">
          <span className="row-name" dir="auto">
            {name}
          </span>
          {row.tier ? <Badge tone="warn">{texts.sayTier(row.tier)}</Badge> : null}
          <FlagMarks row={row} />
          <span className="row-gap" />
          <Wait row={row} />
        </div>
        <div className="row-line">
          {drafted ? <span className="row-draft">{texts.inbox.draft}</span> : null}
          {row.last_author === 'ai' ? (
            <span className="row-ai">
              <Sparkles aria-hidden="true" /> {texts.ai}
            </span>
          ) : null}
          <span className="row-last" dir="auto">
            {last}
          </span>
          <Holder row={row} />
          {unread ? (
            <span className="row-dot">
              <Unseen>{texts.inbox.unread}</Unseen>
            </span>
          ) : null}
        </div>
      </div>
    </div>
  );
});

function isUnread(read: number | undefined, row: InboxRow | undefined): boolean {
  return row !== undefined && row.last_author === 'customer' && row.turns > (read ?? 0);
}

function sayLast(row: InboxRow): string {
  const text = row.last_text.replace(/\s+/g, ' ').trim() || texts.inbox.onlyFiles;
  if (row.last_author !== 'agent') return text;
  const mine = row.agent_id === null || row.agent_id === myId(store.get());
  return texts.inbox.wrote(mine ? texts.conversation.you : nameAgent(row.agent_id ?? ''), text);
}

/** How long they have waited, red past the firm's own target; else when something was last said. */
function Wait({ row }: { row: InboxRow }) {
  const now = useBusinessNow();
  const target = useDesk((state) => findClock(state).waitTargetSeconds);
  const wait = findWait(row, now);
  if (wait === null) {
    return row.last_at ? <time className="row-time num">{formatTime(row.last_at)}</time> : null;
  }
  const late = wait > target * 1000;
  return (
    <span className="row-time num" data-late={late || undefined}>
      <Unseen>{late ? texts.inbox.waitsLate : texts.inbox.waits}</Unseen>
      {formatWait(wait)}
    </span>
  );
}

/** Who holds it, where that is not plain from the tab. */
function Holder({ row }: { row: InboxRow }) {
  const me = useDesk(myId);
  if (row.offered_to !== null) {
    const mine = row.offered_to === me;
    const name = nameAgent(row.offered_to, store.get());
    return (
      <span className="row-holder" data-kind={mine ? 'ring' : 'human'}>
        {mine ? texts.inbox.ringsForYou : texts.inbox.ringsFor(name)}
      </span>
    );
  }
  if (row.agent_id !== null && row.agent_id !== me) {
    return (
      <span className="row-holder" data-kind="human">
        {nameAgent(row.agent_id, store.get())}
      </span>
    );
  }
  return null;
}
