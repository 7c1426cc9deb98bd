/** Signing in, and where one begins. */
import { goTo } from '../keys/go';
import { signIn } from '../store/desk';
import type { Fault } from '../store/state';
import { store } from '../store/store';
import { findLanding } from './rules';

/** Take the seat and go where its role begins; an address of a conversation is kept. */
export async function enter(name: string, password: string): Promise<Fault | null> {
  const fault = await signIn(name, password);
  const { me } = store.get();
  const shared = new URLSearchParams(location.search).has('c');
  if (!fault && me.kind === 'in' && !shared) goTo(findLanding(me.role));
  return fault;
}
