import { describe, expect, it } from 'vitest';
import { findQuestions, findRepeat } from './warn';

const FACTS = [
  { name: 'dates', title: 'your dates', value: '2027-05-10/2027-05-24', words: '10–24 May' },
  { name: 'party_size', title: 'the size of your party', value: '7', words: 'seven' },
  { name: 'access_need', title: 'your access needs', value: 'step-free', words: 'wheelchair' },
  { name: 'budget', title: 'Ihr Budget', value: '40000', words: '40.000' },
];

describe('the warning before a question that was answered', () => {
  it.each([
    ['May I ask for your dates?', 'dates'],
    ['Good evening. When would you like to travel?', 'dates'],
    ['How many of you will travel?', 'party_size'],
    ['Does anybody use a wheelchair or need step-free access?', null],
    ['Do you have any access requirements?', 'access_need'],
    ['Wie hoch ist Ihr Budget?', 'budget'],
  ])('%s → %s', (draft, name) => {
    expect(findRepeat(draft, FACTS)?.name ?? null).toBe(name);
  });

  it('is silent where nothing is asked, or the answer stands in the question', () => {
    expect(findRepeat('I have your dates before me.', FACTS)).toBeNull();
    expect(findRepeat('Shall we keep your dates, 10–24 May?', FACTS)).toBeNull();
    expect(findRepeat('Would you prefer Kyoto or Nara?', FACTS)).toBeNull();
  });

  it('is silent about what nobody knows', () => {
    expect(findRepeat('What are your dates?', [{ ...FACTS[0], value: '' } as never])).toBeNull();
  });
});

describe('questions', () => {
  it('are found in several scripts', () => {
    expect(findQuestions('Good day. Where to? متى تسافر؟ いつですか？ Thank you.')).toHaveLength(3);
  });
});
