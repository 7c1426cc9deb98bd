/** The languages of the widget, without their words: small enough for the launcher. */

/** Each by its own name. */
export const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  ar: 'العربية',
};

/** The first of these that there is a catalogue for: "de-CH" is German. */
export function chooseLanguage(wanted: readonly (string | null | undefined)[]): string {
  const known = wanted.map((tag) => (tag ?? '').slice(0, 2).toLowerCase());
  return known.find((language) => language in NAMES) ?? 'en';
}

export function findDirection(language: string): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
