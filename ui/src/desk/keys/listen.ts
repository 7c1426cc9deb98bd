/** One listener for every key of the desk; what it does stands in `actions.ts`. */
import type { DeskState } from '../store/state';
import { store } from '../store/store';
import { type DeskAction, listActions } from './actions';
import { isSingle, readPress } from './chord';

const SEQUENCE_MS = 1200;

/** Whether what has focus takes letters itself. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  const kinds = ['checkbox', 'radio', 'button', 'submit', 'range'];
  return target instanceof HTMLInputElement && !kinds.includes(target.type);
}

/** The chord of an action for this reader: another letter where they chose one. */
export function chordOf(action: DeskAction, preferences: DeskState['preferences']): string | null {
  const letter = preferences.remap[action.id];
  if (!letter || !action.chord) return action.chord;
  return action.chord.replace(
    /(Key[A-Z]|Digit\d|.)$/,
    letter.length === 1 ? letterAt(letter) : '$1',
  );
}

function letterAt(letter: string): string {
  if (/[a-z]/i.test(letter)) return `Key${letter.toUpperCase()}`;
  return /\d/.test(letter) ? `Digit${letter}` : letter;
}

/** The action that a chord means now, or null. */
export function findAction(
  chord: string,
  state: DeskState,
  inField: boolean,
  actions: readonly DeskAction[] = listActions(),
): DeskAction | null {
  for (const action of actions) {
    const own = chordOf(action, state.preferences);
    if (own !== chord || !action.when(state)) continue;
    if (inField && !action.inFields) continue;
    if (isSingle(chord) && !state.preferences.letters) continue;
    return action;
  }
  return null;
}

/** Listen until the page goes; returns how to stop. */
export function listenForKeys(): () => void {
  let before = '';
  let beforeAt = 0;
  const onFocus = (event: FocusEvent): void => markTyping(event.target);
  const onBlur = (event: FocusEvent): void => markTyping(event.relatedTarget);
  const onKey = (event: KeyboardEvent): void => {
    // A field that was taken off the page with the focus told nobody.
    markTyping(event.target);
    // A key that an input-method editor uses to compose is not ours.
    if (event.defaultPrevented || event.isComposing) return;
    const step = readPress(event);
    if (!step) return;
    const state = store.get();
    if (state.overlay.kind !== 'none' || state.me.kind !== 'in') return;
    const inField = takesLetters(event.target);
    const recent = Date.now() - beforeAt < SEQUENCE_MS ? before : '';
    const action =
      (recent && !inField ? findAction(`${recent} ${step}`, state, false) : null) ??
      findAction(step, state, inField);
    before = action || inField ? '' : step;
    beforeAt = Date.now();
    if (!action) return;
    event.preventDefault();
    action.run();
  };
  addEventListener('keydown', onKey);
  addEventListener('focusin', onFocus);
  addEventListener('focusout', onBlur);
  return () => {
    removeEventListener('keydown', onKey);
    removeEventListener('focusin', onFocus);
    removeEventListener('focusout', onBlur);
  };
}

/** The page's styles know whether a field has the focus: the caps of single letters pale then. */
function markTyping(target: EventTarget | null): void {
  document.documentElement.toggleAttribute('data-typing', takesLetters(target));
}
