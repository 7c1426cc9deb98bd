/** @jsxImportSource preact */
import type { MessageEntry } from '../../../shared/talk';
import { Icon, SOURCE } from '../Icon';
import { splitLinks, splitParagraphs } from './wording';

/** A message's text: paragraphs, where each comes from, and addresses that can be followed. */
export function Words({ entry: { text, sources } }: { entry: MessageEntry }) {
  return (
    <div dir="auto">
      {splitParagraphs(text, sources.length > 0).map((part) => (
        <div class="part" key={part.text}>
          <p class="plain">
            <Linked text={part.text} />
          </p>
          {part.source && (
            <p class="source minor">
              <Icon d={SOURCE} />
              <span>{part.source}</span>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

function Linked({ text }: { text: string }) {
  return (
    <>
      {splitLinks(text).map((piece, index) =>
        index % 2 ? (
          <a class="link" key={piece} href={piece} target="_blank" rel="noopener nofollow">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </>
  );
}
