/**
 * One socket to the server that comes back by itself and loses nothing.
 *
 * What is sent waits in an outbox under its client id until the server has acknowledged it; after
 * a break it goes out again under the same id, so that a lost answer never makes a second message.
 * What was missed while away is brought after the last cursor.
 */
import { findPause } from './backoff';
import { type Answer, type Envelope, type Frame, isAnswer, isEnvelope } from './envelopes';
import { newId } from './ids';

export type Status =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'reconnecting'; since: number }
  | { kind: 'offline'; since: number }
  | { kind: 'ended' };

/** One operation of docs/reference/socket.md. */
export interface Ask {
  op: string;
  client_id: string;
  conversation_id?: string;
  owner_epoch?: number;
  data?: Readonly<Record<string, unknown>>;
}

export interface ConnectionOptions {
  /** `wss://HOST/ws` */
  url: string;
  /** A customer's token; staff come with their cookie. */
  token?: () => string;
  inbox?: boolean;
  onEnvelope: (envelope: Envelope) => void;
  /** Frames without a place in the log: typing, seen, presence, switch, row. */
  onFrame?: (frame: Frame) => void;
  onStatus: (status: Status) => void;
  /** The socket is ready: `missed` says that events cannot be brought; load afresh. */
  onReady?: (missed: boolean) => void;
  /** What is still unsent; the page may keep it over a reload. */
  onOutbox?: (asks: readonly Ask[]) => void;
  outbox?: readonly Ask[];
  createSocket?: (url: string) => WebSocket;
}

const PING_MS = 15_000;
const SILENCE_MS = 10_000;
const NOT_SIGNED_IN = 4401;

interface Waiting {
  ask: Ask;
  settle: (answer: Answer) => void;
}

/** Opens at once; `close` ends it for good. */
export class Connection {
  private socket: WebSocket | null = null;
  private cursor = '';
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pulse: ReturnType<typeof setInterval> | undefined;
  private heardAt = 0;
  private ready = false;
  private closed = false;
  private status: Status = { kind: 'connecting' };
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly options: ConnectionOptions) {
    for (const ask of options.outbox ?? []) {
      this.waiting.set(ask.client_id, { ask, settle: () => undefined });
    }
    addEventListener('online', this.comeBack);
    addEventListener('offline', this.lose);
    this.open();
  }

  /** Send and wait for the answer, however long the server is away. */
  send(ask: Omit<Ask, 'client_id'>, clientId: string = newId()): Promise<Answer> {
    const whole: Ask = { ...ask, client_id: clientId };
    return new Promise((settle) => {
      this.waiting.set(clientId, { ask: whole, settle });
      this.tellOutbox();
      this.write(whole);
    });
  }

  /** Send what may be lost: typing, seen, subscribe. */
  tell(ask: Omit<Ask, 'client_id'>): void {
    this.write({ ...ask, client_id: newId() });
  }

  /** Try now instead of waiting for the next attempt. */
  readonly comeBack = (): void => {
    if (this.closed || this.status.kind === 'live') return;
    this.failures = 0;
    this.open();
  };

  /** End for good. */
  close(): void {
    this.closed = true;
    removeEventListener('online', this.comeBack);
    removeEventListener('offline', this.lose);
    this.drop();
    this.tellStatus({ kind: 'ended' });
  }

  private readonly lose = (): void => {
    this.drop();
    this.tellStatus({ kind: 'offline', since: this.since() });
    this.plan();
  };

  private open(): void {
    this.drop();
    const { url, token, inbox, createSocket = (at) => new WebSocket(at) } = this.options;
    const query = new URLSearchParams();
    if (!token && inbox) query.set('inbox', '1');
    if (!token && this.cursor) query.set('after', this.cursor);
    const socket = createSocket(query.size ? `${url}?${query}` : url);
    this.socket = socket;
    socket.onopen = () => {
      if (!token) return;
      const after = this.cursor ? { after: this.cursor } : {};
      socket.send(JSON.stringify({ op: 'auth', token: token(), inbox, ...after }));
    };
    socket.onmessage = (message) => {
      if (this.socket === socket) this.take(JSON.parse(String(message.data)) as Frame);
    };
    socket.onclose = (event) => {
      if (this.socket === socket) this.lost(event.code);
    };
  }

  private take(frame: Frame): void {
    this.heardAt = Date.now();
    if (frame.type === 'ready') this.start(frame);
    else if (frame.type === 'resync') this.options.onReady?.(true);
    else if (isAnswer(frame)) this.settle(frame);
    else if (isEnvelope(frame)) {
      if (frame.cursor) this.cursor = frame.cursor;
      this.options.onEnvelope(frame);
    } else this.options.onFrame?.(frame);
  }

  private start(frame: Frame): void {
    const first = this.cursor === '';
    this.cursor = typeof frame.cursor === 'string' ? frame.cursor : this.cursor;
    this.ready = true;
    this.failures = 0;
    this.pulse = setInterval(() => this.beat(), PING_MS);
    this.tellStatus({ kind: 'live' });
    this.options.onReady?.(first);
    for (const { ask } of this.waiting.values()) this.write(ask);
  }

  private beat(): void {
    if (Date.now() - this.heardAt > PING_MS + SILENCE_MS) this.lost(1006);
    else this.socket?.send('{"op":"ping"}');
  }

  private settle(answer: Answer): void {
    const found = this.waiting.get(answer.client_id);
    if (!found) return;
    if (answer.type === 'refused' && answer.code === 'too_many') {
      this.later(found.ask);
      return;
    }
    this.waiting.delete(answer.client_id);
    this.tellOutbox();
    found.settle(answer);
  }

  private later(ask: Ask): void {
    setTimeout(() => this.write(ask), findPause(3));
  }

  private write(ask: Ask): void {
    if (this.ready) this.socket?.send(JSON.stringify(ask));
  }

  private lost(code: number): void {
    this.drop();
    if (code === NOT_SIGNED_IN) {
      this.tellStatus({ kind: 'ended' });
      return;
    }
    const kind = navigator.onLine === false ? 'offline' : 'reconnecting';
    this.tellStatus({ kind, since: this.since() });
    this.plan();
  }

  private plan(): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), findPause(this.failures));
    this.failures += 1;
  }

  private drop(): void {
    clearTimeout(this.timer);
    clearInterval(this.pulse);
    this.ready = false;
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private since(): number {
    return 'since' in this.status ? this.status.since : this.heardAt || Date.now();
  }

  private tellStatus(status: Status): void {
    this.status = status;
    this.options.onStatus(status);
  }

  private tellOutbox(): void {
    this.options.onOutbox?.([...this.waiting.values()].map(({ ask }) => ask));
  }
}
