/** From a fact to the message it comes from: brought into sight, marked for a moment, focused. */
import { type RefObject, useEffect } from 'react';
import { useDesk } from '../store/store';

const MARKED_MS = 2400;

export function useJump(id: string, scroller: RefObject<HTMLElement | null>): void {
  const jump = useDesk((state) => (state.jump?.id === id ? state.jump : null));
  useEffect(() => {
    if (!jump) return;
    const message = scroller.current?.querySelector<HTMLElement>(`[data-seq="${jump.seq}"]`);
    if (!message) return;
    message.scrollIntoView({ block: 'center' });
    message.focus({ preventScroll: true });
    message.dataset.marked = '';
    const timer = setTimeout(() => delete message.dataset.marked, MARKED_MS);
    return () => {
      clearTimeout(timer);
      delete message.dataset.marked;
    };
  }, [jump, scroller]);
}
