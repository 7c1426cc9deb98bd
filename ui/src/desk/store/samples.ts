/** Values for tests of the desk. */
import type { Envelope } from '../../shared/envelopes';
import { type DeskState, START } from './state';
import type { HandoffPackage, InboxRow } from './types';

export const NOW = Date.parse('2026-11-24T10:00:00Z');

/** A time so many seconds before `NOW`. */
export function ago(seconds: number): string {
  return new Date(NOW - seconds * 1000).toISOString();
}

export function makeRow(id: string, more: Partial<InboxRow> = {}): InboxRow {
  return {
    conversation_id: id,
    owner: 'nobody',
    owner_epoch: 1,
    agent_id: null,
    seq: 5,
    language: 'en',
    channel: 'web',
    customer_name: '',
    topic: '',
    flags: [],
    last_text: 'Hello',
    last_author: 'customer',
    last_at: ago(30),
    started_at: ago(60),
    waiting_since: ago(30),
    unanswered_since: ago(30),
    promise_due: null,
    promises: 0,
    reason: 'complex_need',
    priority: 5,
    sentiment: 0,
    offered_to: null,
    offer_id: null,
    until: null,
    tier: '',
    turns: 1,
    closed: false,
    ...more,
  };
}

export function makeEvent(
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
    owner_epoch: 2,
    at: ago(10),
    data,
    ...more,
  };
}

export function makePack(more: Partial<HandoffPackage> = {}): HandoffPackage {
  return {
    conversation_id: 'c1',
    seq: 5,
    language: 'en',
    facts: [],
    reason: null,
    tried: [],
    summary: [],
    sentiment: [],
    open_questions: [],
    matters: [],
    first_sentence: 'Good day, I have your dates.',
    person: {
      contact_id: null,
      proof_level: 0,
      proof_method: '',
      proof_until: null,
      tier: '',
      value: 0,
    },
    denied: [],
    promises: [],
    attachments: [],
    attachment_names: [],
    notes: [],
    transcript: [],
    ...more,
  };
}

/** Elena's desk with these rows. */
export function makeDesk(rows: readonly InboxRow[] = [], more: Partial<DeskState> = {}): DeskState {
  return {
    ...START,
    me: { kind: 'in', id: 'elena', name: 'Elena Marković', role: 'agent' },
    rows: new Map(rows.map((row) => [row.conversation_id, row])),
    rowsLoad: { kind: 'ready', value: true },
    ...more,
  };
}
