import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Kbd } from './Kbd';
import './overlay.css';
import { type OpenerProps, Popover, type PopoverHandle } from './Popover';

export interface MenuItem {
  id: string;
  label: string;
  icon?: ReactNode;
  shown?: string | undefined;
  tone?: 'bad';
  /** One of several of which one holds: drawn with a mark, read as a radio. */
  checked?: boolean;
  run: () => void;
}

export interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  opener: (props: OpenerProps) => ReactNode;
  align?: 'left' | 'right';
}

/** A menu button: arrows, Home, End and first letters move, Enter acts, Esc closes. */
export function Menu({ label, items, opener, align = 'left' }: MenuProps) {
  const handle = useRef<PopoverHandle>(null);
  const focusItem = (panel: Element, place: number) => {
    const all = panel.querySelectorAll<HTMLElement>('.k-menu-item');
    all[(place + all.length) % all.length]?.focus();
  };
  const first = Math.max(
    0,
    items.findIndex((item) => item.checked),
  );
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const panel = event.currentTarget;
    const all = [...panel.querySelectorAll<HTMLElement>('.k-menu-item')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = findNext(event.key, at, items);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    focusItem(panel, to);
  };
  return (
    <Popover
      ref={handle}
      kind="menu"
      label={label}
      align={align}
      opener={opener}
      onOpen={(panel) => focusItem(panel, first)}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          {...(item.checked === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': item.checked })}
          tabIndex={-1}
          className="k-menu-item"
          data-tone={item.tone}
          onClick={() => {
            handle.current?.close();
            item.run();
          }}
        >
          {item.icon}
          <span>{item.label}</span>
          {item.shown ? <Kbd keys={item.shown} /> : null}
          {item.checked ? <span aria-hidden="true">✓</span> : null}
        </button>
      ))}
    </Popover>
  );
}

/** Where a key leads from item `at`, or null when it leads nowhere. */
export function findNext(key: string, at: number, items: readonly { label: string }[]) {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at <= 0 ? items.length - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return items.length - 1;
    default: {
      if (key.length !== 1 || key === ' ') return null;
      const order = items.map((_, i) => (at + 1 + i) % items.length);
      const letter = key.toLocaleLowerCase();
      return order.find((i) => items[i]?.label.toLocaleLowerCase().startsWith(letter)) ?? null;
    }
  }
}
