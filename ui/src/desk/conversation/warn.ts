/** Whether a draft asks for what the customer has told already. Pure. */

export interface Known {
  name: string;
  title: string;
  words: string;
  value: string;
}

/** Words in titles that name nothing by themselves. */
const EMPTY_WORDS = new Set([
  'your',
  'the',
  'of',
  'for',
  'which',
  'you',
  'and',
  'with',
  'ihre',
  'ihren',
  'der',
  'die',
  'das',
  'vos',
  'votre',
  'les',
  'need',
  'needs',
  'size',
  'number',
  'address',
  'place',
  'text',
  'length',
  'fellow',
  'wish',
  'wishes',
]);

/** Other words by which people ask for a fact: name of the detail → words. */
const ASKED_BY: Readonly<Record<string, readonly string[]>> = {
  dates: ['date', 'dates', 'when'],
  duration: ['long', 'nights', 'weeks', 'duration'],
  party_size: ['travellers', 'travelers', 'people', 'party', 'many'],
  party: ['travelling', 'traveling', 'companions'],
  access_need: ['access', 'wheelchair', 'accessibility', 'mobility', 'step-free'],
  places: ['where', 'destination', 'destinations'],
  origin: ['departing', 'departure', 'from'],
  email: ['e-mail', 'email', 'mail'],
  phone: ['phone', 'telephone'],
  booking_ref: ['reference', 'booking'],
  diet: ['diet', 'dietary', 'allergies'],
};

/** The first fact that a question in the draft asks for again, or null. */
export function findRepeat<T extends Known>(draft: string, facts: readonly T[]): T | null {
  for (const question of findQuestions(draft)) {
    const words = new Set(splitWords(question));
    const found = facts.find(
      (fact) => fact.value && !isSaid(question, fact) && asksFor(words, fact),
    );
    if (found) return found;
  }
  return null;
}

/** The sentences that end with a question mark, Latin, Arabic, Greek or Japanese. */
export function findQuestions(text: string): readonly string[] {
  return text.match(/[^.!?؟？\n]*[?؟？]/g) ?? [];
}

/** A question that says the value itself confirms it and does not ask again. */
function isSaid(question: string, fact: Known): boolean {
  const said = question.toLocaleLowerCase();
  return [fact.value, fact.words].some((text) => text && said.includes(text.toLocaleLowerCase()));
}

function asksFor(words: ReadonlySet<string>, fact: Known): boolean {
  const names = [...splitWords(fact.title), ...splitWords(fact.name.replaceAll('_', ' '))]
    .filter((word) => word.length > 2 && !EMPTY_WORDS.has(word))
    .concat(ASKED_BY[fact.name] ?? []);
  return names.some((name) => words.has(name));
}

function splitWords(text: string): readonly string[] {
  return text.toLocaleLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
}
