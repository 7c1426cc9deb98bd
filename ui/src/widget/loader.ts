/**
 * The one script of a firm's page: a launcher now, the panel when somebody comes near.
 *
 * Everything stands in a shadow tree with styles of its own, so that neither side's styles reach
 * the other, and nothing needs more than `script-src` and `connect-src` of a strict policy.
 */
import { chooseLanguage, findDirection } from '../texts/names';
import { dress } from './dress';
import type { Handle, PanelOptions } from './handle';
import { LABELS } from './labels';
import css from './launcher.css?inline';

/** The module, and what it imports, as paths below our origin. */
declare const PANEL: readonly string[];
declare const FRAMED: readonly string[];

interface SegueOnPage {
  open: () => void;
  close: () => void;
  identify: (identity?: string | null) => Promise<void>;
  ask: (text: string) => void;
  consent: () => void;
  setLanguage: (language: string) => void;
}

declare global {
  interface Window {
    Segue?: SegueOnPage;
  }
}

/** That this browser has used the widget; that the panel stood open in this tab. */
const USED = 'segue.used';
const SHOWN = 'segue.shown';
const NARROW = matchMedia('(max-width: 480px)');
const IDLE_MS = 300;

const script = document.currentScript as HTMLScriptElement;
const given = script.dataset;
const ORIGIN = new URL(script.src).origin;

class SegueWidget extends HTMLElement {
  readonly #place = make('div', 'sg place');
  readonly #button = make('button', 'launcher');
  readonly #label = make('span', 'label');
  readonly #badge = make('span', 'badge');
  readonly #box = make('dialog', 'box');
  #language = chooseLanguage([
    given.language,
    document.documentElement.lang,
    ...navigator.languages,
  ]);
  #panel: Promise<Handle> | null = null;
  #isOpen = false;
  #unread = 0;
  #stores = given.consent !== 'wait';

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#button.type = 'button';
    this.#button.append(make('i', 'sign'), this.#label, this.#badge);
    this.#place.append(this.#box, this.#button);
    root.append(this.#place);
    this.#dress();
    this.#describe();
    this.#listen();
    if (this.#stores) this.#recall();
  }

  open(isFocused = true): void {
    this.#isOpen = true;
    // Where it covers the page, nothing behind it may be reached.
    if (NARROW.matches) this.#box.showModal();
    else this.#box.open = true;
    this.#fit();
    this.#describe();
    this.#remember();
    this.load().then(
      (panel) => this.#isOpen && panel.show(isFocused),
      () => {
        this.close();
        this.#label.textContent = this.#words[2] ?? '';
      },
    );
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#box.close();
    this.#describe();
    this.#remember();
    this.#tell((panel) => panel.hide());
    this.#button.focus();
  }

  /** The panel, loaded once; after a failure the next call tries again. */
  load(): Promise<Handle> {
    this.#panel ??= this.#make().catch((error: unknown) => {
      this.#panel = null;
      throw error;
    });
    return this.#panel;
  }

  consent(): void {
    this.#stores = true;
    this.#remember();
    this.#tell((panel) => panel.consent());
  }

  setLanguage(language: string): void {
    this.#language = chooseLanguage([language]);
    this.#describe();
    this.#tell((panel) => panel.setLanguage(this.#language));
  }

  async #make(): Promise<Handle> {
    const options: PanelOptions = {
      origin: ORIGIN,
      language: this.#language,
      consented: this.#stores,
      onClose: () => this.close(),
      onUnread: (unread) => {
        this.#unread = unread;
        this.#describe();
      },
    };
    const paths = given.frame === '1' ? FRAMED : PANEL;
    const [module] = await Promise.all(paths.map((path) => import(`${ORIGIN}/${path}`)));
    return (module as typeof import('./panel') | typeof import('./framed')).mount(
      this.#box,
      options,
      given,
    );
  }

  #tell(say: (panel: Handle) => void): void {
    this.#panel?.then(say, () => undefined);
  }

  #dress(): void {
    const host = getComputedStyle(this);
    const find = (name: string) => given[name] ?? host.getPropertyValue(`--segue-${name}`).trim();
    const corner = find('corner');
    const end = findDirection(this.#language) === 'ltr' ? 'right' : 'left';
    this.#place.classList.toggle('other', corner !== '' && corner !== end);
    dress(this.#place, find('accent'), (given.theme ?? '').replace('auto', ''));
  }

  #listen(): void {
    this.#button.onclick = () => (this.#isOpen ? this.close() : this.open());
    this.#box.oncancel = (event) => event.preventDefault();
    this.#button.onpointerenter = this.#button.onfocus = this.#near;
    for (const change of ['resize', 'scroll']) {
      visualViewport?.addEventListener(change, () => this.#fit());
    }
  }

  readonly #near = (): void => {
    this.load().catch(() => undefined);
  };

  get #words() {
    return LABELS[this.#language] ?? [];
  }

  #describe(): void {
    const [talk = '', unread] = this.#words;
    const isTold = this.#unread > 0 && !this.#isOpen;
    this.#place.lang = this.#language;
    this.#place.dir = findDirection(this.#language);
    this.#place.classList.toggle('open', this.#isOpen);
    this.#label.textContent = talk;
    this.#badge.textContent = String(this.#unread);
    this.#badge.hidden = !isTold;
    this.#button.ariaExpanded = String(this.#isOpen);
    const more = isTold ? ` · ${this.#unread} ${unread}` : '';
    this.#button.ariaLabel = talk + more;
  }

  /** With a keyboard on the screen the panel covers what is left of it. */
  #fit(): void {
    const shown = NARROW.matches && visualViewport;
    this.#box.style.blockSize = shown ? `${shown.height}px` : '';
    this.#box.style.insetBlockStart = shown ? `${shown.offsetTop}px` : '';
  }

  #remember(): void {
    if (!this.#stores) return;
    try {
      sessionStorage.setItem(SHOWN, this.#isOpen ? '1' : '');
      if (this.#isOpen) localStorage.setItem(USED, '1');
    } catch {
      // Storage is blocked; then the page forgets.
    }
  }

  /** Be as ready as the customer left it on the page before. */
  #recall(): void {
    try {
      if (localStorage.getItem(USED)) setTimeout(this.#near, IDLE_MS);
      if (sessionStorage.getItem(SHOWN) && !NARROW.matches) this.open(false);
    } catch {
      // Storage is blocked: it begins afresh.
    }
  }
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

function start(): void {
  customElements.define('segue-widget', SegueWidget);
  const widget = new SegueWidget();
  window.Segue = {
    open: () => widget.open(),
    close: () => widget.close(),
    identify: async (identity) => (await widget.load()).identify(identity ?? ''),
    ask: (text) => {
      widget.open();
      void widget.load().then((panel) => panel.ask(text));
    },
    consent: () => widget.consent(),
    setLanguage: (language) => widget.setLanguage(language),
  };
  document.body.append(widget);
}

if (!window.Segue) {
  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
}
