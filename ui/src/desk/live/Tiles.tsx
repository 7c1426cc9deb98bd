import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useRef } from 'react';
import { Skeleton } from '../kit';
import { formatWait } from '../shell/clock';
import { live } from '../texts/en.live';
import type { Tile } from './tiles';

const words = live.floor;

/** How long each tile has been off its target, as this page saw it; the longest wait tells itself. */
export function useOffSince(tiles: readonly Tile[], now: number): ReadonlyMap<string, number> {
  const since = useRef(new Map<string, number>());
  for (const tile of tiles) {
    if (!tile.off) since.current.delete(tile.id);
    else if (!since.current.has(tile.id)) since.current.set(tile.id, now);
  }
  return since.current;
}

export interface TilesProps {
  tiles: readonly Tile[];
  now: number;
  /** The figures are old: they go grey instead of lying. */
  stale: boolean;
}

export function Tiles({ tiles, now, stale }: TilesProps) {
  const since = useOffSince(tiles, now);
  return (
    <ul className="fl-tiles" aria-label={words.tiles} data-stale={stale || undefined}>
      {tiles.map((tile) => (
        <li key={tile.id} className="fl-tile" data-off={tile.off || undefined}>
          <span className="fl-tile-title">
            {tile.title}
            {tile.off ? <TriangleAlert aria-label={words.off} /> : null}
          </span>
          <span className="fl-tile-value">
            <bdi>{tile.value}</bdi>
          </span>
          <span className="fl-tile-note">
            {tile.note}
            <OffFor tile={tile} since={since.get(tile.id)} now={now} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function OffFor({ tile, since, now }: { tile: Tile; since: number | undefined; now: number }) {
  // The longest wait says exactly how long; a minute seen here is worth saying of the others.
  if (tile.id === 'longest' || since === undefined || now - since < 60_000) return null;
  return <> · {words.seenFor(formatWait(now - since))}</>;
}

export function TilesSkeleton() {
  return (
    <div className="fl-tiles" aria-busy="true">
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <div key={key} className="fl-tile">
          <Skeleton width="60%" height="14px" />
          <Skeleton width="40%" height="31px" />
          <Skeleton width="80%" height="14px" />
        </div>
      ))}
    </div>
  );
}
