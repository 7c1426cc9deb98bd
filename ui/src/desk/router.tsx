/** The pages of the desk and their addresses; filters lie in the address, so a view can be shared. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { InboxPage } from './inbox/InboxPage';
import { setNavigator } from './keys/go';
import { PageFailed } from './shell/PageFailed';
import { Shell } from './shell/Shell';
import { isOverseer } from './store/select';
import type { Tab } from './store/state';
import { store } from './store/store';

export interface InboxSearch {
  tab?: Tab;
  /** The conversation that is open. */
  c?: string;
}

const TABS: readonly string[] = ['needs_you', 'mine', 'ai'];

const root = createRootRoute({ component: Shell });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    const state = store.get();
    const watches = isOverseer(state) && state.me.kind === 'in' && state.me.role !== 'admin';
    throw redirect({ to: watches ? '/live' : '/inbox', replace: true });
  },
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  component: InboxPage,
  validateSearch: (search: Record<string, unknown>): InboxSearch => ({
    ...(TABS.includes(String(search.tab)) ? { tab: search.tab as Tab } : {}),
    ...(typeof search.c === 'string' && search.c ? { c: search.c } : {}),
  }),
});

const live = createRoute({
  getParentRoute: () => root,
  path: '/live',
  component: lazyRouteComponent(() => import('./live/LivePage')),
  beforeLoad: () => {
    if (!isOverseer(store.get())) throw redirect({ to: '/inbox', replace: true });
  },
});

const elsewhere = createRoute({
  getParentRoute: () => root,
  path: '$',
  beforeLoad: () => {
    throw redirect({ to: '/', replace: true });
  },
});

export const router = createRouter({
  routeTree: root.addChildren([start, inbox, live, elsewhere]),
  basepath: '/desk',
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailed,
});

setNavigator((page) => {
  if (router.state.location.pathname.endsWith(page)) return;
  void router.navigate({ to: page === 'live' ? '/live' : '/inbox' });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
