import Check from 'lucide-react/icons/check';
import { Fragment, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { fromTheDesk, groupFacts, nameFact, sayFact } from '../context/facts';
import { ActionButton } from '../conversation/ActionButton';
import { listFlags } from '../inbox/FlagMarks';
import { AiMark, Avatar, Badge, Skeleton, Unseen } from '../kit';
import { nameCustomer } from '../shell/names';
import { loader } from '../store/desk';
import { findNow, holdsFloor, latestRing, listRings } from '../store/select';
import { latestOf } from '../store/state';
import { store, useDesk } from '../store/store';
import type { HandoffPackage, InboxRow } from '../store/types';
import { texts } from '../texts/en';
import { CountdownRing } from './CountdownRing';
import './ring.css';
import { tellOfRing } from './tell';

/** A conversation that is offered to this seat: who, why, what they told; accept or pass. */
export function Ring() {
  const id = useDesk(latestRing);
  const row = useDesk((state) => (id ? state.rows.get(id) : undefined));
  const behind = useDesk((state) => Math.max(0, listRings(state).length - 1));
  const pack = useDesk((state) => {
    const load = id ? state.talks.get(id)?.pack : undefined;
    return load ? latestOf(load) : null;
  });
  const offerId = row?.offer_id ?? null;
  useEffect(() => {
    if (id && offerId) void loader.talk(id);
  }, [id, offerId]);
  useEffect(() => {
    if (offerId && row) tellOfRing(offerId, row);
  }, [offerId, row]);
  if (!id || !row?.until) return null;
  return <RingCard key={offerId} row={row} until={row.until} pack={pack} behind={behind} />;
}

interface RingCardProps {
  row: InboxRow;
  until: string;
  pack: HandoffPackage | null;
  behind: number;
}

function RingCard({ row, until, pack, behind }: RingCardProps) {
  const card = useRef<HTMLElement>(null);
  const name = nameCustomer(row);
  const busy = useDesk((state) => holdsFloor(state, state.selected));
  const flags = listFlags(row, findNow(store.get()));
  useRoom(card);
  useEffect(() => {
    // Who does nothing with the keyboard just now may answer with Enter; who writes goes on. The
    // conversation as a whole has the focus when the desk put it there: after a hand-back, say.
    const at = document.activeElement;
    if (at === null || at === document.body || at.matches('[data-part="conversation"]')) {
      card.current?.querySelector<HTMLElement>('[data-part="ring"]')?.focus();
    }
  }, []);
  return (
    <section
      ref={card}
      className="ring"
      aria-label={texts.ring.region}
      data-busy={busy || undefined}
    >
      <header className="ring-head">
        <Avatar name={row.customer_name} size="m" />
        <div className="ring-who">
          <p className="ring-name" role="alert">
            <Unseen>{texts.ring.rings} </Unseen>
            <bdi>{name}</bdi>
          </p>
          <p className="ring-badges">
            {row.tier ? <Badge tone="warn">{texts.sayTier(row.tier)}</Badge> : null}
            {flags.map((flag) => (
              <Badge key={flag} tone="bad">
                {texts.sayFlag(flag)}
              </Badge>
            ))}
          </p>
          {row.topic ? <p className="ring-topic">{texts.sayTitle(row.topic)}</p> : null}
        </div>
        <CountdownRing until={until} />
      </header>
      <Reason pack={pack} row={row} />
      <div className="ring-more">
        <Facts pack={pack} />
        <Summary pack={pack} />
      </div>
      <footer className="ring-foot">
        <ActionButton
          id="accept"
          data-part="ring"
          variant="primary"
          text={texts.ring.accept}
          icon={<Check aria-hidden="true" />}
        />
        <ActionButton id="pass" text={texts.ring.pass} />
        {behind > 0 ? <p className="ring-behind">{texts.ring.behind(behind)}</p> : null}
      </footer>
    </section>
  );
}

/** The context column moves down by the card's height, so that nothing in it is covered. */
function useRoom(card: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const watcher = new ResizeObserver(() => {
      root.style.setProperty('--ring', `${card.current?.offsetHeight ?? 0}px`);
    });
    if (card.current) watcher.observe(card.current);
    return () => {
      watcher.disconnect();
      root.style.removeProperty('--ring');
    };
  }, [card]);
}

function Reason({ pack, row }: { pack: HandoffPackage | null; row: InboxRow }) {
  const text = pack?.reason?.text ?? texts.triggers[row.reason] ?? '';
  if (!text) return null;
  return (
    <p className="ring-reason" dir="auto">
      {text}
    </p>
  );
}

const MOST_FACTS = 5;
/** How the customer is reached helps nobody to decide whether to accept. */
const REACHES: ReadonlySet<string> = new Set(['name', 'email', 'phone']);

function Facts({ pack }: { pack: HandoffPackage | null }) {
  if (!pack) return <Skeleton height="40px" />;
  const told = pack.facts.filter((fact) => !REACHES.has(fact.name));
  const groups = groupFacts(told).slice(0, MOST_FACTS);
  if (groups.length === 0) return null;
  return (
    <dl className="ring-facts">
      {groups.map((group) => (
        <div key={group.name}>
          <dt>{nameFact(group, pack.language)}</dt>
          <dd>
            {group.facts.map((fact, i) => (
              <Fragment key={`${fact.request_id} ${fact.value}`}>
                {i > 0 ? ', ' : ''}
                <bdi>{sayFact(fact)}</bdi>
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Summary({ pack }: { pack: HandoffPackage | null }) {
  if (!pack) return <Skeleton height="34px" />;
  if (pack.summary.length === 0) return null;
  const text = pack.summary
    .slice(0, 2)
    .map((sentence) => fromTheDesk(sentence.text))
    .join(' ');
  return (
    <div className="ring-summary">
      <AiMark />
      <p dir="auto">{text}</p>
    </div>
  );
}
