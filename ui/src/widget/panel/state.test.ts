import { describe, expect, it } from 'vitest';
import type { ConversationView } from '../../api';
import type { Envelope } from '../../shared/envelopes';
import { EMPTY, foldTalk } from '../../shared/talk';
import { findPromise } from './parts/promise';
import {
  addUnsent,
  countUnread,
  countUnsent,
  findClosing,
  findSpeaker,
  isWithAi,
  START,
  settle,
} from './state';

function event(type: string, seq: number, data: Envelope['data'] = {}): Envelope {
  const isOwn = type === 'ContactWrote';
  return {
    type,
    conversation_id: 'c1',
    seq,
    prev_seq: seq - 1,
    author_kind: isOwn ? 'customer' : type === 'AgentReplied' ? 'agent' : 'system',
    author_id: isOwn ? 'v' : 'elena',
    author_name: '',
    owner_epoch: 0,
    at: '2026-11-24T09:00:00Z',
    data,
  };
}

const VIEW: ConversationView = {
  conversation_id: 'c1',
  channel: 'web',
  language: 'en',
  open: true,
  waiting: false,
  owner: 'agent:elena',
  owner_epoch: 7,
  seq: 9,
  started_at: null,
  last_at: null,
  people: {},
  messages: [],
  promises: [],
};
const ASK = { op: 'send', client_id: 'k1', conversation_id: 'new', data: { text: 'Hello' } };

describe('a talk that was loaded', () => {
  it('takes the floor from what the server says, for a customer hears not every move', () => {
    const talk = { ...foldTalk([event('ContactWrote', 1)]), gap: true };

    const settled = settle(talk, VIEW);

    expect(settled).toMatchObject({ gap: false, epoch: 7, floor: { kind: 'agent', id: 'elena' } });
    expect(findSpeaker(settled)).toBe('elena');
    expect(findSpeaker(settle(talk, { ...VIEW, open: false }))).toBe('');
  });

  it('is with the AI unless a person speaks or is waited for', () => {
    const of = (owner: string, waiting: boolean) => settle(EMPTY, { ...VIEW, owner, waiting });

    expect(isWithAi(of('ai', false))).toBe(true);
    expect(isWithAi(of('nobody', false))).toBe(true);
    expect(isWithAi(of('nobody', true))).toBe(false);
    expect(isWithAi(of('agent:elena', false))).toBe(false);
  });
});

describe('unsent messages', () => {
  it('stand at the end, once, until the log has them', () => {
    const now = new Date('2026-11-24T09:00:00Z');
    const twice = addUnsent(addUnsent(EMPTY, [ASK], now), [ASK], now);

    expect(countUnsent(twice)).toBe(1);

    const taken = foldTalk([event('ContactWrote', 1, { text: 'Hello', client_id: 'k1' })]);
    expect(addUnsent(taken, [ASK], now)).toBe(taken);
  });
});

describe('what is unread', () => {
  it('counts what others wrote after what was read', () => {
    const talk = foldTalk([
      event('ContactWrote', 1),
      event('SystemWrote', 2),
      event('AgentReplied', 3),
    ]);

    expect(countUnread(talk, 0)).toBe(2);
    expect(countUnread(talk, 2)).toBe(1);
    expect(countUnread(talk, 3)).toBe(0);
  });
});

describe('the closing that is asked about', () => {
  it('is the last one, and none once the customer goes on', () => {
    const closed = foldTalk([event('ContactWrote', 1), event('WrappedUp', 2)]);

    expect(findClosing(closed)).toBe('c1/2');
    expect(findClosing(foldTalk([event('ContactWrote', 3)], closed))).toBe('');
  });
});

describe('a promise', () => {
  const made = event('PromiseMade', 2, {
    promise_id: 'p1',
    way: 'call',
    due: '2026-11-24T11:00:00Z',
  });
  const before = new Date('2026-11-24T10:00:00Z');
  const state = { ...START, talk: foldTalk([event('ContactWrote', 1), made]) };

  it('stands until it is due, kept, or a person speaks', () => {
    const kept = [{ promise_id: 'p1', way: 'call', due: '2026-11-24T11:00:00Z', kept: true }];
    const spoken = foldTalk([event('AgentReplied', 3)], state.talk);

    expect(findPromise(state, before)?.way).toBe('call');
    expect(findPromise(state, new Date('2026-11-24T11:00:01Z'))).toBeNull();
    expect(findPromise({ ...state, promises: kept }, before)).toBeNull();
    expect(findPromise({ ...state, talk: spoken }, before)).toBeNull();
  });
});
