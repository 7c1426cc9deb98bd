/** What the palette can find: conversations, people, actions, settings. Pure. */
import { type DeskAction, listActions } from '../keys/actions';
import { showChord } from '../keys/chord';
import { chordOf } from '../keys/listen';
import { nameAgent, nameCustomer } from '../shell/names';
import { listTab } from '../store/need';
import { findClock, isOverseer } from '../store/select';
import { type DeskState, latestOf } from '../store/state';
import type { AgentView, InboxRow } from '../store/types';
import { live } from '../texts/en.live';
import { matchText, type Span } from './fuzzy';

const words = live.palette;

export type EntryKind = 'conversation' | 'action' | 'person' | 'setting';

export interface Entry {
  key: string;
  kind: EntryKind;
  title: string;
  detail: string;
  /** What may be searched and is not shown: the words of a conversation that is loaded. */
  more: string;
  /** The key of an action as it is shown. */
  shown: string;
  target:
    | { kind: 'conversation'; id: string }
    | { kind: 'action'; action: DeskAction }
    | { kind: 'person'; agentId: string };
}

/** An entry that answers what was typed; `spans` are the typed characters of its title. */
export interface Hit {
  entry: Entry;
  spans: readonly Span[];
}

export interface HitGroup {
  kind: EntryKind;
  hits: readonly Hit[];
}

const KINDS: readonly EntryKind[] = ['conversation', 'action', 'person', 'setting'];
const MOST: Readonly<Record<EntryKind, number>> = {
  conversation: 6,
  action: 6,
  person: 4,
  setting: 4,
};
/** A word in the line below the title counts for less than one in the title. */
const DETAIL_SHARE = 0.4;
const MOST_WORDS = 2000;
const SETTINGS = new Set(['look', 'seat']);

/** Everything that can be found now. */
export function listEntries(state: DeskState): readonly Entry[] {
  return [...listConversations(state), ...listCommands(state), ...listPeople(state)];
}

/** What answers a query, the best group first; without a query what is likely wanted. */
export function rankEntries(entries: readonly Entry[], query: string): readonly HitGroup[] {
  const ranked = entries
    .map((entry) => ({ entry, ...rank(entry, query) }))
    .filter((hit) => hit.score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const groups = KINDS.map((kind) => ({
    kind,
    hits: ranked.filter((hit) => hit.entry.kind === kind).slice(0, MOST[kind]),
  })).filter((group) => group.hits.length > 0);
  if (query.trim()) {
    groups.sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0));
  }
  return groups;
}

function rank(entry: Entry, query: string): { score: number | null; spans: readonly Span[] } {
  const title = matchText(query, entry.title);
  if (title) return title;
  const both = matchText(query, `${entry.title} ${entry.detail} ${entry.more}`, true);
  if (!both) return { score: null, spans: [] };
  const inTitle = both.spans.filter(([, end]) => end <= entry.title.length);
  return { score: both.score * DETAIL_SHARE, spans: inTitle };
}

/** Conversations of memory: one's own first, then who needs somebody, then the AI's. */
function listConversations(state: DeskState): Entry[] {
  const clock = findClock(state);
  const tabs = (['mine', 'needs_you', 'ai'] as const).flatMap((tab) => listTab(state, tab, clock));
  const ids = new Set([...tabs, ...state.rows.keys()]);
  return [...ids].flatMap((id) => {
    const row = state.rows.get(id);
    return row ? [readConversation(row, state)] : [];
  });
}

function readConversation(row: InboxRow, state: DeskState): Entry {
  const holder = row.agent_id
    ? nameAgent(row.agent_id, state)
    : row.owner === 'ai'
      ? words.withAi
      : words.waits;
  return {
    key: `c ${row.conversation_id}`,
    kind: 'conversation',
    title: nameCustomer(row),
    detail: [holder, row.topic, row.last_text].filter(Boolean).join(' · '),
    more: listWords(row.conversation_id, state),
    shown: '',
    target: { kind: 'conversation', id: row.conversation_id },
  };
}

/** What the customer wrote, where it is in memory. */
function listWords(id: string, state: DeskState): string {
  const entries = state.talks.get(id)?.talk.entries ?? [];
  return entries
    .map((entry) =>
      entry.kind === 'message' && entry.author.kind === 'customer' ? entry.text : '',
    )
    .join(' ')
    .slice(0, MOST_WORDS);
}

function listCommands(state: DeskState): Entry[] {
  return listActions()
    .filter((action) => action.id !== 'palette' && action.id !== 'back' && action.when(state))
    .map((action) => {
      const chord = chordOf(action, state.preferences);
      return {
        key: `a ${action.id}`,
        kind: SETTINGS.has(action.group) ? 'setting' : 'action',
        title: action.title,
        detail: '',
        more: '',
        shown: chord ? showChord(chord) : '',
        target: { kind: 'action', action },
      } as const;
    });
}

/** Colleagues, for who watches over them. */
function listPeople(state: DeskState): Entry[] {
  if (!isOverseer(state)) return [];
  return (latestOf(state.team) ?? []).map((agent) => ({
    key: `p ${agent.agent_id}`,
    kind: 'person',
    title: agent.name,
    detail: sayPresence(agent),
    more: '',
    shown: '',
    target: { kind: 'person', agentId: agent.agent_id },
  }));
}

function sayPresence(agent: AgentView): string {
  return agent.present ? words.slots(agent.capacity - agent.free, agent.capacity) : words.away;
}
