/**
 * The wire between the panel and the server: token, socket, and the conversation that is loaded
 * and kept up to date. Everything it learns goes into the state.
 */
import type { ConversationView, OwnConversations, PassedOn } from '../../api';
import { findPause } from '../../shared/backoff';
import { type Ask, Connection, type Status } from '../../shared/connection';
import { type Answer, type Envelope, type Frame, textOf } from '../../shared/envelopes';
import { applyEnvelope, EMPTY, foldTalk, setDelivery } from '../../shared/talk';
import { Refusal } from './api';
import { arrive } from './arrive';
import { addUnsent, settle } from './state';
import type { Store } from './store';

const TYPING_MS = 6000;
const AI_TURN_MS = 20_000;
const MISSED_MS = 5000;
/** A conversation that ended longer ago is not shown again; the customer begins afresh. */
const SHOWN_MS = 7 * 86_400_000;

export class Link {
  #connection: Connection | null = null;
  /** What came while the conversation was being loaded. */
  #held: Envelope[] | null = null;
  #again = false;
  #begun = false;
  #failures = 0;
  #missedUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    addEventListener('online', () => this.#begun && this.comeBack());
  }

  begin(): void {
    if (this.#begun) return;
    if (!this.#store.keep.get('token')) this.#store.set({ loaded: true });
    this.restart();
  }

  /** Somebody else came, or the token is another one: begin from nothing. */
  restart(): void {
    this.#begun = true;
    const old = this.#connection;
    this.#connection = null;
    old?.close();
    this.#store.set({ talk: EMPTY, people: {}, promises: [], passed: null, seen: 0, typing: '' });
    this.#showUnsent();
    void this.#connect();
  }

  comeBack(): void {
    if (this.#connection) this.#connection.comeBack();
    else void this.#connect();
  }

  /** Send a message that is in the outbox; it waits there until the server has it. */
  transmit(ask: Ask): void {
    const { client_id, data, ...rest } = ask;
    const { files: _, ...sent } = data ?? {};
    this.#connection
      ?.send({ ...rest, data: sent }, client_id)
      .then((answer) => this.#hear(ask, answer));
  }

  /** Tell what may be lost: typing, seen. */
  tell(op: string, data?: Ask['data']): void {
    const { id } = this.#store.get().talk;
    if (id) this.#connection?.tell({ op, conversation_id: id, data });
  }

  /** Show who writes; it goes by itself when nothing more is heard. */
  showTyping(who: string): void {
    clearTimeout(this.#typingTimer);
    this.#store.set({ typing: who });
    const pause = who === 'ai' ? AI_TURN_MS : TYPING_MS;
    if (who) this.#typingTimer = setTimeout(() => this.#store.set({ typing: '' }), pause);
  }

  /** Ask again who is here, what was promised and what was passed on. */
  async refresh(): Promise<void> {
    const { id } = this.#store.get().talk;
    const path = `/conversations/${id}`;
    const [view, passed] = await Promise.all([
      this.#store.api.call<ConversationView>(path).catch(() => null),
      this.#store.api.call<PassedOn>(`${path}/passed-on`).catch(() => null),
    ]);
    if (this.#store.get().talk.id !== id) return;
    if (view) this.#store.set({ people: view.people, promises: view.promises });
    if (passed) this.#store.set({ passed });
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      await arrive(this.#store);
    } catch {
      const { reach } = this.#store.get();
      const since = 'since' in reach ? reach.since : Date.now();
      this.#store.set({ reach: { kind: 'unreachable', since } });
      this.#timer = setTimeout(() => void this.#connect(), findPause(this.#failures++));
      return;
    }
    if (this.#connection) return;
    this.#failures = 0;
    const connection: Connection = new Connection({
      url: `${this.#store.api.origin.replace('http', 'ws')}/ws`,
      token: this.#store.api.token,
      onEnvelope: (envelope) => this.#take(envelope),
      onFrame: (frame) => this.#takeFrame(frame),
      onStatus: (status) => {
        if (this.#connection === connection) this.#takeStatus(status);
      },
      onReady: (missed) => missed && void this.#load(),
    });
    this.#connection = connection;
    for (const ask of this.#list()) this.transmit(ask);
  }

  #takeStatus(status: Status): void {
    if (status.kind === 'ended') {
      this.#arriveAnew();
      return;
    }
    if (status.kind === 'live' && this.#store.get().reach.kind !== 'connecting') {
      this.#missedUntil = Date.now() + MISSED_MS;
      setTimeout(() => this.#store.set({ missed: 0 }), MISSED_MS);
    }
    this.#store.set({ reach: status });
  }

  /** The token ended. What was not sent goes out as a new customer's, without their files. */
  #arriveAnew(): void {
    const unsent = this.#list();
    this.#store.keep.set('token', '');
    for (const ask of unsent) {
      const data = { text: textOf(ask.data ?? {}, 'text') };
      if (data.text) this.#store.keep.addAsk({ ...ask, conversation_id: 'new', data });
      else this.#store.keep.dropAsk(ask.client_id);
    }
    this.restart();
  }

  /** Load the conversation that the customer has open, or had last. */
  async #load(): Promise<void> {
    if (this.#held) {
      this.#again = true;
      return;
    }
    this.#held = [];
    this.#again = false;
    const connection = this.#connection;
    try {
      await this.#fetch(() => connection === this.#connection);
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) this.#arriveAnew();
      else this.#timer = setTimeout(() => void this.#load(), findPause(3));
    }
    const held = this.#held;
    this.#held = null;
    for (const envelope of held) this.#take(envelope);
    if (this.#again) void this.#load();
  }

  async #fetch(isWanted: () => boolean): Promise<void> {
    const { conversations } = await this.#store.api.call<OwnConversations>('/conversations');
    const recent = this.#store.now().getTime() - SHOWN_MS;
    const found =
      conversations.find((c) => c.open) ??
      conversations.find((c) => Date.parse(c.last_at ?? '') > recent);
    if (!found) {
      if (isWanted()) this.#store.set({ talk: EMPTY, loaded: true });
    } else {
      const path = `/conversations/${found.conversation_id}`;
      const events = await this.#store.api.readEvents(path);
      const view = await this.#store.api.call<ConversationView>(path);
      if (!isWanted()) return;
      const talk = settle(foldTalk(events), view);
      this.#store.set({ talk, people: view.people, promises: view.promises, loaded: true });
      if (events.some((event) => event.type === 'AgentJoined')) void this.refresh();
    }
    this.#showUnsent();
    this.#store.notice();
  }

  #list(): Ask[] {
    return Object.values(this.#store.keep.get('outbox'));
  }

  #showUnsent(): void {
    this.#store.set({ talk: addUnsent(this.#store.get().talk, this.#list(), this.#store.now()) });
  }

  #take(envelope: Envelope): void {
    const { talk } = this.#store.get();
    if (this.#held) {
      this.#held.push(envelope);
      return;
    }
    if (talk.id && envelope.conversation_id !== talk.id) {
      if (talk.closed || envelope.type === 'ContactWrote') void this.#load();
      return;
    }
    const next = applyEnvelope(talk, envelope);
    if (next === talk) return;
    if (next.gap || (talk.seq === 0 && envelope.prev_seq > 0)) void this.#load();
    else this.#store.set({ talk: next });
    this.#notice(envelope);
  }

  #notice({ type, author_kind: kind, author_id: author }: Envelope): void {
    if (type === 'ContactWrote') return;
    const { people, typing, missed } = this.#store.get();
    if (type === 'AgentJoined' || type === 'PromiseMade' || (kind === 'agent' && !people[author])) {
      void this.refresh();
    }
    if (!type.endsWith('Replied') && type !== 'SystemWrote') return;
    if (kind !== 'agent' || typing === author) this.showTyping('');
    if (Date.now() < this.#missedUntil) this.#store.set({ missed: missed + 1 });
    this.#store.notice();
  }

  #takeFrame({ type, conversation_id, author_kind, author_id, seq }: Frame): void {
    const { talk, seen } = this.#store.get();
    if (conversation_id !== talk.id || author_kind === 'customer') return;
    if (type === 'typing') this.showTyping(String(author_id));
    if (type === 'seen') this.#store.set({ seen: Math.max(seen, Number(seq)) });
  }

  #hear(ask: Ask, answer: Answer): void {
    if (answer.type === 'refused' && ask.conversation_id !== 'new') {
      // The conversation may be another's by now; a fresh one takes it.
      const anew = { ...ask, conversation_id: 'new' };
      this.#store.keep.addAsk(anew);
      this.transmit(anew);
      return;
    }
    const id = ask.client_id;
    const isSent = answer.type === 'ack';
    if (isSent) this.#store.keep.dropAsk(id);
    const talk = setDelivery(this.#store.get().talk, id, isSent ? 'sent' : 'failed');
    const conversation = (isSent && answer.conversation_id) || talk.id;
    this.#store.set({ talk: talk.id ? talk : { ...talk, id: conversation } });
    if (talk.id && conversation !== talk.id) void this.#load();
  }
}
