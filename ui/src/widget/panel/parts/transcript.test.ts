import { describe, expect, it } from 'vitest';
import { EMPTY, type MessageEntry } from '../../../shared/talk';
import { START } from '../state';
import { writeTranscript } from './transcript';

function entry(seq: number, kind: 'customer' | 'ai' | 'agent', text: string): MessageEntry {
  return {
    kind: 'message',
    seq,
    at: '2026-11-24T09:00:00Z',
    author: { kind, id: kind, name: kind === 'agent' ? 'Elena Marković' : '' },
    messageId: '',
    text,
    attachments: [],
    sources: [],
    key: '',
    clientId: '',
    delivery: 'sent',
  };
}

describe('the transcript', () => {
  it('names every author, the AI as an AI, and leaves out what was not sent', () => {
    const entries = [
      entry(1, 'customer', 'Hello'),
      entry(2, 'ai', 'Welcome.'),
      entry(3, 'agent', 'Good day.'),
      entry(0, 'customer', 'On its way'),
    ];

    const text = writeTranscript({ ...START, talk: { ...EMPTY, entries } });

    expect(text).toMatch(
      /You\nHello[\s\S]+AI assistant\nWelcome\.[\s\S]+Elena Marković\nGood day\./,
    );
    expect(text).not.toContain('On its way');
  });

  it('says the times in the zone of the panel', () => {
    const talk = { ...EMPTY, entries: [entry(1, 'customer', 'Hello')] };

    const text = writeTranscript({ ...START, clock: 'Asia/Tokyo', talk });

    expect(text).toMatch(/(18:00|6:00\sPM)/);
  });
});
