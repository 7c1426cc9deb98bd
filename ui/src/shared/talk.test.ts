import { describe, expect, it } from 'vitest';
import type { Envelope } from './envelopes';
import { addPending, applyEnvelope, foldTalk, type MessageEntry } from './talk';

function event(
  type: string,
  seq: number,
  data: Envelope['data'] = {},
  more: Partial<Envelope> = {},
): Envelope {
  return {
    type,
    conversation_id: 'c1',
    seq,
    prev_seq: seq - 1,
    author_kind: 'system',
    author_id: 'system',
    author_name: '',
    owner_epoch: 0,
    at: '2026-11-24T09:00:00Z',
    data,
    ...more,
  };
}

const PENDING: MessageEntry = {
  kind: 'message',
  seq: 0,
  at: '2026-11-24T09:00:00Z',
  author: { kind: 'customer', id: 'v', name: '' },
  messageId: '',
  text: 'Hello',
  attachments: [],
  sources: [],
  key: '',
  clientId: 'k1',
  delivery: 'sending',
};

describe('the fold of envelopes', () => {
  it('is the same however the history is cut', () => {
    const events = [
      event('ConversationStarted', 1, { owner: 'ai' }),
      event('ContactWrote', 2, { text: 'Hello' }, { author_kind: 'customer' }),
      event('Escalated', 3, {}, { owner_epoch: 1 }),
      event('AgentJoined', 4, { agent_id: 'elena' }, { owner_epoch: 2 }),
    ];

    for (let cut = 0; cut <= events.length; cut += 1) {
      expect(foldTalk(events.slice(cut), foldTalk(events.slice(0, cut)))).toEqual(foldTalk(events));
    }
    expect(foldTalk(events).floor).toEqual({ kind: 'agent', id: 'elena' });
  });

  it('passes over what it has seen and marks what is missing', () => {
    const talk = foldTalk([event('ContactWrote', 1), event('AiReplied', 2)]);

    expect(applyEnvelope(talk, event('AiReplied', 2))).toBe(talk);
    expect(applyEnvelope(talk, event('AiReplied', 9)).gap).toBe(true);
  });

  it('puts the acknowledged message in the place of the one on its way', () => {
    const talk = addPending(foldTalk([event('ContactWrote', 1)]), PENDING);

    const after = applyEnvelope(talk, event('ContactWrote', 2, { text: 'Hello', client_id: 'k1' }));

    expect(after.entries.map((e) => e.seq)).toEqual([1, 2]);
  });

  it('keeps what is on its way below what comes in', () => {
    const talk = addPending(foldTalk([event('ContactWrote', 1)]), PENDING);

    const after = applyEnvelope(talk, event('AgentReplied', 2, { text: 'Good day' }));

    expect(after.entries.map((e) => e.seq)).toEqual([1, 2, 0]);
  });

  it('knows who holds the floor after each move', () => {
    const waiting = foldTalk([event('Escalated', 1, {}, { owner_epoch: 1 })]);
    const back = applyEnvelope(waiting, event('HandedBack', 2, {}, { owner_epoch: 2 }));
    const closed = applyEnvelope(back, event('WrappedUp', 3, {}, { owner_epoch: 3 }));

    expect(waiting.waiting).toBe(true);
    expect(back.floor).toEqual({ kind: 'ai' });
    expect(closed.closed).toBe(true);
  });

  it('asks for the whole conversation when the floor moved unseen', () => {
    const talk = foldTalk([event('AgentJoined', 1, { agent_id: 'elena' }, { owner_epoch: 2 })]);

    expect(applyEnvelope(talk, event('SystemWrote', 2, {}, { owner_epoch: 3 })).gap).toBe(true);
  });
});
