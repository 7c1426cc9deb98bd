import './curve.css';
import { drawArea, drawLine, placePoints, placeValue } from './curve';

const ZERO = placeValue(0);

/** A line for a row: the words beside it say what it shows, so it is not read out. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const points = placePoints(values);
  const last = points.at(-1);
  return (
    <svg className="k-spark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path className="k-curve-zero" d={`M0 ${ZERO}H100`} />
      <path className="k-curve-line" d={drawLine(points)} />
      {last ? <path className="k-curve-dot" d={`M${last.x} ${last.y}h0`} /> : null}
    </svg>
  );
}

export interface SentimentCurveProps {
  values: readonly number[];
  /** What the curve shows, in a sentence: it stands in place of the picture for who cannot see. */
  says: string;
  /** Words below the first and the last point, for example their times. */
  from: string;
  to: string;
}

/** Sentiment over a conversation, from -1 to 1 around a zero line; the last point is marked. */
export function SentimentCurve({ values, says, from, to }: SentimentCurveProps) {
  const points = placePoints(values);
  const last = points.at(-1);
  return (
    <div className="k-curve" role="img" aria-label={says} dir="ltr">
      <div className="k-curve-scale" aria-hidden="true">
        <span>+</span>
        <span>0</span>
        <span>−</span>
      </div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path className="k-curve-grid" d={`M0 ${placeValue(1)}H100M0 ${placeValue(-1)}H100`} />
        <path className="k-curve-area" d={drawArea(points)} />
        <path className="k-curve-zero" d={`M0 ${ZERO}H100`} />
        <path className="k-curve-line" d={drawLine(points)} />
        {last ? <path className="k-curve-dot" d={`M${last.x} ${last.y}h0`} /> : null}
      </svg>
      <div className="k-curve-ends" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </div>
    </div>
  );
}
