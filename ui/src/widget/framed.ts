/** The panel in a frame of our own origin: history and token never lie in the firm's page. */
import { type Handle, type Message, type PanelOptions, readMessage } from './handle';
import { LABELS } from './labels';

const READY_MS = 15_000;

/** Put the frame into `box`; resolves when its page is ready. */
export function mount(
  box: HTMLElement,
  options: PanelOptions,
  given: DOMStringMap,
): Promise<Handle> {
  const { origin, language, consented } = options;
  const frame = document.createElement('iframe');
  const accent = given.accent ?? getComputedStyle(box).getPropertyValue('--segue-accent');
  const asked = new URLSearchParams({
    language,
    accent,
    theme: (given.theme ?? '').replace('auto', ''),
    consent: consented ? '' : 'wait',
  });
  frame.className = 'frame';
  frame.title = LABELS[language]?.[0] ?? '';
  frame.src = `${origin}/frame#${asked}`;
  box.replaceChildren(frame);
  const waiting = new Map<number, { settle: () => void; fail: (error: Error) => void }>();
  let calls = 0;
  const call = (name: keyof Handle, value?: string | boolean): Promise<void> => {
    const id = ++calls;
    const message: Message = { segue: 'call', id, name, value };
    frame.contentWindow?.postMessage(message, origin);
    return new Promise((settle, fail) => waiting.set(id, { settle, fail }));
  };
  const tell = (name: keyof Handle, value?: string | boolean): void => {
    call(name, value).catch(() => undefined);
  };
  const handle: Handle = {
    show: (focused) => {
      if (focused) frame.focus();
      tell('show', focused);
    },
    hide: () => tell('hide'),
    ask: (text) => {
      frame.focus();
      tell('ask', text);
    },
    identify: (identity) => call('identify', identity),
    consent: () => tell('consent'),
    setLanguage: (chosen) => tell('setLanguage', chosen),
  };
  return new Promise((settle, fail) => {
    const timer = setTimeout(() => fail(new Error('the frame did not load')), READY_MS);
    addEventListener('message', ({ origin: from, source, data }) => {
      if (from !== origin || source !== frame.contentWindow) return;
      const message = readMessage(data);
      if (message?.segue === 'ready') {
        clearTimeout(timer);
        settle(handle);
      }
      if (message?.segue === 'close') options.onClose();
      if (message?.segue === 'unread') options.onUnread(message.unread);
      if (message?.segue === 'done') {
        const call = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.failed) call?.fail(new Error('the frame could not do it'));
        else call?.settle();
      }
    });
  });
}
