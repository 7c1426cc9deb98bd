import { describe, expect, it } from 'vitest';
import { listActions } from '../keys/actions';
import { PREFERENCES } from '../store/state';
import type { Entry } from './entries';
import { rankEntries } from './entries';
import { matchText } from './fuzzy';
import { listSheet } from './sheet';

function entry(title: string, detail = '', kind: Entry['kind'] = 'conversation'): Entry {
  return {
    key: `${kind} ${title}`,
    kind,
    title,
    detail,
    more: '',
    shown: '',
    target: { kind: 'conversation', id: title },
  };
}

function titles(entries: readonly Entry[], query: string): string[] {
  return rankEntries(entries, query).flatMap((group) => group.hits.map((hit) => hit.entry.title));
}

describe('a fuzzy match', () => {
  it('wants the letters of a word in their order', () => {
    expect(matchText('wrp', 'Wrap up')?.spans).toEqual([
      [0, 2],
      [3, 4],
    ]);
    expect(matchText('prw', 'Wrap up')).toBeNull();
  });

  it('passes over accents and case', () => {
    expect(matchText('elodie', 'Élodie Marchand')?.spans).toEqual([[0, 6]]);
    expect(matchText('markovic', 'Elena Marković')).not.toBeNull();
  });

  it('takes words in any order, and all of them', () => {
    expect(matchText('weiss char', 'Charlotte Weiss')).not.toBeNull();
    expect(matchText('weiss omar', 'Charlotte Weiss')).toBeNull();
  });

  it('is not strewn over the words of a text', () => {
    expect(matchText('visa', 'Web visitor with the villa')).toBeNull();
    expect(matchText('wu', 'Wrap up')).not.toBeNull();
    expect(matchText('wrp', 'I was rather impatient', true)).toBeNull();
  });

  it('prefers the beginning of a word to its middle', () => {
    const start = matchText('and', 'Hand and foot')?.spans;

    expect(start).toEqual([[5, 8]]);
  });
});

describe('the ranking of the palette', () => {
  it('puts a name before a word of the last message', () => {
    const entries = [entry('Omar Haddad', 'I asked Weiss'), entry('Charlotte Weiss', 'Good day')];

    expect(titles(entries, 'weiss')).toEqual(['Charlotte Weiss', 'Omar Haddad']);
  });

  it('puts the group with the best answer first', () => {
    const entries = [entry('Web visitor', 'wants to wrap'), entry('Wrap up', '', 'action')];

    expect(titles(entries, 'wrap')).toEqual(['Wrap up', 'Web visitor']);
  });

  it('shows what is likely wanted before anything is typed, and never too much', () => {
    const many = Array.from({ length: 50 }, (_, i) => entry(`Customer ${i}`));

    expect(titles(many, '')).toHaveLength(6);
    expect(titles(many, '')[0]).toBe('Customer 0');
  });
});

describe('the key sheet', () => {
  const lines = (...more: Parameters<typeof listSheet> extends [unknown, ...infer R] ? R : never) =>
    listSheet(listActions(), ...more).flatMap((group) => group.lines);

  it('shows the letter that the reader chose', () => {
    const chosen = lines({ ...PREFERENCES, remap: { reply: 'q' } });

    expect(chosen.find((line) => line.id === 'reply')?.shown).toBe('Q');
  });

  it('tells single letters that are off from keys that always work', () => {
    const off = lines({ ...PREFERENCES, letters: false });

    expect(off.find((line) => line.id === 'reply')?.off).toBe(true);
    expect(off.find((line) => line.id === 'palette')?.off).toBe(false);
  });

  it('leaves out what the role never has', () => {
    expect(lines(PREFERENCES, ['live']).some((line) => line.id === 'live')).toBe(false);
  });
});
