import { describe, expect, it } from 'vitest';
import type { Frame } from '../../shared/envelopes';
import type { MessageEntry } from '../../shared/talk';
import { reduce } from './reduce';
import { makeDesk, makeEvent, makePack, makeRow, NOW } from './samples';
import { holdsFloor, latestRing, listRings, mayTakeOver } from './select';
import type { DeskState } from './state';

const HISTORY = [
  makeEvent('ConversationStarted', 1, { owner: 'ai' }, { owner_epoch: 0 }),
  makeEvent('ContactWrote', 2, { text: 'Hello' }, { author_kind: 'customer', owner_epoch: 0 }),
  makeEvent('Escalated', 3, { reason: 'complex_need' }, { owner_epoch: 1 }),
  makeEvent('AgentJoined', 4, { agent_id: 'elena' }, { author_id: 'elena' }),
];

function frames(state: DeskState, ...all: unknown[]): DeskState {
  return reduce(state, { type: 'frames', frames: all as Frame[], now: NOW });
}

function openTalk(state: DeskState = makeDesk()): DeskState {
  return reduce(state, { type: 'talkEvents', id: 'c1', events: HISTORY });
}

function pending(clientId: string): MessageEntry {
  return {
    kind: 'message',
    seq: 0,
    at: '2026-11-24T10:00:00Z',
    author: { kind: 'agent', id: 'elena', name: 'Elena' },
    messageId: '',
    text: 'Good day',
    attachments: [],
    sources: [],
    key: '',
    clientId,
    delivery: 'sending',
  };
}

describe('rows', () => {
  it('never go back to something older', () => {
    const state = makeDesk([makeRow('c1', { seq: 9 })]);

    const after = frames(state, { type: 'row', row: makeRow('c1', { seq: 7 }) });

    expect(after.rows.get('c1')?.seq).toBe(9);
  });

  it('come and go with their frames, and the others stay the very same', () => {
    const state = makeDesk([makeRow('c1'), makeRow('c2')]);

    const after = frames(
      state,
      { type: 'row', row: makeRow('c3') },
      { type: 'row_gone', conversation_id: 'c1' },
    );

    expect([...after.rows.keys()]).toEqual(['c2', 'c3']);
    expect(after.rows.get('c2')).toBe(state.rows.get('c2'));
  });

  it('leave when they close, but not from under who reads them', () => {
    const closed = (id: string) => ({ type: 'row', row: makeRow(id, { closed: true }) });
    const state = makeDesk([makeRow('c1'), makeRow('c2')], { selected: 'c2' });

    const after = frames(state, closed('c1'), closed('c2'), closed('c3'));

    expect([...after.rows.keys()]).toEqual(['c2']);
    expect(reduce(after, { type: 'select', id: null }).rows.size).toBe(0);
  });

  it('keep their map when a burst changes none', () => {
    const state = makeDesk([makeRow('c1')]);

    expect(frames(state, makeEvent('ContactWrote', 9)).rows).toBe(state.rows);
  });

  it('that are loaded give way to what came meanwhile', () => {
    const state = makeDesk([makeRow('c1', { seq: 9 })]);
    const load = { kind: 'ready' as const, value: [makeRow('c1', { seq: 5 }), makeRow('c2')] };

    const after = reduce(state, { type: 'rows', load });

    expect(after.rows.get('c1')?.seq).toBe(9);
    expect(after.rows.has('c2')).toBe(true);
  });
});

describe('a message of ours', () => {
  it('leaves for its event by its client id', () => {
    const sent = reduce(openTalk(), { type: 'pending', id: 'c1', entry: pending('k1') });

    const data = { text: 'Good day', client_id: 'k1' };
    const author = { author_kind: 'agent' as const, author_id: 'elena' };
    const after = frames(sent, makeEvent('AgentReplied', 5, data, author));

    const messages = after.talks.get('c1')?.talk.entries.filter((e) => e.kind === 'message');
    expect(messages?.map((e) => e.seq)).toEqual([2, 5]);
  });

  it('leaves once acknowledged, whether its event came before or after', () => {
    const sent = reduce(openTalk(), { type: 'pending', id: 'c1', entry: pending('k1') });
    const event = makeEvent('NoteWritten', 5, { text: 'Good day' });
    const ack = { type: 'acked' as const, id: 'c1', clientId: 'k1', seq: 5 };

    const before = reduce(frames(sent, event), ack);
    const after = frames(reduce(sent, ack), event);

    for (const state of [before, after]) {
      const waiting = state.talks.get('c1')?.talk.entries.filter((e) => e.seq === 0);
      expect(waiting).toEqual([]);
    }
  });

  it('stays through a reload of the conversation', () => {
    const sent = reduce(openTalk(), { type: 'pending', id: 'c1', entry: pending('k1') });

    const after = openTalk(sent);

    expect(after.talks.get('c1')?.talk.entries.at(-1)).toMatchObject({ clientId: 'k1' });
  });
});

