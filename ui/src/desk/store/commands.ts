/**
 * What somebody at the desk does. Each shows its effect at once, settles with the server, and
 * takes the effect back with a word to the reader when the server refuses.
 */
import { texts } from '../texts/en';
import { server } from './server';
import { NO_DRAFT } from './state';
import { showToast } from './toasts';
import type { InboxRow } from './types';
import { Writing } from './writing';

export class Commands extends Writing {
  /** Take an offered conversation: it opens with the composer ready. */
  async accept(id: string): Promise<boolean> {
    const { store, loader } = this.bench;
    const row = store.get().rows.get(id);
    const offerId = row?.offer_id ?? '';
    const me = this.myId();
    store.dispatch({ type: 'answered', offerId, on: true });
    void loader.talk(id);
    const undo = this.changeRow(id, {
      owner: `agent:${me}`,
      agent_id: me,
      offered_to: null,
      offer_id: null,
      until: null,
      waiting_since: null,
    });
    store.dispatch({ type: 'tab', tab: 'mine' });
    store.dispatch({ type: 'select', id });
    return this.settle(server.accept(id), texts.failed.accept, () => {
      undo();
      store.dispatch({ type: 'answered', offerId, on: false });
    });
  }

  /** Pass an offer on to the next agent. */
  async pass(id: string, reason: string): Promise<boolean> {
    const { store } = this.bench;
    const offerId = store.get().rows.get(id)?.offer_id ?? '';
    store.dispatch({ type: 'answered', offerId, on: true });
    return this.settle(server.decline(id, reason), texts.failed.pass, () =>
      store.dispatch({ type: 'answered', offerId, on: false }),
    );
  }

  /** Step in unasked. */
  async takeOver(id: string, reason: string): Promise<boolean> {
    const me = this.myId();
    const undo = this.changeRow(id, {
      owner: `agent:${me}`,
      agent_id: me,
      waiting_since: null,
    });
    if (this.bench.store.get().selected === id) {
      this.bench.store.dispatch({ type: 'tab', tab: 'mine' });
    }
    return this.settle(server.takeOver(id, reason), texts.failed.takeOver, undo);
  }

  /** Give the floor back to the AI, with a line for the team where there is one. */
  async handBack(id: string, note = ''): Promise<boolean> {
    if (note.trim()) await this.note(id, note);
    const undo = this.changeRow(id, { owner: 'ai', agent_id: null });
    const done = await this.settle(server.handBack(id), texts.failed.handBack, undo);
    if (done) showToast(this.bench.store, 'good', texts.done.handedBack);
    return done;
  }

  /** Close the conversation. */
  async wrapUp(id: string, disposition: string, summary: string): Promise<boolean> {
    const undo = this.changeRow(id, { closed: true, owner: 'nobody', agent_id: null });
    const work = server.wrapUp(id, disposition, summary);
    const done = await this.settle(work, texts.failed.wrapUp, undo);
    if (done) {
      this.bench.store.dispatch({ type: 'draft', id, change: NO_DRAFT });
      showToast(this.bench.store, 'good', texts.done.wrappedUp);
    }
    return done;
  }

  /** Mend a fact, of several values the one that `was`; the AI gets the new value too. */
  async correctDetail(id: string, name: string, value: string, was: string): Promise<boolean> {
    const work = server.correctDetail(id, name, value, was);
    const done = await this.settle(work, texts.failed.correctDetail);
    if (!done) return false;
    const undo = was ? () => void this.correctDetail(id, name, was, value) : null;
    showToast(this.bench.store, 'good', texts.done.corrected, undo);
    await this.bench.loader.pack(id);
    return true;
  }

  /** The promised call or mail was made. */
  async keepPromise(id: string, promiseId: string, outcome: string): Promise<boolean> {
    const work = server.keepPromise(id, promiseId, outcome);
    const done = await this.settle(work, texts.failed.keepPromise);
    if (done) showToast(this.bench.store, 'good', texts.done.promiseKept);
    return done;
  }

  /** Come on or go off. */
  async setPresence(state: 'on' | 'off', reason = ''): Promise<boolean> {
    const { store } = this.bench;
    const work = server.setPresence(state, reason);
    const done = await this.settle(work, texts.failed.presence);
    if (done) store.dispatch({ type: 'member', member: await work });
    return done;
  }

  /** Turn the AI on or off. */
  async setSwitch(scope: string, on: boolean, why: string): Promise<boolean> {
    const done = await this.settle(server.setSwitch(scope, on, why), texts.failed.setSwitch);
    if (done) await this.bench.loader.switches();
    return done;
  }

  /** Show a change of a row at once; what comes back puts the row as it was. */
  private changeRow(id: string, change: Partial<InboxRow>): () => void {
    const { store } = this.bench;
    const row = store.get().rows.get(id);
    if (!row) return () => undefined;
    const changed = { ...row, ...change };
    store.dispatch({ type: 'row', row: changed });
    return () => {
      // The server may have told something newer meanwhile.
      if (store.get().rows.get(id) === changed) store.dispatch({ type: 'row', row });
    };
  }
}
