/** The floor as a supervisor sees it: figures against their targets, who needs somebody. Pure. */
import { type Clock, compareNeed, findWait, isLate, isPromiseNear, isSafety } from '../store/need';
import type { AgentView, InboxRow } from '../store/types';

/** A customer below this is upset; the desk's list and the summary say the same. */
export const UPSET = -0.3;

export interface Floor {
  waiting: number;
  waitingLate: number;
  longestWait: number;
  longestId: string | null;
  aiLeads: number;
  aiUpset: number;
  withPeople: number;
  worst: { id: string; sentiment: number } | null;
  onShift: number;
  free: number;
  slots: number;
}

/** The figures of the tiles. */
export function countFloor(
  rows: readonly InboxRow[],
  team: readonly AgentView[],
  clock: Clock,
): Floor {
  const open = rows.filter((row) => !row.closed);
  const waiting = open.filter((row) => row.waiting_since !== null);
  const longest = findLongest(waiting, clock.now);
  const ai = open.filter((row) => row.owner === 'ai');
  const felt = open.filter((row) => row.sentiment !== null);
  const worst = felt.reduce<InboxRow | null>(
    (found, row) => (found && (found.sentiment ?? 0) <= (row.sentiment ?? 0) ? found : row),
    null,
  );
  const here = team.filter((agent) => agent.present && servesCustomers(agent));
  return {
    waiting: waiting.length,
    waitingLate: waiting.filter((row) => isLate(row, clock)).length,
    longestWait: longest ? (findWait(longest, clock.now) ?? 0) : 0,
    longestId: longest?.conversation_id ?? null,
    aiLeads: ai.length,
    aiUpset: ai.filter((row) => (row.sentiment ?? 0) <= UPSET).length,
    withPeople: open.filter((row) => row.agent_id !== null).length,
    worst: worst ? { id: worst.conversation_id, sentiment: worst.sentiment ?? 0 } : null,
    onShift: here.length,
    free: here.reduce((sum, agent) => sum + countFree(agent, open), 0),
    slots: here.reduce((sum, agent) => sum + agent.capacity, 0),
  };
}

/** Slots that nobody holds and nobody is asked for: by the rows, which are always of this moment. */
function countFree(agent: AgentView, open: readonly InboxRow[]): number {
  const taken = open.filter((row) =>
    [row.agent_id, row.offered_to].includes(agent.agent_id),
  ).length;
  return Math.max(0, agent.capacity - taken);
}

function findLongest(waiting: readonly InboxRow[], now: number): InboxRow | null {
  return waiting.reduce<InboxRow | null>(
    (found, row) =>
      found && (findWait(found, now) ?? 0) >= (findWait(row, now) ?? 0) ? found : row,
    null,
  );
}

/** Whether the team is told to this seat; an auditor hears of nobody but themselves. */
export function isTeamKnown(team: readonly AgentView[]): boolean {
  return team.some(servesCustomers);
}

function servesCustomers(agent: AgentView): boolean {
  return agent.role === 'agent' || agent.role === 'supervisor';
}

export type Concern = 'safety' | 'complaint' | 'promise' | 'waiting' | 'silence' | 'upset';

/** Why a conversation needs somebody's eye, the gravest first; empty when all is well. */
export function findConcerns(row: InboxRow, clock: Clock): readonly Concern[] {
  if (row.closed) return [];
  const held: [Concern, boolean][] = [
    ['safety', isSafety(row) || (row.flags.includes('safety') && row.agent_id === null)],
    ['complaint', row.flags.includes('complaint') && row.agent_id === null],
    ['promise', isPromiseNear(row, clock.now)],
    ['waiting', row.waiting_since !== null && isLate(row, clock)],
    ['silence', row.agent_id !== null && row.waiting_since === null && isLate(row, clock)],
    ['upset', (row.sentiment ?? 0) <= UPSET],
  ];
  return held.filter(([, there]) => there).map(([concern]) => concern);
}

export interface Attention {
  row: InboxRow;
  concerns: readonly Concern[];
}

/** What needs somebody, the neediest first: what waits, and what goes badly. */
export function listAttention(rows: readonly InboxRow[], clock: Clock): readonly Attention[] {
  return rows
    .map((row) => ({ row, concerns: findConcerns(row, clock) }))
    .filter(({ row, concerns }) => concerns.length > 0 || (!row.closed && row.waiting_since))
    .sort((a, b) => compareNeed(a.row, b.row, clock));
}

export interface Holder {
  agent: AgentView;
  held: readonly InboxRow[];
  /** Rings for them now. */
  ringing: readonly InboxRow[];
}

/** Who speaks with whom: who is there first, the fullest in front; who neither is nor holds, last. */
export function listHolders(
  rows: readonly InboxRow[],
  team: readonly AgentView[],
): readonly Holder[] {
  const open = rows.filter((row) => !row.closed);
  return team
    .map((agent) => ({
      agent,
      held: open.filter((row) => row.agent_id === agent.agent_id),
      ringing: open.filter((row) => row.offered_to === agent.agent_id),
    }))
    .filter(({ agent, held }) => servesCustomers(agent) || held.length > 0)
    .sort(
      (a, b) =>
        Number(b.agent.present) - Number(a.agent.present) ||
        b.held.length - a.held.length ||
        a.agent.name.localeCompare(b.agent.name),
    );
}

/** Slots as signs, ●◐○○: held, ringing, free; more than there are when somebody holds too many. */
export function drawSlots(held: number, ringing: number, capacity: number): string {
  const free = Math.max(0, capacity - held - ringing);
  return '●'.repeat(held) + '◐'.repeat(ringing) + '○'.repeat(free);
}

/** The AI's conversations, the unhappiest first, then those that spoke last. */
export function listAi(rows: readonly InboxRow[]): readonly InboxRow[] {
  return rows
    .filter((row) => !row.closed && row.owner === 'ai')
    .sort(
      (a, b) =>
        Number((b.sentiment ?? 0) <= UPSET) - Number((a.sentiment ?? 0) <= UPSET) ||
        (b.last_at ?? '').localeCompare(a.last_at ?? ''),
    );
}
