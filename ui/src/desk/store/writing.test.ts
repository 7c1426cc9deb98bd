import { expect, it, vi } from 'vitest';
import type { Answer } from '../../shared/envelopes';
import type { Live } from './live';
import { Loader } from './loading';
import { makeDesk, makeEvent, makeRow } from './samples';
import { type Draft, NO_DRAFT } from './state';
import { createStore } from './store';
import { Writing } from './writing';

const REFUSED = { type: 'refused', code: 'floor_held', message: '' } as Answer;
const FILE = { file_id: 'f1', name: 'visa.pdf', media_type: 'application/pdf', size_bytes: 9 };

/** A desk with c1 open whose server refuses everything; `draft` was begun meanwhile. */
function makeBench(draft?: Partial<Draft>) {
  const store = createStore(makeDesk([makeRow('c1')]));
  store.dispatch({ type: 'talkEvents', id: 'c1', events: [makeEvent('ConversationStarted', 1)] });
  if (draft) store.dispatch({ type: 'draft', id: 'c1', change: draft });
  const live = { connection: { send: vi.fn().mockResolvedValue(REFUSED) } } as unknown as Live;
  return { store, writing: new Writing({ store, loader: new Loader(store), live: () => live }) };
}

it('puts a refused reply and its files back into the empty draft', async () => {
  const { store, writing } = makeBench();

  expect(await writing.reply('c1', 'Good day', [FILE])).toBe(false);

  expect(store.get().drafts.get('c1')).toEqual({ ...NO_DRAFT, reply: 'Good day', files: [FILE] });
  const entries = store.get().talks.get('c1')?.talk.entries ?? [];
  expect(entries.filter((entry) => entry.kind === 'message')).toEqual([]);
  expect(store.get().toasts[0]?.text).toContain('back in the draft');
});

it('puts what was refused behind what is written meanwhile', async () => {
  const { store, writing } = makeBench({ mode: 'note', note: 'Ask finance' });

  await writing.reply('c1', 'Good day');
  await writing.note('c1', 'VIP');

  expect(store.get().drafts.get('c1')).toEqual({
    ...NO_DRAFT,
    mode: 'note',
    reply: 'Good day',
    note: 'Ask finance\nVIP',
  });
});

it('keeps the text where nobody is signed in any more', async () => {
  const store = createStore(makeDesk());
  const writing = new Writing({ store, loader: new Loader(store), live: () => null });

  expect(await writing.note('c1', 'VIP')).toBe(false);
  expect(store.get().drafts.get('c1')?.note).toBe('VIP');
});
