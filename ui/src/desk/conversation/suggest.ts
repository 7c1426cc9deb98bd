/** Putting the AI's suggestion into the composer; it never sends itself. */
import { focusPart } from '../keys/go';
import { commands } from '../store/desk';
import { draftOf } from '../store/select';
import { store } from '../store/store';

/** Put the suggestion below what is written already; the cursor behind it, or before it to edit. */
export function putSuggestion(id: string, edit = false): void {
  const suggestion = store.get().talks.get(id)?.suggestion;
  if (!suggestion || !('text' in suggestion)) return;
  const { reply } = draftOf(store.get(), id);
  const text = reply.trim() ? `${reply.trimEnd()}\n${suggestion.text}` : suggestion.text;
  store.dispatch({ type: 'draft', id, change: { mode: 'reply', reply: text } });
  commands.suggestion(id, { kind: 'settled' });
  focusPart('composer');
  const at = edit ? text.length - suggestion.text.length : text.length;
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[data-part="composer"]');
    field?.setSelectionRange(at, at);
  });
}
