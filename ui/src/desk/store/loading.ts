/** What is loaded from the server, when, and what is loaded again. */
import type { Envelope } from '../../shared/envelopes';
import { texts } from '../texts/en';
import type { Live } from './live';
import { isHere, seesConversations } from './select';
import { faultOf, server } from './server';
import { type Fault, type Load, latestOf } from './state';
import type { Store } from './store';
import { showToast } from './toasts';

const PAGE_OF_EVENTS = 1000;
const PACK_PAUSE_MS = 400;
const TEAM_PAUSE_MS = 600;

/** Events after which the package says something else. */
const CHANGES_PACK = new Set([
  'ContactWrote',
  'MessageUnderstood',
  'AiReplied',
  'AgentReplied',
  'FlowAdvanced',
  'DetailCorrected',
  'Escalated',
  'AgentJoined',
  'AgentTookOver',
  'NoteWritten',
  'IdentityProved',
  'ProfileRead',
  'PromiseMade',
  'PromiseKept',
  'TextRedacted',
]);

/** Loads things into one store; the same thing is never under way twice. */
export class Loader {
  private readonly talksUnderWay = new Map<string, Promise<void>>();
  private readonly packTimers = new Map<string, ReturnType<typeof setTimeout>>();
  private teamTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly store: Store) {}

  async about(): Promise<void> {
    try {
      const asked = Date.now();
      const value = await server.readAbout();
      // Half of the way there and back has gone by since the server looked at its clock.
      const clockOffset = Date.parse(value.now) - (asked + Date.now()) / 2;
      this.store.dispatch({ type: 'about', load: { kind: 'ready', value }, clockOffset });
    } catch (thrown) {
      this.store.dispatch({ type: 'about', load: failed(thrown) });
    }
  }

  async settings(): Promise<void> {
    await this.load(server.readSettings, (load) => this.store.dispatch({ type: 'settings', load }));
  }

  async switches(): Promise<void> {
    await this.load(server.readSwitches, (load) => this.store.dispatch({ type: 'switches', load }));
  }

  /** Everybody of the team; where that is not shown, at least the own seat. */
  async team(): Promise<void> {
    const last = latestOf(this.store.get().team);
    const wasHere = isHere(this.store.get());
    await this.load(
      async () => {
        try {
          return await server.readTeam();
        } catch (thrown) {
          if (faultOf(thrown).status !== 403) throw thrown;
          return [await server.readSeat()];
        }
      },
      (load) =>
        this.store.dispatch({
          type: 'team',
          load: load.kind === 'ready' ? load : withLast(load, last),
        }),
    );
    // A ring that nobody answered sends its seat away; who sits there should know.
    if (wasHere && !isHere(this.store.get())) {
      showToast(this.store, 'bad', texts.presence.wentAway);
    }
  }

  /** Somebody came or went: read the team again, once for a burst. */
  readonly teamSoon = (): void => {
    clearTimeout(this.teamTimer);
    this.teamTimer = setTimeout(() => this.team(), TEAM_PAUSE_MS);
  };

  /** The whole list; frames that come meanwhile are applied after it. */
  async rows(live: Live): Promise<void> {
    live.hold();
    try {
      const read = seesConversations(this.store.get()) ? server.readLive : async () => [];
      await this.load(read, (load) => this.store.dispatch({ type: 'rows', load }));
    } finally {
      live.resume();
    }
  }

  /** The conversation with its package; `again` also when it is there already. */
  talk(id: string, again = false): Promise<void> {
    const view = this.store.get().talks.get(id);
    const there = view?.events.kind === 'ready' && !view.talk.gap;
    if (there && !again) return Promise.resolve();
    const underWay = this.talksUnderWay.get(id);
    if (underWay) return underWay;
    const work = this.isListed(id)
      ? Promise.all([this.readTalk(id), this.pack(id)]).then(() => undefined)
      : this.tryTalk(id);
    const tracked = work.finally(() => this.talksUnderWay.delete(id));
    this.talksUnderWay.set(id, tracked);
    return tracked;
  }

  /** What only an address names may be out of reach: its package is asked for when it is not. */
  private async tryTalk(id: string): Promise<void> {
    await this.readTalk(id);
    const events = this.store.get().talks.get(id)?.events;
    if (events?.kind !== 'failed') await this.pack(id);
    else this.store.dispatch({ type: 'pack', id, load: { ...events, last: null } });
  }

  /** Whether the list holds it, or is not known yet; what left it cannot be read any more. */
  private isListed(id: string): boolean {
    const { rows, rowsLoad } = this.store.get();
    return rowsLoad.kind !== 'ready' || rows.has(id);
  }

  /** Every conversation that is loaded and listed, the one that is looked at first. */
  async talksAgain(): Promise<void> {
    const { selected, talks } = this.store.get();
    if (selected) await this.talk(selected, true);
    for (const id of talks.keys()) {
      if (id !== selected && this.isListed(id)) await this.talk(id, true);
    }
  }

  async pack(id: string): Promise<void> {
    const last = latestOf(this.store.get().talks.get(id)?.pack ?? { kind: 'none' });
    if (!last) {
      this.store.dispatch({ type: 'pack', id, load: { kind: 'loading', last: null } });
    }
    try {
      const value = await server.readPackage(id);
      this.store.dispatch({ type: 'pack', id, load: { kind: 'ready', value } });
    } catch (thrown) {
      this.store.dispatch({ type: 'pack', id, load: withLast(failed(thrown), last) });
    }
  }

  /** The package of a conversation that was loaded without it. */
  packIfMissing(id: string): void {
    const pack = this.store.get().talks.get(id)?.pack;
    if (pack && (pack.kind === 'none' || pack.kind === 'failed')) void this.pack(id);
  }

  /** After each event: mend a gap, and read the package again when it says something else. */
  readonly follow = (event: Envelope): void => {
    const id = event.conversation_id;
    const view = this.store.get().talks.get(id);
    const me = this.store.get().me;
    if (event.type === 'AgentOffered' && me.kind === 'in' && event.data.agent_id === me.id) {
      if (this.isListed(id)) void this.talk(id);
      return;
    }
    if (!view) return;
    if (view.talk.gap && this.isListed(id)) void this.talk(id, true);
    else if (view.talk.gap || CHANGES_PACK.has(event.type)) this.packSoon(id);
  };

  /** After a pause, in which its row may come or go: what is not listed then is left alone. */
  private packSoon(id: string): void {
    if (this.packTimers.has(id)) return;
    const timer = setTimeout(() => {
      this.packTimers.delete(id);
      const view = this.store.get().talks.get(id);
      if (view && this.isListed(id)) void (view.talk.gap ? this.talk(id, true) : this.pack(id));
    }, PACK_PAUSE_MS);
    this.packTimers.set(id, timer);
  }

  private async readTalk(id: string): Promise<void> {
    this.store.dispatch({ type: 'talkLoading', id });
    try {
      const events: Envelope[] = [];
      let after = 0;
      for (;;) {
        const page = await server.readEvents(id, after, PAGE_OF_EVENTS);
        events.push(...page.events);
        if (page.events.length < PAGE_OF_EVENTS) break;
        after = page.seq;
      }
      this.store.dispatch({ type: 'talkEvents', id, events });
    } catch (thrown) {
      this.store.dispatch({ type: 'talkFailed', id, fault: faultOf(thrown) });
    }
  }

  private async load<T>(read: () => Promise<T>, tell: (load: Load<T>) => void): Promise<void> {
    try {
      tell({ kind: 'ready', value: await read() });
    } catch (thrown) {
      tell(failed(thrown));
    }
  }
}

function failed(thrown: unknown): { kind: 'failed'; fault: Fault; last: null } {
  return { kind: 'failed', fault: faultOf(thrown), last: null };
}

function withLast<T>(load: Load<T>, last: T | null): Load<T> {
  return load.kind === 'failed' ? { ...load, last } : load;
}
