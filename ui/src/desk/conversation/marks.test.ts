import { describe, expect, it } from 'vitest';
import { foldTalk, type MarkEntry } from '../../shared/talk';
import { makeEvent } from '../store/samples';
import { sayMark } from './marks';

function say(type: string, data: Record<string, unknown>): string {
  const [mark] = foldTalk([makeEvent(type, 1, data as never)]).entries;
  return sayMark(mark as MarkEntry, null);
}

describe('a mark', () => {
  it.each([
    [{ reason: 'vip', rule: 'vip' }, 'A person is needed · trigger: private client'],
    [{ reason: 'flow', rule: 'flow:plan_journey' }, 'A person is needed'],
    [
      { reason: 'low_confidence', rule: 'switch:*' },
      'A person is needed · trigger: the AI is switched off',
    ],
  ])('of %o says: %s', (data, line) => {
    expect(say('Escalated', data)).toBe(line);
  });

  it('says plainly that the customer ended it', () => {
    const data = { by: 'customer', disposition: 'ended_by_customer' };

    expect(say('WrappedUp', data)).toBe('The customer ended the conversation');
  });
});
