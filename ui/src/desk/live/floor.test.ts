import { describe, expect, it } from 'vitest';
import type { AgentView, InboxRow } from '../store/types';
import { countFloor, drawSlots, findConcerns, listAi, listAttention, listHolders } from './floor';
import { listTiles } from './tiles';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const CLOCK = { now: NOW, waitTargetSeconds: 60 };

function row(conversation_id: string, more: Partial<InboxRow> = {}): InboxRow {
  return {
    conversation_id,
    agent_id: null,
    channel: 'web',
    closed: false,
    customer_name: '',
    flags: [],
    language: 'en',
    last_at: null,
    last_author: 'customer',
    last_text: '',
    offer_id: null,
    offered_to: null,
    owner: 'ai',
    owner_epoch: 0,
    priority: 9,
    promise_due: null,
    promises: 0,
    reason: '',
    sentiment: null,
    seq: 1,
    started_at: null,
    tier: '',
    topic: '',
    turns: 1,
    unanswered_since: null,
    until: null,
    waiting_since: null,
    ...more,
  };
}

function agent(agent_id: string, more: Partial<AgentView> = {}): AgentView {
  const state = { seq: 1, present: true, capacity: 3, slots: [] };
  return {
    agent_id,
    name: agent_id,
    role: 'agent',
    languages: ['en'],
    skills: [],
    present: true,
    capacity: 3,
    free: 3,
    state,
    ...more,
  };
}

const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString();
const LATE = row('late', { owner: 'nobody', waiting_since: ago(90) });
const FRESH = row('fresh', { owner: 'nobody', waiting_since: ago(20) });
const UPSET = row('upset', { sentiment: -0.6 });
const HELD = row('held', { owner: 'agent:elena', agent_id: 'elena', sentiment: 0.4 });

describe('the figures of the floor', () => {
  it('count who waits, whom the AI leads and who is with a person', () => {
    const team = [agent('elena', { free: 3 }), agent('tom', { present: false, free: 0 })];

    expect(countFloor([LATE, FRESH, UPSET, HELD], team, CLOCK)).toMatchObject({
      waiting: 2,
      waitingLate: 1,
      longestWait: 90_000,
      longestId: 'late',
      aiLeads: 1,
      aiUpset: 1,
      withPeople: 1,
      worst: { id: 'upset', sentiment: -0.6 },
      onShift: 1,
      free: 2,
      slots: 3,
    });
  });

  it('are calm when nobody is there', () => {
    const floor = countFloor([], [], CLOCK);

    expect([floor.waiting, floor.longestId, floor.worst]).toEqual([0, null, null]);
  });
});

describe('the tiles', () => {
  const floor = countFloor([LATE, UPSET], [agent('elena')], CLOCK);

  it('say against which target a figure is off', () => {
    const off = listTiles(floor, 60, true).filter((tile) => tile.off);

    expect(off.map((tile) => [tile.id, tile.note])).toEqual([
      ['waiting', '1 past 1:00'],
      ['longest', 'off for 0:30, target 1:00'],
      ['ai', '1 upset, target 0'],
      ['sentiment', 'target above −0.30'],
    ]);
  });

  it('say nothing of a team that is not told', () => {
    expect(listTiles(floor, 60, false).some((tile) => tile.id === 'shift')).toBe(false);
  });
});

describe('what needs attention', () => {
  it('is what waits and what goes badly, in the order of need', () => {
    const ids = listAttention([HELD, UPSET, FRESH, LATE], CLOCK).map((a) => a.row.conversation_id);

    expect(ids).toEqual(['late', 'upset', 'fresh']);
  });

  it('names each reason', () => {
    const silent = { ...HELD, unanswered_since: ago(300), flags: ['complaint'] };

    expect(findConcerns(LATE, CLOCK)).toEqual(['waiting']);
    expect(findConcerns(silent, CLOCK)).toEqual(['silence']);
    expect(findConcerns({ ...UPSET, flags: ['complaint'] }, CLOCK)).toEqual(['complaint', 'upset']);
    expect(findConcerns({ ...UPSET, closed: true }, CLOCK)).toEqual([]);
  });
});

describe('who speaks with whom', () => {
  it('shows who is there first, the fullest in front, and nobody who never serves', () => {
    const team = [
      agent('odile', { role: 'auditor' }),
      agent('tom', { present: false }),
      agent('kenji'),
      agent('elena'),
    ];

    const holders = listHolders([HELD], team);

    expect(holders.map((holder) => holder.agent.agent_id)).toEqual(['elena', 'kenji', 'tom']);
    expect(holders[0]?.held).toEqual([HELD]);
  });

  it('draws slots as signs', () => {
    expect(drawSlots(1, 1, 4)).toBe('●◐○○');
    expect(drawSlots(3, 0, 2)).toBe('●●●');
  });

  it('puts the unhappy first among the conversations of the AI', () => {
    const calm = row('calm', { last_at: ago(1), sentiment: 0.2 });

    expect(listAi([calm, UPSET, HELD]).map((r) => r.conversation_id)).toEqual(['upset', 'calm']);
  });
});
