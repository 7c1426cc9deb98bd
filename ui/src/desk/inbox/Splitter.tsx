import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { store, useDesk } from '../store/store';

const STEP = 16;

interface SplitterProps {
  label: string;
  of: 'listWidth' | 'contextWidth';
  least: number;
  most: number;
  /** The column lies after the splitter. */
  mirrored?: boolean;
}

/** The line between two columns: drag it, or use the arrows; the width is remembered. */
export function Splitter({ label, of, least, most, mirrored = false }: SplitterProps) {
  const width = useDesk((state) => state.preferences[of]);
  const from = useRef<{ x: number; width: number } | null>(null);
  const set = (next: number): void => {
    const kept = Math.round(Math.min(most, Math.max(least, next)));
    store.dispatch({ type: 'preferences', change: { [of]: kept } });
  };
  const direction = (element: Element): number => {
    const rightToLeft = getComputedStyle(element).direction === 'rtl';
    return mirrored === rightToLeft ? 1 : -1;
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!from.current) return;
    const moved = event.clientX - from.current.x;
    set(from.current.width + moved * direction(event.currentTarget));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!way) return;
    event.preventDefault();
    set(width + way * STEP * direction(event.currentTarget));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that moves is a separator, not a rule
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
