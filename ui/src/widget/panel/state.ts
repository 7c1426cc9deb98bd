/** What the panel knows and shows, and the pure questions that are asked of it. */
import type { ConversationView, PassedOn, PersonOfTeam, PromiseView, WidgetView } from '../../api';
import type { Ask, Status } from '../../shared/connection';
import { type Attachment, listOf, textOf } from '../../shared/envelopes';
import { addPending, EMPTY, type Floor, type MessageEntry, type Talk } from '../../shared/talk';
import { en, type Texts } from '../../texts/en';
import type { More } from '../../texts/more';

/** A file on its way: `progress` from 0 to 1, `kept` once the server has it. */
export interface Upload {
  id: string;
  name: string;
  progress: number;
  kept: Attachment | null;
  /** Why it was not taken, in the customer's language; empty when it was. */
  fault: string;
}

/** `unreachable`: there is no token yet, and the server does not answer. */
export type Reach = Status | { kind: 'unreachable'; since: number };

export interface State {
  open: boolean;
  language: string;
  texts: Texts;
  /** What the further parts say; null: in English. */
  more: More | null;
  house: WidgetView | null;
  /** The past is known, so that what is shown is all there is. */
  loaded: boolean;
  reach: Reach;
  talk: Talk;
  people: Readonly<Record<string, PersonOfTeam>>;
  promises: readonly PromiseView[];
  /** The firm's time zone. */
  zone: string;
  /** The zone of the times that are shown: the customer's own, but in a demo the firm's. */
  clock: string | undefined;
  passed: PassedOn | null;
  /** Up to which event the person at the desk has seen the conversation. */
  seen: number;
  /** Who writes now: `ai`, an agent's id, or nobody. */
  typing: string;
  unread: number;
  /** How many messages came in while the connection was away. */
  missed: number;
  /** The newest messages are in view. */
  atEnd: boolean;
  draft: string;
  uploads: readonly Upload[];
  /** The closing whose question was answered or skipped, as `conversation/seq`. */
  asked: string;
  score: number;
  size: number;
  sound: boolean;
  menu: boolean;
  /** What is asked before it is done. */
  question: '' | 'data' | 'delete' | 'end';
  /** The detail that is being corrected. */
  edited: string;
  /** The last thing that was tried could not be saved. */
  failed: boolean;
}

export const START: State = {
  open: false,
  language: 'en',
  texts: en,
  more: null,
  house: null,
  loaded: false,
  reach: { kind: 'connecting' },
  talk: EMPTY,
  people: {},
  promises: [],
  zone: '',
  clock: undefined,
  passed: null,
  seen: 0,
  typing: '',
  unread: 0,
  missed: 0,
  atEnd: true,
  draft: '',
  uploads: [],
  asked: '',
  score: 0,
  size: 0,
  sound: false,
  menu: false,
  question: '',
  edited: '',
  failed: false,
};

/** The talk with what the server says about the floor, of which a customer hears not every move. */
export function settle(talk: Talk, view: ConversationView): Talk {
  return {
    ...talk,
    id: view.conversation_id,
    floor: readOwner(view.owner),
    epoch: Math.max(talk.epoch, view.owner_epoch),
    waiting: view.waiting,
    closed: !view.open,
    gap: false,
  };
}

function readOwner(owner: string): Floor {
  if (owner.startsWith('agent:')) return { kind: 'agent', id: owner.slice('agent:'.length) };
  return { kind: owner === 'ai' ? 'ai' : 'nobody' };
}

/** The talk with these unsent messages at its end, but for those that it has already. */
export function addUnsent(talk: Talk, asks: readonly Ask[], at: Date): Talk {
  const known = new Set(talk.entries.map((entry) => ('clientId' in entry ? entry.clientId : '')));
  return asks
    .filter((ask) => !known.has(ask.client_id))
    .reduce((before, ask) => addPending(before, buildPending(ask, at)), talk);
}

function buildPending(ask: Ask, at: Date): MessageEntry {
  return {
    kind: 'message',
    seq: 0,
    at: at.toISOString(),
    author: { kind: 'customer', id: '', name: '' },
    messageId: '',
    text: textOf(ask.data ?? {}, 'text'),
    attachments: listOf<Attachment>(ask.data ?? {}, 'files'),
    sources: [],
    key: '',
    clientId: ask.client_id,
    delivery: 'sending',
  };
}

/** Who answers next: the AI unless a person holds the floor or is waited for. */
export function isWithAi(talk: Talk): boolean {
  return talk.floor.kind === 'ai' || (talk.floor.kind === 'nobody' && !talk.waiting);
}

/** The id of the person who speaks with the customer now, or nothing. */
export function findSpeaker(talk: Talk): string {
  return talk.floor.kind === 'agent' && !talk.closed ? talk.floor.id : '';
}

/** How many messages of others came after this event. */
export function countUnread(talk: Talk, read: number): number {
  return talk.entries.filter(
    (entry) => entry.kind === 'message' && entry.author.kind !== 'customer' && entry.seq > read,
  ).length;
}

/** How many of the customer's own messages wait to be sent. */
export function countUnsent(talk: Talk): number {
  return talk.entries.filter((entry) => entry.kind === 'message' && entry.delivery === 'sending')
    .length;
}

/** The closing that has not been asked about yet, as `conversation/seq`; else nothing. */
export function findClosing(talk: Talk): string {
  if (!talk.closed) return '';
  const last = talk.entries.findLast(
    (entry) => entry.kind === 'mark' && entry.type === 'WrappedUp',
  );
  return last ? `${talk.id}/${last.seq}` : '';
}
