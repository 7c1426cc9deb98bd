import { describe, expect, it } from 'vitest';
import type { MarkEntry } from '../../shared/talk';
import { nameFact, sayFact, splitQuote } from './facts';
import { findFinding, wordOf } from './mood';
import { findOpenPromises } from './promises';

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

  it('find the quoted words in their sentence', () => {
    expect(splitQuote('One of us uses a wheelchair.', 'a wheelchair')).toEqual([
      'One of us uses ',
      'a wheelchair',
      '.',
    ]);
    expect(splitQuote('Good day.', '')).toEqual(['Good day.', '', '']);
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
