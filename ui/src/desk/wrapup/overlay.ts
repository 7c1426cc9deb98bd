/** Closing what lies over the page, before anything moves the focus. */
import { flushSync } from 'react-dom';
import { store } from '../store/store';

/** The dialog is gone when this returns, and the focus is back where it was. */
export function closeOverlay(): void {
  flushSync(() => store.dispatch({ type: 'overlay', overlay: { kind: 'none' } }));
}
