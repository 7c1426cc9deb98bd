/** Questions to the state that several parts of the desk ask. */
import { listTab } from './need';
import { type DeskState, latestOf, NO_DRAFT, type TalkView } from './state';
import type { AgentView, InboxRow } from './types';

const WAIT_TARGET_SECONDS = 60;
const TYPING_MS = 6000;

/** The business's time now; a demo's clock is shifted. */
export function findNow(state: DeskState): number {
  return Date.now() + state.clockOffset;
}

export function findClock(state: DeskState): { now: number; waitTargetSeconds: number } {
  const target = latestOf(state.settings)?.wait_target_seconds;
  return { now: findNow(state), waitTargetSeconds: target ?? WAIT_TARGET_SECONDS };
}

/** In what the business counts; empty until it is known. */
export function findCurrency(state: DeskState): string {
  return latestOf(state.settings)?.currency ?? '';
}

export function myId(state: DeskState): string {
  return state.me.kind === 'in' ? state.me.id : '';
}

export function isOverseer(state: DeskState): boolean {
  return state.me.kind === 'in' && state.me.role !== 'agent';
}

/** Whether this seat may hold conversations. */
export function servesCustomers(state: DeskState): boolean {
  return state.me.kind === 'in' && ['agent', 'supervisor'].includes(state.me.role);
}

/** Whether this seat reads conversations; an admin runs the house and reads none. */
export function seesConversations(state: DeskState): boolean {
  return state.me.kind === 'in' && state.me.role !== 'admin';
}

export function mayMoveSwitch(state: DeskState): boolean {
  return state.me.kind === 'in' && ['supervisor', 'admin'].includes(state.me.role);
}

/** Whether the whole AI is switched off. */
export function isAiOff(state: DeskState): boolean {
  return (latestOf(state.switches) ?? []).some((one) => one.scope === '*' && !one.on);
}

export function selectedRow(state: DeskState): InboxRow | null {
  return state.selected ? (state.rows.get(state.selected) ?? null) : null;
}

export function selectedTalk(state: DeskState): TalkView | null {
  return state.selected ? (state.talks.get(state.selected) ?? null) : null;
}

/** Whether I hold the floor, as the row tells until the talk is loaded. */
export function holdsFloor(state: DeskState, id: string | null): boolean {
  if (!id) return false;
  const row = state.rows.get(id);
  const talk = state.talks.get(id)?.talk;
  const me = myId(state);
  const told = row && row.owner_epoch >= (talk?.epoch ?? 0) ? row.agent_id === me : null;
  if (told !== null && row && !(talk && talk.seq > row.seq)) return told && !row.closed;
  return talk?.floor.kind === 'agent' && talk.floor.id === me;
}

/** Whether I hold the floor and there is an AI to give it back to. */
export function mayHandBack(state: DeskState, id: string | null): boolean {
  return holdsFloor(state, id) && !isAiOff(state);
}

/**
 * The epoch in which I write: the row may tell that the floor is mine before the event does, and
 * with the older one the reply would be refused.
 */
export function findEpoch(state: DeskState, id: string): number | undefined {
  const row = state.rows.get(id);
  const told = state.talks.get(id)?.talk.epoch;
  if (!row || row.agent_id !== myId(state)) return told;
  return Math.max(row.owner_epoch, told ?? 0);
}

/** Whether I may write notes here: I hold it, held it, or watch over all. */
export function mayNote(state: DeskState, id: string): boolean {
  if (holdsFloor(state, id)) return true;
  if (!servesCustomers(state)) return false;
  if (isOverseer(state)) return true;
  const me = myId(state);
  const entries = state.talks.get(id)?.talk.entries ?? [];
  return entries.some(
    (entry) =>
      entry.author.id === me &&
      (entry.kind !== 'mark' || entry.type === 'AgentJoined' || entry.type === 'AgentTookOver'),
  );
}

/** Whether I may step in: it is open, within my reach and not mine. */
export function mayTakeOver(state: DeskState, id: string | null): boolean {
  const row = id ? state.rows.get(id) : undefined;
  if (!row || row.closed || !servesCustomers(state)) return false;
  if (row.agent_id === myId(state)) return false;
  return isOverseer(state) || row.agent_id === null;
}

/** Offers that ring here, the one that ends first in front. */
export function listRings(state: DeskState): readonly string[] {
  const me = myId(state);
  const rings = [...state.rows.values()].filter(
    (row) =>
      row.offered_to === me &&
      row.offer_id !== null &&
      row.until !== null &&
      !state.answered.has(row.offer_id),
  );
  rings.sort((a, b) => String(a.until).localeCompare(String(b.until)));
  return rings.map((row) => row.conversation_id);
}

/** The offer that is in front: the open conversation's where it rings, else what ends first. */
export function latestRing(state: DeskState): string | null {
  const rings = listRings(state);
  return rings.find((id) => id === state.selected) ?? rings[0] ?? null;
}

/** How many conversations the selected tab's reader should see as waiting for them. */
export function countNeedy(state: DeskState): number {
  return listTab(state, 'needs_you', findClock(state)).length;
}

export function findMember(state: DeskState, agentId: string): AgentView | null {
  return latestOf(state.team)?.find((agent) => agent.agent_id === agentId) ?? null;
}

/** Whether I am at work now, as far as the team is known. */
export function isHere(state: DeskState): boolean {
  return findMember(state, myId(state))?.present ?? false;
}

/** How many of somebody's slots are taken, from the rows. */
export function countHeld(state: DeskState, agentId: string): number {
  let held = 0;
  for (const row of state.rows.values()) {
    if (!row.closed && (row.agent_id === agentId || row.offered_to === agentId)) held += 1;
  }
  return held;
}

/** Whose writing shows in a conversation just now. */
export function findTyping(state: DeskState, id: string): { kind: string; id: string } | null {
  const typing = state.typing.get(id);
  return typing && Date.now() - typing.at < TYPING_MS ? typing : null;
}

export function draftOf(state: DeskState, id: string) {
  return state.drafts.get(id) ?? NO_DRAFT;
}
