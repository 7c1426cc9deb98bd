/** The states of a panel beside its content: loading, empty, failed. */
import CircleAlert from 'lucide-react/icons/circle-alert';
import RotateCw from 'lucide-react/icons/rotate-cw';
import type { ReactNode } from 'react';
import { Button } from './Button';
import './parts.css';

export interface SkeletonProps {
  /** CSS lengths; as wide as there is room when left out. */
  width?: string;
  height?: string;
}

/** Stands where something will be, in its final size; appears only after 150 ms. */
export function Skeleton({ width = '100%', height = '1em' }: SkeletonProps) {
  return (
    <span
      className="k-skeleton"
      aria-hidden="true"
      style={{ inlineSize: width, blockSize: height }}
    />
  );
}

export interface EmptyStateProps {
  title: string;
  /** What will appear here. */
  text?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  size?: 's' | 'm';
}

export function EmptyState({ title, text, icon, action, size = 'm' }: EmptyStateProps) {
  return (
    <div className="k-state" data-size={size}>
      {icon}
      <p className="k-state-title">{title}</p>
      {text ? <p>{text}</p> : null}
      {action}
    </div>
  );
}

export interface ErrorStateProps {
  /** What failed. */
  title: string;
  /** What still works. */
  text?: string;
  /** Where the server's log tells of it. */
  reference?: string | undefined;
  retryText: string;
  onRetry?: (() => void) | undefined;
  size?: 's' | 'm';
}

export function ErrorState(props: ErrorStateProps) {
  const { title, text, reference, retryText, onRetry, size = 'm' } = props;
  return (
    <div className="k-state" data-size={size} data-tone="bad" role="status">
      {size === 'm' ? <CircleAlert aria-hidden="true" /> : null}
      <p className="k-state-title">{title}</p>
      {text ? <p>{text}</p> : null}
      {onRetry ? (
        <Button size="s" icon={<RotateCw aria-hidden="true" />} onClick={onRetry}>
          {retryText}
        </Button>
      ) : null}
      {reference ? <p className="k-state-reference">{reference}</p> : null}
    </div>
  );
}
