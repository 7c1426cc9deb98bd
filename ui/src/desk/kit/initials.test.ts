import { describe, expect, it } from 'vitest';
import { findInitials } from './initials';

describe('initials', () => {
  it.each([
    ['Charlotte Weiss', 'CW'],
    ['Mei-Lin Zhao', 'MZ'],
    ['Élodie Marchand', 'ÉM'],
    ['Elena van der Berg', 'EB'],
    ['Aria', 'A'],
    ['  ', ''],
    ['+44 7700', ''],
    ['عمر حداد', 'عح'],
  ])('of %s are %s', (name, initials) => {
    expect(findInitials(name)).toBe(initials);
  });
});
