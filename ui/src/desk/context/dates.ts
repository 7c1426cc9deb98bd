/** Days of bookings and of earlier contacts. */

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const dayOfUtc = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** 24 Nov 2026, of a moment. */
export function formatDate(at: string): string {
  return day.format(new Date(at));
}

/** 10–24 May 2026, of days of the calendar that belong to no time zone; empty when not fixed. */
export function sayDays(
  starts: string | null | undefined,
  ends: string | null | undefined,
): string {
  if (!starts) return '';
  const from = new Date(`${starts.slice(0, 10)}T00:00:00Z`);
  if (!ends) return dayOfUtc.format(from);
  const range = dayOfUtc.formatRange(from, new Date(`${ends.slice(0, 10)}T00:00:00Z`));
  return range.replace(/\s*–\s*/u, '–');
}
