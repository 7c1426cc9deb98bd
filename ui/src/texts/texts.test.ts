import { describe, expect, it } from 'vitest';
import { loadTexts } from './catalogues';
import { en } from './en';
import { moreEn } from './more';
import { chooseLanguage, findDirection, NAMES } from './names';
import { count, fill, sayAge } from './say';
import { list, sayMoment, saySize, sayTypes } from './say-more';

const PLACES = /\{\w+\}/g;

describe('the catalogues', () => {
  it('are all there, and ask for the same values as the English one', async () => {
    for (const language of Object.keys(NAMES)) {
      const { texts, more } = await loadTexts(language);
      const [theirs, ours] = [
        { ...texts, ...(more ?? moreEn) },
        { ...en, ...moreEn },
      ];
      for (const [key, text] of Object.entries(ours)) {
        const translated = theirs[key as keyof typeof theirs];
        if (typeof text !== 'string' || typeof translated !== 'string') continue;
        expect(translated.match(PLACES)?.sort(), `${language} ${key}`).toEqual(
          text.match(PLACES)?.sort(),
        );
      }
    }
  });

  it('are chosen by the first language that is known', () => {
    expect(chooseLanguage([undefined, 'es-ES', 'de-CH', 'en'])).toBe('de');
    expect(chooseLanguage(['ja'])).toBe('en');
    expect(findDirection('ar')).toBe('rtl');
  });
});

describe('the forms of a language', () => {
  it('fills in what is known and leaves the rest', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });

  it('counts as the language does', () => {
    const messages = { one: '{n} message', other: '{n} messages' };

    expect(count(messages, 1, 'en')).toBe('1 message');
    expect(count(messages, 1234, 'en')).toBe('1,234 messages');
  });

  it('says ages, sizes, types and lists', () => {
    expect(sayAge(12_400, 'en')).toBe('12 seconds');
    expect(sayAge(200_000, 'en')).toBe('3 minutes');
    expect(saySize(10 * 1024 * 1024, 'en')).toBe('10 MB');
    expect(saySize(15, 'en')).toBe('1 kB');
    expect(sayTypes(['image/png', 'image/webp', 'application/pdf'], 'en')).toBe('PNG, WebP, PDF');
    expect(list(['a', 'b'], 'en')).toBe('a and b');
  });

  it('says a moment in the firm’s zone and names it where the customer’s is another', () => {
    const now = new Date('2026-11-24T09:00:00Z');
    const due = new Date('2026-11-24T11:30:00Z');

    expect(sayMoment(due, now, 'en', 'Asia/Tokyo')).toMatch(/^8:30\sPM GMT\+9$/);
    expect(sayMoment(new Date('2026-11-25T11:30:00Z'), now, 'en', 'Asia/Tokyo')).toMatch(
      /^Wednesday, November 25, 8:30/,
    );
  });
});
