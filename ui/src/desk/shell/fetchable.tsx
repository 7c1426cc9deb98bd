/** Parts of the page that come later, and that open without a wait once they are there. */
import { type ComponentType, lazy, useState } from 'react';

export interface Fetchable<P extends object> {
  Part: ComponentType<P>;
  /** Fetch it now, so that it opens at once later. */
  fetch: () => Promise<unknown>;
}

/**
 * As `lazy`, but a part that is there already is drawn in the same render: a lazy one suspends
 * even then, and React keeps a fallback that it has shown for a third of a second.
 */
export function fetchable<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): Fetchable<P> {
  let found: ComponentType<P> | null = null;
  const fetch = async () => {
    const loaded = await load();
    found = loaded.default;
    return loaded;
  };
  const Lazy = lazy(fetch) as unknown as ComponentType<P>;
  // biome-ignore lint/correctness/noComponentHookFactories: made once for a module, never in a render
  function Part(props: P) {
    // Which of the two it is stays as it began, or what was typed in it would be lost.
    const [Chosen] = useState(() => found ?? Lazy);
    return <Chosen {...props} />;
  }
  return { Part, fetch };
}
