/** More forms, which only the further parts of the panel need. */
import { sayDay, sayTime } from './say';

/** "a, b and c" as the language says it; `unit`: without the "and". */
export function list(
  items: readonly string[],
  language: string,
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  return new Intl.ListFormat(language, { type }).format(items);
}

/** A moment to come: the time, and the day unless it is today. */
export function sayMoment(at: Date, now: Date, language: string): string {
  const time = sayTime(at, language);
  if (at.toDateString() === now.toDateString()) return time;
  return list([sayDay(at, language), time], language, 'unit');
}

/** "10 MB", "340 kB". */
export function saySize(bytes: number, language: string): string {
  const isLarge = bytes >= 1024 * 1024;
  const value = bytes / (isLarge ? 1024 * 1024 : 1024);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge && value < 9.95 ? 1 : 0,
  }).format(value);
}

/** "PNG, JPEG, PDF" of media types. */
export function sayTypes(types: readonly string[], language: string): string {
  const names = types.map((type) => type.replace(/.*\//, '').toUpperCase().replace('EBP', 'ebP'));
  return list(names, language, 'unit');
}
