/** Writing to the customer and to the team: shown at once, sent until it is acknowledged. */
import type { Ask } from '../../shared/connection';
import { newId } from '../../shared/ids';
import type { MessageEntry, NoteEntry } from '../../shared/talk';
import { texts } from '../texts/en';
import type { Live } from './live';
import type { Loader } from './loading';
import { findEpoch } from './select';
import { faultOf, server } from './server';
import type { Fault, Suggestion } from './state';
import type { Store } from './store';
import { sayFault, showToast } from './toasts';
import type { FileKept } from './types';

const TYPING_PAUSE_MS = 3000;

/** Everything a command touches; `live` is null until somebody is signed in. */
export interface Bench {
  store: Store;
  loader: Loader;
  live: () => Live | null;
}

export class Writing {
  private typedAt = 0;

  constructor(protected readonly bench: Bench) {}

  /** Write to the customer; the message shows at once and is sent until it is acknowledged. */
  reply(id: string, text: string, files: readonly FileKept[] = []): Promise<boolean> {
    const clientId = newId();
    const entry: MessageEntry = {
      ...this.beginEntry(clientId, text),
      kind: 'message',
      messageId: '',
      attachments: files,
      sources: [],
      key: '',
    };
    const state = this.bench.store.get();
    const view = state.talks.get(id);
    if (view && view.suggestion.kind !== 'none') {
      this.suggestion(id, { kind: 'settled' });
    }
    return this.post(id, entry, {
      op: 'send',
      owner_epoch: findEpoch(state, id),
      data: { text, attachments: files.map((file) => file.file_id) },
    });
  }

  /** Write to the team; the customer never sees it. */
  note(id: string, text: string): Promise<boolean> {
    const entry: NoteEntry = { ...this.beginEntry(newId(), text), kind: 'note' };
    return this.post(id, entry, { op: 'note', data: { text } });
  }

  /** Send what was not acknowledged when this page was last left, under the same client ids. */
  resume(asks: readonly Ask[]): void {
    for (const ask of asks) {
      const { client_id: clientId, conversation_id: id, op, owner_epoch, data = {} } = ask;
      const text = typeof data.text === 'string' ? data.text : '';
      if (!id || (op !== 'send' && op !== 'note')) continue;
      const begun = this.beginEntry(clientId, text);
      const entry: MessageEntry | NoteEntry =
        op === 'note'
          ? { ...begun, kind: 'note' }
          : { ...begun, kind: 'message', messageId: '', attachments: [], sources: [], key: '' };
      void this.post(id, entry, { op, owner_epoch, data });
    }
  }

  /** Nothing that was written gets lost: what was refused stands in the draft, behind what is there. */
  private takeBack(id: string, entry: MessageEntry | NoteEntry): void {
    const { store } = this.bench;
    const draft = store.get().drafts.get(id);
    const mode = entry.kind === 'note' ? 'note' : 'reply';
    const text = [draft?.[mode], entry.text].filter(Boolean).join('\n');
    const back = entry.kind === 'note' ? [] : entry.attachments;
    const files = [...(draft?.files ?? []), ...back.map((f) => ({ ...f, name: f.name ?? '' }))];
    // Who writes something else there goes on with it.
    const change = { mode: draft?.mode ?? mode, [mode]: text, files };
    store.dispatch({ type: 'draft', id, change });
    store.dispatch({ type: 'unsend', id, clientId: entry.clientId });
  }

  /** Keep a file for the message that is being written. */
  async attach(id: string, file: File): Promise<boolean> {
    const { store } = this.bench;
    const work = server.keepFile(file);
    const done = await this.settle(work, texts.failed.attach(file.name));
    if (done) {
      const files = store.get().drafts.get(id)?.files ?? [];
      store.dispatch({ type: 'draft', id, change: { files: [...files, await work] } });
    }
    return done;
  }

  suggestion(id: string, suggestion: Suggestion): void {
    this.bench.store.dispatch({ type: 'suggestion', id, suggestion });
  }

  /** Put a suggestion aside; the toast brings it back. */
  dismissSuggestion(id: string, before: Suggestion): void {
    this.suggestion(id, { kind: 'settled' });
    showToast(this.bench.store, 'plain', texts.done.dismissed, () => this.suggestion(id, before));
  }

  /** Tell the customer that somebody writes, at most every few seconds. */
  typing(id: string): void {
    const now = Date.now();
    if (now - this.typedAt < TYPING_PAUSE_MS) return;
    this.typedAt = now;
    this.bench.live()?.connection.tell({ op: 'typing', conversation_id: id });
  }

  /** Everything up to `seq` was on this screen. */
  seen(id: string, seq: number): void {
    this.bench.live()?.connection.tell({ op: 'seen', conversation_id: id, data: { seq } });
  }

  private async post(
    id: string,
    entry: MessageEntry | NoteEntry,
    ask: { op: string; owner_epoch?: number; data: Readonly<Record<string, unknown>> },
  ): Promise<boolean> {
    const { store } = this.bench;
    const live = this.bench.live();
    if (!live) {
      this.takeBack(id, entry);
      return false;
    }
    store.dispatch({ type: 'pending', id, entry });
    const whole = { ...ask, conversation_id: id };
    const answer = await live.connection.send(whole, entry.clientId);
    if (answer.type === 'ack') {
      const seq = answer.seq ?? 0;
      store.dispatch({ type: 'acked', id, clientId: entry.clientId, seq });
      return true;
    }
    this.takeBack(id, entry);
    const fault: Fault = { status: 409, ...answer, reference: '' };
    showToast(store, 'bad', sayFault(texts.failed.send, fault));
    return false;
  }

  private beginEntry(clientId: string, text: string) {
    const { me, clockOffset } = this.bench.store.get();
    const name = me.kind === 'in' ? me.name : '';
    return {
      seq: 0,
      at: new Date(Date.now() + clockOffset).toISOString(),
      author: { kind: 'agent' as const, id: this.myId(), name },
      text,
      clientId,
      delivery: 'sending' as const,
    };
  }

  protected async settle(
    work: Promise<unknown>,
    sentence: string,
    undo?: () => void,
  ): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (thrown) {
      undo?.();
      showToast(this.bench.store, 'bad', sayFault(sentence, faultOf(thrown)));
      return false;
    }
  }

  protected myId(): string {
    const { me } = this.bench.store.get();
    return me.kind === 'in' ? me.id : '';
  }
}
