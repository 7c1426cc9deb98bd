/** The customer's token: asked for when it is needed first, and kept. */
import type { CustomerTokenIssued } from '../../api';
import type { Store } from './store';

/** Make sure that there is a token; of several tabs only one asks for it. */
export async function arrive(store: Store): Promise<void> {
  const ask = async () => {
    if (!store.keep.get('token')) await prove(store);
  };
  // Pages that are not served by https have no locks, and some frames may not use them.
  await navigator.locks?.request('segue.arrive', ask).catch(ask);
  await ask();
}

/** Come anew, with an identity that the firm's site signed; who wrote before stays the same. */
export async function prove({ api, keep }: Store, identity?: string): Promise<void> {
  const issued = await api.call<CustomerTokenIssued>('/visitors', identity ? { identity } : {});
  keep.set('token', issued.token);
}
