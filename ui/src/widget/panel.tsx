/** @jsxImportSource preact */
/** The panel's module: the loader, or the frame's page, loads it when a customer comes near. */
import { render } from 'preact';
import { fill } from '../texts/say';
import type { Handle, PanelOptions } from './handle';
import { addStyles, begin } from './panel/here';
import { Panel } from './panel/Panel';
import css from './panel/panel.css?inline';
import { Store } from './panel/store';

/** Draw the panel in `root`; its styles go no further than the tree that `root` stands in. */
export function mount(root: HTMLElement, options: PanelOptions): Handle {
  const store = new Store(options);
  begin(store, root.getRootNode() as Document | ShadowRoot);
  addStyles(css);
  const draw = () => {
    const { texts, house, atEnd, talk } = store.get();
    root.ariaLabel = fill(texts.dialog, { business: house?.business ?? '' });
    render(<Panel />, root);
    settle(root, atEnd && talk.entries.length > 0);
  };
  let isPlanned = false;
  store.watch(() => {
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(() => {
      isPlanned = false;
      draw();
    });
  });
  draw();
  store.focus = () => findField(root)?.focus();
  return {
    show: (focused) => {
      store.show();
      if (focused) store.focus();
    },
    hide: () => store.hide(),
    ask: (text) => {
      store.write(text);
      store.focus();
    },
    identify: (identity) => store.identify(identity),
    consent: () => store.consent(),
    setLanguage: (language) => void store.setLanguage(language),
  };
}

function findField(root: HTMLElement): HTMLTextAreaElement | null {
  return root.querySelector('textarea.composer-field');
}

/** What only the drawn panel can tell: the newest in view, the field as high as its text. */
function settle(root: HTMLElement, isAtEnd: boolean): void {
  const log = root.querySelector('.scroll');
  const field = findField(root);
  if (field && field.dataset.fits !== field.value) {
    field.dataset.fits = field.value;
    field.style.blockSize = 'auto';
    if (field.value) field.style.blockSize = `${field.scrollHeight + 2}px`;
  }
  if (log && isAtEnd) log.scrollTop = log.scrollHeight;
}