describe('the suggestion', () => {
  const ready = { kind: 'ready' as const, value: makePack() };

  it('opens for who has just come, and dims when the customer writes again', () => {
    const open = reduce(openTalk(), { type: 'pack', id: 'c1', load: ready });
    const stale = frames(open, makeEvent('ContactWrote', 5, { text: 'And?' }));

    expect(open.talks.get('c1')?.suggestion.kind).toBe('open');
    expect(stale.talks.get('c1')?.suggestion.kind).toBe('stale');
  });

  it('is gone once they have written, and does not come back', () => {
    const open = reduce(openTalk(), { type: 'pack', id: 'c1', load: ready });
    const author = { author_kind: 'agent' as const, author_id: 'elena' };
    const wrote = frames(open, makeEvent('AgentReplied', 5, { text: 'Good day' }, author));

    const again = reduce(wrote, { type: 'pack', id: 'c1', load: ready });

    expect(again.talks.get('c1')?.suggestion.kind).toBe('settled');
  });

  it('is not for who does not hold the floor', () => {
    const state = makeDesk([], { me: { kind: 'in', id: 'kenji', name: 'Kenji', role: 'agent' } });

    const after = reduce(openTalk(state), { type: 'pack', id: 'c1', load: ready });

    expect(after.talks.get('c1')?.suggestion.kind).toBe('none');
  });
});

describe('the floor', () => {
  it('is lost at the event, before the row says so', () => {
    const row = makeRow('c1', { agent_id: 'elena', owner: 'agent:elena', seq: 4, owner_epoch: 2 });
    const state = openTalk(makeDesk([row]));
    const took = { agent_id: 'jonas' };

    const after = frames(state, makeEvent('AgentTookOver', 5, took, { owner_epoch: 3 }));

    expect(holdsFloor(state, 'c1')).toBe(true);
    expect(holdsFloor(after, 'c1')).toBe(false);
  });

  it('can be taken from the AI by an agent, from a colleague only by a supervisor', () => {
    const ai = makeRow('ai', { owner: 'ai' });
    const held = makeRow('held', { owner: 'agent:kenji', agent_id: 'kenji' });
    const agent = makeDesk([ai, held]);
    const supervisor: DeskState = {
      ...agent,
      me: { kind: 'in', id: 'henrik', name: 'Henrik', role: 'supervisor' },
    };

    expect([mayTakeOver(agent, 'ai'), mayTakeOver(agent, 'held')]).toEqual([true, false]);
    expect(mayTakeOver(supervisor, 'held')).toBe(true);
  });
});

describe('rings', () => {
  const offer = { offered_to: 'elena', until: '2026-11-24T10:00:40Z' };

  it('queue, the one that ends first in front; an answered one is silent', () => {
    const state = makeDesk([
      makeRow('late', { ...offer, offer_id: 'o1', until: '2026-11-24T10:00:50Z' }),
      makeRow('soon', { ...offer, offer_id: 'o2' }),
      makeRow('kenjis', { ...offer, offer_id: 'o3', offered_to: 'kenji' }),
    ]);

    expect(listRings(state)).toEqual(['soon', 'late']);
    const answered = reduce(state, { type: 'answered', offerId: 'o2', on: true });
    expect(listRings(answered)).toEqual(['late']);
  });

  it('have the open conversation in front, as long as it rings for me', () => {
    const rows = [
      makeRow('late', { ...offer, offer_id: 'o1', until: '2026-11-24T10:00:50Z' }),
      makeRow('soon', { ...offer, offer_id: 'o2' }),
      makeRow('kenjis', { ...offer, offer_id: 'o3', offered_to: 'kenji' }),
    ];
    const open = makeDesk(rows, { selected: 'late' });

    expect(latestRing(open)).toBe('late');
    expect(latestRing(reduce(open, { type: 'answered', offerId: 'o1', on: true }))).toBe('soon');
    expect(latestRing(makeDesk(rows, { selected: 'kenjis' }))).toBe('soon');
  });
});

describe('drafts', () => {
  it('are kept for each conversation and gone when empty', () => {
    const one = reduce(makeDesk(), { type: 'draft', id: 'c1', change: { reply: 'Good' } });
    const two = reduce(one, { type: 'draft', id: 'c2', change: { note: 'Ask finance' } });
    const three = reduce(two, { type: 'draft', id: 'c1', change: { reply: '' } });

    expect([...two.drafts.keys()]).toEqual(['c1', 'c2']);
    expect([...three.drafts.keys()]).toEqual(['c2']);
  });
});
