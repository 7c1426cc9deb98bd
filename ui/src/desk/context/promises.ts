/** Promises that are still open, from the conversation's own events. */
import { textOf } from '../../shared/envelopes';
import type { Entry } from '../../shared/talk';

export interface OpenPromise {
  id: string;
  way: string;
  due: string;
  seq: number;
}

/** Open promises, the one that is due first in front. */
export function findOpenPromises(entries: readonly Entry[]): OpenPromise[] {
  const open = new Map<string, OpenPromise>();
  for (const entry of entries) {
    if (entry.kind !== 'mark') continue;
    const id = textOf(entry.data, 'promise_id');
    if (entry.type === 'PromiseMade') {
      const way = textOf(entry.data, 'way');
      open.set(id, { id, way, due: textOf(entry.data, 'due'), seq: entry.seq });
    } else if (entry.type === 'PromiseKept') open.delete(id);
  }
  return [...open.values()].sort((a, b) => Date.parse(a.due) - Date.parse(b.due));
}
