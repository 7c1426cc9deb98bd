/** The rows of a tab in their order; the very same list as long as nothing moved. */
import { useMemo, useRef } from 'react';
import { useTick } from '../shell/clock';
import { nameCustomer } from '../shell/names';
import { listTab } from '../store/need';
import { findClock } from '../store/select';
import type { DeskState, Tab } from '../store/state';
import { sameList, store, useDesk } from '../store/store';
import type { InboxRow } from '../store/types';

export const TABS: readonly Tab[] = ['needs_you', 'mine', 'ai'];

export type Tabbed = Readonly<Record<Tab, readonly string[]>>;

/** All three tabs; reckoned anew when a row changes, and each second for what waits. */
export function useTabs(): Tabbed {
  const rows = useDesk((state) => state.rows);
  const me = useDesk((state) => state.me);
  const settings = useDesk((state) => state.settings);
  const second = useTick();
  const kept = useRef<Tabbed>({ needs_you: [], mine: [], ai: [] });
  return useMemo(() => {
    const state: DeskState = { ...store.get(), rows, me, settings };
    const clock = { ...findClock(state), now: second + state.clockOffset };
    const last = kept.current;
    const lists = TABS.map((tab) => {
      const next = listTab(state, tab, clock);
      return sameList(next, last[tab]) ? last[tab] : next;
    });
    if (!TABS.every((tab, index) => lists[index] === last[tab])) {
      kept.current = { needs_you: lists[0] ?? [], mine: lists[1] ?? [], ai: lists[2] ?? [] };
    }
    return kept.current;
  }, [rows, me, settings, second]);
}

/** Whether a row holds what somebody looks for: name, last words, topic, tier. */
export function isFound(row: InboxRow | undefined, words: string): boolean {
  if (!words) return true;
  if (!row) return false;
  const text = [nameCustomer(row), row.last_text, row.topic, row.tier].join(' ');
  const where = text.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => where.includes(word));
}
