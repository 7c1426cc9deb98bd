/** @jsxImportSource preact */
import { here, look } from '../here';
import { more } from './more';

/** Asks before something that cannot be taken back is done or sent. */
export function Question() {
  const store = here();
  const { texts, question, failed, talk } = look();
  const isEnd = question === 'end';
  const [title, quote] =
    question === 'data'
      ? [more().askData, more().askDataText]
      : isEnd
        ? [more().end, '']
        : [more().deleteData, more().deleteDataText];
  const leave = () => {
    store.set({ question: '' });
    store.focus();
  };
  const run = async () => {
    try {
      if (quote) store.say(quote);
      else await store.api.call(`/conversations/${talk.id}/end`, {});
      leave();
    } catch {
      store.set({ failed: true });
    }
  };
  return (
    <div class="card question" role="alertdialog" aria-label={title}>
      <h3 class="name">{title}</h3>
      <p>{quote ? more().willSend : more().endAsk}</p>
      {quote && <p class="quote">{quote}</p>}
      {failed && <Failed />}
      <div class="answers">
        <button type="button" class="pill" onClick={leave}>
          {more().cancel}
        </button>
        <button type="button" class="pill full" ref={focusOn} onClick={run}>
          {quote ? texts.send : more().end}
        </button>
      </div>
    </div>
  );
}

/** Stays the same function, so that it is called once: when the element appears. */
export function focusOn(element: HTMLElement | null): void {
  element?.focus();
}

/** What was tried could not be saved. */
export function Failed() {
  return (
    <p class="fault" role="alert">
      {more().notSaved}
    </p>
  );
}
