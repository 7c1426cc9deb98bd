/** What can lie over the page: one at a time, loaded when first wanted. */
import { lazy, Suspense } from 'react';
import { useDesk } from '../store/store';

const Palette = lazy(() => import('../palette/Palette'));
const KeySheet = lazy(() => import('../palette/KeySheet'));
const PreferencesDialog = lazy(() => import('../preferences/PreferencesDialog'));
const WrapUpDialog = lazy(() => import('../wrapup/WrapUpDialog'));
const HandBackDialog = lazy(() => import('../wrapup/HandBackDialog'));
const TakeOverDialog = lazy(() => import('../wrapup/TakeOverDialog'));
const PassDialog = lazy(() => import('../wrapup/PassDialog'));
const SwitchDialog = lazy(() => import('./SwitchDialog'));

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
