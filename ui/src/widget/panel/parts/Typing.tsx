/** @jsxImportSource preact */
import { fill } from '../../../texts/say';
import { look } from '../here';
import { more } from './more';

/** Somebody writes. */
export function Typing() {
  const { house, people, typing } = look();
  const isAi = typing === 'ai';
  const name = isAi ? house?.ai_name : people[typing]?.name.split(' ')[0];
  return (
    <p class={`typing minor ${isAi ? 'ai' : 'agent'}`}>
      <span class="bubble dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span dir="auto">{fill(more().writing, { name: name ?? '' })}</span>
    </p>
  );
}
