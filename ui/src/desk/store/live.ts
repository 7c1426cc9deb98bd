/** The desk's socket: frames are gathered and applied once before each paint. */
import { type Ask, Connection } from '../../shared/connection';
import { type Envelope, type Frame, isEnvelope } from '../../shared/envelopes';
import { keepOutbox } from './keep';
import type { Store } from './store';

export interface LiveOptions {
  store: Store;
  agentId: string;
  /** The socket is ready: load what frames cannot bring; all of it when events were missed. */
  onReady: (missed: boolean) => void;
  /** Each event, once it was applied. */
  onEvent: (event: Envelope) => void;
  onPresence: () => void;
  /** The seat is no longer signed in. */
  onEnded: () => void;
}

export interface Live {
  connection: Connection;
  /** Gathered frames are kept back until `resume`, so that a list being loaded loses none. */
  hold: () => void;
  resume: () => void;
  close: () => void;
}

/** Open the socket for somebody who is signed in. */
export function openLive(options: LiveOptions): Live {
  const { store, agentId } = options;
  let gathered: Frame[] = [];
  let planned = false;
  let held = 0;
  let closing = false;

  const apply = (): void => {
    planned = false;
    if (held || gathered.length === 0) return;
    const frames = gathered;
    gathered = [];
    store.dispatch({ type: 'frames', frames, now: Date.now() });
    for (const frame of frames) {
      if (isEnvelope(frame)) options.onEvent(frame);
      else if (frame.type === 'presence') options.onPresence();
    }
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(apply);
    // A hidden page paints no frames, yet its title and its ring must stay true.
    setTimeout(apply, 200);
  };
  const take = (frame: Frame): void => {
    gathered.push(frame);
    plan();
  };

  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const connection = new Connection({
    url: `${scheme}://${location.host}/ws`,
    inbox: true,
    onEnvelope: (envelope) => take(envelope as Envelope & Frame),
    onFrame: take,
    onStatus: (status) => {
      store.dispatch({ type: 'status', status, now: Date.now() });
      if (status.kind === 'ended' && !closing) options.onEnded();
    },
    onReady: (missed) => options.onReady(missed),
    onOutbox: (asks: readonly Ask[]) => {
      keepOutbox(agentId, asks);
      store.dispatch({ type: 'unsent', count: asks.length });
    },
  });
  return {
    connection,
    hold: () => {
      held += 1;
    },
    resume: () => {
      held -= 1;
      plan();
    },
    close: () => {
      closing = true;
      connection.close();
    },
  };
}
