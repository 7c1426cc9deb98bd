/**
 * The panel as a page of our own, for firms that want history and token away from their own page.
 *
 * The page around it says what to do and hears what a launcher must know, and nothing else. Which
 * sites may frame this page is said by its `frame-ancestors`.
 */

import { dress } from '../widget/dress';
import { type Handle, type Message, readMessage } from '../widget/handle';

/** The module, and what it imports, as paths below our origin. */
declare const PANEL: readonly string[];

const asked = new URLSearchParams(location.hash.slice(1));

dress(document.documentElement, asked.get('accent') ?? '', asked.get('theme') ?? '');

/** The origin that framed us; it is known with its first message. */
let outer = '';

function tell(message: Message): void {
  // What goes out before that says nothing that another page could use.
  parent.postMessage(message, outer || '*');
}

async function run(handle: Handle, name: keyof Handle, value: string | boolean): Promise<void> {
  switch (name) {
    case 'show':
      return handle.show(value === true);
    case 'hide':
    case 'consent':
      return handle[name]();
    case 'ask':
    case 'identify':
    case 'setLanguage':
      return handle[name](String(value));
  }
}

async function start(): Promise<void> {
  const place = document.getElementById('panel');
  if (!place) return;
  const { mount } = (await import(
    `${location.origin}/${PANEL[0]}`
  )) as typeof import('../widget/panel');
  const handle = mount(place, {
    origin: location.origin,
    language: asked.get('language') ?? 'en',
    consented: asked.get('consent') !== 'wait',
    onClose: () => tell({ segue: 'close' }),
    onUnread: (unread) => tell({ segue: 'unread', unread }),
  });
  addEventListener('message', ({ source, origin, data }) => {
    const message = readMessage(data);
    if (source !== parent || message?.segue !== 'call' || (outer && origin !== outer)) return;
    outer = origin;
    const { id, name, value = '' } = message;
    run(handle, name, value).then(
      () => tell({ segue: 'done', id, failed: false }),
      () => tell({ segue: 'done', id, failed: true }),
    );
  });
  tell({ segue: 'ready' });
}

void start();
