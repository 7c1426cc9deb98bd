/** What can lie over the page: one at a time, fetched in a quiet moment. */
import { Suspense } from 'react';
// Their styles come with the page: a style that once failed to load is not asked for again.
import '../palette/palette.css';
import '../preferences/preferences.css';
import '../wrapup/wrapup.css';
import { store, useDesk } from '../store/store';
import { showToast } from '../store/toasts';
import { texts } from '../texts/en';
import { Boundary } from './Boundary';
import { fetchable } from './fetchable';

const parts = {
  Palette: fetchable(() => import('../palette/Palette')),
  KeySheet: fetchable(() => import('../palette/KeySheet')),
  PreferencesDialog: fetchable(() => import('../preferences/PreferencesDialog')),
  WrapUpDialog: fetchable(() => import('../wrapup/WrapUpDialog')),
  HandBackDialog: fetchable(() => import('../wrapup/HandBackDialog')),
  TakeOverDialog: fetchable(() => import('../wrapup/TakeOverDialog')),
  PassDialog: fetchable(() => import('../wrapup/PassDialog')),
  SwitchDialog: fetchable(() => import('./SwitchDialog')),
};

/** Fetch them all while nothing else is to be done, so that each opens at the first key press. */
export function fetchOverlays(): void {
  // What cannot be fetched just now is fetched when it is asked for.
  for (const part of Object.values(parts)) part.fetch().catch(() => undefined);
}

export default function Overlays() {
  const overlay = useDesk((state) => state.overlay);
  return (
    <Boundary key={overlay.kind} fallback={null} onFail={closeFailed}>
      <Suspense fallback={null}>{draw(overlay)}</Suspense>
    </Boundary>
  );
}

function closeFailed(): void {
  store.dispatch({ type: 'overlay', overlay: { kind: 'none' } });
  showToast(store, 'bad', texts.failed.open);
}

function draw(overlay: ReturnType<typeof pick>) {
  switch (overlay.kind) {
    case 'palette':
      return <parts.Palette.Part />;
    case 'keys':
      return <parts.KeySheet.Part />;
    case 'preferences':
      return <parts.PreferencesDialog.Part />;
    case 'wrapUp':
      return <parts.WrapUpDialog.Part id={overlay.id} next={overlay.next} />;
    case 'handBack':
      return <parts.HandBackDialog.Part id={overlay.id} />;
    case 'takeOver':
      return <parts.TakeOverDialog.Part id={overlay.id} />;
    case 'pass':
      return <parts.PassDialog.Part id={overlay.id} offerId={overlay.offerId} />;
    case 'switch':
      return <parts.SwitchDialog.Part />;
    case 'none':
      return null;
  }
}

function pick(state: Parameters<Parameters<typeof useDesk>[0]>[0]) {
  return state.overlay;
}
