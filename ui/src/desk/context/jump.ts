/** From a fact to the message that it came from. */
import { formatTime } from '../shell/clock';
import { store } from '../store/store';

/** Show a message of a conversation; on a narrow screen that pane comes to the front. */
export function showSource(id: string, seq: number): void {
  store.dispatch({ type: 'jump', id, seq, at: Date.now() });
  store.dispatch({ type: 'pane', pane: 'conversation' });
}

/** When a message was written, as 18:04; empty while the conversation is not loaded. */
export function timeOf(id: string, seq: number): string {
  const entries = store.get().talks.get(id)?.talk.entries ?? [];
  const found = entries.find((entry) => entry.seq === seq);
  return found ? formatTime(found.at) : '';
}
