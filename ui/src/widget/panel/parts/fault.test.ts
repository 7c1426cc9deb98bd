import { describe, expect, it } from 'vitest';
import { START } from '../state';
import { findFault } from './fault';

const house = {
  business: 'Halden & Rowe',
  ai_name: 'Aria',
  language: 'en',
  languages: ['en'],
  direction: 'ltr' as const,
  disclosure: '',
  greeting: '',
  prompts: [],
  open: true,
  opens_at: null,
  opens_text: '',
  upload_types: ['image/png', 'application/pdf'],
  upload_bytes: 4,
  request_person: '',
};
const state = { ...START, house };
const file = (name: string, type: string, content = 'ab') => new File([content], name, { type });

describe('a file that would not be taken', () => {
  it('is said to be too large, or of what kind it may be', () => {
    expect(findFault(file('a.png', 'image/png', 'abcde'), state)).toMatch('a.png is larger than');
    expect(findFault(file('a.mp4', 'video/mp4'), state)).toMatch('Possible are PNG, PDF.');
  });

  it('is none when it fits, or when the browser does not know its kind', () => {
    expect(findFault(file('a.pdf', 'application/pdf'), state)).toBe('');
    expect(findFault(file('a', ''), state)).toBe('');
  });
});
