/** What a row of sentiments says, so that the curve's title can be its finding. */
import type { Mood } from '../store/types';

/** From here a change is more than the noise of one message (the summary uses the same). */
const MARKED = 0.3;

export type Finding =
  | { kind: 'none' }
  | { kind: 'single' }
  | { kind: 'steady' }
  | { kind: 'falling' | 'rising'; since: number };

/** Falling or rising since the message where it turned, or steady. */
export function findFinding(moods: readonly Mood[]): Finding {
  const last = moods.at(-1);
  if (!last) return { kind: 'none' };
  if (moods.length === 1) return { kind: 'single' };
  const best = turningPoint(moods, (a, b) => a > b);
  const worst = turningPoint(moods, (a, b) => a < b);
  const fell = best.sentiment - last.sentiment;
  const rose = last.sentiment - worst.sentiment;
  if (Math.max(fell, rose) < MARKED) return { kind: 'steady' };
  // Where both hold, what happened later is what holds now.
  if (rose < MARKED || (fell >= MARKED && best.seq > worst.seq)) {
    return { kind: 'falling', since: afterwards(moods, best) };
  }
  return { kind: 'rising', since: afterwards(moods, worst) };
}

/** In which of three words a sentiment is said. */
export function wordOf(sentiment: number): 'upset' | 'calm' | 'pleased' {
  if (Math.abs(sentiment) < MARKED) return 'calm';
  return sentiment > 0 ? 'pleased' : 'upset';
}

/** The last of the greatest: a fall begins after the best was held, not when it was reached. */
function turningPoint(moods: readonly Mood[], beats: (a: number, b: number) => boolean): Mood {
  return moods.reduce((found, mood) => (beats(found.sentiment, mood.sentiment) ? found : mood));
}

function afterwards(moods: readonly Mood[], turn: Mood): number {
  return moods[moods.indexOf(turn) + 1]?.seq ?? turn.seq;
}
