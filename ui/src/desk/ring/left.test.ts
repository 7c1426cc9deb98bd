import { describe, expect, it } from 'vitest';
import { talkTexts } from '../texts/en.talk';
import { countSeconds } from './left';

describe('the seconds of an offer', () => {
  const start = Date.parse('2027-05-10T12:00:00Z');
  const end = start + 60_000;

  it('begin with as many as it lasts, also by a clock that is a little slow', () => {
    expect(countSeconds(end, start)).toBe(60);
    expect(countSeconds(end, start - 300)).toBe(60);
    expect(countSeconds(end, start + 300)).toBe(60);
  });

  it('end with none, and stay there', () => {
    expect(countSeconds(end, end)).toBe(0);
    expect(countSeconds(end, end + 5000)).toBe(0);
  });
});

describe('what rings behind', () => {
  it.each([
    [1, 'One more conversation rings'],
    [2, '2 more conversations ring'],
  ])('%i is said as “%s”', (count, said) => {
    expect(talkTexts.ring.behind(count)).toBe(said);
  });
});
