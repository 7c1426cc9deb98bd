import { Avatar, Unseen } from '../kit';
import { nameCustomer } from '../shell/names';
import type { AgentView, InboxRow } from '../store/types';
import { live } from '../texts/en.live';
import { Wait } from './AttentionList';
import { drawSlots, type Holder } from './floor';

const words = live.floor;

export interface PeopleProps {
  holders: readonly Holder[];
  onWatch: (id: string) => void;
}

/** Who speaks with whom. */
export function People({ holders, onWatch }: PeopleProps) {
  const shown = holders.filter(({ agent, held }) => agent.present || held.length > 0);
  const away = holders.filter((holder) => !shown.includes(holder));
  return (
    <section className="fl-panel" aria-labelledby="fl-people">
      <h2 id="fl-people">{words.people}</h2>
      <table className="fl-table">
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.slots}</th>
            <th scope="col">{words.languages}</th>
            <th scope="col">{words.speaksWith}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((holder) => (
            <PersonRow key={holder.agent.agent_id} holder={holder} onWatch={onWatch} />
          ))}
        </tbody>
      </table>
      {away.length > 0 ? (
        <p className="fl-away">
          {words.awayList}{' '}
          {away.map(({ agent }, i) => (
            <span key={agent.agent_id} id={`person-${agent.agent_id}`} tabIndex={-1}>
              {agent.name}
              {i < away.length - 1 ? ', ' : ''}
            </span>
          ))}
        </p>
      ) : null}
    </section>
  );
}

function PersonRow({ holder, onWatch }: { holder: Holder; onWatch: (id: string) => void }) {
  const { agent, held, ringing } = holder;
  return (
    <tr data-away={!agent.present || undefined}>
      <th scope="row" id={`person-${agent.agent_id}`} tabIndex={-1}>
        <span className="fl-person">
          <Avatar name={agent.name} kind="human" size="s" />
          <span>
            {agent.name}
            <Presence agent={agent} />
          </span>
        </span>
      </th>
      <td data-title={words.slots}>
        <Slots held={held.length} ringing={ringing.length} capacity={agent.capacity} />
      </td>
      <td data-title={words.languages}>{agent.languages.join(' ').toUpperCase()}</td>
      <td data-title={words.speaksWith}>
        {held.length + ringing.length === 0 ? (
          <span className="fl-none">{words.nobody}</span>
        ) : (
          <ul className="fl-held">
            {held.map((row) => (
              <Held key={row.conversation_id} row={row} onWatch={onWatch} />
            ))}
            {ringing.map((row) => (
              <li key={row.conversation_id} className="fl-rings">
                {words.rings(nameCustomer(row))}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function Presence({ agent }: { agent: AgentView }) {
  return (
    <span className="fl-presence" data-here={agent.present || undefined}>
      {agent.present ? words.here : words.away}
      {agent.role === 'supervisor' ? ` · ${words.supervisor}` : ''}
    </span>
  );
}

interface SlotsProps {
  held: number;
  ringing: number;
  capacity: number;
}

function Slots({ held, ringing, capacity }: SlotsProps) {
  return (
    <span className="fl-slots" data-over={held > capacity || undefined}>
      <span aria-hidden="true">{drawSlots(held, ringing, capacity)}</span>
      <Unseen>{words.slotsOf(held + ringing, capacity)}</Unseen>
      {held > capacity ? <span className="fl-over">{words.over}</span> : null}
    </span>
  );
}

function Held({ row, onWatch }: { row: InboxRow; onWatch: (id: string) => void }) {
  const name = nameCustomer(row);
  return (
    <li>
      <button
        type="button"
        className="fl-link"
        aria-label={words.watchWho(name)}
        onClick={() => onWatch(row.conversation_id)}
      >
        <bdi>{name}</bdi>
      </button>
      {row.topic ? <span className="fl-topic">{row.topic}</span> : null}
      <Wait row={row} />
    </li>
  );
}
