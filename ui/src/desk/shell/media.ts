/** How wide and how high the page is, as far as the desk lays itself out by it. */
import { useSyncExternalStore } from 'react';

/** `wide`: three columns; `middle`: the context is a drawer; `narrow`: one pane at a time. */
export type Layout = 'wide' | 'middle' | 'narrow';

const wide = matchMedia('(min-width: 80rem)');
const middle = matchMedia('(min-width: 56.25rem)');

export function findLayout(): Layout {
  if (wide.matches) return 'wide';
  return middle.matches ? 'middle' : 'narrow';
}

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  middle.addEventListener('change', listener);
  return () => {
    wide.removeEventListener('change', listener);
    middle.removeEventListener('change', listener);
  };
}

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, findLayout);
}

/** As in the styles (foot.css): enlarged pages, telephones on their side or with their keyboard. */
const low = matchMedia('(max-height: 37.5rem), (max-height: 43.75rem) and (max-width: 47.99rem)');

function subscribeLow(listener: () => void): () => void {
  low.addEventListener('change', listener);
  return () => low.removeEventListener('change', listener);
}

/** Whether the page is so low that what was said needs the room of all that can be folded. */
export function useLow(): boolean {
  return useSyncExternalStore(subscribeLow, () => low.matches);
}
