/** More forms, which only the further parts of the panel need. */
import { findLocale } from './say';

/** "a, b and c" as the language says it; `unit`: without the "and". */
export function list(
  items: readonly string[],
  language: string,
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  return new Intl.ListFormat(language, { type }).format(items);
}

/** A moment to come in the firm's time zone, which is named where the customer's is another. */
export function sayMoment(at: Date, now: Date, language: string, zone: string): string {
  const timeZone = zone || undefined;
  const isHere = now.toLocaleString('en', { timeZone }) === now.toLocaleString('en');
  const find = (form: Intl.DateTimeFormatOptions) => (moment: Date) =>
    moment.toLocaleString(findLocale(language), { timeZone, ...form });
  const sayDay = find({ weekday: 'long', day: 'numeric', month: 'long' });
  const time = find({
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: isHere ? undefined : 'short',
  })(at);
  return sayDay(at) === sayDay(now) ? time : list([sayDay(at), time], language, 'unit');
}

/** "10 MB", "340 kB". */
export function saySize(bytes: number, language: string): string {
  const isLarge = bytes >= 1024 * 1024;
  const value = Math.max(1, bytes / (isLarge ? 1024 * 1024 : 1024));
  return new Intl.NumberFormat(findLocale(language), {
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
