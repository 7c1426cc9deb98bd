/** Everything that can be done at the desk, once: hot keys, palette and key sheet read it here. */
import { sendDraft } from '../conversation/send';
import { putSuggestion } from '../conversation/suggest';
import { commands, signOut } from '../store/desk';
import {
  holdsFloor,
  isAiOff,
  isOverseer,
  latestRing,
  mayHandBack,
  mayMoveSwitch,
  mayNote,
  mayTakeOver,
  myId,
  selectedTalk,
  servesCustomers,
} from '../store/select';
import type { DeskState, Overlay, Tab } from '../store/state';
import { store } from '../store/store';
import { texts } from '../texts/en';
import { focusPart, goBack, goTo, moveSelection, toggleContext, toggleList } from './go';

export type Group = 'go' | 'conversation' | 'write' | 'look' | 'seat';

export interface DeskAction {
  /** Stable: preferences remember other letters by it. */
  id: keyof typeof texts.actions;
  title: string;
  group: Group;
  /** As in `chord.ts`; null when it has no key. */
  chord: string | null;
  /** It also works while a field has focus. */
  inFields?: boolean;
  /** Whether it can be done now; what cannot be done is not shown. */
  when: (state: DeskState) => boolean;
  run: () => void;
}

const always = (): boolean => true;
const open = (overlay: Overlay): void => store.dispatch({ type: 'overlay', overlay });
const selected = (): string => store.get().selected ?? '';
const mine = (state: DeskState): boolean => holdsFloor(state, state.selected);
const noPopover = (): boolean => document.querySelector(':popover-open') === null;

function action(
  id: DeskAction['id'],
  group: Group,
  chord: string | null,
  when: DeskAction['when'],
  run: () => void,
  inFields = false,
): DeskAction {
  return { id, title: texts.actions[id], group, chord, when, run, inFields };
}

function toTab(tab: Tab): void {
  goTo('inbox');
  store.dispatch({ type: 'tab', tab });
  focusPart('list');
}

function write(mode: 'reply' | 'note'): void {
  store.dispatch({ type: 'draft', id: selected(), change: { mode } });
  focusPart('composer');
}

function change(preferences: Partial<DeskState['preferences']>): void {
  store.dispatch({ type: 'preferences', change: preferences });
}

function undoLast(): void {
  const toast = store.get().toasts.findLast((one) => one.undo);
  if (!toast) return;
  toast.undo?.();
  store.dispatch({ type: 'toastGone', id: toast.id });
}

async function sendAndWrapUp(): Promise<void> {
  const id = selected();
  if (await sendDraft(id)) open({ kind: 'wrapUp', id, next: false });
}

