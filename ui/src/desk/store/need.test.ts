import { describe, expect, it } from 'vitest';
import { compareNeed, findWait, isInTab, listTab } from './need';
import { ago, makeDesk, makeRow, NOW } from './samples';
import type { InboxRow } from './types';

const CLOCK = { now: NOW, waitTargetSeconds: 60 };

function order(...rows: InboxRow[]): string[] {
  return [...rows].sort((a, b) => compareNeed(a, b, CLOCK)).map((row) => row.conversation_id);
}

describe('the order of need', () => {
  it('puts safety, complaint, promise, lateness and a fall in this order', () => {
    const fallen = makeRow('fallen', { sentiment: -0.6, waiting_since: ago(10) });
    const late = makeRow('late', { waiting_since: ago(61) });
    const promise = makeRow('promise', { promise_due: ago(-60), waiting_since: ago(5) });
    const complaint = makeRow('complaint', { flags: ['complaint'], waiting_since: ago(5) });
    const safety = makeRow('safety', { priority: 0, waiting_since: ago(1) });

    expect(order(fallen, late, promise, complaint, safety)).toEqual([
      'safety',
      'complaint',
      'promise',
      'late',
      'fallen',
    ]);
  });

  it('lets value break ties and nothing else', () => {
    const plain = makeRow('a', { waiting_since: ago(20) });
    const valued = makeRow('b', { waiting_since: ago(20), tier: 'private client' });
    const longer = makeRow('c', { waiting_since: ago(25) });

    expect(order(plain, valued, longer)).toEqual(['c', 'b', 'a']);
  });

  it('is the same whatever the order before', () => {
    const rows = ['a', 'b', 'c'].map((id) => makeRow(id));

    expect(order(...rows)).toEqual(order(...rows.reverse()));
  });
});

describe('the tabs', () => {
  it('show who waits for me or for anybody, but not who rings for a colleague', () => {
    const free = makeRow('free');
    const mine = makeRow('mine', { offered_to: 'elena', offer_id: 'o1' });
    const kenjis = makeRow('kenjis', { offered_to: 'kenji', offer_id: 'o2' });

    expect([free, mine, kenjis].map((row) => isInTab(row, 'needs_you', 'elena', NOW))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('bring back a conversation whose promise is due', () => {
    const quiet = { waiting_since: null, agent_id: 'elena', owner: 'agent:elena' };

    expect(
      isInTab(makeRow('a', { ...quiet, promise_due: ago(-60) }), 'needs_you', 'elena', NOW),
    ).toBe(true);
    expect(
      isInTab(makeRow('a', { ...quiet, promise_due: ago(-7200) }), 'needs_you', 'elena', NOW),
    ).toBe(false);
  });

  it('leave out what is closed', () => {
    const state = makeDesk([makeRow('a', { closed: true })]);

    expect(listTab(state, 'needs_you', CLOCK)).toEqual([]);
  });

  it('show the AI conversations, the newest word first', () => {
    const ai = { owner: 'ai', waiting_since: null };
    const state = makeDesk([
      makeRow('old', { ...ai, last_at: ago(90) }),
      makeRow('new', { ...ai, last_at: ago(3) }),
    ]);

    expect(listTab(state, 'ai', CLOCK)).toEqual(['new', 'old']);
  });
});

describe('the wait', () => {
  it('counts for whom a person keeps waiting, not while the AI leads', () => {
    const ai = makeRow('a', { owner: 'ai', waiting_since: null });
    const held = makeRow('b', { owner: 'agent:elena', agent_id: 'elena', waiting_since: null });

    expect(findWait(ai, NOW)).toBeNull();
    expect(findWait(held, NOW)).toBe(30_000);
  });
});
