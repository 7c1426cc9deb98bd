import { describe, expect, it } from 'vitest';
import { type DeskAction, listActions } from '../keys/actions';
import { PREFERENCES } from '../store/state';
import { findClash, isLetter, listRemappable, setLetter } from './remap';

const ACTIONS = listActions();

function action(id: DeskAction['id']): DeskAction {
  const found = ACTIONS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe('other letters for actions', () => {
  it('are offered for single letters only', () => {
    const ids = listRemappable(ACTIONS).map((one) => one.id);

    expect(ids).toContain('reply');
    expect(ids).toContain('wrapUpNext');
    expect(ids).not.toContain('palette');
    expect(ids).not.toContain('inbox');
    expect(ids).not.toContain('back');
  });

  it('are one Latin letter or digit', () => {
    expect(['q', 'Q', '7', 'é', 'Enter', ' '].map(isLetter)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('never belong to two actions', () => {
    expect(findClash(ACTIONS, PREFERENCES, 'reply', 'n')).toEqual({
      kind: 'taken',
      by: action('note'),
    });
    expect(findClash(ACTIONS, PREFERENCES, 'reply', 'q').kind).toBe('free');
  });

  it('follow what was changed before', () => {
    const changed = { ...PREFERENCES, remap: { note: 'q' } };

    expect(findClash(ACTIONS, changed, 'reply', 'n').kind).toBe('free');
    expect(findClash(ACTIONS, changed, 'reply', 'q').kind).toBe('taken');
  });

  it('never begin a longer chord', () => {
    expect(findClash(ACTIONS, PREFERENCES, 'reply', 'g').kind).toBe('begins');
  });

  it('are left out when the own letter is chosen again', () => {
    const remap = setLetter({}, action('reply'), 'Q');

    expect(remap).toEqual({ reply: 'q' });
    expect(setLetter(remap, action('reply'), 'r')).toEqual({});
  });
});
