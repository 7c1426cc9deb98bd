import type { ReactNode } from 'react';
import './parts.css';

/** For screen readers only. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className="k-unseen">{children}</span>;
}
