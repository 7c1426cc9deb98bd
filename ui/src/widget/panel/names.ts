/** How those who speak are named. Pure. */
import type { Author } from '../../shared/talk';
import type { State } from './state';

/** The AI's name, and that it is an AI. */
export function nameAi({ texts, house }: Pick<State, 'texts' | 'house'>): string {
  return house ? `${house.ai_name} · ${texts.ai}` : texts.ai;
}

/** Who wrote it: "You", "Aria · AI assistant", "Elena Marković". */
export function nameAuthor(state: State, author: Author): string {
  if (author.kind === 'customer') return state.texts.you;
  return author.kind === 'agent' ? author.name : nameAi(state);
}

/** Up to two letters for a person without a picture. */
export function findInitials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase()).join('');
}
