/** @jsxImportSource preact */
import { fill, findLocale } from '../../../texts/say';
import { here, look } from '../here';
import { findClosing } from '../state';
import { more } from './more';
import { Failed } from './Question';

const SCORES = [1, 2, 3, 4, 5, 6, 7];

/** One question after a conversation, then room for a comment; both may be skipped. */
export function Survey({ isAsked }: { isAsked: boolean }) {
  const { house, score, language, failed } = look();
  if (isAsked) return score > 0 ? <p class="day good">{more().thanks}</p> : null;
  const numbers = new Intl.NumberFormat(findLocale(language));
  return (
    <fieldset class="card survey">
      <legend class="name">{fill(more().question, { business: house?.business ?? '' })}</legend>
      <div class="scores">
        {SCORES.map((each) => (
          <button
            key={each}
            type="button"
            class="score"
            aria-pressed={score === each}
            onClick={() => void answer(each)}
          >
            {numbers.format(each)}
            {each === 1 && <span class="hidden">{more().hard}</span>}
            {each === 7 && <span class="hidden">{more().easy}</span>}
          </button>
        ))}
      </div>
      <p class="ends minor" aria-hidden="true">
        <span>{more().hard}</span>
        <span>{more().easy}</span>
      </p>
      {failed && <Failed />}
      {score > 0 ? (
        <Comment score={score} />
      ) : (
        <button type="button" class="quiet" onClick={end}>
          {more().skip}
        </button>
      )}
    </fieldset>
  );
}

function Comment({ score }: { score: number }) {
  const { texts } = look();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const comment = String(form.get('comment')).trim();
    if (comment && !(await answer(score, comment))) return;
    end();
  };
  return (
    <form onSubmit={send}>
      <p class="good" role="status">
        {more().thanks}
      </p>
      <label class="minor">
        {more().comment}
        <textarea class="field" name="comment" rows={2} maxLength={2000} dir="auto" />
      </label>
      <div class="answers">
        <button type="button" class="pill" onClick={end}>
          {more().skip}
        </button>
        <button type="submit" class="pill full">
          {texts.send}
        </button>
      </div>
    </form>
  );
}

/** Tell the answer; false when it could not be saved. */
async function answer(score: number, comment?: string): Promise<boolean> {
  const store = here();
  const { id } = look().talk;
  try {
    store.set({ score, failed: false });
    await store.api.call(`/conversations/${id}/survey`, { score, ...(comment && { comment }) });
    return true;
  } catch {
    store.set({ score: comment ? score : 0, failed: true });
    return false;
  }
}

/** The question was answered or skipped; it is not asked again. */
function end(): void {
  const asked = findClosing(look().talk);
  here().keep.set('asked', asked);
  here().set({ asked, failed: false });
}
