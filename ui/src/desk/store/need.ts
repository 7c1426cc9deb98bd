/** Who needs somebody first, and what belongs to which tab. Pure; clocks come in. */
import type { DeskState, Tab } from './state';
import type { InboxRow } from './types';

/** Priorities 0 and 1 of a playbook's triggers are safety. */
const SAFETY = 1;
/** A promise that is due within this time needs somebody. */
const PROMISE_NEAR_MS = 15 * 60_000;
/** Below this the customer is upset. */
const FALLEN = -0.3;

export interface Clock {
  now: number;
  waitTargetSeconds: number;
}

/** Milliseconds the customer has waited for anybody of us; null when nobody keeps them waiting. */
export function findWait(row: InboxRow, now: number): number | null {
  const since = row.waiting_since ?? (row.owner === 'ai' ? null : row.unanswered_since);
  return since ? Math.max(0, now - Date.parse(since)) : null;
}

/** Whether the customer has waited longer than the firm allows itself. */
export function isLate(row: InboxRow, clock: Clock): boolean {
  const wait = findWait(row, clock.now);
  return wait !== null && wait > clock.waitTargetSeconds * 1000;
}

/** Whether a promise is due now or soon. */
export function isPromiseNear(row: InboxRow, now: number): boolean {
  return row.promise_due !== null && Date.parse(row.promise_due) - now < PROMISE_NEAR_MS;
}

/**
 * The order of need: safety, complaint, promise due, wait past its target, fallen sentiment, then
 * the longer wait; what the customer is worth only breaks ties.
 */
export function compareNeed(a: InboxRow, b: InboxRow, clock: Clock): number {
  const left = rank(a, clock);
  const right = rank(b, clock);
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? 0;
    if (value !== other) return other - value;
  }
  return a.conversation_id < b.conversation_id ? -1 : 1;
}

/** Higher needs more; compared from the left. */
function rank(row: InboxRow, clock: Clock): readonly number[] {
  const wait = findWait(row, clock.now) ?? 0;
  return [
    isSafety(row) ? 1 : 0,
    row.flags.includes('complaint') ? 1 : 0,
    isPromiseNear(row, clock.now) ? 1 : 0,
    isLate(row, clock) ? 1 : 0,
    isUpset(row) ? 1 : 0,
    Math.floor(wait / 1000),
    row.tier ? 1 : 0,
  ];
}

/** Somebody may be in danger. */
export function isSafety(row: InboxRow): boolean {
  return row.waiting_since !== null && row.priority <= SAFETY;
}

/** The customer's last words were unhappy. */
export function isUpset(row: InboxRow): boolean {
  return (row.sentiment ?? 0) <= FALLEN;
}

/** Whether a row belongs to a tab of somebody's inbox. */
export function isInTab(row: InboxRow, tab: Tab, me: string, now: number): boolean {
  if (row.closed) return false;
  switch (tab) {
    case 'mine':
      return row.agent_id === me;
    case 'ai':
      return row.owner === 'ai';
    case 'needs_you': {
      const asked = row.offered_to === null || row.offered_to === me;
      if (row.waiting_since !== null && asked) return true;
      return isPromiseNear(row, now) && (row.agent_id === null || row.agent_id === me);
    }
  }
}

/** Ids of a tab's rows in their order: the neediest first, the AI's by their last word. */
export function listTab(state: DeskState, tab: Tab, clock: Clock): readonly string[] {
  const me = state.me.kind === 'in' ? state.me.id : '';
  const rows = [...state.rows.values()].filter((row) => isInTab(row, tab, me, clock.now));
  rows.sort(tab === 'ai' ? compareFresh : (a, b) => compareNeed(a, b, clock));
  return rows.map((row) => row.conversation_id);
}

function compareFresh(a: InboxRow, b: InboxRow): number {
  const order = (b.last_at ?? '').localeCompare(a.last_at ?? '');
  return order || (a.conversation_id < b.conversation_id ? -1 : 1);
}
