/** A tiny store: one value, one way to change it, and a hook that reads a part of it. */
import { useRef, useSyncExternalStore } from 'react';
import { type Action, reduce } from './reduce';
import { type DeskState, START } from './state';

export interface Store {
  get: () => DeskState;
  dispatch: (action: Action) => void;
  subscribe: (listener: () => void) => () => void;
}

/** A store that starts with `start`; tests make their own. */
export function createStore(start: DeskState = START): Store {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The desk's one store. */
export const store = createStore();

/**
 * A part of the state. The component is drawn again only when `select` gives another value;
 * `same` tells values that are made anew each time apart (see `sameList`).
 */
export function useDesk<T>(
  select: (state: DeskState) => T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const kept = useRef<{ value: T } | null>(null);
  const read = (): T => {
    const value = select(store.get());
    if (kept.current && same(kept.current.value, value)) return kept.current.value;
    kept.current = { value };
    return value;
  };
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Whether two lists hold the very same things in the same order. */
export function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
}
