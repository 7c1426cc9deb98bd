/** What the desk becomes after one more thing happened. Pure: clocks and ids come in. */
import type { Status } from '../../shared/connection';
import type { Frame } from '../../shared/envelopes';
import { applyFrames } from './reduceFrames';
import { reduceTalk, type TalkAction } from './reduceTalk';
import {
  type DeskState,
  type Draft,
  type Load,
  type Me,
  NO_DRAFT,
  type Overlay,
  type Preferences,
  type Tab,
  type Toast,
} from './state';
import type { About, AgentView, DeskSettings, InboxRow, Switch } from './types';

export type Action =
  | { type: 'me'; me: Me }
  | { type: 'about'; load: Load<About>; clockOffset?: number }
  | { type: 'settings'; load: Load<DeskSettings> }
  | { type: 'team'; load: Load<readonly AgentView[]> }
  | { type: 'member'; member: AgentView }
  | { type: 'switches'; load: Load<readonly Switch[]> }
  | { type: 'rows'; load: Load<readonly InboxRow[]> }
  | { type: 'row'; row: InboxRow }
  | { type: 'status'; status: Status; now: number }
  | { type: 'frames'; frames: readonly Frame[]; now: number }
  | { type: 'answered'; offerId: string; on: boolean }
  | { type: 'select'; id: string | null; pane?: DeskState['pane'] }
  | { type: 'tab'; tab: Tab }
  | { type: 'pane'; pane: DeskState['pane'] }
  | { type: 'jump'; id: string; seq: number; at: number }
  | { type: 'read'; id: string; turns: number }
  | { type: 'reads'; reads: ReadonlyMap<string, number> }
  | { type: 'draft'; id: string; change: Partial<Draft> }
  | { type: 'drafts'; drafts: ReadonlyMap<string, Draft> }
  | { type: 'overlay'; overlay: Overlay }
  | { type: 'toast'; toast: Toast }
  | { type: 'toastGone'; id: string }
  | { type: 'preferences'; change: Partial<Preferences> }
  | { type: 'unsent'; count: number }
  | { type: 'forget' }
  | TalkAction;

/** The next state; the very same one when nothing changed. */
export function reduce(state: DeskState, action: Action): DeskState {
  switch (action.type) {
    case 'me':
      return { ...state, me: action.me };
    case 'about':
      return {
        ...state,
        about: action.load,
        clockOffset: action.clockOffset ?? state.clockOffset,
      };
    case 'settings':
      return { ...state, settings: action.load };
    case 'team':
      return { ...state, team: action.load };
    case 'member':
      return replaceMember(state, action.member);
    case 'switches':
      return { ...state, switches: action.load };
    case 'rows':
      return loadRows(state, action.load);
    case 'row':
      return { ...state, rows: withEntry(state.rows, action.row.conversation_id, action.row) };
    case 'status':
      return { ...state, status: action.status, heardAt: action.now };
    case 'frames':
      return applyFrames(state, action.frames, action.now);
    case 'answered':
      return { ...state, answered: withMember(state.answered, action.offerId, action.on) };
    case 'forget':
      return { ...state, rows: new Map(), talks: new Map(), selected: null, answered: new Set() };
    default:
      return reducePage(state, action);
  }
}

type PageAction = Exclude<
  Action,
  {
    type:
      | 'me'
      | 'about'
      | 'settings'
      | 'team'
      | 'member'
      | 'switches'
      | 'rows'
      | 'row'
      | 'status'
      | 'frames'
      | 'answered'
      | 'forget';
  }
>;

function reducePage(state: DeskState, action: PageAction): DeskState {
  switch (action.type) {
    case 'select':
      return select(state, action.id, action.pane);
    case 'tab':
      return state.tab === action.tab ? state : { ...state, tab: action.tab };
    case 'pane':
      return state.pane === action.pane ? state : { ...state, pane: action.pane };
    case 'jump':
      return { ...state, jump: { id: action.id, seq: action.seq, at: action.at } };
    case 'read':
      return state.reads.get(action.id) === action.turns
        ? state
        : { ...state, reads: withEntry(state.reads, action.id, action.turns) };
    case 'reads':
      return { ...state, reads: action.reads };
    case 'draft':
      return changeDraft(state, action.id, action.change);
    case 'drafts':
      return { ...state, drafts: action.drafts };
    case 'overlay':
      return { ...state, overlay: action.overlay };
    case 'toast':
      return { ...state, toasts: [...state.toasts, action.toast].slice(-4) };
    case 'toastGone':
      return { ...state, toasts: state.toasts.filter((toast) => toast.id !== action.id) };
    case 'preferences':
      return { ...state, preferences: { ...state.preferences, ...action.change } };
    case 'unsent':
      return state.unsent === action.count ? state : { ...state, unsent: action.count };
    default:
      return reduceTalk(state, action);
  }
}

/** The map with one entry set. */
export function withEntry<V>(
  map: ReadonlyMap<string, V>,
  key: string,
  value: V,
): ReadonlyMap<string, V> {
  return new Map(map).set(key, value);
}

function withMember(set: ReadonlySet<string>, member: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(member);
  else next.delete(member);
  return next;
}

function replaceMember(state: DeskState, member: AgentView): DeskState {
  if (state.team.kind !== 'ready') return state;
  const others = state.team.value.filter((agent) => agent.agent_id !== member.agent_id);
  return { ...state, team: { kind: 'ready', value: [...others, member] } };
}

/** A whole list takes the place of what was known, but never of something newer. */
function loadRows(state: DeskState, load: Load<readonly InboxRow[]>): DeskState {
  if (load.kind === 'failed') {
    return { ...state, rowsLoad: { kind: 'failed', fault: load.fault, last: null } };
  }
  if (load.kind !== 'ready') return { ...state, rowsLoad: { kind: 'loading', last: null } };
  const rows = new Map<string, InboxRow>();
  for (const row of load.value) {
    const known = state.rows.get(row.conversation_id);
    rows.set(row.conversation_id, known && known.seq > row.seq ? known : row);
  }
  return { ...state, rows, rowsLoad: { kind: 'ready', value: true } };
}

function select(state: DeskState, id: string | null, pane?: DeskState['pane']): DeskState {
  const next = pane ?? (id ? 'conversation' : 'list');
  if (state.selected === id && state.pane === next) return state;
  const left = state.selected === id ? undefined : state.rows.get(state.selected ?? '');
  const rows = new Map(state.rows);
  if (left?.closed) rows.delete(left.conversation_id);
  return {
    ...state,
    selected: id,
    pane: next,
    jump: null,
    rows: left?.closed ? rows : state.rows,
  };
}

function changeDraft(state: DeskState, id: string, change: Partial<Draft>): DeskState {
  const draft = { ...(state.drafts.get(id) ?? NO_DRAFT), ...change };
  const drafts = new Map(state.drafts);
  const empty = !draft.reply && !draft.note && draft.files.length === 0 && draft.mode === 'reply';
  if (empty) drafts.delete(id);
  else drafts.set(id, draft);
  return { ...state, drafts };
}
