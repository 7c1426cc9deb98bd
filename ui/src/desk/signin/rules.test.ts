import { describe, expect, it } from 'vitest';
import { findLanding, findSignInFault, orderSeats } from './rules';

function seat(agent_id: string, role: string) {
  return { agent_id, role, name: agent_id, speciality: '' };
}

describe('the way in', () => {
  it('leads agents to the inbox and who watches to the live view', () => {
    expect(findLanding('agent')).toBe('inbox');
    expect(findLanding('supervisor')).toBe('live');
    expect(findLanding('lead')).toBe('live');
    expect(findLanding('admin')).toBe('inbox');
  });

  it('knows the faults that a person can do something about', () => {
    const kinds = [0, 401, 403, 422, 429, 503].map((status) =>
      findSignInFault({ status, code: '', message: '', reference: '' }),
    );

    expect(kinds).toEqual(['unreachable', 'wrong', 'crossSite', 'empty', 'tooMany', 'unreachable']);
  });

  it('offers the first agent, then one seat of each other role, then the rest', () => {
    const seats = [
      seat('kenji', 'agent'),
      seat('elena', 'agent'),
      seat('odile', 'auditor'),
      seat('henrik', 'supervisor'),
    ];

    expect(orderSeats(seats).map((s) => s.agent_id)).toEqual(['elena', 'henrik', 'odile', 'kenji']);
  });
});
