/** The geometry of small curves: values from -1 to 1 over their order, in a box of 100 × 100. */

export interface Point {
  x: number;
  y: number;
}

const TOP = 6;
const BOTTOM = 94;

/** Points from left to right; a single value lies at the right, where "now" is. */
export function placePoints(values: readonly number[]): Point[] {
  const last = values.length - 1;
  return values.map((value, i) => ({
    x: last === 0 ? 100 : round((i / last) * 100),
    y: placeValue(value),
  }));
}

/** How far below the upper edge a value lies. */
export function placeValue(value: number): number {
  const inside = Math.max(-1, Math.min(1, value));
  return round(TOP + ((1 - inside) / 2) * (BOTTOM - TOP));
}

/** The line through the points, as the `d` of a path. */
export function drawLine(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** The area between the line and zero. */
export function drawArea(points: readonly Point[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  const zero = placeValue(0);
  return `${drawLine(points)}L${last.x} ${zero}L${first.x} ${zero}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
