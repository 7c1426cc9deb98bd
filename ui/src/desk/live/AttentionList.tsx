import Coffee from 'lucide-react/icons/coffee';
import { memo } from 'react';
import { AiMark, Avatar, Badge, EmptyState, Unseen } from '../kit';
import { formatWait, useBusinessNow } from '../shell/clock';
import { nameAgent, nameCustomer } from '../shell/names';
import { findWait, isLate } from '../store/need';
import { findClock } from '../store/select';
import { useDesk } from '../store/store';
import type { InboxRow } from '../store/types';
import { live } from '../texts/en.live';
import { two } from '../texts/en.two';
import { Controls } from './Controls';
import type { Attention, Concern } from './floor';

const words = live.floor;

export interface AttentionListProps {
  items: readonly Attention[];
  onWatch: (id: string) => void;
}

/** What needs somebody, the neediest first. */
export function AttentionList({ items, onWatch }: AttentionListProps) {
  return (
    <section className="fl-panel" aria-labelledby="fl-attention">
      <h2 id="fl-attention">
        {words.attention} <span className="fl-count">{items.length || ''}</span>
      </h2>
      {items.length === 0 ? (
        <EmptyState
          icon={<Coffee aria-hidden="true" />}
          title={words.quiet}
          text={words.quietText}
        />
      ) : (
        <ul className="fl-attention">
          {items.map(({ row, concerns }) => (
            <AttentionRow
              key={row.conversation_id}
              row={row}
              concerns={concerns.join(' ')}
              onWatch={onWatch}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface AttentionRowProps {
  row: InboxRow;
  /** Parted by spaces, so that the same reasons are the same value. */
  concerns: string;
  onWatch: (id: string) => void;
}

const AttentionRow = memo(function AttentionRow({ row, concerns, onWatch }: AttentionRowProps) {
  const reasons = concerns.split(' ').filter(Boolean) as Concern[];
  return (
    <li className="fl-item">
      <Avatar name={row.customer_name} />
      <div className="fl-item-body">
        <p className="fl-item-head">
          <b dir="auto">{nameCustomer(row)}</b>
          {row.tier ? <Badge tone="warn">{row.tier}</Badge> : null}
          {reasons.map((reason) => (
            <Badge key={reason} tone="bad">
              {words.concerns[reason]}
            </Badge>
          ))}
        </p>
        <p className="fl-item-last" data-by={row.last_author} dir="auto">
          {row.last_author === 'customer' ? words.said(row.last_text) : row.last_text}
        </p>
        <p className="fl-item-facts">
          <Who row={row} />
          {row.topic ? <span>{row.topic}</span> : null}
          <span>{words.turns(row.turns)}</span>
          {row.sentiment === null ? null : (
            <span>
              <bdi>{words.sentiment(two.number(row.sentiment))}</bdi>
            </span>
          )}
        </p>
      </div>
      <Wait row={row} />
      <Controls row={row} onWatch={onWatch} />
    </li>
  );
});

/** Who speaks with them, or that nobody does yet. */
export function Who({ row }: { row: InboxRow }) {
  const name = useDesk((state) => {
    const id = row.agent_id ?? row.offered_to;
    return id ? nameAgent(id, state) : '';
  });
  if (row.owner === 'ai') return <AiMark />;
  if (row.agent_id) return <span className="fl-human">{name}</span>;
  return <span>{row.offered_to ? words.ringsFor(name) : words.waitsForAnybody}</span>;
}

/** How long they wait, each second, red past the target. */
export function Wait({ row }: { row: InboxRow }) {
  const now = useBusinessNow();
  const target = useDesk((state) => findClock(state).waitTargetSeconds);
  const wait = findWait(row, now);
  if (wait === null) return <span className="fl-wait" />;
  const late = isLate(row, { now, waitTargetSeconds: target });
  return (
    <span className="fl-wait" data-late={late || undefined}>
      <Unseen>{late ? words.waitsLate : words.waits}</Unseen>
      {formatWait(wait)}
    </span>
  );
}
