/** Putting values into texts, and the plain forms that dates, numbers and lists take. */

export type Plural = { readonly other: string } & {
  readonly [form in Intl.LDMLPluralRule]?: string;
};

/** The shape of a catalogue: the same keys, any words. */
export type Widen<T> = {
  readonly [key in keyof T]: T[key] extends string ? string : Plural;
};

/** The text with each `{name}` replaced. */
export function fill(text: string, values: object): string {
  const known = values as Readonly<Record<string, unknown>>;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(known[name] ?? whole));
}

/** The form for a number, with `{n}` written as the language writes it. */
export function count(text: Plural, n: number, language: string): string {
  const form = text[new Intl.PluralRules(language).select(n)] ?? text.other;
  return fill(form, { n: n.toLocaleString(findLocale(language)) });
}

/** How dates and numbers are written: the language as the customer's own machine has it. */
export function findLocale(language: string): string {
  return navigator.languages.find((tag) => tag.startsWith(language)) ?? language;
}

/** The time of day. */
export function sayTime(at: Date, language: string, timeZone?: string): string {
  return at.toLocaleTimeString(findLocale(language), { timeStyle: 'short', timeZone });
}

/** The day, in words. */
export function sayDay(at: Date, language: string, timeZone?: string): string {
  return at.toLocaleDateString(findLocale(language), {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
}

/** "12 seconds", "3 minutes". */
export function sayAge(ms: number, language: string): string {
  const isShort = ms < 90_000;
  return Math.round(ms / (isShort ? 1000 : 60_000)).toLocaleString(findLocale(language), {
    style: 'unit',
    unit: isShort ? 'second' : 'minute',
    unitDisplay: 'long',
  });
}
