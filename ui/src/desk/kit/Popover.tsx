import { type ReactNode, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import './overlay.css';
import { placeBeside, type Wish } from './place';

/** What the button that opens the panel must carry. */
export interface OpenerProps {
  popoverTarget: string;
  'aria-expanded': boolean;
  'aria-haspopup': 'menu' | 'dialog';
  'aria-controls': string | undefined;
}

export interface PopoverHandle {
  open(): void;
  close(): void;
}

export interface PopoverProps {
  /** The button: spread the given props on it. */
  opener: (props: OpenerProps) => ReactNode;
  children: ReactNode;
  kind?: 'menu' | 'dialog';
  label: string;
  align?: Wish['align'];
  side?: Wish['side'];
  onOpen?: (panel: HTMLElement) => void;
  onKeyDown?: (event: React.KeyboardEvent<HTMLDivElement>) => void;
  ref?: Ref<PopoverHandle>;
}

/** A panel in the top layer; a click elsewhere and Esc close it, and focus goes back. */
export function Popover(props: PopoverProps) {
  const { opener, children, kind = 'dialog', label, align = 'left', side = 'below' } = props;
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useImperativeHandle(props.ref, () => ({
    open: () => panel.current?.showPopover(),
    close: () => panel.current?.hidePopover(),
  }));

  // The content is drawn before the panel shows, so that its size is known when it is placed.
  const onBeforeToggle = (event: React.ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open') return;
    delete event.currentTarget.dataset.placed;
    flushSync(() => setOpen(true));
  };
  const onToggle = (event: React.ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open') {
      // Only now: what had the focus had to be there for the browser to give it back.
      setOpen(false);
      return;
    }
    const anchor = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
    if (anchor) placeBeside(event.currentTarget, anchor, { align, side });
    event.currentTarget.dataset.placed = '';
    props.onOpen?.(event.currentTarget);
  };

  return (
    <>
      {opener({
        popoverTarget: id,
        'aria-expanded': open,
        'aria-haspopup': kind,
        'aria-controls': open ? id : undefined,
      })}
      {/* biome-ignore lint/a11y: its role, menu or dialog, is chosen by `kind` */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role={kind}
        aria-label={label}
        tabIndex={-1}
        className="k-popover"
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
        onKeyDown={props.onKeyDown}
      >
        {open ? children : null}
      </div>
    </>
  );
}
