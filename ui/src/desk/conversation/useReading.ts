/** What was on the screen of a page in sight counts as read; the customer is told. */
import { useEffect, useState } from 'react';
import { commands } from '../store/desk';
import { holdsFloor } from '../store/select';
import { store, useDesk } from '../store/store';

export function useReading(id: string, atEnd: boolean): void {
  const turns = useDesk((state) => state.rows.get(id)?.turns ?? 0);
  const seq = useDesk((state) => findLastWritten(state.talks.get(id)?.talk.entries ?? []));
  const mine = useDesk((state) => holdsFloor(state, id));
  const inSight = usePageInSight();
  const reads = atEnd && inSight;
  useEffect(() => {
    if (reads && turns > 0) store.dispatch({ type: 'read', id, turns });
  }, [reads, id, turns]);
  useEffect(() => {
    if (reads && mine && seq > 0) commands.seen(id, seq);
  }, [reads, mine, id, seq]);
}

/** The last message of the customer. */
function findLastWritten(
  entries: readonly { kind: string; seq: number; author: { kind: string } }[],
): number {
  const last = entries.findLast(
    (entry) => entry.kind === 'message' && entry.author.kind === 'customer',
  );
  return last?.seq ?? 0;
}

function usePageInSight(): boolean {
  const [inSight, setInSight] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = (): void => setInSight(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return inSight;
}
