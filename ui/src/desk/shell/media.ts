/** How wide the page is, in the three ways that the desk lays itself out. */
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
