import { describe, expect, it } from 'vitest';
import type { MarkEntry } from '../../shared/talk';
import { confidenceOf, fromTheDesk, groupFacts, nameFact, sayFact, splitQuote } from './facts';
import { findFinding, wordOf } from './mood';
import { findOpenPromises } from './promises';
import { sayValue } from './values';

function moods(...values: number[]) {
  return values.map((sentiment, i) => ({ seq: (i + 1) * 2, sentiment }));
}

describe('the finding of a sentiment curve', () => {
  it('is nothing without a message, and nothing to compare with one', () => {
    expect(findFinding([]).kind).toBe('none');
    expect(findFinding(moods(0.4)).kind).toBe('single');
  });

  it('is steady while the changes are noise', () => {
    expect(findFinding(moods(0.1, 0.2, 0, 0.1)).kind).toBe('steady');
  });

  it('falls since the message after the best', () => {
    expect(findFinding(moods(0.4, 0.5, 0.1, -0.4))).toEqual({ kind: 'falling', since: 6 });
  });

  it('rises since the message after the worst, whatever was before', () => {
    expect(findFinding(moods(0.6, -0.5, 0.2))).toEqual({ kind: 'rising', since: 6 });
  });

  it('says sentiment in three words', () => {
    expect([-0.5, -0.2, 0.2, 0.5].map(wordOf)).toEqual(['upset', 'calm', 'calm', 'pleased']);
  });
});

describe('facts', () => {
  it.each([
    ['your dates', 'en', 'Dates'],
    ['the size of your party', 'en', 'Size of party'],
    ['Ihre Reisedaten', 'de', 'Party size'],
  ])('%s in %s is named %s', (title, language, label) => {
    expect(nameFact({ name: 'party_size', title }, language)).toBe(label);
  });

  it('are said in the words of the customer', () => {
    expect(sayFact({ value: '7', words: 'seven of us' })).toBe('seven of us');
    expect(sayFact({ value: '7', words: '' })).toBe('7');
  });

  it('say how well a passage answered in three words', () => {
    expect([0.03, 0.4, 0.8].map(confidenceOf)).toEqual(['low', 'medium', 'high']);
  });

  it('find the quoted words in their sentence', () => {
    expect(splitQuote('One of us uses a wheelchair.', 'a wheelchair')).toEqual([
      'One of us uses ',
      'a wheelchair',
      '.',
    ]);
    expect(splitQuote('Good day.', '')).toEqual(['Good day.', '', '']);
  });
});

describe('groups of facts', () => {
  const fact = (name: string, value: string) => ({
    name,
    value,
    title: name,
    words: '',
    seq: 1,
    source: 'customer',
    confirmed: false,
    request_id: '',
    before: [],
  });
  const dates = fact('dates', 'May');
  const japan = fact('places', 'Japan');
  const kyoto = fact('places', 'Kyoto');

  it('hold the values of one name together', () => {
    const groups = groupFacts([japan, dates, kyoto]);

    expect(groups.map((g) => [g.name, g.facts.length])).toEqual([
      ['places', 2],
      ['dates', 1],
    ]);
  });

  it('keep their places when one is mended', () => {
    const groups = groupFacts([japan, kyoto, dates], ['dates', 'places']);

    expect(groups.map((g) => g.name)).toEqual(['dates', 'places']);
  });
});

describe('lines of the package', () => {
  it.each([
    ['your dates: May; the size of your party: seven', 'Dates: May; size of party: seven'],
    ['Your destinations: Japan.', 'Destinations: Japan.'],
    [
      'Plan a journey: still open are the occasion, your budget, your e-mail address.',
      'Plan a journey: the occasion, budget, e-mail address.',
    ],
    ['Wants: planning. “Is your villa free?”', 'Wants: planning. “Is your villa free?”'],
    ['Mood: upset (-0.75).', 'Mood: upset (-0.75).'],
  ])('%s reads %s', (told, read) => {
    expect(fromTheDesk(told)).toBe(read);
  });
});

describe('values as they are kept', () => {
  it.each([
    ['2027-05-10/2027-05-24', '10–24 May 2027'],
    ['2027-05;14d', 'May 2027, 14 days'],
    ['1w', '1 week'],
    ['step-free', 'step-free'],
  ])('%s reads %s', (kept, read) => {
    expect(sayValue(kept)).toBe(read);
  });
});

describe('open promises', () => {
  function mark(seq: number, type: string, data: MarkEntry['data']): MarkEntry {
    const author = { kind: 'system' as const, id: 'system', name: '' };
    return { kind: 'mark', seq, at: '2026-11-24T09:00:00Z', author, type, data };
  }

  it('are those that nobody kept yet, the nearest first', () => {
    const entries = [
      mark(1, 'PromiseMade', { promise_id: 'a', way: 'call', due: '2026-11-24T15:00:00Z' }),
      mark(2, 'PromiseMade', { promise_id: 'b', way: 'mail', due: '2026-11-24T12:00:00Z' }),
      mark(3, 'PromiseMade', { promise_id: 'c', way: 'call', due: '2026-11-24T11:00:00Z' }),
      mark(4, 'PromiseKept', { promise_id: 'c' }),
    ];

    expect(findOpenPromises(entries).map((p) => p.id)).toEqual(['b', 'a']);
  });
});
