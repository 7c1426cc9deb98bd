/** What the socket says, as far as both pages need it: docs/reference/socket.md. */

export type AuthorKind = 'customer' | 'ai' | 'agent' | 'system';

/** One event of the log as this viewer may read it. */
export interface Envelope {
  type: string;
  conversation_id: string;
  seq: number;
  prev_seq: number;
  author_kind: AuthorKind;
  author_id: string;
  author_name: string;
  owner_epoch: number;
  at: string;
  cursor?: string;
  data: Readonly<Record<string, unknown>>;
}

export interface Attachment {
  file_id: string;
  name: string | null;
  media_type: string;
  size_bytes: number;
}

export interface Source {
  article_id: string;
  version: string;
  start: number;
  end: number;
}

/** Answer to an operation: done, or why not. */
export type Answer =
  | { type: 'ack'; client_id: string; seq?: number; conversation_id?: string; message_id?: string }
  | { type: 'refused'; client_id: string; code: string; message: string };

/** Any frame of the server; an event has `seq` and `data`. */
export type Frame = { type: string } & Readonly<Record<string, unknown>>;

export function isEnvelope(frame: Frame): frame is Envelope & Frame {
  return typeof frame.seq === 'number' && typeof frame.data === 'object' && 'prev_seq' in frame;
}

export function isAnswer(frame: Frame): frame is Answer & Frame {
  return frame.type === 'ack' || frame.type === 'refused';
}

/** A field of an event's data as text; empty when it is missing or was erased. */
export function textOf(data: Envelope['data'], name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : '';
}

/** A field of an event's data as a list; empty when it is missing. */
export function listOf<T>(data: Envelope['data'], name: string): readonly T[] {
  const value = data[name];
  return Array.isArray(value) ? (value as readonly T[]) : [];
}
