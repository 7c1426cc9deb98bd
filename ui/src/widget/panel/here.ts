/** There is one panel to a page; its views find it here. */
import type { State } from './state';
import type { Store } from './store';

let found: { store: Store; tree: Document | ShadowRoot } | undefined;

/** Begin: `tree` is where the panel is drawn and its styles reach. */
export function begin(store: Store, tree: Document | ShadowRoot): void {
  found = { store, tree };
}

function find() {
  if (!found) throw new Error('no panel here: mount() comes first');
  return found;
}

/** What can be done. */
export function here(): Store {
  return find().store;
}

/** What is known now. */
export function look(): State {
  return here().get();
}

/** Give the panel's tree further styles, in a way that strict policies allow. */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const { tree } = find();
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}
