/** What the customer can do in the panel. Each changes the state; the views only call these. */
import type { AboutView, WidgetView } from '../../api';
import type { Attachment } from '../../shared/envelopes';
import { newId } from '../../shared/ids';
import { setDelivery } from '../../shared/talk';
import { loadTexts } from '../../texts/catalogues';
import type { PanelOptions } from '../handle';
import { Api } from './api';
import { prove } from './arrive';
import { Box } from './box';
import { Keep } from './keep';
import { Link } from './link';
import { addUnsent, countUnread, isWithAi, START, type State } from './state';

/** What is not needed at once: menu, survey, files. */
export type Parts = typeof import('./parts/index');

const TYPING_MS = 3000;

export class Store extends Box<State> {
  readonly keep: Keep;
  readonly api: Api;
  /** Put the cursor where the customer writes. */
  focus: () => void = () => undefined;
  /** The parts that come after the panel; null until they are here. */
  parts: Parts | null = null;
  readonly #options: PanelOptions;
  readonly #link: Link;
  #shift = 0;
  #typedAt = 0;
  #toldSeen = 0;

  constructor(options: PanelOptions) {
    super(START);
    this.#options = options;
    const keep = new Keep(options.consented);
    this.keep = keep;
    this.api = new Api(options.origin, () => keep.get('token'));
    this.#link = new Link(this);
    this.set({
      draft: keep.get('draft'),
      asked: keep.get('asked'),
      size: keep.get('size'),
      sound: keep.get('sound'),
    });
    keep.watch((name) => {
      if (name === 'token') this.#link.restart();
      if (name === 'read') this.#countUnread();
    });
    addEventListener('visibilitychange', () => this.#markRead());
    // The bar that tells how long the connection is away counts the seconds.
    setInterval(() => 'since' in this.get().reach && this.set({}), 1000);
    void this.setLanguage(keep.get('language') || options.language);
    if (keep.get('token')) this.#link.begin();
  }

  /** The time by the server's clock. */
  readonly now = (): Date => new Date(Date.now() + this.#shift);

  show(): void {
    this.set({ open: true });
    this.#link.begin();
    this.#markRead();
    this.withParts();
  }

  hide(): void {
    this.set({ open: false, menu: false, question: '' });
  }

  close(): void {
    this.#options.onClose();
  }

  consent(): void {
    this.keep.allow();
  }

  /** Do something with the further parts, once they are here. */
  withParts(run?: (parts: Parts) => void): void {
    import('./parts/index').then(
      (parts) => {
        this.parts = parts;
        run?.(parts);
        this.set({});
      },
      // Without a connection they come the next time.
      () => undefined,
    );
  }

  async setLanguage(language: string): Promise<void> {
    this.set({ ...(await loadTexts(language)), language });
    try {
      const [house, about] = await Promise.all([
        this.api.call<WidgetView>(`/widget?language=${language}`),
        this.api.call<AboutView>('/about'),
      ]);
      this.#shift = Date.parse(about.now) - Date.now();
      const zone = about.timezone;
      this.set({ house, zone, clock: about.demo ? zone : undefined });
    } catch {
      // The panel has words of its own for all that it must say without the server.
    }
  }

  /** Be the customer whom the firm's site names; an empty identity makes the page forget. */
  async identify(identity: string): Promise<void> {
    if (identity) await prove(this, identity);
    else {
      this.keep.forget();
      this.set({ draft: '', uploads: [], asked: '' });
    }
    this.#toldSeen = 0;
    this.#link.restart();
  }

  write(draft: string): void {
    this.keep.set('draft', draft);
    this.set({ draft });
    if (!draft || Date.now() - this.#typedAt < TYPING_MS) return;
    this.#typedAt = Date.now();
    this.#link.tell('typing');
  }

  /** Send the draft with its files. */
  sendDraft(): void {
    const { draft, uploads } = this.get();
    const files = uploads.flatMap((one) => one.kept ?? []);
    if (uploads.some((one) => !one.kept && !one.fault)) return;
    if (!draft.trim() && files.length === 0) return;
    this.say(draft.trim(), files);
    this.set({ uploads: [], atEnd: true });
    this.write('');
    this.#typedAt = 0;
  }

  /** Send a text as the customer's message, now or as soon as the server is there. */
  say(text: string, files: readonly Attachment[] = []): void {
    const { talk, language, reach } = this.get();
    const known = talk.id && !talk.closed;
    const attachments = files.map((file) => file.file_id);
    const ask = {
      op: 'send',
      client_id: newId(),
      conversation_id: known ? talk.id : 'new',
      data: {
        text,
        ...(files.length > 0 && { attachments, files }),
        ...(!known && { language }),
      },
    };
    this.keep.addAsk(ask);
    this.set({ talk: addUnsent(talk, [ask], this.now()), atEnd: true, score: 0 });
    this.#link.begin();
    this.#link.transmit(ask);
    if (isWithAi(talk) && reach.kind === 'live') this.#link.showTyping('ai');
  }

  askForPerson(): void {
    const { house, texts } = this.get();
    this.say(house?.request_person || texts.requestPerson);
  }

  retry(clientId: string): void {
    const ask = this.keep.get('outbox')[clientId];
    if (!ask) return;
    this.set({ talk: setDelivery(this.get().talk, clientId, 'sending') });
    this.#link.transmit(ask);
  }

  comeBack(): void {
    this.#link.comeBack();
  }

  /** Somebody else's message came in, or the conversation was loaded. */
  notice(): void {
    const { open, sound, unread } = this.get();
    this.#markRead();
    if (sound && (this.get().unread > unread || !open)) {
      this.withParts(({ playTone }) => playTone());
    }
  }

  /** All that is shown was read, if it can be seen. */
  #markRead(): void {
    const { open, talk } = this.get();
    if (open && document.visibilityState === 'visible' && talk.seq > 0) {
      const read = this.keep.get('read');
      if ((read[talk.id] ?? 0) < talk.seq) this.keep.set('read', { ...read, [talk.id]: talk.seq });
      if (talk.floor.kind === 'agent' && talk.seq > this.#toldSeen) {
        this.#toldSeen = talk.seq;
        this.#link.tell('seen', { seq: talk.seq });
      }
    }
    this.#countUnread();
  }

  #countUnread(): void {
    const { talk } = this.get();
    const unread = countUnread(talk, this.keep.get('read')[talk.id] ?? 0);
    if (unread === this.get().unread) return;
    this.set({ unread });
    this.#options.onUnread(unread);
  }
}
