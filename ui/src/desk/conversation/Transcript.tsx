import ArrowDown from 'lucide-react/icons/arrow-down';
import { useMemo } from 'react';
import { Button } from '../kit';
import { formatDay } from '../shell/clock';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';
import { type Block, buildBlocks } from './blocks';
import { Group } from './Group';
import { Mark } from './Mark';
import { Note } from './Note';
import { TypingLine } from './TypingLine';
import { useJump } from './useJump';
import { useReading } from './useReading';
import { useStick } from './useStick';

const NOTHING: never[] = [];

/** What was said and what happened, oldest first; it stays at its end while one is there. */
export function Transcript({ id, watch }: { id: string; watch: boolean }) {
  const entries = useDesk((state) => state.talks.get(id)?.talk.entries ?? NOTHING);
  const zone = useDesk((state) => state.about);
  // The zone decides which day a time falls on.
  const blocks = useMemo(
    () => buildBlocks(entries, (at) => formatDay(at, { ...store.get(), about: zone })),
    [entries, zone],
  );
  const { scroller, inside, unseen, atEnd, toEnd } = useStick(entries);
  useJump(id, scroller);
  useReading(id, atEnd && !watch);
  return (
    <div className="transcript-frame">
      <div
        ref={scroller}
        className="transcript"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        role="log"
        aria-label={texts.conversation.log}
      >
        <div ref={inside} className="transcript-inside">
          {blocks.map((block) => (
            <BlockView key={block.key} block={block} id={id} />
          ))}
          <TypingLine id={id} />
        </div>
      </div>
      {unseen > 0 ? (
        <Button className="to-end" size="s" icon={<ArrowDown aria-hidden="true" />} onClick={toEnd}>
          {texts.conversation.unseen(unseen)}
        </Button>
      ) : null}
    </div>
  );
}

function BlockView({ block, id }: { block: Block; id: string }) {
  switch (block.kind) {
    case 'day':
      return (
        <p className="day">
          <span>{formatDay(block.at)}</span>
        </p>
      );
    case 'group':
      return <Group id={id} author={block.author} at={block.at} messages={block.messages} />;
    case 'note':
      return <Note note={block.note} />;
    case 'mark':
      return <Mark id={id} mark={block.mark} escalation={block.escalation} />;
  }
}
