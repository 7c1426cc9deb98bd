import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Loader } from './loading';
import { makeDesk, makeEvent, makePack, makeRow } from './samples';
import { server } from './server';
import { createStore } from './store';

const EVENT = makeEvent('ConversationStarted', 1);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(server, 'readEvents').mockResolvedValue({ events: [EVENT], seq: 1 });
  vi.spyOn(server, 'readPackage').mockResolvedValue(makePack());
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a conversation that left the list', () => {
  it('is asked for no more, whatever still comes of it', async () => {
    const store = createStore(makeDesk([makeRow('c1')], { selected: 'c1' }));
    const loader = new Loader(store);
    await loader.talk('c1');
    const took = makeEvent('AgentTookOver', 2, { agent_id: 'jonas' });

    store.dispatch({ type: 'frames', frames: [took as never], now: 0 });
    loader.follow(took);
    store.dispatch({
      type: 'frames',
      frames: [{ type: 'row_gone', conversation_id: 'c1' }],
      now: 0,
    });
    loader.follow(makeEvent('ContactWrote', 9));
    await vi.runAllTimersAsync();

    expect(server.readPackage).toHaveBeenCalledTimes(1);
    expect(server.readEvents).toHaveBeenCalledTimes(1);
  });

  it('is read once when an address names it, and its package only when it can be read', async () => {
    vi.mocked(server.readEvents).mockRejectedValue(new Error('not found'));
    const store = createStore(makeDesk([], { selected: 'c1' }));

    await new Loader(store).talk('c1');

    expect(server.readPackage).not.toHaveBeenCalled();
    expect(store.get().talks.get('c1')?.pack.kind).toBe('failed');
  });
});
