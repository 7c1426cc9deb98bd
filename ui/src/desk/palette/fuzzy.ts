/** How well a text answers what was typed. Pure; made for a few hundred short texts. */

/** Characters [start, end) of the text that were typed. */
export type Span = readonly [number, number];

export interface Found {
  score: number;
  spans: readonly Span[];
}

const AT_START = 12;
const AT_WORD = 8;
const IN_ROW = 5;
const ANYWHERE = 1;
const GAP = 0.15;

/**
 * The score of a text, higher is better, or null where a word of the query is not in it. Each
 * word of the query must be there, as letters in their order of which each run begins a word or
 * goes on within it; letters at the beginning of words and letters in a row count most. With
 * `whole` the letters must stand in a row, as befits long texts.
 */
export function matchText(query: string, text: string, whole = false): Found | null {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return { score: 0, spans: [] };
  const folded = fold(text);
  let score = 0;
  const spans: Span[] = [];
  for (const word of words) {
    const found = whole ? findWhole(word, folded) : matchWord(word, folded);
    if (!found) return null;
    score += found.score;
    spans.push(...found.spans);
  }
  // Of two texts that answer alike the shorter is meant.
  return { score: score - folded.length * 0.01, spans: mergeSpans(spans) };
}

/** Without marks and case; as long as the text, so that places in it stay true. */
export function fold(text: string): string {
  return [...text]
    .map((char) => {
      const plain = char.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
      return plain.length === char.length ? plain : char;
    })
    .join('');
}

/** The best of all places where the word may begin. */
function matchWord(word: string, text: string): Found | null {
  const whole = findWhole(word, text);
  if (whole) return whole;
  let best: Found | null = null;
  const first = word.charAt(0);
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (!isWordStart(text, at)) continue;
    const found = matchFrom(word, text, at);
    if (found && (!best || found.score > best.score)) best = found;
  }
  return best;
}

function findWhole(word: string, text: string): Found | null {
  let best: Found | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const score = placeScore(text, at) + IN_ROW * (word.length - 1);
    if (!best || score > best.score) best = { score, spans: [[at, at + word.length]] };
  }
  return best;
}

/** Letters one after the other from a place on, each as near as it comes. */
function matchFrom(word: string, text: string, from: number): Found | null {
  let score = placeScore(text, from);
  const spans: [number, number][] = [[from, from + 1]];
  let last = from;
  for (const letter of word.slice(1)) {
    const next = findNextLetter(letter, text, last);
    if (next < 0) return null;
    const row = next === last + 1;
    score += row ? IN_ROW : placeScore(text, next) - GAP * (next - last);
    const open = spans.at(-1);
    if (row && open) open[1] = next + 1;
    else spans.push([next, next + 1]);
    last = next;
  }
  return { score, spans };
}

/** The letter within the same word, or where a later word begins. */
function findNextLetter(letter: string, text: string, last: number): number {
  for (let at = text.indexOf(letter, last + 1); at >= 0; at = text.indexOf(letter, at + 1)) {
    if (isWordStart(text, at) || !/[^\p{L}\p{N}]/u.test(text.slice(last + 1, at))) return at;
  }
  return -1;
}

function placeScore(text: string, at: number): number {
  if (at === 0) return AT_START;
  return isWordStart(text, at) ? AT_WORD : ANYWHERE;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
