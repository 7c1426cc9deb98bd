import { useMemo } from 'react';
import { EmptyState, ErrorState } from '../kit';
import { loader } from '../store/desk';
import { holdsFloor, mayNote, servesCustomers } from '../store/select';
import { type DeskState, latestOf, NEW_TALK } from '../store/state';
import { useDesk } from '../store/store';
import { sayFault } from '../store/toasts';
import type { HandoffPackage } from '../store/types';
import { two } from '../texts/en.two';
import { Customer, type Reading } from './Customer';
import './context.css';
import { Facts } from './Facts';
import { Files } from './Files';
import { PanelSkeleton } from './Panel';
import { Promises } from './Promises';
import { findOpenPromises } from './promises';
import { Sentiment } from './Sentiment';
import { Reason, Summary, TriedList } from './Story';

const words = two.context;

/**
 * What an agent must know before the first sentence, in the order in which it is needed: facts,
 * reason, what the AI tried, summary, sentiment, customer. It never stands in the way of replying.
 */
export function ContextCard({ id }: { id: string }) {
  const load = useDesk((state) => (state.talks.get(id) ?? NEW_TALK).pack);
  const away = useDesk(isAway);
  const pack = latestOf(load);
  if (pack) {
    return (
      <div className="ctx">
        {load.kind === 'failed' && !away ? (
          <div className="ctx-old" role="status">
            <ErrorState
              size="s"
              title={words.old}
              text={sayFault('', load.fault)}
              retryText={two.retry}
              onRetry={() => void loader.pack(id)}
            />
          </div>
        ) : null}
        <Panels id={id} pack={pack} />
      </div>
    );
  }
  if (load.kind === 'failed' || (away && load.kind === 'none')) {
    return (
      <div className="ctx">
        {away ? (
          <EmptyState title={words.offline} text={words.offlineText} />
        ) : (
          <ErrorState
            title={words.failed}
            text={words.failedText}
            reference={load.kind === 'failed' ? sayFault('', load.fault) : undefined}
            retryText={two.retry}
            onRetry={() => void loader.pack(id)}
          />
        )}
      </div>
    );
  }
  return <ContextSkeleton />;
}

export default ContextCard;

function ContextSkeleton() {
  return (
    <div className="ctx">
      <PanelSkeleton title={words.facts} lines={4} />
      <PanelSkeleton title={words.reason} lines={3} />
      <PanelSkeleton title={words.tried} lines={3} />
      <PanelSkeleton title={words.summary} lines={5} />
      <PanelSkeleton title={words.sentiment} lines={4} />
      <PanelSkeleton title={two.customer.title} lines={4} />
    </div>
  );
}

function Panels({ id, pack }: { id: string; pack: HandoffPackage }) {
  const entries = useDesk((state) => (state.talks.get(id) ?? NEW_TALK).talk.entries);
  const mayCorrect = useDesk((state) => mayNote(state, id));
  const mayKeep = useDesk((state) => holdsFloor(state, id) || mayNote(state, id));
  const reading = useDesk((state) => findReading(state, id, pack.person.proof_level));
  const promises = useMemo(() => findOpenPromises(entries), [entries]);
  return (
    <>
      <Facts id={id} pack={pack} mayCorrect={mayCorrect} />
      <Reason id={id} pack={pack} />
      <TriedList id={id} pack={pack} />
      <Summary id={id} pack={pack} />
      <Sentiment id={id} moods={pack.sentiment} />
      <Promises id={id} promises={promises} mayKeep={mayKeep} />
      <Files pack={pack} />
      <Customer id={id} person={pack.person} language={pack.language} reading={reading} />
    </>
  );
}

function isAway(state: DeskState): boolean {
  return state.status.kind === 'offline' || state.status.kind === 'reconnecting';
}

/**
 * Whether the record behind the person shows here. Leads and auditors see conversations only; an
 * agent reads of those they serve, once the proof reaches the playbook's level.
 */
function findReading(state: DeskState, id: string, level: number): Reading {
  if (!servesCustomers(state)) return 'closed';
  if (!mayNote(state, id)) return 'elsewhere';
  if (level === 0) return 'unproved';
  return level >= (latestOf(state.settings)?.proof_profile ?? 2) ? 'open' : 'partly';
}
