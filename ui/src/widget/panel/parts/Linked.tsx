/** @jsxImportSource preact */
import { splitLinks } from './links';

/** A text whose addresses can be followed. */
export function Linked({ text }: { text: string }) {
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
