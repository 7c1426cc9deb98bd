/** What people are called on the pages. */
import { findMember } from '../store/select';
import { type DeskState, latestOf } from '../store/state';
import { store } from '../store/store';
import type { InboxRow } from '../store/types';
import { texts } from '../texts/en';

/** The customer's name where it is known, else the channel they came by. */
export function nameCustomer(row: Pick<InboxRow, 'customer_name' | 'channel'> | undefined): string {
  if (row?.customer_name) return row.customer_name;
  return texts.visitors[row?.channel ?? 'web'] ?? texts.visitors.other ?? '';
}

/** How one speaks of the customer in a sentence. */
export function sayCustomer(row: Pick<InboxRow, 'customer_name'> | undefined): string {
  return row?.customer_name ? firstName(row.customer_name) : texts.customer;
}

/** An agent's name; the id until the team is known. */
export function nameAgent(id: string, state: DeskState = store.get()): string {
  if (state.me.kind === 'in' && state.me.id === id) return state.me.name;
  return findMember(state, id)?.name ?? id;
}

/** The first of somebody's names. */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

export function nameAi(state: DeskState = store.get()): string {
  return latestOf(state.settings)?.ai_name ?? latestOf(state.about)?.ai_name ?? texts.ai;
}
