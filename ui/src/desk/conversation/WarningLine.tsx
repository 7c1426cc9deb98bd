import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useDeferredValue } from 'react';
import { nameFact, sayFact } from '../context/facts';
import { latestOf } from '../store/state';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';
import { findRepeat } from './warn';

/** Says when the draft asks for what the customer has told already, and shows where. */
export function WarningLine({ id, text }: { id: string; text: string }) {
  const pack = useDesk((state) => {
    const load = state.talks.get(id)?.pack;
    return load ? latestOf(load) : null;
  });
  const read = useDeferredValue(text);
  const fact = pack ? findRepeat(read, pack.facts) : null;
  if (!pack || !fact) return null;
  return (
    <p className="warning" role="status">
      <TriangleAlert aria-hidden="true" />
      <span>
        {texts.composer.asksKnown(nameFact(fact, pack.language))} <bdi>{sayFact(fact)}</bdi>
      </span>
      {fact.seq > 0 ? (
        <button
          type="button"
          className="link"
          onClick={() => store.dispatch({ type: 'jump', id, seq: fact.seq, at: Date.now() })}
        >
          {texts.composer.showSource}
        </button>
      ) : null}
    </p>
  );
}
