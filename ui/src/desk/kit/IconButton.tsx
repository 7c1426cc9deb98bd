import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';
import { Tooltip } from './Tooltip';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>;

export interface IconButtonProps extends Native {
  /** What it does: read out, and shown on hover. */
  label: string;
  icon: ReactNode;
  /** The key as it is shown. */
  shown?: string | undefined;
  size?: 'm' | 's';
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, shown, size = 'm', type = 'button', className = '', ...rest } = props;
  return (
    <Tooltip text={label} shown={shown}>
      <button
        {...rest}
        type={type}
        className={`k-icon-button ${className}`}
        data-size={size}
        aria-label={label}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
