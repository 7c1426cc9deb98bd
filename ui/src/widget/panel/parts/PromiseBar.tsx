/** @jsxImportSource preact */
import { fill } from '../../../texts/say';
import { sayMoment } from '../../../texts/say-more';
import { here, look } from '../here';
import { CLOCK, Icon } from '../Icon';
import { more } from './more';
import { findPromise } from './promise';

/** By when the firm will call or write. */
export function PromiseBar() {
  const state = look();
  const now = here().now();
  const promise = findPromise(state, now);
  if (!promise) return null;
  const { language } = state;
  const isCall = promise.way === 'call';
  const due = sayMoment(promise.due, now, language, state.zone);
  return (
    <p class="bar">
      <Icon d={CLOCK} />
      <span>{fill(isCall ? more().callBy : more().writeBy, { due })}</span>
    </p>
  );
}
