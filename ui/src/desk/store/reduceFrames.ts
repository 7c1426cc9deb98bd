/** What a burst of the socket's frames changes: rows, talks, who types, who has read. */
import { type Envelope, type Frame, isEnvelope } from '../../shared/envelopes';
import { takeEvent } from './reduceTalk';
import type { DeskState, TalkView, Typing } from './state';
import type { InboxRow, Switch } from './types';

/** The parts that frames change, copied once for a whole burst. */
interface Open {
  rows: Map<string, InboxRow> | null;
  talks: Map<string, TalkView> | null;
  typing: Map<string, Typing> | null;
}

/** The state after a burst of frames; one copy of each part, however many there are. */
export function applyFrames(state: DeskState, frames: readonly Frame[], now: number): DeskState {
  const open: Open = { rows: null, talks: null, typing: null };
  let switches = state.switches;
  for (const frame of frames) {
    if (isEnvelope(frame)) applyEnvelope(state, open, frame);
    else if (frame.type === 'row') applyRow(state, open, frame.row as InboxRow);
    else if (frame.type === 'row_gone') dropRow(state, open, String(frame.conversation_id));
    else if (frame.type === 'typing') noteTyping(state, open, frame, now);
    else if (frame.type === 'seen') noteSeen(state, open, frame);
    else if (frame.type === 'switch') switches = applySwitch(switches, frame);
  }
  return {
    ...state,
    rows: open.rows ?? state.rows,
    talks: open.talks ?? state.talks,
    typing: open.typing ?? state.typing,
    switches,
    heardAt: now,
  };
}

function applyEnvelope(state: DeskState, open: Open, event: Envelope): void {
  const id = event.conversation_id;
  const view = (open.talks ?? state.talks).get(id);
  if (view) {
    const next = takeEvent(view, event, state.me.kind === 'in' ? state.me.id : '');
    if (next !== view) {
      open.talks ??= new Map(state.talks);
      open.talks.set(id, next);
    }
  }
  if ((open.typing ?? state.typing).get(id)?.id === event.author_id) {
    open.typing ??= new Map(state.typing);
    open.typing.delete(id);
  }
}

function applyRow(state: DeskState, open: Open, row: InboxRow): void {
  const known = (open.rows ?? state.rows).get(row.conversation_id);
  if (known && known.seq > row.seq) return;
  // What is closed leaves, but not from under who reads it; else a long day would only grow.
  const kept = !row.closed || row.conversation_id === state.selected;
  if (!kept && !known) return;
  open.rows ??= new Map(state.rows);
  if (kept) open.rows.set(row.conversation_id, row);
  else open.rows.delete(row.conversation_id);
}

function dropRow(state: DeskState, open: Open, id: string): void {
  if (!(open.rows ?? state.rows).has(id)) return;
  open.rows ??= new Map(state.rows);
  open.rows.delete(id);
}

function noteTyping(state: DeskState, open: Open, frame: Frame, now: number): void {
  open.typing ??= new Map(state.typing);
  open.typing.set(String(frame.conversation_id), {
    kind: String(frame.author_kind),
    id: String(frame.author_id),
    at: now,
  });
}

function noteSeen(state: DeskState, open: Open, frame: Frame): void {
  const id = String(frame.conversation_id);
  const view = (open.talks ?? state.talks).get(id);
  const seq = Number(frame.seq);
  if (!view || frame.author_kind !== 'customer' || view.customerSeen >= seq) return;
  open.talks ??= new Map(state.talks);
  open.talks.set(id, { ...view, customerSeen: seq });
}

function applySwitch(switches: DeskState['switches'], frame: Frame): DeskState['switches'] {
  if (switches.kind !== 'ready') return switches;
  const scope = String(frame.scope);
  const known = switches.value.find((one) => one.scope === scope);
  const blank: Switch = { scope, on: true, by: '', why: '', at: '', until: null };
  const next = { ...(known ?? blank), on: frame.on === true };
  return { kind: 'ready', value: [...switches.value.filter((s) => s.scope !== scope), next] };
}
