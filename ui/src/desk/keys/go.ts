/** Going somewhere: another page, another conversation, the focus to a part of the page. */
import { findLayout } from '../shell/media';
import { listTab } from '../store/need';
import { findClock } from '../store/select';
import { store } from '../store/store';

export type Page = 'inbox' | 'live';

let navigate: (page: Page) => void = () => undefined;

/** The router says how pages are reached. */
export function setNavigator(go: (page: Page) => void): void {
  navigate = go;
}

export function goTo(page: Page): void {
  navigate(page);
}

/** Parts of the page that keys lead to; an element says which it is by `data-part`. */
export type Part = 'list' | 'filter' | 'conversation' | 'composer' | 'context' | 'ring';

/** Move the focus, as soon as the part is there. */
export function focusPart(part: Part, tries = 30): void {
  const found = document.querySelector<HTMLElement>(`[data-part="${part}"]`);
  // The pane of the conversation before may still stand there for a frame.
  const stale = found?.dataset.for !== undefined && found.dataset.for !== store.get().selected;
  if (found && !stale && found.offsetParent !== null) {
    // A part that is folded away behind a button opens with it.
    if (found instanceof HTMLButtonElement && part === 'filter') found.click();
    else found.focus();
  } else if (tries > 0) requestAnimationFrame(() => focusPart(part, tries - 1));
}

/** Open a conversation; the focus goes to where one writes, or reads where one may not write. */
export function openConversation(id: string, part: Part = 'conversation'): void {
  store.dispatch({ type: 'select', id, pane: 'conversation' });
  focusPart(part);
}

/** Show or hide what is known: its column where there is room, else its drawer or pane. */
export function toggleContext(): void {
  const { pane, preferences } = store.get();
  if (findLayout() === 'wide') {
    const contextHidden = !preferences.contextHidden;
    store.dispatch({ type: 'preferences', change: { contextHidden } });
    return;
  }
  const open = pane !== 'context';
  store.dispatch({ type: 'pane', pane: open ? 'context' : 'conversation' });
  focusPart(open ? 'context' : 'conversation');
}

/** Show or hide the list; where one pane has all the room, go to it or leave it. */
export function toggleList(): void {
  const { pane, preferences } = store.get();
  if (findLayout() === 'narrow') {
    store.dispatch({ type: 'pane', pane: pane === 'list' ? 'conversation' : 'list' });
    return;
  }
  const listHidden = !preferences.listHidden;
  store.dispatch({ type: 'preferences', change: { listHidden } });
}

/** One step back: from the drawer to the conversation, from there to the list. */
export function goBack(): void {
  const { pane, preferences } = store.get();
  const fromDrawer = pane === 'context' && findLayout() !== 'wide';
  if (!fromDrawer && preferences.listHidden) toggleList();
  store.dispatch({ type: 'pane', pane: fromDrawer ? 'conversation' : 'list' });
  focusPart(fromDrawer ? 'conversation' : 'list');
}

/** The next or previous conversation of the list; it stays in the pane that is looked at. */
export function moveSelection(step: 1 | -1): void {
  const state = store.get();
  const ids = listTab(state, state.tab, findClock(state));
  if (ids.length === 0) return;
  const at = state.selected ? ids.indexOf(state.selected) : -1;
  const to = at === -1 ? (step === 1 ? 0 : ids.length - 1) : at + step;
  const id = ids[Math.min(Math.max(to, 0), ids.length - 1)];
  if (!id) return;
  // Who reads with the focus in the conversation goes on reading in the next.
  const inside = document.activeElement?.closest('[data-part="conversation"]');
  store.dispatch({ type: 'select', id, pane: state.pane });
  if (inside && id !== state.selected) focusPart('conversation');
}

/** The conversation that needs somebody most, or of one's own the neediest; null when all is quiet. */
export function openNext(except: string): string | null {
  const state = store.get();
  const clock = findClock(state);
  for (const tab of ['needs_you', 'mine'] as const) {
    const id = listTab(state, tab, clock).find((other) => other !== except);
    if (!id) continue;
    store.dispatch({ type: 'tab', tab });
    openConversation(id);
    return id;
  }
  store.dispatch({ type: 'select', id: null });
  focusPart('list');
  return null;
}
