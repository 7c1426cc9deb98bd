/** @jsxImportSource preact */
import { sayTime } from '../../texts/say';
import { here, look } from './here';
import { AI, Icon } from './Icon';
import type { MessageLine } from './lines';
import { nameAuthor } from './names';

/** One message. What the AI wrote says so, each time. */
export function Bubble({ line }: { line: MessageLine }) {
  const state = look();
  const { parts } = here();
  const { entry, side, first, last, mark } = line;
  const isNamed = side === 'ai' || (side === 'agent' && first);
  return (
    <div class={`message ${side}${first ? '' : ' next'}`}>
      <div class="bubble">
        <p class={isNamed ? 'author' : 'hidden'}>
          {side === 'ai' && <Icon d={AI} />}
          <bdi>{nameAuthor(state, entry.author)}</bdi>
        </p>
        {entry.text &&
          (parts ? (
            <parts.Words entry={entry} />
          ) : (
            <p class="plain" dir="auto">
              {entry.text}
            </p>
          ))}
        {entry.attachments.length > 0 && parts && <parts.Files files={entry.attachments} />}
      </div>
      {(last || mark === 'failed') && (
        <p class="below minor">
          {sayTime(new Date(entry.at), state.language, state.clock)}
          {mark && mark !== 'failed' && ` · ${state.texts[mark]}`}
          {mark === 'failed' && (
            <button type="button" class="quiet" onClick={() => here().retry(entry.clientId)}>
              {state.texts.failed}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
