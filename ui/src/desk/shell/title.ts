/** The tab's title: where one is, how many wait, and who rings. */
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { listTab } from '../store/need';
import { findClock, latestRing } from '../store/select';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';
import { nameCustomer } from './names';

export function usePageName(): string {
  const live = useRouterState({ select: (state) => state.location.pathname.endsWith('/live') });
  return live ? texts.shell.live : texts.shell.inbox;
}

export function usePageTitle(): void {
  const page = usePageName();
  const rows = useDesk((state) => state.rows);
  const ring = useDesk(latestRing);
  const needy = useMemo(() => {
    const state = { ...store.get(), rows };
    return listTab(state, 'needs_you', findClock(state)).length;
  }, [rows]);
  useEffect(() => {
    const row = ring ? rows.get(ring) : undefined;
    const count = needy > 0 ? `(${needy}) ` : '';
    document.title = row
      ? texts.shell.titleRings(nameCustomer(row))
      : `${count}${page} · ${texts.shell.product}`;
  }, [ring, rows, needy, page]);
}
