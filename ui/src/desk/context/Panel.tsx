import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import { type ReactNode, useId } from 'react';
import { IconButton, Skeleton } from '../kit';
import { two } from '../texts/en.two';
import { showSource, timeOf } from './jump';

export interface PanelProps {
  title: ReactNode;
  /** Before the title: the mark of the AI. */
  mark?: ReactNode;
  /** Beside the title, at the end of the line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One part of the context card. */
export function Panel({ title, mark, aside, children }: PanelProps) {
  const id = useId();
  return (
    <section className="ctx-panel" aria-labelledby={id}>
      <div className="ctx-head">
        {mark}
        <h3 id={id}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** ↗ to the message that something rests on. */
export function SourceLink({ id, seq }: { id: string; seq: number }) {
  return (
    <IconButton
      size="s"
      className="ctx-source"
      label={two.context.source(timeOf(id, seq))}
      icon={<ArrowUpRight />}
      onClick={() => showSource(id, seq)}
    />
  );
}

/** A panel that is still being loaded, as high as it will be. */
export function PanelSkeleton({ title, lines }: { title: string; lines: number }) {
  return (
    <Panel title={title}>
      <div className="ctx-skeleton" aria-busy="true">
        {Array.from({ length: lines }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
          <Skeleton key={i} height="16px" width={`${92 - ((i * 17) % 40)}%`} />
        ))}
      </div>
    </Panel>
  );
}

/** What stands in a panel that has nothing to show yet. */
export function Quiet({ children }: { children: ReactNode }) {
  return <p className="ctx-quiet">{children}</p>;
}
