/** What this browser keeps for the one who sits here: preferences, drafts, reads, unsent. */
import type { Ask } from '../../shared/connection';
import { type Draft, PREFERENCES, type Preferences } from './state';

const HOUSE = 'segue.desk.';

function read<T>(name: string, otherwise: T): T {
  try {
    const kept = localStorage.getItem(HOUSE + name);
    return kept === null ? otherwise : (JSON.parse(kept) as T);
  } catch {
    // Storage is switched off or holds something else: begin afresh.
    return otherwise;
  }
}

function write(name: string, value: unknown): void {
  try {
    localStorage.setItem(HOUSE + name, JSON.stringify(value));
  } catch {
    // Storage is full or switched off; the page works on without it.
  }
}

export function readPreferences(): Preferences {
  return { ...PREFERENCES, ...read<Partial<Preferences>>('preferences', {}) };
}

export function keepPreferences(preferences: Preferences): void {
  write('preferences', preferences);
}

export function readDrafts(agentId: string): ReadonlyMap<string, Draft> {
  return new Map(Object.entries(read<Record<string, Draft>>(`drafts.${agentId}`, {})));
}

export function keepDrafts(agentId: string, drafts: ReadonlyMap<string, Draft>): void {
  write(`drafts.${agentId}`, Object.fromEntries(drafts));
}

const MOST_READS = 1000;

export function readReads(agentId: string): ReadonlyMap<string, number> {
  return new Map(Object.entries(read<Record<string, number>>(`reads.${agentId}`, {})));
}

export function keepReads(agentId: string, reads: ReadonlyMap<string, number>): void {
  write(`reads.${agentId}`, Object.fromEntries([...reads].slice(-MOST_READS)));
}

export function readOutbox(agentId: string): readonly Ask[] {
  return read<Ask[]>(`outbox.${agentId}`, []);
}

export function keepOutbox(agentId: string, asks: readonly Ask[]): void {
  write(`outbox.${agentId}`, asks);
}
