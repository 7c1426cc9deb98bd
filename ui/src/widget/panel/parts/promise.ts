import { textOf } from '../../../shared/envelopes';
import type { State } from '../state';

/** The promise that still stands: made after the last word of a person, and not due yet. */
export function findPromise(state: State, now: Date): { way: string; due: Date } | null {
  const kept = new Set(state.promises.filter((p) => p.kept).map((p) => p.promise_id));
  for (const entry of state.talk.entries.toReversed()) {
    if (entry.kind === 'message' && entry.author.kind === 'agent') return null;
    if (entry.kind !== 'mark') continue;
    if (entry.type === 'AgentJoined' || entry.type === 'WrappedUp') return null;
    if (entry.type !== 'PromiseMade' || kept.has(textOf(entry.data, 'promise_id'))) continue;
    const due = new Date(textOf(entry.data, 'due'));
    return due > now ? { way: textOf(entry.data, 'way'), due } : null;
  }
  return null;
}
