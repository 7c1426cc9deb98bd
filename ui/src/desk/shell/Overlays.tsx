/** What can lie over the page: one at a time, fetched in a quiet moment. */
import { Suspense } from 'react';
import { useDesk } from '../store/store';
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
  for (const part of Object.values(parts)) void part.fetch();
}

export default function Overlays() {
  const overlay = useDesk((state) => state.overlay);
  return <Suspense fallback={null}>{draw(overlay)}</Suspense>;
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
