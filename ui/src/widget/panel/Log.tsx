/** @jsxImportSource preact */
import { sayDay } from '../../texts/say';
import { Bubble } from './Bubble';
import { here, look } from './here';
import { AI, Icon } from './Icon';
import { buildLines, type Line } from './lines';
import { nameAi } from './names';
import { findClosing } from './state';

/** So near to the end counts as being at it. */
const NEAR_PX = 60;

/** Everything that was said, the newest at the end. */
export function Log() {
  const { texts, talk, seen, typing, asked, loaded, atEnd, language, clock } = look();
  const { parts } = here();
  const lines = buildLines(talk, seen, (at) => sayDay(at, language, clock));
  const closing = findClosing(talk);
  const scroll = ({ currentTarget: at }: { currentTarget: HTMLElement }) => {
    const isNear = at.scrollHeight - at.scrollTop - at.clientHeight < NEAR_PX;
    if (isNear !== atEnd) here().set({ atEnd: isNear });
  };
  return (
    <div class="log-place">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys */}
      <section class="scroll" onScroll={scroll} tabIndex={0} aria-label={texts.messages}>
        <div role="log" aria-label={texts.messages}>
          {lines.map((line) => (
            <LineView key={line.key} line={line} />
          ))}
        </div>
        {loaded ? lines.length === 0 && <Greeting /> : <div class="skeleton" />}
        {typing && parts && <parts.Typing />}
        {closing && parts && <parts.Survey isAsked={closing === asked} />}
      </section>
      {!atEnd && parts && <parts.Latest />}
    </div>
  );
}

function LineView({ line }: { line: Line }) {
  const { texts } = look();
  const { parts } = here();
  switch (line.kind) {
    case 'day':
      return <p class="day">{line.day}</p>;
    case 'join':
      return parts && <parts.JoinCard line={line} />;
    case 'promise':
      return (
        <p class="card" dir="auto">
          {line.entry.text}
        </p>
      );
    case 'closed':
      return (
        <p class="day">
          {texts.closed} {texts.reopen}
        </p>
      );
    default:
      return <Bubble line={line} />;
  }
}

/** Before the first word: the AI greets, and offers ways to begin. */
function Greeting() {
  const state = look();
  const { house } = state;
  if (!house) return null;
  return (
    <>
      <div class="message ai">
        <div class="bubble">
          <p class="author">
            <Icon d={AI} />
            <bdi>{nameAi(state)}</bdi>
          </p>
          <p dir="auto">{house.greeting}</p>
        </div>
      </div>
      <ul class="prompts">
        {house.prompts.map((prompt) => (
          <li key={prompt}>
            <button type="button" class="pill" onClick={() => here().say(prompt)}>
              {prompt}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
