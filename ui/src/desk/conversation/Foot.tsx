import Check from 'lucide-react/icons/check';
import Lock from 'lucide-react/icons/lock';
import { goTo } from '../keys/go';
import { Button } from '../kit';
import { commands } from '../store/desk';
import { draftOf, holdsFloor, mayNote, myId, servesCustomers } from '../store/select';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';
import { ActionButton } from './ActionButton';
import { findLoss } from './blocks';
import { Composer } from './Composer';
import { findHolder } from './FloorChip';
import { sayLoss } from './marks';
import './foot.css';
import { SuggestionCard } from './SuggestionCard';

/** Where one writes, or why one may not and what one can do instead. */
export function Foot({ id }: { id: string }) {
  const mine = useDesk((state) => holdsFloor(state, id));
  const noting = useDesk(
    (state) => !holdsFloor(state, id) && draftOf(state, id).mode === 'note' && mayNote(state, id),
  );
  const rings = useDesk((state) => {
    const row = state.rows.get(id);
    return row?.offered_to === myId(state) && row.offer_id !== null;
  });
  if (mine) {
    return (
      <div className="foot">
        <SuggestionCard id={id} />
        <Composer id={id} />
      </div>
    );
  }
  return (
    <div className="foot">
      <KeptDraft id={id} />
      {noting ? (
        <Composer id={id} notesOnly />
      ) : rings ? (
        <RingsHere id={id} />
      ) : (
        <Elsewhere id={id} />
      )}
    </div>
  );
}

/** What was begun before the floor was lost: kept, locked, and offered as a note. */
function KeptDraft({ id }: { id: string }) {
  const draft = useDesk((state) => draftOf(state, id));
  const may = useDesk((state) => mayNote(state, id));
  const loss = useDesk((state) => {
    const entries = state.talks.get(id)?.talk.entries ?? [];
    const found = findLoss(entries, myId(state));
    return found ? sayLoss(found) : texts.composer.notYours;
  });
  const kept = draft.reply || (may ? '' : draft.note);
  if (!kept) return null;
  const asNote = (): void => {
    const note = [draft.note, kept].filter(Boolean).join('\n');
    store.dispatch({ type: 'draft', id, change: { mode: 'note', note, reply: '' } });
  };
  const drop = (): void =>
    store.dispatch({ type: 'draft', id, change: draft.reply ? { reply: '' } : { note: '' } });
  return (
    <section className="kept" aria-label={texts.composer.kept}>
      <p className="kept-why">
        <Lock aria-hidden="true" />
        {loss}
      </p>
      <p className="kept-text" dir="auto">
        {kept}
      </p>
      <div className="kept-controls">
        {may ? (
          <Button size="s" onClick={asNote}>
            {texts.composer.asNote}
          </Button>
        ) : null}
        <Button size="s" variant="quiet" onClick={drop}>
          {texts.composer.discard}
        </Button>
      </div>
    </section>
  );
}

/** It rings for me and is open already: the same two answers as on the card. */
function RingsHere({ id }: { id: string }) {
  const accept = (): void => {
    void commands.accept(id);
    goTo('inbox');
  };
  return (
    <div className="elsewhere">
      <p>{texts.composer.rings}</p>
      <ActionButton
        id="accept"
        text={texts.ring.accept}
        variant="primary"
        icon={<Check aria-hidden="true" />}
        onClick={accept}
      />
    </div>
  );
}

function Elsewhere({ id }: { id: string }) {
  const kind = useDesk((state) => findHolder(state, id).kind);
  const may = useDesk((state) => mayNote(state, id));
  const serves = useDesk(servesCustomers);
  const text = texts.composer.elsewhere[kind] ?? '';
  if (!serves || kind === 'mine') return null;
  return (
    <div className="elsewhere">
      <p>{text}</p>
      {may ? <ActionButton id="note" text={texts.composer.note} /> : null}
    </div>
  );
}
