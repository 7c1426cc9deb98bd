/** What the sign-in page says and where it leads. Pure. */
import type { Fault } from '../store/state';
import type { Role } from '../store/types';

/** Where somebody of a role begins. */
export function findLanding(role: Role): 'inbox' | 'live' {
  return role === 'supervisor' || role === 'lead' || role === 'auditor' ? 'live' : 'inbox';
}

export type SignInFault = 'wrong' | 'tooMany' | 'unreachable' | 'crossSite' | 'empty' | 'other';

/** Which of the faults that a person can do something about it is. */
export function findSignInFault(fault: Fault): SignInFault {
  if (fault.status === 0 || fault.status >= 500) return 'unreachable';
  switch (fault.status) {
    case 401:
      return 'wrong';
    case 403:
      return 'crossSite';
    case 422:
      return 'empty';
    case 429:
      return 'tooMany';
    default:
      return 'other';
  }
}

const ORDER: readonly string[] = ['agent', 'supervisor', 'lead', 'admin', 'auditor'];

export interface Seat {
  agent_id: string;
  name: string;
  role: string;
  speciality: string;
}

/** The seats of a demo: the first agent in front, then one of each other role, then the rest. */
export function orderSeats<T extends Seat>(seats: readonly T[], first = 'elena'): readonly T[] {
  const rank = (seat: T): number => {
    if (seat.agent_id === first) return -1;
    return ORDER.includes(seat.role) ? ORDER.indexOf(seat.role) : ORDER.length;
  };
  const front = new Map<string, T>();
  for (const seat of [...seats].sort((a, b) => rank(a) - rank(b))) {
    if (!front.has(seat.role)) front.set(seat.role, seat);
  }
  const shown = new Set(front.values());
  return [...shown, ...seats.filter((seat) => !shown.has(seat))];
}
