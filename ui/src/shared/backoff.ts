/** How long to wait before trying again: doubling, with jitter, so that nobody returns at once. */

const SHORTEST_MS = 300;
const LONGEST_MS = 8000;

/** Milliseconds to wait after `failures` attempts that failed; `chance` is in [0, 1). */
export function findPause(failures: number, chance: number = Math.random()): number {
  const longest = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(failures, 10));
  return longest / 2 + (longest / 2) * chance;
}
