/** How facts are named and said on the card. */
import type { Fact, Tried } from '../store/types';

/** A passage must reach about this much before the AI answers from it (the playbook's default). */
const HIGH = 0.55;
const MEDIUM = 0.3;

/**
 * A fact's name as a label. Its title is what the AI says to the customer ("the size of your
 * party"), in their language; the desk reads English.
 */
export function nameFact(fact: Pick<Fact, 'name' | 'title'>, language: string): string {
  const said = language === 'en' && fact.title ? fact.title : fact.name.replace(/_/gu, ' ');
  const plain = said.replace(/^(your|the) /iu, '').replace(/ your /u, ' ');
  return capitalise(plain);
}

/** The text with its first letter large. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** What to show of a fact: the customer's words where they are, else the value as it is kept. */
export function sayFact(fact: Pick<Fact, 'value' | 'words'>): string {
  return fact.words || fact.value;
}

/** Values of one name, which stand beside each other: several places, several access needs. */
export interface FactGroup {
  name: string;
  title: string;
  facts: readonly Fact[];
}

/**
 * Facts by their names. `order` are the names as they stood before: what is mended stays where
 * it was, although the server now tells it last.
 */
export function groupFacts(
  facts: readonly Fact[],
  order: readonly string[] = [],
): readonly FactGroup[] {
  const names = [...new Set(facts.map((fact) => fact.name))];
  const place = (name: string): number =>
    order.includes(name) ? order.indexOf(name) : order.length + names.indexOf(name);
  return names
    .sort((a, b) => place(a) - place(b))
    .map((name) => {
      const same = facts.filter((fact) => fact.name === name);
      return { name, title: same[0]?.title ?? '', facts: same };
    });
}

/** A sentence cut in three around the words that it was quoted for. */
export function splitQuote(sentence: string, quote: string): [string, string, string] {
  const at = quote ? sentence.indexOf(quote) : -1;
  if (at < 0) return [sentence, '', ''];
  return [sentence.slice(0, at), quote, sentence.slice(at + quote.length)];
}

/**
 * A line of the package as the desk says it: its labels are those that the AI uses towards the
 * customer ("your dates: 10–24 May"). Words of the customer stay as they are.
 */
export function fromTheDesk(text: string): string {
  const plain = text
    .split(/(“[^”]*”)/u)
    .map((part) =>
      part.startsWith('“')
        ? part
        : part
            .replace(/\bthe ([^:;,.]* of )your /giu, '$1')
            .replace(/\byour /giu, '')
            .replace(/\bstill open are /u, ''),
    )
    .join('');
  return capitalise(plain);
}

/** What the AI did, without the figure that stands beside it in words. */
export function sayStep(step: Tried): string {
  if (step.what !== 'searched') return step.about;
  return step.sources[0]?.article_id.replace(/[_-]/gu, ' ') ?? step.about;
}

/** How well a passage answered, in three words; the number is on hover. */
export function confidenceOf(score: number): 'high' | 'medium' | 'low' {
  if (score >= HIGH) return 'high';
  return score >= MEDIUM ? 'medium' : 'low';
}
