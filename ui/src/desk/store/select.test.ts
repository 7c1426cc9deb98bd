import { describe, expect, it } from 'vitest';
import { foldTalk } from '../../shared/talk';
import { makeDesk, makeEvent, makeRow } from './samples';
import { findEpoch } from './select';
import { NEW_TALK } from './state';

const OLD = { ...NEW_TALK, talk: foldTalk([makeEvent('Escalated', 1, {}, { owner_epoch: 2 })]) };
const talks = new Map([['c1', OLD]]);

describe('the epoch in which somebody writes', () => {
  it('is that of the row when the row tells first that the floor is mine', () => {
    const mine = makeRow('c1', { owner: 'agent:elena', agent_id: 'elena', owner_epoch: 3 });

    expect(findEpoch(makeDesk([mine], { talks }), 'c1')).toBe(3);
  });

  it('stays that of the events when the row says that another holds the floor', () => {
    const theirs = makeRow('c1', { owner: 'agent:tom', agent_id: 'tom', owner_epoch: 4 });

    expect(findEpoch(makeDesk([theirs], { talks }), 'c1')).toBe(2);
  });
});
