/**
 * A conversation as a page shows it: the fold of its envelopes.
 *
 * The same function takes what was loaded and what comes live; an envelope that was seen is
 * passed over, and one that does not follow the last marks the talk as having a gap.
 */
import {
  type Attachment,
  type AuthorKind,
  type Envelope,
  listOf,
  type Source,
  textOf,
} from './envelopes';

export interface Author {
  kind: AuthorKind;
  id: string;
  name: string;
}

/** `sending` and `failed` are this page's own messages that are not acknowledged yet. */
export type Delivery = 'sent' | 'sending' | 'failed';

export interface MessageEntry {
  kind: 'message';
  seq: number;
  at: string;
  author: Author;
  messageId: string;
  text: string;
  attachments: readonly Attachment[];
  sources: readonly Source[];
  /** The name of a fixed text, when the page may know it. */
  key: string;
  clientId: string;
  delivery: Delivery;
}

export interface NoteEntry {
  kind: 'note';
  seq: number;
  at: string;
  author: Author;
  text: string;
  clientId: string;
  delivery: Delivery;
}

/** Something that happened and was not said: `type` is the event's, `data` its fields. */
export interface MarkEntry {
  kind: 'mark';
  seq: number;
  at: string;
  author: Author;
  type: string;
  data: Envelope['data'];
}

export type Entry = MessageEntry | NoteEntry | MarkEntry;

/** Who may speak to the customer. */
export type Floor = { kind: 'ai' } | { kind: 'nobody' } | { kind: 'agent'; id: string };

export interface Talk {
  id: string;
  /** The last event that was applied. */
  seq: number;
  entries: readonly Entry[];
  floor: Floor;
  epoch: number;
  closed: boolean;
  /** The customer waits for a person. */
  waiting: boolean;
  disclosed: boolean;
  /** An event is missing, or the floor moved unseen: load the conversation again. */
  gap: boolean;
}

export const EMPTY: Talk = {
  id: '',
  seq: 0,
  entries: [],
  floor: { kind: 'ai' },
  epoch: 0,
  closed: false,
  waiting: false,
  disclosed: false,
  gap: false,
};

const MARKS = new Set([
  'Escalated',
  'AgentOffered',
  'OfferDeclined',
  'OfferExpired',
  'AgentJoined',
  'AgentTookOver',
  'HandedBack',
  'EpisodeStarted',
  'DetailCorrected',
  'IdentityProved',
  'PromiseMade',
  'PromiseKept',
  'TextRedacted',
  'SurveyAnswered',
  'WrappedUp',
]);

/** The talk after all of these, in their order. */
export function foldTalk(envelopes: readonly Envelope[], start: Talk = EMPTY): Talk {
  return envelopes.reduce(applyEnvelope, start);
}

/** The talk after one more event. */
export function applyEnvelope(talk: Talk, event: Envelope): Talk {
  if (event.seq <= talk.seq) return talk;
  if (talk.seq > 0 && event.prev_seq > talk.seq) return { ...talk, gap: true };
  const next: Talk = {
    ...talk,
    id: event.conversation_id,
    seq: event.seq,
    ...moveFloor(talk, event),
  };
  const entry = readEntry(event);
  return entry ? { ...next, entries: placeEntry(talk.entries, entry) } : next;
}

/** The talk with a message of our own that is on its way. */
export function addPending(talk: Talk, entry: MessageEntry | NoteEntry): Talk {
  return { ...talk, entries: [...talk.entries, entry] };
}

/** The talk with the delivery of a message of our own changed; `seq` once it is known. */
export function setDelivery(talk: Talk, clientId: string, delivery: Delivery): Talk {
  const entries = talk.entries.map((entry) =>
    entry.kind !== 'mark' && entry.clientId === clientId && entry.delivery !== 'sent'
      ? { ...entry, delivery }
      : entry,
  );
  return { ...talk, entries };
}

function placeEntry(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const own = entry.kind === 'mark' ? '' : entry.clientId;
  const kept = own
    ? entries.filter((e) => e.kind === 'mark' || e.clientId !== own || e.seq > 0)
    : entries;
  const pending = kept.filter((e) => e.seq === 0);
  if (pending.length === 0) return [...kept, entry];
  return [...kept.filter((e) => e.seq > 0), entry, ...pending];
}

function moveFloor(talk: Talk, event: Envelope): Partial<Talk> {
  const epoch = event.owner_epoch;
  switch (event.type) {
    case 'ConversationStarted': {
      const owner = textOf(event.data, 'owner');
      return { epoch, floor: owner === 'nobody' ? { kind: 'nobody' } : { kind: 'ai' } };
    }
    case 'Escalated':
      return { epoch, floor: { kind: 'nobody' }, waiting: true, closed: false };
    case 'AgentJoined':
    case 'AgentTookOver': {
      const id = textOf(event.data, 'agent_id');
      return { epoch, floor: { kind: 'agent', id }, waiting: false, closed: false };
    }
    case 'OfferExpired':
      return epoch > talk.epoch ? { epoch, floor: { kind: 'nobody' }, waiting: true } : {};
    case 'HandedBack':
      return { epoch, floor: { kind: 'ai' }, waiting: false, closed: false };
    case 'EpisodeStarted':
      return talk.floor.kind === 'nobody'
        ? { epoch, floor: { kind: 'ai' }, waiting: false }
        : { epoch };
    case 'WrappedUp':
      return { epoch, floor: { kind: 'nobody' }, waiting: false, closed: true };
    case 'DisclosureShown':
      return { epoch, disclosed: true };
    case 'AiReplied':
      return { epoch, floor: { kind: 'ai' }, waiting: false, closed: false };
    case 'AgentReplied':
      return {
        epoch,
        floor: { kind: 'agent', id: event.author_id },
        waiting: false,
        closed: false,
      };
    case 'ContactWrote':
      return { epoch, closed: false };
    case 'SystemWrote': {
      const id = textOf(event.data, 'agent_id');
      if (id) return { epoch, floor: { kind: 'agent', id }, waiting: false };
      // A customer is not told of every move: the floor changed by something unseen.
      return epoch > talk.epoch ? { epoch, gap: true } : {};
    }
    default:
      return epoch > talk.epoch ? { epoch } : {};
  }
}

function readEntry(event: Envelope): Entry | null {
  const { seq, at, data } = event;
  const author = { kind: event.author_kind, id: event.author_id, name: event.author_name };
  switch (event.type) {
    case 'ContactWrote':
    case 'AiReplied':
    case 'AgentReplied':
    case 'SystemWrote':
    case 'MessageImported':
      return {
        kind: 'message',
        seq,
        at,
        author,
        messageId: textOf(data, 'message_id'),
        text: textOf(data, 'text'),
        attachments: listOf<Attachment>(data, 'attachments'),
        sources: listOf<Source>(data, 'sources'),
        key: textOf(data, 'key'),
        clientId: textOf(data, 'client_id'),
        delivery: 'sent',
      };
    case 'NoteWritten':
      return {
        kind: 'note',
        seq,
        at,
        author,
        text: textOf(data, 'text'),
        clientId: textOf(data, 'client_id'),
        delivery: 'sent',
      };
    default:
      return MARKS.has(event.type)
        ? { kind: 'mark', seq, at, author, type: event.type, data }
        : null;
  }
}
