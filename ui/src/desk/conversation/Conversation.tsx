import { memo, useCallback } from 'react';
import { ErrorState, Skeleton } from '../kit';
import { nameCustomer } from '../shell/names';
import { loader } from '../store/desk';
import { useDesk } from '../store/store';
import { texts } from '../texts/en';
import { ConversationHead } from './ConversationHead';
import { Foot } from './Foot';
import { Transcript } from './Transcript';
import './bubble.css';
import './conversation.css';

export interface ConversationProps {
  id: string;
  /** Read only: nothing is written and nobody is told that it was read. */
  watch?: boolean;
}

/** One conversation: who it is with, what was said, and the place to write. */
export const Conversation = memo(function Conversation(props: ConversationProps) {
  const { id, watch = false } = props;
  const name = useDesk((state) => nameCustomer(state.rows.get(id)));
  const events = useDesk((state) => state.talks.get(id)?.events);
  const retry = useCallback(() => void loader.talk(id, true), [id]);
  const failed = events?.kind === 'failed' ? events : null;
  const shown = events?.kind === 'ready' || events?.kind === 'loading' ? 'last' in events : false;
  const there = events?.kind === 'ready' || (events !== undefined && shown && hasLast(events));
  return (
    <section
      className="conversation"
      aria-label={texts.conversation.with(name)}
      data-part="conversation"
      data-for={id}
      tabIndex={-1}
    >
      <ConversationHead id={id} watch={watch} />
      {there ? (
        <Transcript id={id} watch={watch} />
      ) : failed ? (
        <ErrorState
          title={texts.conversation.failed}
          text={
            failed.fault.status === 404
              ? texts.conversation.outOfReach
              : texts.conversation.failedText
          }
          reference={failed.fault.reference ? texts.reference(failed.fault.reference) : undefined}
          retryText={texts.shell.retry}
          onRetry={retry}
        />
      ) : (
        <TranscriptSkeleton />
      )}
      {watch ? null : <Foot id={id} />}
    </section>
  );
});

function hasLast(events: { kind: string; last?: true | null }): boolean {
  return events.last === true;
}

function TranscriptSkeleton() {
  return (
    <div className="transcript" aria-busy="true">
      <div className="transcript-inside">
        <div className="bubble-skeleton">
          <Skeleton width="140px" height="12px" />
          <Skeleton height="62px" />
        </div>
        <div className="bubble-skeleton" data-ours="">
          <Skeleton width="90px" height="12px" />
          <Skeleton height="82px" />
        </div>
        <div className="bubble-skeleton">
          <Skeleton width="140px" height="12px" />
          <Skeleton height="42px" />
        </div>
      </div>
    </div>
  );
}
