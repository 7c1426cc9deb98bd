import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signOut } from './desk';
import { makeDesk } from './samples';
import { server } from './server';
import { store } from './store';
import type { AgentView } from './types';

const SEAT = { agent_id: 'elena', name: 'Elena Marković', present: true } as AgentView;
const calls: string[] = [];

beforeEach(() => {
  calls.length = 0;
  vi.useFakeTimers();
  vi.spyOn(server, 'signOut').mockImplementation(async () => {
    calls.push('signOut');
  });
  store.dispatch({ type: 'me', me: makeDesk().me });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function sit(present: boolean): void {
  store.dispatch({ type: 'team', load: { kind: 'ready', value: [{ ...SEAT, present }] } });
}

describe('signing out', () => {
  it('goes off first, so that nothing rings at the empty seat', async () => {
    sit(true);
    vi.spyOn(server, 'setPresence').mockImplementation(async (state, reason) => {
      calls.push(`${state}: ${reason}`);
      return SEAT;
    });

    await signOut();

    expect(calls).toEqual(['off: signed out', 'signOut']);
    expect(store.get().me.kind).toBe('out');
  });

  it('waits two seconds for that at most', async () => {
    sit(true);
    vi.spyOn(server, 'setPresence').mockReturnValue(new Promise(() => undefined));

    const gone = signOut();
    await vi.advanceTimersByTimeAsync(2000);
    await gone;

    expect(calls).toEqual(['signOut']);
  });

  it('asks for nothing more of somebody who is away', async () => {
    sit(false);
    const off = vi.spyOn(server, 'setPresence');

    await signOut();

    expect(off).not.toHaveBeenCalled();
  });
});
