import { cloneElement, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { Kbd } from './Kbd';
import './overlay.css';
import { placeBeside } from './place';

const WAIT_MS = 450;

type Child = ReactElement<{ 'aria-describedby'?: string; 'aria-label'?: string }>;

export interface TooltipProps {
  text: string;
  shown?: string | undefined;
  children: Child;
}

/** A word about a control, on hover and on focus; Esc takes it away. */
export function Tooltip({ text, shown, children }: TooltipProps) {
  const id = useId();
  const holder = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);

  const wait = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(true), WAIT_MS);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const panel = tip.current;
    const anchor = holder.current?.firstElementChild;
    if (!open || !panel || !anchor) return;
    panel.showPopover();
    placeBeside(panel, anchor, { align: 'middle', side: 'below' });
    const onKey = (event: KeyboardEvent) => {
      if (event.code === 'Escape') setOpen(false);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open]);

  const says = children.props['aria-label'] === text;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for its child
    <span
      ref={holder}
      className="k-tip-holder"
      onPointerEnter={wait}
      onPointerLeave={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && wait()}
      onBlur={hide}
      onPointerDown={hide}
    >
      {says || !open ? children : cloneElement(children, { 'aria-describedby': id })}
      {open ? (
        <div ref={tip} id={id} role="tooltip" popover="manual" className="k-tip">
          {text}
          {shown ? <Kbd keys={shown} /> : null}
        </div>
      ) : null}
    </span>
  );
}
