import { useState } from 'react';
import { Unseen } from '../kit';
import { useTick } from '../shell/clock';
import { findNow } from '../store/select';
import { store } from '../store/store';
import { texts } from '../texts/en';
import { countSeconds } from './left';

const RADIUS = 17;
const ROUND = 2 * Math.PI * RADIUS;

/** How long the offer stays, as a ring that empties and as a number. */
export function CountdownRing({ until }: { until: string }) {
  useTick();
  // Not the tick's own time: that is of when its second began, up to a second ago.
  const now = findNow(store.get());
  const end = Date.parse(until);
  const [whole] = useState(() => Math.max(1, end - now));
  const share = Math.min(1, Math.max(0, end - now) / whole);
  const seconds = countSeconds(end, now);
  return (
    <div className="countdown" data-late={seconds <= 10 || undefined}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r={RADIUS} className="countdown-rest" />
        <circle
          cx="20"
          cy="20"
          r={RADIUS}
          className="countdown-left"
          strokeDasharray={ROUND}
          strokeDashoffset={ROUND * (1 - share)}
        />
      </svg>
      <span className="num">
        {seconds}
        <Unseen>{texts.ring.seconds}</Unseen>
      </span>
    </div>
  );
}
