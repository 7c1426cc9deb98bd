/** How facts are named and said on the card. */
import type { Fact } from '../store/types';

/**
 * A fact's name as a label. Its title is what the AI says to the customer ("the size of your
 * party"), in their language; the desk reads English.
 */
export function nameFact(fact: Pick<Fact, 'name' | 'title'>, language: string): string {
  const said = language === 'en' && fact.title ? fact.title : fact.name.replace(/_/gu, ' ');
  const plain = said.replace(/^(your|the) /iu, '').replace(/ your /u, ' ');
  return plain.charAt(0).toLocaleUpperCase() + plain.slice(1);
}

/** What to show of a fact: the customer's words where they are, else the value as it is kept. */
export function sayFact(fact: Pick<Fact, 'value' | 'words'>): string {
  return fact.words || fact.value;
}

/** Facts of one name beside each other stay in their order; a later one of the same request wins. */
export function keyOf(fact: Pick<Fact, 'name' | 'request_id'>): string {
  return `${fact.name} ${fact.request_id}`;
}

/** A sentence cut in three around the words that it was quoted for. */
export function splitQuote(sentence: string, quote: string): [string, string, string] {
  const at = quote ? sentence.indexOf(quote) : -1;
  if (at < 0) return [sentence, '', ''];
  return [sentence.slice(0, at), quote, sentence.slice(at + quote.length)];
}
