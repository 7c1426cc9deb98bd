import { expect, it } from 'vitest';
import { sayClock } from './saying';

it('the demo says the time in the firm’s zone', () => {
  const now = new Date('2026-11-24T09:03:07Z');

  expect(sayClock(now, 'Europe/Zurich')).toMatch(/^Tuesday,? 24 November.*10:03:07$/);
});