const ACTIONS: readonly DeskAction[] = [
  action('palette', 'go', 'Mod+KeyK', always, () => open({ kind: 'palette' }), true),
  action('keys', 'look', '?', always, () => open({ kind: 'keys' })),
  action('inbox', 'go', 'KeyG KeyI', always, () => toTab('needs_you')),
  action('mine', 'go', 'KeyG KeyM', always, () => toTab('mine')),
  action('withAi', 'go', 'KeyG KeyA', always, () => toTab('ai')),
  action('live', 'go', 'KeyG KeyL', isOverseer, () => goTo('live')),
  action('preferences', 'go', 'KeyG KeyS', always, () => open({ kind: 'preferences' })),
  action('next', 'go', 'KeyJ', always, () => moveSelection(1)),
  action('previous', 'go', 'KeyK', always, () => moveSelection(-1)),
  action('filter', 'go', '/', always, () => focusPart('filter')),
  action('back', 'go', 'Escape', noPopover, goBack, true),

  action('accept', 'conversation', 'KeyA', (s) => latestRing(s) !== null, acceptRing),
  action('pass', 'conversation', 'KeyP', (s) => latestRing(s) !== null, passRing),
  action(
    'takeOver',
    'conversation',
    'KeyI',
    (s) => mayTakeOver(s, s.selected),
    () => open({ kind: 'takeOver', id: selected() }),
  ),
  action(
    'handBack',
    'conversation',
    'KeyH',
    (s) => mayHandBack(s, s.selected),
    () => open({ kind: 'handBack', id: selected() }),
  ),
  action('wrapUp', 'conversation', 'KeyE', mine, () =>
    open({ kind: 'wrapUp', id: selected(), next: false }),
  ),
  action('wrapUpNext', 'conversation', 'Shift+KeyE', mine, () =>
    open({ kind: 'wrapUp', id: selected(), next: true }),
  ),

  action('reply', 'write', 'KeyR', mine, () => write('reply')),
  action(
    'note',
    'write',
    'KeyN',
    (s) => s.selected !== null && mayNote(s, s.selected),
    () => write('note'),
  ),
  action('send', 'write', 'Mod+Enter', mine, () => void sendDraft(selected()), true),
  action('sendWrapUp', 'write', 'Mod+Shift+Enter', mine, () => void sendAndWrapUp(), true),
  action('suggestion', 'write', 'Digit1', hasSuggestion, () => putSuggestion(selected())),
  action(
    'suggestionInside',
    'write',
    'Mod+.',
    hasSuggestion,
    () => putSuggestion(selected()),
    true,
  ),
  action('dismiss', 'write', 'KeyX', hasSuggestion, () => dismiss(selected())),
  action('undo', 'write', 'KeyU', (s) => s.toasts.some((t) => t.undo), undoLast),

  action('hideList', 'look', '[', always, toggleList),
  action('hideContext', 'look', ']', always, toggleContext),
  action('light', 'look', null, always, () => change({ theme: 'light' })),
  action('dark', 'look', null, always, () => change({ theme: 'dark' })),
  action('system', 'look', null, always, () => change({ theme: 'system' })),
  action('density', 'look', null, always, () =>
    change({ density: store.get().preferences.density === 'roomy' ? 'compact' : 'roomy' }),
  ),

  action(
    'comeOn',
    'seat',
    null,
    (s) => isAway(s),
    () => void commands.setPresence('on'),
  ),
  action(
    'goOff',
    'seat',
    null,
    (s) => isHere(s),
    () => void commands.setPresence('off', 'break'),
  ),
  action('switchOff', 'seat', null, (s) => mayMoveSwitch(s) && !isAiOff(s), openSwitch),
  action('switchOn', 'seat', null, (s) => mayMoveSwitch(s) && isAiOff(s), openSwitch),
  action('signOut', 'seat', null, always, () => void signOut()),
];

/** All of them, in the order in which they are shown. */
export function listActions(): readonly DeskAction[] {
  return ACTIONS;
}

/** One by its id. */
export function findActionById(id: DeskAction['id']): DeskAction {
  const found = ACTIONS.find((one) => one.id === id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
}

function hasSuggestion(state: DeskState): boolean {
  const kind = selectedTalk(state)?.suggestion.kind;
  return kind === 'open' || kind === 'stale';
}

function dismiss(id: string): void {
  const before = store.get().talks.get(id)?.suggestion;
  if (!before) return;
  commands.dismissSuggestion(id, before);
}

function acceptRing(): void {
  const id = latestRing(store.get());
  if (!id) return;
  void commands.accept(id);
  goTo('inbox');
  focusPart('composer');
}

function passRing(): void {
  const state = store.get();
  const id = latestRing(state);
  const offerId = id ? state.rows.get(id)?.offer_id : null;
  if (id && offerId) open({ kind: 'pass', id, offerId });
}

function openSwitch(): void {
  open({ kind: 'switch' });
}

function isHere(state: DeskState): boolean {
  return servesCustomers(state) && findSeat(state)?.present === true;
}

function isAway(state: DeskState): boolean {
  return servesCustomers(state) && findSeat(state)?.present === false;
}

function findSeat(state: DeskState) {
  const team = state.team.kind === 'ready' ? state.team.value : [];
  return team.find((agent) => agent.agent_id === myId(state));
}
