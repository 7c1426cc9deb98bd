import { useCallback, useMemo, useState } from 'react';
import { EmptyState, ErrorState, Skeleton } from '../kit';
import { formatSeconds, useBusinessNow, useTick } from '../shell/clock';
import { nameAi } from '../shell/names';
import { loadAgain } from '../store/desk';
import { findClock, seesConversations } from '../store/select';
import { latestOf } from '../store/state';
import { useDesk } from '../store/store';
import { sayFault } from '../store/toasts';
import { live } from '../texts/en.live';
import { two } from '../texts/en.two';
import { AiTable } from './AiTable';
import { AttentionList } from './AttentionList';
import { countFloor, isTeamKnown, listAi, listAttention, listHolders } from './floor';
import './live.css';
import './tables.css';
import { People } from './People';
import { Tiles, TilesSkeleton } from './Tiles';
import { listTiles } from './tiles';
import { Watch } from './Watch';

const words = live.floor;
const OLD_MS = 5000;

/** The floor as it is now: who waits, who speaks with whom, what needs somebody. */
export default function LivePage() {
  const load = useDesk((state) => state.rowsLoad);
  const [watched, setWatched] = useState<string | null>(null);
  const watch = useCallback((id: string) => setWatched(id), []);
  const there = latestOf(load) !== null;
  const reads = useDesk(seesConversations);
  if (!reads) {
    return (
      <div className="fl">
        <EmptyState title={words.closed} text={words.closedTo} />
      </div>
    );
  }
  return (
    <div className="fl">
      <AsOf />
      {there ? (
        <FloorView onWatch={watch} />
      ) : load.kind === 'failed' ? (
        <ErrorState
          title={words.failed}
          text={words.failedText}
          reference={sayFault('', load.fault)}
          retryText={two.retry}
          onRetry={loadAgain}
        />
      ) : (
        <FloorSkeleton />
      )}
      {watched ? <Watch id={watched} onClose={() => setWatched(null)} /> : null}
    </div>
  );
}

/** The age of what is shown; there only while it is old. */
function useStale(): boolean {
  const now = useTick();
  const status = useDesk((state) => state.status.kind);
  const heardAt = useDesk((state) => state.heardAt);
  return status !== 'live' && heardAt > 0 && now - heardAt > OLD_MS;
}

function AsOf() {
  const stale = useStale();
  const heardAt = useDesk((state) => state.heardAt + state.clockOffset);
  return (
    <p className="fl-asof" role="status">
      {stale ? words.asOf(formatSeconds(heardAt)) : null}
    </p>
  );
}

function FloorView({ onWatch }: { onWatch: (id: string) => void }) {
  const now = useBusinessNow();
  const stale = useStale();
  const rowMap = useDesk((state) => state.rows);
  const teamLoad = useDesk((state) => state.team);
  const target = useDesk((state) => findClock(state).waitTargetSeconds);
  const aiName = useDesk(nameAi);
  const rows = useMemo(() => [...rowMap.values()], [rowMap]);
  const team = latestOf(teamLoad) ?? [];
  const teamKnown = isTeamKnown(team);
  const clock = { now, waitTargetSeconds: target };
  const holders = useMemo(() => listHolders(rows, latestOf(teamLoad) ?? []), [rows, teamLoad]);
  const ai = useMemo(() => listAi(rows), [rows]);
  return (
    <>
      <Tiles
        tiles={listTiles(countFloor(rows, team, clock), target, teamKnown)}
        now={now}
        stale={stale}
      />
      <div className="fl-columns">
        <AttentionList items={listAttention(rows, clock)} onWatch={onWatch} />
        {teamKnown ? (
          <People holders={holders} onWatch={onWatch} />
        ) : (
          <Unknown failed={teamLoad.kind === 'failed'} loading={teamLoad.kind === 'none'} />
        )}
        <AiTable rows={ai} aiName={aiName} onWatch={onWatch} />
      </div>
    </>
  );
}

/** In place of the team: it is on its way, it failed, or this seat is not told. */
function Unknown({ failed, loading }: { failed: boolean; loading: boolean }) {
  return (
    <section className="fl-panel" aria-labelledby="fl-people">
      <h2 id="fl-people">{words.people}</h2>
      {loading ? (
        <Skeleton height="240px" />
      ) : failed ? (
        <ErrorState
          title={words.teamFailed}
          text={words.failedText}
          retryText={two.retry}
          onRetry={loadAgain}
        />
      ) : (
        <p className="fl-none">{words.teamUntold}</p>
      )}
    </section>
  );
}

function FloorSkeleton() {
  return (
    <>
      <TilesSkeleton />
      <div className="fl-columns" aria-busy="true">
        <div className="fl-panel">
          <Skeleton height="320px" />
        </div>
        <div className="fl-panel">
          <Skeleton height="320px" />
        </div>
      </div>
    </>
  );
}
