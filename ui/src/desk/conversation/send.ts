/** Sending what is in the composer. */
import { commands } from '../store/desk';
import { draftOf, holdsFloor, mayNote } from '../store/select';
import { store } from '../store/store';

/** Send the draft as what it is, a reply or a note; false when there was nothing to send. */
export async function sendDraft(id: string): Promise<boolean> {
  const state = store.get();
  const draft = draftOf(state, id);
  if (draft.mode === 'note') {
    const note = draft.note.trim();
    if (!note || !mayNote(state, id)) return false;
    store.dispatch({ type: 'draft', id, change: { note: '', mode: 'reply' } });
    return commands.note(id, note);
  }
  const text = draft.reply.trim();
  if ((!text && draft.files.length === 0) || !holdsFloor(state, id)) return false;
  store.dispatch({ type: 'draft', id, change: { reply: '', files: [] } });
  return commands.reply(id, text, draft.files);
}
