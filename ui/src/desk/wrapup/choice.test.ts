import { describe, expect, it } from 'vitest';
import { type ChoicePress, readChoicePress } from './choice';

const CHOICES = [
  { id: 'solved', title: 'Solved' },
  { id: 'followed', title: 'Followed up' },
];

function press(key: string, more: Partial<ChoicePress> = {}): ChoicePress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
}

describe('keys of a choice', () => {
  it('take a number for the choice that stands there', () => {
    expect(readChoicePress(press('2'), 'choices', CHOICES, false)).toEqual({
      kind: 'choose',
      id: 'followed',
    });
    expect(readChoicePress(press('3'), 'choices', CHOICES, false)).toBeNull();
  });

  it('leave numbers to a text', () => {
    expect(readChoicePress(press('2'), 'text', CHOICES, true)).toBeNull();
  });

  it('confirm by Enter, in a long text only with Ctrl', () => {
    expect(readChoicePress(press('Enter'), 'choices', CHOICES, false)?.kind).toBe('confirm');
    expect(readChoicePress(press('Enter'), 'text', CHOICES, false)).toBeNull();
    expect(readChoicePress(press('Enter'), 'text', CHOICES, true)?.kind).toBe('confirm');
    expect(readChoicePress(press('Enter', { ctrlKey: true }), 'text', CHOICES, false)?.kind).toBe(
      'confirm',
    );
  });

  it('leave Enter to a button', () => {
    expect(readChoicePress(press('Enter'), 'button', CHOICES, false)).toBeNull();
  });
});
