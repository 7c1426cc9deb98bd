/** What the business knows of a proved customer: loaded once for each conversation and proof. */
import { useEffect, useState } from 'react';
import { myId } from '../store/select';
import { faultOf, server } from '../store/server';
import type { Load } from '../store/state';
import { store } from '../store/store';
import type { PersonKnown } from '../store/types';

const known = new Map<string, PersonKnown>();

/** Who is asked for: the contact, where they were proved, and how far. */
export interface PersonWanted {
  contactId: string;
  conversationId: string;
  level: number;
}

export type PersonLoad = Load<PersonKnown> | { kind: 'hidden' };

/** The record, and how to ask again; `hidden` when the proof does not reach it. */
export function usePerson(wanted: PersonWanted | null): [PersonLoad, () => void] {
  // Another seat may know less, so the seat is a part of the key.
  const seat = myId(store.get());
  const key = wanted ? [seat, wanted.conversationId, wanted.contactId, wanted.level].join(' ') : '';
  const [loads, setLoads] = useState<{ key: string; load: PersonLoad }>({
    key: '',
    load: { kind: 'none' },
  });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of `wanted`
  useEffect(() => {
    if (!wanted || known.has(key)) return;
    let gone = false;
    const tell = (load: PersonLoad) => {
      if (!gone) setLoads({ key, load });
    };
    tell({ kind: 'loading', last: null });
    server.readPerson(wanted.contactId, wanted.conversationId).then(
      (value) => {
        known.set(key, value);
        tell({ kind: 'ready', value });
      },
      (thrown: unknown) => {
        const fault = faultOf(thrown);
        const hidden = fault.status === 404 || fault.status === 403;
        tell(hidden ? { kind: 'hidden' } : { kind: 'failed', fault, last: null });
      },
    );
    return () => {
      gone = true;
    };
  }, [key, attempt]);

  const again = () => setAttempt((count) => count + 1);
  const there = known.get(key);
  if (there) return [{ kind: 'ready', value: there }, again];
  return [loads.key === key ? loads.load : { kind: 'none' }, again];
}
