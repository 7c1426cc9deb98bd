import Sparkles from 'lucide-react/icons/sparkles';
import type { ReactNode } from 'react';
import './parts.css';

export type Tone = 'neutral' | 'ok' | 'warn' | 'bad' | 'human' | 'ai';

export interface BadgeProps {
  children: ReactNode;
  tone?: Tone;
  icon?: ReactNode;
  title?: string;
}

export function Badge({ children, tone = 'neutral', icon, title }: BadgeProps) {
  return (
    <span className="k-badge" data-tone={tone} title={title}>
      {icon}
      {children}
    </span>
  );
}

/** Violet, sparkle and the word AI, always together. */
export function AiMark({ text = 'AI' }: { text?: string }) {
  return (
    <Badge tone="ai" icon={<Sparkles aria-hidden="true" />}>
      {text}
    </Badge>
  );
}
