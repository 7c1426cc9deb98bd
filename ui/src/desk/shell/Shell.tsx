import { Outlet } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { showChord } from '../keys/chord';
import { focusPart } from '../keys/go';
import { Toasts } from '../kit';
import { Ring } from '../ring/Ring';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';
import { ConnectionBar } from './ConnectionBar';
import { NavRail } from './NavRail';
import Overlays, { fetchOverlays } from './Overlays';
import './shell.css';
import './topbar.css';
import { TopBar } from './TopBar';
import { usePageTitle } from './title';

const QUIET_MS = 1500;

/** What stands round every page: the way to the others, the state of things, what needs one now. */
export function Shell() {
  usePageTitle();
  const covered = useDesk((state) => state.overlay.kind !== 'none');
  useFocusFound(covered);
  const live = useDesk((state) => state.status.kind === 'live');
  useEffect(() => {
    if (!live) return;
    const timer = setTimeout(fetchOverlays, QUIET_MS);
    return () => clearTimeout(timer);
  }, [live]);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {texts.shell.skip}
      </a>
      <NavRail />
      <div className="shell-body">
        <TopBar />
        <ConnectionBar />
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Ring />
      <ToastRegion />
      {covered ? <Overlays /> : null}
    </div>
  );
}

/** What lay over the page is gone, and so is what had the focus before: read on nearby. */
function useFocusFound(covered: boolean): void {
  useEffect(() => {
    if (covered) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body || store.get().selected === null) return;
      focusPart('conversation', 3);
    });
    return () => cancelAnimationFrame(frame);
  }, [covered]);
}

function ToastRegion() {
  const toasts = useDesk((state) => state.toasts);
  const dismiss = useCallback((id: string) => store.dispatch({ type: 'toastGone', id }), []);
  return (
    <Toasts
      label={texts.shell.toasts}
      dismissText={texts.shell.dismiss}
      onDismiss={dismiss}
      items={toasts.map(({ id, text, tone, undo }) => ({
        id,
        text,
        tone: tone === 'good' ? ('ok' as const) : tone,
        action: undo
          ? {
              label: texts.shell.undo,
              shown: showChord('KeyU'),
              run: () => {
                undo();
                dismiss(id);
              },
            }
          : undefined,
      }))}
    />
  );
}
