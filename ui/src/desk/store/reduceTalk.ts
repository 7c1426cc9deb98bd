/** What happens to a conversation that is loaded. */
import type { Envelope } from '../../shared/envelopes';
import {
  addPending,
  applyEnvelope,
  foldTalk,
  type MessageEntry,
  type NoteEntry,
  setDelivery,
  type Talk,
} from '../../shared/talk';
import { myId } from './select';
import {
  type DeskState,
  type Fault,
  type Load,
  latestOf,
  NEW_TALK,
  type Suggestion,
  type TalkView,
} from './state';
import type { HandoffPackage } from './types';

export type TalkAction =
  | { type: 'talkLoading'; id: string }
  | { type: 'talkEvents'; id: string; events: readonly Envelope[] }
  | { type: 'talkFailed'; id: string; fault: Fault }
  | { type: 'pack'; id: string; load: Load<HandoffPackage> }
  | { type: 'pending'; id: string; entry: MessageEntry | NoteEntry }
  | { type: 'acked'; id: string; clientId: string; seq: number }
  | { type: 'unsend'; id: string; clientId: string }
  | { type: 'suggestion'; id: string; suggestion: Suggestion };

const MOST_TALKS = 40;

export function reduceTalk(state: DeskState, action: TalkAction): DeskState {
  const view = state.talks.get(action.id) ?? NEW_TALK;
  const next = changeView(view, action, state);
  return next === view ? state : { ...state, talks: keepTalk(state, action.id, next) };
}

function changeView(view: TalkView, action: TalkAction, state: DeskState): TalkView {
  switch (action.type) {
    case 'talkLoading':
      return { ...view, events: { kind: 'loading', last: latestOf(view.events) } };
    case 'talkFailed':
      return {
        ...view,
        events: { kind: 'failed', fault: action.fault, last: latestOf(view.events) },
      };
    case 'talkEvents':
      return openSuggestion(loadEvents(view, action.events), myId(state));
    case 'pack':
      return openSuggestion({ ...view, pack: action.load }, myId(state));
    case 'pending':
      return { ...view, talk: addPending(view.talk, action.entry) };
    case 'acked':
      return acknowledge(view, action.clientId, action.seq);
    case 'unsend':
      return { ...view, talk: dropPending(view.talk, (clientId) => clientId === action.clientId) };
    case 'suggestion':
      return { ...view, suggestion: action.suggestion };
  }
}

/** A conversation that is loaded after one more event. */
export function takeEvent(view: TalkView, event: Envelope, me: string): TalkView {
  const talk = applyEnvelope(view.talk, event);
  if (talk === view.talk) return view;
  const arrived = [...view.acked].filter(([, seq]) => seq <= talk.seq).map(([id]) => id);
  const next: TalkView = {
    ...view,
    talk: arrived.length ? dropPending(talk, (clientId) => arrived.includes(clientId)) : talk,
    acked: arrived.length
      ? new Map([...view.acked].filter(([id]) => !arrived.includes(id)))
      : view.acked,
  };
  return openSuggestion({ ...next, suggestion: ageSuggestion(next, event, me) }, me);
}

/** Loaded events take the place of what was folded; what is on its way stays below them. */
function loadEvents(view: TalkView, events: readonly Envelope[]): TalkView {
  const fresh = foldTalk(events);
  const pending = view.talk.entries.filter((entry) => entry.seq === 0);
  if (view.talk.seq > fresh.seq && !view.talk.gap) {
    return { ...view, events: { kind: 'ready', value: true } };
  }
  const known = new Set(
    fresh.entries.map((entry) => (entry.kind === 'mark' ? '' : entry.clientId)),
  );
  const left = pending.filter((entry) => entry.kind !== 'mark' && !known.has(entry.clientId));
  const talk = { ...fresh, entries: [...fresh.entries, ...left] };
  return { ...view, talk, events: { kind: 'ready', value: true } };
}

function acknowledge(view: TalkView, clientId: string, seq: number): TalkView {
  if (view.talk.seq >= seq) {
    return { ...view, talk: dropPending(view.talk, (id) => id === clientId) };
  }
  const talk = setDelivery(view.talk, clientId, 'sent');
  return { ...view, talk, acked: new Map(view.acked).set(clientId, seq) };
}

function dropPending(talk: Talk, test: (clientId: string) => boolean): Talk {
  const entries = talk.entries.filter(
    (entry) => entry.kind === 'mark' || entry.seq > 0 || !test(entry.clientId),
  );
  return entries.length === talk.entries.length ? talk : { ...talk, entries };
}

/** The first sentence is offered to who has just come, until they have written. */
function openSuggestion(view: TalkView, me: string): TalkView {
  const pack = latestOf(view.pack);
  const { floor, entries, seq } = view.talk;
  const mine = floor.kind === 'agent' && floor.id === me;
  if (!pack?.first_sentence || !mine || view.suggestion.kind !== 'none') return view;
  const joined = entries.findLast(
    (e) => e.kind === 'mark' && (e.type === 'AgentJoined' || e.type === 'AgentTookOver'),
  );
  const wrote = entries.some(
    (e) => e.kind === 'message' && e.author.id === me && e.seq > (joined?.seq ?? 0) && !e.key,
  );
  if (wrote || !joined) return view;
  return { ...view, suggestion: { kind: 'open', text: pack.first_sentence, afterSeq: seq } };
}

function ageSuggestion(view: TalkView, event: Envelope, me: string): Suggestion {
  const { suggestion, talk } = view;
  if (talk.floor.kind !== 'agent' || talk.floor.id !== me) return { kind: 'none' };
  if (event.type === 'AgentReplied' && event.author_id === me) return { kind: 'settled' };
  if (event.type === 'ContactWrote' && suggestion.kind === 'open') {
    return { kind: 'stale', text: suggestion.text };
  }
  return suggestion;
}

/** Conversations that were not opened for long make room. */
function keepTalk(state: DeskState, id: string, view: TalkView): ReadonlyMap<string, TalkView> {
  const talks = new Map(state.talks).set(id, view);
  if (talks.size <= MOST_TALKS) return talks;
  for (const [other, { talk }] of talks) {
    if (talks.size <= MOST_TALKS) break;
    const unsent = talk.entries.some((entry) => entry.seq === 0);
    if (other !== state.selected && other !== id && !unsent) talks.delete(other);
  }
  return talks;
}
