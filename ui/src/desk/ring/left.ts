/**
 * The seconds that an offer still stays. A clock that is read late, or that differs a little from
 * the server's, never makes it last longer than it does: whole seconds are the nearest, not the next.
 */
export function countSeconds(until: number, now: number): number {
  return Math.max(0, Math.round((until - now) / 1000));
}
