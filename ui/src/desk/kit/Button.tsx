import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';
import { Kbd } from './Kbd';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>;

export interface ButtonProps extends Native {
  children: ReactNode;
  variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'm' | 's';
  icon?: ReactNode;
  /** The key as it is shown, `E` or `Ctrl ↵`; give `aria-keyshortcuts` beside it. */
  shown?: string | undefined;
  /** The key that does the same while a field has the focus. */
  shownInside?: string | undefined;
  /** What was asked for is under way: the button stays, and does nothing. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const {
    children,
    variant = 'plain',
    size = 'm',
    icon,
    shown,
    shownInside,
    busy = false,
    type = 'button',
    className = '',
    onClick,
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type={type}
      className={`k-button ${className}`}
      data-variant={variant}
      data-size={size}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      <span>{children}</span>
      {shown ? <Kbd keys={shown} /> : null}
      {shownInside ? <Kbd keys={shownInside} inside /> : null}
    </button>
  );
}
