import { afterEach, describe, expect, it } from 'vitest';
import { makeDesk, makeRow } from '../store/samples';
import { type DeskAction, listActions } from './actions';
import { ariaChord, type Press, readPress, showChord } from './chord';
import { chordOf, findAction, listenForKeys } from './listen';

function press(key: string, code: string, more: Partial<Press> = {}): Press {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
}

const STATE = makeDesk();

describe('a press', () => {
  it.each([
    [press('j', 'KeyJ'), 'KeyJ'],
    [press('E', 'KeyE', { shiftKey: true }), 'Shift+KeyE'],
    [press('k', 'KeyK', { ctrlKey: true }), 'Mod+KeyK'],
    [press('k', 'KeyK', { metaKey: true }), 'Mod+KeyK'],
    [press('Enter', 'Enter', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Enter'],
    [press('?', 'Minus', { shiftKey: true }), '?'],
    [press('1', 'Digit1'), 'Digit1'],
  ])('%o is %s', (given, chord) => {
    expect(readPress(given)).toBe(chord);
  });

  it('of a layout without Latin letters is where the key lies', () => {
    expect(readPress(press('о', 'KeyJ'))).toBe('KeyJ');
    expect(readPress(press('ت', 'KeyJ'))).toBe('KeyJ');
  });

  it('of another Latin layout is what the key prints', () => {
    expect(readPress(press('a', 'KeyQ'))).toBe('KeyA');
  });

  it('with Alt belongs to the browser', () => {
    expect(readPress(press('j', 'KeyJ', { altKey: true }))).toBe('');
  });
});

describe('a chord', () => {
  it('is shown and told as its reader knows it', () => {
    expect(showChord('Mod+KeyK', false)).toBe('Ctrl K');
    expect(showChord('Mod+Enter', true)).toBe('⌘ ↵');
    expect(ariaChord('Mod+KeyK', false)).toBe('Control+K');
    expect(ariaChord('KeyG KeyI', false)).toBeUndefined();
  });
});

describe('the registry', () => {
  it('gives no key to two actions that can meet', () => {
    const chords = listActions().flatMap((action) => (action.chord ? [action.chord] : []));

    expect(new Set(chords).size).toBe(chords.length);
  });

  it('has a title for each, and no key with Alt', () => {
    for (const action of listActions()) {
      expect(action.title).not.toBe('');
      expect(action.chord ?? '').not.toContain('Alt');
    }
  });
});

describe('what a key means', () => {
  it('is nothing in a field, but for what is meant for fields', () => {
    expect(findAction('KeyJ', STATE, true)).toBeNull();
    expect(findAction('Mod+KeyK', STATE, true)?.id).toBe('palette');
    expect(findAction('KeyJ', STATE, false)?.id).toBe('next');
  });

  it('is nothing when single letters are off; the palette stays', () => {
    const off = makeDesk([], { preferences: { ...STATE.preferences, letters: false } });

    expect(findAction('KeyJ', off, false)).toBeNull();
    expect(findAction('KeyG KeyI', off, false)).toBeNull();
    expect(findAction('Mod+KeyK', off, false)?.id).toBe('palette');
  });

  it('follows another letter that was chosen', () => {
    const preferences = { ...STATE.preferences, remap: { next: 'm' } };
    const next = listActions().find((action) => action.id === 'next') as DeskAction;

    expect(chordOf(next, preferences)).toBe('KeyM');
    expect(findAction('KeyM', makeDesk([], { preferences }), false)?.id).toBe('next');
    expect(findAction('KeyJ', makeDesk([], { preferences }), false)).toBeNull();
  });

  it('is nothing when the action cannot be done', () => {
    expect(findAction('KeyE', STATE, false)).toBeNull();
    expect(findAction('KeyA', STATE, false)).toBeNull();
  });

  it('is no handing back while the AI is off', () => {
    const rows = [makeRow('c1', { owner: 'agent:elena', agent_id: 'elena' })];
    const blank = { scope: '*', by: '', why: '', at: '', until: null };
    const turn = (on: boolean) =>
      makeDesk(rows, {
        selected: 'c1',
        switches: { kind: 'ready', value: [{ ...blank, on }] },
      });

    expect(findAction('KeyH', turn(true), false)?.id).toBe('handBack');
    expect(findAction('KeyH', turn(false), false)).toBeNull();
    expect(findAction('KeyE', turn(false), false)?.id).toBe('wrapUp');
  });
});

describe('the page', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it('knows whether a field has the focus', () => {
    document.body.innerHTML = '<textarea></textarea><button>Go</button>';
    const [field, button] = [...document.body.children] as HTMLElement[];
    const stop = listenForKeys();
    const isTyping = () => document.documentElement.hasAttribute('data-typing');

    field?.focus();
    expect(isTyping()).toBe(true);
    button?.focus();
    expect(isTyping()).toBe(false);
    stop();
  });
});
