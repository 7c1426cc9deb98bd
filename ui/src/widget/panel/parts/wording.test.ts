import { describe, expect, it } from 'vitest';
import { splitLinks, splitParagraphs } from './wording';

describe('the paragraphs of a message', () => {
  it('set apart where an answer comes from', () => {
    const text = 'I am Aria.\n\nIt blossoms in March.\nFrom “Cherry trees”.';

    expect(splitParagraphs(text, true)).toEqual([
      { text: 'I am Aria.', source: '' },
      { text: 'It blossoms in March.', source: 'From “Cherry trees”.' },
    ]);
  });

  it('leave a person’s lines as they are', () => {
    expect(splitParagraphs('First\nthen “this”', false)).toEqual([
      { text: 'First\nthen “this”', source: '' },
    ]);
  });
});

describe('addresses in a text', () => {
  it('are every second piece, without the mark that ends the sentence', () => {
    expect(splitLinks('See https://example.com/kyoto?a=1, and write.')).toEqual([
      'See ',
      'https://example.com/kyoto?a=1',
      ', and write.',
    ]);
  });

  it('are only those of web pages', () => {
    expect(splitLinks('javascript:alert(1) ftp://example.com')).toHaveLength(1);
  });
});
