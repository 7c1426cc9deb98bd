/** Taking a message's text apart for display: paragraphs, and where they come from. Pure. */

export interface Paragraph {
  text: string;
  /** The line that says from which article the paragraph comes; empty when it does not say. */
  source: string;
}

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
