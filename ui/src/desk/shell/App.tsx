import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { listenForKeys } from '../keys/listen';
import { router } from '../router';
import { useDesk } from '../store/store';

const SignIn = lazy(() => import('../signin/SignIn'));

/** The desk for who has a seat; the way in for who has none. */
export function App() {
  const me = useDesk((state) => state.me.kind);
  useEffect(() => listenForKeys(), []);
  if (me === 'unknown') return null;
  if (me === 'out') {
    return (
      <Suspense fallback={null}>
        <SignIn />
      </Suspense>
    );
  }
  return <RouterProvider router={router} />;
}
