/** A transcript that stays at its end while its reader is there, and counts what comes when not. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Entry } from '../../shared/talk';

/** Nearer to the end than this is at the end. */
const NEAR_PX = 48;

interface Stick {
  scroller: RefObject<HTMLDivElement | null>;
  inside: RefObject<HTMLDivElement | null>;
  /** Messages that came while the reader was further up. */
  unseen: number;
  atEnd: boolean;
  toEnd: () => void;
}

export function useStick(entries: readonly Entry[]): Stick {
  const scroller = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const [atEnd, setAtEnd] = useState(true);
  const [unseen, setUnseen] = useState(0);
  const count = useRef(entries.length);

  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    const added = entries.slice(count.current);
    count.current = entries.length;
    const own = added.some((entry) => entry.kind !== 'mark' && entry.seq === 0);
    if (own) stuck.current = true;
    if (!stuck.current)
      setUnseen((before) => before + added.filter((entry) => entry.kind !== 'mark').length);
  }, [entries]);

  useLayoutEffect(() => {
    const box = scroller.current;
    const content = inside.current;
    if (!box || !content) return;
    const onScroll = (): void => {
      const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
      stuck.current = near;
      setAtEnd(near);
      if (near) setUnseen(0);
    };
    // A message comes, the composer grows, the window turns: the end stays the end. The observer
    // runs once the page is laid out anyway, so that scrolling costs no layout of its own.
    const watcher = new ResizeObserver(() => stuck.current && toEnd());
    watcher.observe(box);
    watcher.observe(content);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      watcher.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, [toEnd]);

  return { scroller, inside, unseen, atEnd, toEnd };
}
