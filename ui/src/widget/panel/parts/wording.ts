/** Taking a message's text apart for display: paragraphs, where they come from, addresses. Pure. */

export interface Paragraph {
  text: string;
  /** The line that says from which article the paragraph comes; empty when it does not say. */
  source: string;
}

const ADDRESS = /(https?:\/\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]}'])/;
const QUOTED = /["“”„«»『』「」]/;

/** The paragraphs; in an answer with sources the last line of a paragraph names the article. */
export function splitParagraphs(text: string, hasSources: boolean): Paragraph[] {
  return text.split(/\n{2,}/).map((part) => {
    const cut = part.lastIndexOf('\n');
    const last = part.slice(cut + 1);
    if (!hasSources || cut < 0 || !QUOTED.test(last)) return { text: part, source: '' };
    return { text: part.slice(0, cut), source: last };
  });
}

/** The text in pieces: every second one is the address of a page. Pure. */
export function splitLinks(text: string): string[] {
  return text.split(ADDRESS);
}
