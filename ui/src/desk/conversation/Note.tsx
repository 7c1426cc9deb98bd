import StickyNote from 'lucide-react/icons/sticky-note';
import { memo } from 'react';
import type { NoteEntry } from '../../shared/talk';
import { formatTime } from '../shell/clock';
import { nameAgent } from '../shell/names';
import { myId } from '../store/select';
import { useDesk } from '../store/store';
import { texts } from '../texts/en';
import { Delivery } from './Bubble';
import './note.css';

/** A word among the team, yellow; the customer never sees it. */
export const Note = memo(function Note({ note }: { note: NoteEntry }) {
  const name = useDesk((state) =>
    note.author.id === myId(state)
      ? texts.conversation.you
      : note.author.name || nameAgent(note.author.id, state),
  );
  return (
    <div className="note" data-delivery={note.delivery}>
      <p className="group-head">
        <StickyNote aria-hidden="true" />
        <bdi>{texts.conversation.noteBy(name)}</bdi>
        <span aria-hidden="true">·</span>
        <time className="num" dateTime={note.at}>
          {formatTime(note.at)}
        </time>
      </p>
      <div className="bubble" data-seq={note.seq || undefined} tabIndex={-1}>
        <p dir="auto">{note.text || texts.conversation.erased}</p>
      </div>
      <Delivery entry={note} />
    </div>
  );
});
