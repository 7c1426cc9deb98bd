import { describe, expect, it } from 'vitest';
import { foldTalk } from '../../shared/talk';
import { makeEvent } from '../store/samples';
import { buildBlocks, findLoss } from './blocks';

const dayOf = (at: string): string => at.slice(0, 10);

function at(time: string) {
  return { at: `2026-11-24T${time}Z`, author_kind: 'customer' as const, author_id: 'v1' };
}

describe('the blocks of a conversation', () => {
  it('put one author’s messages together, and part them after a pause', () => {
    const talk = foldTalk([
      makeEvent('ContactWrote', 1, { text: 'a' }, at('18:02:00')),
      makeEvent('ContactWrote', 2, { text: 'b' }, at('18:03:00')),
      makeEvent('ContactWrote', 3, { text: 'c' }, at('18:20:00')),
    ]);

    const groups = buildBlocks(talk.entries, dayOf).filter((block) => block.kind === 'group');

    expect(groups.map((group) => group.messages.length)).toEqual([2, 1]);
  });

  it('begin each day with its name', () => {
    const talk = foldTalk([
      makeEvent('ContactWrote', 1, {}, { at: '2026-11-24T23:00:00Z' }),
      makeEvent('ContactWrote', 2, {}, { at: '2026-11-25T08:00:00Z' }),
    ]);

    const days = buildBlocks(talk.entries, dayOf).filter((block) => block.kind === 'day');

    expect(days).toHaveLength(2);
  });

  it('give who joins the escalation that called them, and leave out the asking', () => {
    const talk = foldTalk([
      makeEvent('Escalated', 1, { reason: 'vip' }),
      makeEvent('AgentOffered', 2, { agent_id: 'elena' }),
      makeEvent('AgentJoined', 3, { agent_id: 'elena' }),
    ]);

    const marks = buildBlocks(talk.entries, dayOf).filter((block) => block.kind === 'mark');

    expect(marks.map((block) => block.mark.type)).toEqual(['Escalated', 'AgentJoined']);
    expect(marks.at(-1)?.escalation?.data.reason).toBe('vip');
  });
});

describe('losing the floor', () => {
  it('is told by the newest move', () => {
    const mine = foldTalk([makeEvent('AgentJoined', 1, { agent_id: 'elena' })]);
    const lost = foldTalk([makeEvent('AgentTookOver', 2, { agent_id: 'jonas' })], mine);

    expect(findLoss(mine.entries, 'elena')).toBeNull();
    expect(findLoss(lost.entries, 'elena')?.data.agent_id).toBe('jonas');
  });
});
