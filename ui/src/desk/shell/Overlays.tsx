/** What can lie over the page: one at a time, loaded when first wanted. */
import { lazy, Suspense } from 'react';
import { useDesk } from '../store/store';

const parts = {
  Palette: () => import('../palette/Palette'),
  KeySheet: () => import('../palette/KeySheet'),
  PreferencesDialog: () => import('../preferences/PreferencesDialog'),
  WrapUpDialog: () => import('../wrapup/WrapUpDialog'),
  HandBackDialog: () => import('../wrapup/HandBackDialog'),
  TakeOverDialog: () => import('../wrapup/TakeOverDialog'),
  PassDialog: () => import('../wrapup/PassDialog'),
  SwitchDialog: () => import('./SwitchDialog'),
};

const Palette = lazy(parts.Palette);
const KeySheet = lazy(parts.KeySheet);
const PreferencesDialog = lazy(parts.PreferencesDialog);
const WrapUpDialog = lazy(parts.WrapUpDialog);
const HandBackDialog = lazy(parts.HandBackDialog);
const TakeOverDialog = lazy(parts.TakeOverDialog);
const PassDialog = lazy(parts.PassDialog);
const SwitchDialog = lazy(parts.SwitchDialog);

/** Fetch them all while nothing else is to be done, so that each opens at the first key press. */
export function fetchOverlays(): void {
  for (const fetchPart of Object.values(parts)) void fetchPart();
}

export default function Overlays() {
  const overlay = useDesk((state) => state.overlay);
  return <Suspense fallback={null}>{draw(overlay)}</Suspense>;
}

function draw(overlay: ReturnType<typeof pick>) {
  switch (overlay.kind) {
    case 'palette':
      return <Palette />;
    case 'keys':
      return <KeySheet />;
    case 'preferences':
      return <PreferencesDialog />;
    case 'wrapUp':
      return <WrapUpDialog id={overlay.id} next={overlay.next} />;
    case 'handBack':
      return <HandBackDialog id={overlay.id} />;
    case 'takeOver':
      return <TakeOverDialog id={overlay.id} />;
    case 'pass':
      return <PassDialog id={overlay.id} offerId={overlay.offerId} />;
    case 'switch':
      return <SwitchDialog />;
    case 'none':
      return null;
  }
}

function pick(state: Parameters<Parameters<typeof useDesk>[0]>[0]) {
  return state.overlay;
}
