/** Putting the AI's suggestion into the composer; it never sends itself. */
import { focusPart } from '../keys/go';
import { commands } from '../store/desk';
import { draftOf } from '../store/select';
import { store } from '../store/store';

/** Put the suggestion below what is written already, and the cursor behind it. */
export function putSuggestion(id: string): void {
  const suggestion = store.get().talks.get(id)?.suggestion;
  if (!suggestion || !('text' in suggestion)) return;
  const { reply } = draftOf(store.get(), id);
  const text = reply.trim() ? `${reply.trimEnd()}\n${suggestion.text}` : suggestion.text;
  store.dispatch({ type: 'draft', id, change: { mode: 'reply', reply: text } });
  commands.suggestion(id, { kind: 'settled' });
  focusPart('composer');
}
