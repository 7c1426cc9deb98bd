import { type More, moreEn } from '../../../texts/more';
import { look } from '../here';

/** The further parts' words in the customer's language. */
export function more(): More {
  return look().more ?? moreEn;
}
