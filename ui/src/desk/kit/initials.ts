/** The initials of a name as an avatar shows them. */

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One or two letters, or empty when the name holds none: "Mei-Lin Zhao" is MZ. */
export function findInitials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  return `${firstLetter(first)}${firstLetter(last)}`;
}

function firstLetter(word: string | undefined): string {
  if (!word) return '';
  for (const { segment } of letters.segment(word)) return segment.toLocaleUpperCase();
  return '';
}
