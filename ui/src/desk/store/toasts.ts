/** Short words at the foot of the page, some with an undo. */
import { newId } from '../../shared/ids';
import { texts } from '../texts/en';
import type { Fault, Toast } from './state';
import type { Store } from './store';

const SHOWN_MS = 6000;
const SHOWN_BAD_MS = 10_000;

/** Show a toast for a while; `undo` takes back what it tells of. */
export function showToast(
  store: Store,
  tone: Toast['tone'],
  text: string,
  undo: (() => void) | null = null,
): void {
  const id = newId();
  store.dispatch({ type: 'toast', toast: { id, tone, text, undo } });
  const shown = tone === 'bad' ? SHOWN_BAD_MS : SHOWN_MS;
  setTimeout(() => store.dispatch({ type: 'toastGone', id }), shown);
}

/** What did not work, why, and what to do about it. */
export function sayFault(sentence: string, fault: Fault): string {
  const why = texts.faults[fault.code] ?? fault.message;
  const reference = fault.reference ? texts.reference(fault.reference) : '';
  return [sentence, why, reference].filter(Boolean).join(' ');
}
