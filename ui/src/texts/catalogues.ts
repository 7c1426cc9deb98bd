/** The catalogues there are. English is always at hand; the others are loaded when asked for. */
import { en, type Texts } from './en';
import type { More } from './more';

export interface Catalogue {
  texts: Texts;
  /** What the further parts say; null: in English, which they bring along. */
  more: More | null;
}

const ENGLISH: Catalogue = { texts: en, more: null };
const LOADERS: Readonly<Record<string, () => Promise<Catalogue>>> = {
  de: () => import('./de'),
  fr: () => import('./fr'),
  ar: () => import('./ar'),
};

/** The texts of a language; English where they cannot be loaded. */
export async function loadTexts(language: string): Promise<Catalogue> {
  const found = await LOADERS[language]?.().catch(() => null);
  return found ?? ENGLISH;
}
