/** @jsxImportSource preact */
import { count, fill, sayAge } from '../../../texts/say';
import { here, look } from '../here';
import { countUnsent } from '../state';
import { more } from './more';

/** A break of this length is not worth a word. */
const QUIET_MS = 1200;

/** Honest words about the connection, and how many messages wait. */
export function ReachBar() {
  const { reach, texts, language, talk, missed } = look();
  const words = more();
  const age = 'since' in reach ? Date.now() - reach.since : 0;
  if (age < QUIET_MS) {
    return missed > 0 ? <p class="bar">{count(words.missed, missed, language)}</p> : null;
  }
  const unsent = countUnsent(talk);
  const isBack = reach.kind === 'reconnecting';
  const says = isBack
    ? fill(words.reconnecting, { age: sayAge(age, language) })
    : reach.kind === 'offline'
      ? texts.offline
      : words.unreachable;
  return (
    <div class={isBack ? 'bar' : 'bar bar-away'}>
      <p class="who">
        <span aria-live={isBack ? 'off' : 'polite'}>{says}</span>{' '}
        {(unsent > 0 || !isBack) && words.kept}{' '}
        {unsent > 0 && count(words.queued, unsent, language)}
      </p>
      <button type="button" class="quiet" onClick={() => here().comeBack()}>
        {words.retry}
      </button>
    </div>
  );
}
