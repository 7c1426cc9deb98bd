/** @jsxImportSource preact */

import type { FactPassedOn as Fact, PassedOn as Passed } from '../../../api';
import { fill } from '../../../texts/say';
import { Tool } from '../Header';
import { here, look } from '../here';
import { EDIT } from '../Icon';
import { more } from './more';
import { Failed, focusOn } from './Question';

/** All that the person was told, each detail to be corrected in place. */
export function PassedOn({ passed: { facts, attachments } }: { passed: Passed }) {
  const { edited } = look();
  return (
    <details class="passed">
      <summary>{more().passedOn}</summary>
      {facts.length + attachments.length === 0 && <p class="minor">{more().nothingPassed}</p>}
      <ul>
        {sortFacts(facts).map((fact, index, all) => {
          const key = `${fact.name}/${fact.value}`;
          const isNext = all[index - 1]?.name === fact.name;
          return key === edited ? (
            <FactForm key={key} fact={fact} />
          ) : (
            <li class={isNext ? 'fact fact-next' : 'fact'} key={key}>
              <span class={isNext ? 'hidden' : 'minor'}>{fact.title}</span>
              <bdi>{fact.value}</bdi>
              <Tool
                d={EDIT}
                label={fill(more().correct, { what: `${fact.title}: ${fact.value}` })}
                onClick={() => here().set({ edited: key, failed: false })}
              />
            </li>
          );
        })}
        {attachments.length > 0 && (
          <li class="fact">
            <span class="minor">{more().passedFiles}</span>
            <bdi>{attachments.join(', ')}</bdi>
          </li>
        )}
      </ul>
    </details>
  );
}

/** Several values of one detail stand together. Pure. */
function sortFacts(facts: readonly Fact[]): Fact[] {
  const names = [...new Set(facts.map((fact) => fact.name))];
  return names.flatMap((name) => facts.filter((fact) => fact.name === name));
}

function FactForm({ fact }: { fact: Fact }) {
  const store = here();
  const { failed, talk } = look();
  const leave = () => {
    store.set({ edited: '' });
    store.focus();
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget as HTMLFormElement).get('value')).trim();
    const path = `/conversations/${talk.id}`;
    try {
      if (value && value !== fact.value) {
        const { name, value: was } = fact;
        await store.api.call(`${path}/details`, { name, value, was });
        store.set({ passed: await store.api.call<Passed>(`${path}/passed-on`) });
      }
      leave();
    } catch {
      store.set({ failed: true });
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
  return (
    <li class="fact edited">
      <form onSubmit={save} onKeyDown={press}>
        <label class="minor">
          {fact.title}
          <input class="field" name="value" dir="auto" ref={focusOn} defaultValue={fact.value} />
        </label>
        {failed && <Failed />}
        <div class="answers">
          <button type="button" class="pill" onClick={leave}>
            {more().cancel}
          </button>
          <button type="submit" class="pill full">
            {more().save}
          </button>
        </div>
      </form>
    </li>
  );
}
