import Check from 'lucide-react/icons/check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import X from 'lucide-react/icons/x';
import { useEffect, useState } from 'react';
import { Button } from './Button';
import { IconButton } from './IconButton';
import './overlay.css';

export interface ToastItem {
  id: string;
  text: string;
  tone?: 'ok' | 'bad' | 'plain' | undefined;
  /** For example Undo, with its key. */
  action?: { label: string; shown?: string | undefined; run: () => void } | undefined;
}

export interface ToastsProps {
  label: string;
  dismissText: string;
  items: readonly ToastItem[];
  onDismiss: (id: string) => void;
}

const STAY_MS = 6000;

/** What just happened, read out politely; each goes by itself unless somebody looks at it. */
export function Toasts({ label, dismissText, items, onDismiss }: ToastsProps) {
  return (
    <section className="k-toasts" aria-label={label} aria-live="polite">
      {items.map((item) => (
        <Toast key={item.id} item={item} dismissText={dismissText} onDismiss={onDismiss} />
      ))}
    </section>
  );
}

interface ToastProps {
  item: ToastItem;
  dismissText: string;
  onDismiss: (id: string) => void;
}

function Toast({ item, dismissText, onDismiss }: ToastProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // What went wrong stays until it was read.
    if (held || item.tone === 'bad') return;
    const timer = setTimeout(() => onDismiss(item.id), STAY_MS);
    return () => clearTimeout(timer);
  }, [held, item.id, item.tone, onDismiss]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: looking at it only keeps it there
    <div
      className="k-toast"
      data-tone={item.tone ?? 'plain'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {item.tone === 'bad' ? <TriangleAlert aria-hidden="true" /> : null}
      {item.tone === 'ok' ? <Check aria-hidden="true" /> : null}
      <p>{item.text}</p>
      {item.action ? (
        <Button size="s" shown={item.action.shown} onClick={item.action.run}>
          {item.action.label}
        </Button>
      ) : null}
      <IconButton size="s" label={dismissText} icon={<X />} onClick={() => onDismiss(item.id)} />
    </div>
  );
}
