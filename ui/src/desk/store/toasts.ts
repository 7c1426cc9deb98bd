/** Short words at the foot of the page, some with an undo; the region that draws them ends them. */
import { newId } from '../../shared/ids';
import { texts } from '../texts/en';
import type { Fault, Toast } from './state';
import type { Store } from './store';

/** Show a toast for a while; `undo` takes back what it tells of. */
export function showToast(
  store: Store,
  tone: Toast['tone'],
  text: string,
  undo: (() => void) | null = null,
): void {
  store.dispatch({ type: 'toast', toast: { id: newId(), tone, text, undo } });
}

/** What did not work, why, and what to do about it. */
export function sayFault(sentence: string, fault: Fault): string {
  const why = texts.faults[fault.code] ?? fault.message;
  const reference = fault.reference ? texts.reference(fault.reference) : '';
  return [sentence, why, reference].filter(Boolean).join(' ');
}
