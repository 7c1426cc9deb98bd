/** @jsxImportSource preact */
import { NAMES } from '../../../texts/names';
import { here, look } from '../here';
import type { State } from '../state';
import { more } from './more';
import { playTone } from './tone';
import { download, writeTranscript } from './transcript';

/** ⋯: transcript, language, sound, text size, my data, end. Arrows move in it. */
export function Menu() {
  const store = here();
  const state = look();
  const { texts, talk, language, house, size, sound } = state;
  const spoken = Object.keys(NAMES).filter((each) => house?.languages.includes(each) ?? true);
  const ask = (question: State['question']) => () =>
    store.set({ menu: false, question, failed: false });
  const save = () => {
    const text = new Blob(['\ufeff', writeTranscript(state)], { type: 'text/plain' });
    download(text, `${house?.business ?? ''} ${talk.id.slice(0, 8)}.txt`);
    store.set({ menu: false });
    store.focus();
  };
  const speak = (chosen: string) => {
    store.keep.set('language', chosen);
    void store.setLanguage(chosen);
  };
  const grow = (chosen: string) => {
    store.keep.set('size', Number(chosen));
    store.set({ size: Number(chosen) });
  };
  const hear = () => {
    store.keep.set('sound', !sound);
    store.set({ sound: !sound });
    if (!sound) playTone();
  };
  return (
    <div class="menu" role="menu" aria-label={texts.menu} onKeyDown={move} onFocusOut={leave}>
      {talk.seq > 0 && <Item run={save}>{more().transcript}</Item>}
      <Choices
        title={more().language}
        chosen={language}
        choices={spoken.map((each) => [each, NAMES[each] ?? each])}
        choose={speak}
      />
      <Choices
        title={more().size}
        chosen={String(size)}
        choices={more()
          .sizes.split('|')
          .map((name, index) => [String(index), name])}
        choose={grow}
      />
      <button
        type="button"
        class="item"
        role="menuitemcheckbox"
        tabIndex={-1}
        aria-checked={sound}
        onClick={hear}
      >
        <span class="who">{more().sound}</span>
        <i class="switch" />
      </button>
      <Item run={ask('data')}>{more().askData}</Item>
      <Item run={ask('delete')}>{more().deleteData}</Item>
      {talk.seq > 0 && !talk.closed && <Item run={ask('end')}>{more().end}</Item>}
    </div>
  );
}

/** The menu closes when the focus goes elsewhere; on its own button a click closes it. */
function leave(event: FocusEvent): void {
  const to = event.relatedTarget as HTMLElement | null;
  const isInside = (event.currentTarget as HTMLElement).contains(to);
  if (!isInside && to?.getAttribute('aria-haspopup') !== 'menu') here().set({ menu: false });
}

function move(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const all = [...menu.querySelectorAll<HTMLElement>('button')];
  const { activeElement } = menu.getRootNode() as Document | ShadowRoot;
  const at = all.indexOf(activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)?.focus();
}

/** Stays the same function, so that it is called once: when the menu appears. */
function focusFirst(item: HTMLElement | null): void {
  if (item && !item.previousElementSibling) item.focus();
}

function Item({ run, children }: { run: () => void; children: preact.ComponentChildren }) {
  return (
    <button type="button" class="item" role="menuitem" tabIndex={-1} ref={focusFirst} onClick={run}>
      {children}
    </button>
  );
}

interface ChoicesOf {
  title: string;
  chosen: string;
  choices: readonly (readonly [string, string])[];
  choose: (id: string) => void;
}

function Choices({ title, chosen, choices, choose }: ChoicesOf) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu
    <div class="choices" role="group" aria-label={title} ref={focusFirstChoice}>
      <span class="minor" aria-hidden="true">
        {title}
      </span>
      {choices.map(([id, name]) => (
        <button
          key={id}
          type="button"
          class="choice"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={id === chosen}
          onClick={() => choose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function focusFirstChoice(group: HTMLElement | null): void {
  if (group && !group.previousElementSibling) group.querySelector('button')?.focus();
}
