import { moreEn } from '../../../texts/more';
import { fill } from '../../../texts/say';
import { saySize, sayTypes } from '../../../texts/say-more';
import type { State } from '../state';

/** Why a file would not be taken; empty when it would. Pure. */
export function findFault(file: File, { house, more, language }: State): string {
  const words = more ?? moreEn;
  if (!house) return '';
  const { name } = file;
  if (file.size > house.upload_bytes) {
    return fill(words.tooLarge, { name, size: saySize(house.upload_bytes, language) });
  }
  if (!file.type || house.upload_types.includes(file.type)) return '';
  return fill(words.badType, { name, types: sayTypes(house.upload_types, language) });
}
