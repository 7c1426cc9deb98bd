import { describe, expect, it } from 'vitest';
import { makeDesk } from '../store/samples';
import { formatDay, formatTime, formatWait, formatWhen } from './clock';

const ZURICH = makeDesk([], {
  about: {
    kind: 'ready',
    value: {
      business: 'Halden & Rowe',
      ai_name: 'Aria',
      languages: ['en'],
      timezone: 'Europe/Zurich',
      now: '2026-11-24T09:00:00Z',
      signed_in: true,
      demo: null,
    },
  },
});

describe('a wait', () => {
  it.each([
    [0, '0:00'],
    [42_999, '0:42'],
    [259_000, '4:19'],
    [3_723_000, '1:02:03'],
    [200_000_000, '2 d'],
  ])('of %i ms is %s', (milliseconds, shown) => {
    expect(formatWait(milliseconds)).toBe(shown);
  });
});

describe('a time', () => {
  it('is told where the business is', () => {
    expect(formatTime('2026-11-24T17:04:00Z', ZURICH)).toBe('18:04');
    expect(formatDay('2026-11-24T23:30:00Z', ZURICH)).toBe('Wednesday 25 November');
  });

  it('tells its day when that is another', () => {
    const now = Date.parse('2026-11-24T12:00:00Z');

    expect(formatWhen('2026-11-24T17:04:00Z', now, ZURICH)).toBe('18:04');
    expect(formatWhen('2026-11-25T17:04:00Z', now, ZURICH)).toBe('25 Nov, 18:04');
  });
});
