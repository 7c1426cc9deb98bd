/** How numbers and names are written in English texts. */

const plurals = new Intl.PluralRules('en');

/** The form of a word that fits a number. */
export function plural(count: number, one: string, other: string): string {
  return plurals.select(count) === 'one' ? one : other;
}

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2, signDisplay: 'negative' });

export function sayNumber(value: number): string {
  return numbers.format(value).replace('-', '\u2212');
}

export function sayTitle(words: string): string {
  const plain = words.replaceAll('_', ' ');
  return plain.charAt(0).toLocaleUpperCase() + plain.slice(1);
}

export function sayAge(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
