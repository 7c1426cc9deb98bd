import Hourglass from 'lucide-react/icons/hourglass';
import MessageCircle from 'lucide-react/icons/message-circle';
import Sparkles from 'lucide-react/icons/sparkles';
import { Badge } from '../kit';
import { formatWait, useBusinessNow } from '../shell/clock';
import { nameAgent, nameAi } from '../shell/names';
import { holdsFloor, myId } from '../store/select';
import type { DeskState } from '../store/state';
import { useDesk } from '../store/store';
import { texts } from '../texts/en';

type Holder = { kind: 'closed' | 'waiting' | 'ai' | 'mine' } | { kind: 'agent'; id: string };

/** Who may speak to the customer now. */
export function findHolder(state: DeskState, id: string): Holder {
  const row = state.rows.get(id);
  const talk = state.talks.get(id)?.talk;
  if (row?.closed || talk?.closed) return { kind: 'closed' };
  if (holdsFloor(state, id)) return { kind: 'mine' };
  const floor = talk && talk.seq > 0 ? talk.floor : null;
  const agent = row?.agent_id ?? (floor?.kind === 'agent' ? floor.id : null);
  if (agent && agent !== myId(state)) return { kind: 'agent', id: agent };
  if (row ? row.owner === 'ai' : floor?.kind === 'ai') return { kind: 'ai' };
  return { kind: 'waiting' };
}

export function FloorChip({ id }: { id: string }) {
  const kind = useDesk((state) => findHolder(state, id).kind);
  const name = useDesk((state) => {
    const holder = findHolder(state, id);
    return holder.kind === 'agent' ? nameAgent(holder.id, state) : nameAi(state);
  });
  switch (kind) {
    case 'closed':
      return <Badge>{texts.floor.closed}</Badge>;
    case 'mine':
      return (
        <Badge tone="human" icon={<MessageCircle aria-hidden="true" />}>
          {texts.floor.mine}
        </Badge>
      );
    case 'agent':
      return (
        <Badge tone="human" icon={<MessageCircle aria-hidden="true" />}>
          {texts.floor.agent(name)}
        </Badge>
      );
    case 'ai':
      return (
        <Badge tone="ai" icon={<Sparkles aria-hidden="true" />}>
          {texts.floor.ai(name)}
        </Badge>
      );
    case 'waiting':
      return <Waiting id={id} />;
  }
}

function Waiting({ id }: { id: string }) {
  const since = useDesk((state) => state.rows.get(id)?.waiting_since ?? null);
  const now = useBusinessNow();
  return (
    <Badge tone="warn" icon={<Hourglass aria-hidden="true" />}>
      {texts.floor.waiting}
      {since ? <span className="num"> {formatWait(now - Date.parse(since))}</span> : null}
    </Badge>
  );
}
