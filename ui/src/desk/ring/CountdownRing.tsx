import { useState } from 'react';
import { Unseen } from '../kit';
import { useBusinessNow } from '../shell/clock';
import { findNow } from '../store/select';
import { store } from '../store/store';
import { texts } from '../texts/en';

const RADIUS = 17;
const ROUND = 2 * Math.PI * RADIUS;

/** How long the offer stays, as a ring that empties and as a number. */
export function CountdownRing({ until }: { until: string }) {
  const now = useBusinessNow();
  const [whole] = useState(() => Math.max(1, Date.parse(until) - findNow(store.get())));
  const left = Math.max(0, Date.parse(until) - now);
  const share = Math.min(1, left / whole);
  const seconds = Math.ceil(left / 1000);
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
