/** The desk at work: who sits here, the socket, what is loaded, what can be done. */
import { Commands } from './commands';
import {
  keepDrafts,
  keepPreferences,
  keepReads,
  readDrafts,
  readOutbox,
  readPreferences,
  readReads,
} from './keep';
import { type Live, openLive } from './live';
import { Loader } from './loading';
import { isHere } from './select';
import { faultOf, server } from './server';
import { type DeskState, type Fault, latestOf } from './state';
import { type Store, store } from './store';
import type { Role } from './types';

export const loader = new Loader(store);
let live: Live | null = null;

const GONE_REASON = 'signed out';
const GONE_WITHIN_MS = 2000;

/** Everything somebody at the desk can do. */
export const commands = new Commands({ store, loader, live: () => live });

/** Begin: preferences, who sits here, and then everything else. */
export async function begin(): Promise<void> {
  store.dispatch({ type: 'preferences', change: readPreferences() });
  keepChanges(store);
  await loader.about();
  const about = latestOf(store.get().about);
  // Where the server says that nobody is signed in there is nobody to ask for.
  if (about && !about.signed_in) leave(null);
  else await findSeat();
}

/** Take a seat; null when it worked. */
export async function signIn(name: string, password: string): Promise<Fault | null> {
  try {
    await server.signIn(name, password);
  } catch (thrown) {
    return faultOf(thrown);
  }
  await findSeat();
  const { me } = store.get();
  return me.kind === 'out' ? me.fault : null;
}

/** Leave the seat; the drafts stay in this browser for its owner. */
export async function signOut(): Promise<void> {
  if (isHere(store.get())) await goOff();
  leave(null);
  try {
    await server.signOut();
  } catch {
    // The page is signed out here; the cookie ends by itself.
  }
}

/** So that nothing rings at an empty seat; who leaves does not wait long for it. */
async function goOff(): Promise<void> {
  const gone = server.setPresence('off', GONE_REASON).catch(() => undefined);
  await Promise.race([gone, new Promise((done) => setTimeout(done, GONE_WITHIN_MS))]);
}

/** Try the connection now rather than at its next attempt. */
export function reconnect(): void {
  live?.connection.comeBack();
}

/** Load again what a panel could not show. */
export function loadAgain(): void {
  if (live) void loader.rows(live);
  void loader.settings();
  void loader.team();
  void loader.switches();
}

async function findSeat(): Promise<void> {
  try {
    const me = await server.readMe();
    if (!me.role) {
      leave(null);
      return;
    }
    enter(me.id, me.name, me.role as Role);
  } catch (thrown) {
    const fault = faultOf(thrown);
    leave(fault.status === 401 ? null : fault);
  }
}

function enter(id: string, name: string, role: Role): void {
  live?.close();
  store.dispatch({ type: 'reads', reads: readReads(id) });
  store.dispatch({ type: 'drafts', drafts: readDrafts(id) });
  store.dispatch({ type: 'me', me: { kind: 'in', id, name, role } });
  let opened = false;
  const socket = openLive({
    store,
    agentId: id,
    onReady: (missed) => {
      const listed = loader.rows(socket);
      if (missed) void listed.then(() => loader.talksAgain());
      if (opened) loader.teamSoon();
      opened = true;
    },
    onEvent: loader.follow,
    onPresence: loader.teamSoon,
    onEnded: () => leave(null),
  });
  live = socket;
  commands.resume(readOutbox(id));
  void loader.settings();
  void loader.team();
  void loader.switches();
}

function leave(fault: Fault | null): void {
  const socket = live;
  live = null;
  socket?.close();
  store.dispatch({ type: 'forget' });
  store.dispatch({ type: 'me', me: { kind: 'out', fault } });
}

/** What changed in the store and belongs to this browser is kept, soon after. */
function keepChanges(kept: Store): void {
  let last: DeskState = kept.get();
  let planned = false;
  const write = (): void => {
    planned = false;
    const next = kept.get();
    if (next.preferences !== last.preferences) keepPreferences(next.preferences);
    if (next.me.kind === 'in' && last.me === next.me) {
      if (next.drafts !== last.drafts) keepDrafts(next.me.id, next.drafts);
      if (next.reads !== last.reads) keepReads(next.me.id, next.reads);
    }
    last = next;
  };
  kept.subscribe(() => {
    if (planned) return;
    planned = true;
    setTimeout(write, 200);
  });
  addEventListener('pagehide', write);
}
