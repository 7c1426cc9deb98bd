/** Values as they are kept, said in words: the customer's own words are not there for all of them. */

import { sayDays } from './dates';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MONTH = /^(\d{4})-(\d{2})$/u;
const SPAN = /^(\d+)([dwmy])$/u;
const UNITS = { d: 'day', w: 'week', m: 'month', y: 'year' } as const;

const months = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** 10–24 May 2027 of `2027-05-10/2027-05-24`, 14 days of `14d`; any other value as it is. */
export function sayValue(value: string): string {
  return value.split(';').map(sayPart).join(', ');
}

function sayPart(part: string): string {
  const [from = '', to] = part.split('/');
  if (DAY.test(from) && to && DAY.test(to)) return sayDays(from, to);
  if (to !== undefined) return part;
  if (DAY.test(from)) return sayDays(from, null);
  if (MONTH.test(from)) return months.format(new Date(`${from}-01T00:00:00Z`));
  const [, count, unit] = SPAN.exec(from) ?? [];
  if (!count || !unit) return part;
  const style = { style: 'unit', unit: UNITS[unit as keyof typeof UNITS], unitDisplay: 'long' };
  return Number(count).toLocaleString('en-GB', style as Intl.NumberFormatOptions);
}
