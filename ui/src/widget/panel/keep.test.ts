import { beforeEach, describe, expect, it } from 'vitest';
import { Keep } from './keep';

const ask = (client_id: string) => ({ op: 'send', client_id, data: { text: client_id } });

beforeEach(() => localStorage.clear());

describe('what outlives a reload', () => {
  it('is there for the next page', () => {
    new Keep(true).set('draft', 'Two weeks in Japan');

    expect(new Keep(true).get('draft')).toBe('Two weeks in Japan');
  });

  it('stores nothing before consent, and all of it after', () => {
    const keep = new Keep(false);
    keep.set('token', 't');

    expect(localStorage.length).toBe(0);
    expect(keep.get('token')).toBe('t');

    keep.allow();
    expect(new Keep(true).get('token')).toBe('t');
  });

  it('keeps the unsent messages of several tabs apart', () => {
    const [one, other] = [new Keep(true), new Keep(true)];
    one.addAsk(ask('a'));
    other.addAsk(ask('b'));

    one.dropAsk('a');

    expect(Object.keys(other.get('outbox'))).toEqual(['b']);
  });

  it('forgets who somebody is but not what they chose', () => {
    const keep = new Keep(true);
    keep.set('token', 't');
    keep.set('language', 'ar');

    keep.forget();

    expect([keep.get('token'), keep.get('language')]).toEqual(['', 'ar']);
  });

  it('reads what is broken as if it were not there', () => {
    localStorage.setItem('segue.size', '{');

    expect(new Keep(true).get('size')).toBe(0);
  });
});
