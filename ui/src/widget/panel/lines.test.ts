import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../shared/envelopes';
import { foldTalk, setDelivery, type Talk } from '../../shared/talk';
import { buildLines, type MessageLine } from './lines';
import { addUnsent } from './state';

const AUTHORS = {
  ContactWrote: ['customer', 'v'],
  AiReplied: ['ai', 'ai'],
  AgentReplied: ['agent', 'elena'],
} as const;

/** A talk of these events, one a minute. */
function talk(...events: [string, Envelope['data']?][]): Talk {
  return foldTalk(
    events.map(([type, data = {}], index) => {
      const [kind, id] = AUTHORS[type as keyof typeof AUTHORS] ?? ['system', 'system'];
      return {
        type,
        conversation_id: 'c1',
        seq: index + 1,
        prev_seq: index,
        author_kind: kind,
        author_id: id,
        author_name: '',
        owner_epoch: 0,
        at: `2026-11-24T09:0${index}:00Z`,
        data,
      };
    }),
  );
}

const sayDay = (at: Date) => at.toISOString().slice(0, 10);
const build = (of: Talk, seen = 0) => buildLines(of, seen, sayDay);
const kinds = (of: Talk) => build(of).map((line) => line.kind);
const marks = (of: Talk, seen = 0) =>
  build(of, seen)
    .filter((line): line is MessageLine => line.kind === 'message')
    .map((line) => line.mark);

describe('the lines of the log', () => {
  it('begin with the day and say it once', () => {
    const lines = build(talk(['ContactWrote'], ['AiReplied']));

    expect(lines.map((line) => line.kind)).toEqual(['day', 'message', 'message']);
  });

  it('draw an introduction as a card and a promise as one, and leave other marks out', () => {
    const joined = talk(
      ['ContactWrote'],
      ['Escalated'],
      ['AgentJoined', { agent_id: 'elena' }],
      ['SystemWrote', { key: 'introduction', agent_id: 'elena' }],
      ['SystemWrote', { key: 'promise_call' }],
      ['WrappedUp'],
      ['SystemWrote', { key: 'closed' }],
    );

    expect(kinds(joined)).toEqual(['day', 'message', 'join', 'promise', 'closed']);
  });

  it('let a fixed text speak for the AI, so that it is marked as one', () => {
    const [, line] = build(talk(['SystemWrote', { text: 'I am bringing in a specialist.' }]));

    expect(line).toMatchObject({ kind: 'message', side: 'ai' });
  });

  it('put messages of one author together until another speaks', () => {
    const lines = build(talk(['AgentReplied'], ['AgentReplied'], ['ContactWrote']));

    expect(lines.slice(1)).toMatchObject([
      { first: true, last: false },
      { first: false, last: true },
      { first: true, last: true },
    ]);
  });
});

describe('what is said of the delivery', () => {
  it('stands below the last message of the customer until somebody answers', () => {
    expect(marks(talk(['ContactWrote'], ['ContactWrote']))).toEqual(['', 'sent']);
    expect(marks(talk(['ContactWrote'], ['AiReplied']))).toEqual(['', '']);
  });

  it('says that a person has seen it, also below what the AI said since', () => {
    const waiting = talk(['ContactWrote'], ['SystemWrote']);

    expect(marks(waiting, 1)).toEqual(['seen', '']);
    expect(marks(talk(['ContactWrote'], ['AgentReplied']), 2)).toEqual(['', '']);
  });

  it('always says what is on its way or failed', () => {
    const ask = { op: 'send', client_id: 'k', conversation_id: 'c1', data: { text: 'Hello' } };
    const sending = addUnsent(talk(['ContactWrote']), [ask], new Date());

    expect(marks(sending)).toEqual(['', 'sending']);
    expect(marks(setDelivery(sending, 'k', 'failed'))).toEqual(['', 'failed']);
  });
});
