/** The launcher's own words, so few that all languages travel with it: what it is for, "unread",
 * and that it did not work. */
export const LABELS: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['Talk to us', 'unread', 'Please try again'],
  de: ['Schreiben Sie uns', 'ungelesen', 'Bitte erneut versuchen'],
  fr: ['Écrivez-nous', 'non lus', 'Veuillez réessayer'],
  ar: ['تحدثوا إلينا', 'غير مقروءة', 'يُرجى المحاولة مجددًا'],
};
