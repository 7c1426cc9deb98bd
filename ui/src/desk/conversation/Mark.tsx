import { memo } from 'react';
import type { MarkEntry } from '../../shared/talk';
import { formatTime } from '../shell/clock';
import { useDesk } from '../store/store';
import { sayMark } from './marks';

interface MarkProps {
  id: string;
  mark: MarkEntry;
  escalation: MarkEntry | null;
}

const NO_FLAGS: readonly string[] = [];

/** Something that happened, across the transcript. */
export const Mark = memo(function Mark({ id, mark, escalation }: MarkProps) {
  const flags = useDesk((state) => state.rows.get(id)?.flags ?? NO_FLAGS);
  // Names come with the team, which may be loaded after the conversation.
  useDesk((state) => state.team);
  const text = sayMark(mark, escalation, flags);
  if (!text) return null;
  return (
    <p className="mark" data-seq={mark.seq} data-type={mark.type} tabIndex={-1}>
      <span>
        {text} · <time className="num">{formatTime(mark.at)}</time>
      </span>
    </p>
  );
});
