/** Why a person is needed, what the AI tried, and what it makes of it all. */
import EyeOff from 'lucide-react/icons/eye-off';
import { AiMark } from '../kit';
import { holdsFloor, myId } from '../store/select';
import type { DeskState } from '../store/state';
import { useDesk } from '../store/store';
import type { HandoffPackage, Matter, Sentence, Tried } from '../store/types';
import { two } from '../texts/en.two';
import { capitalise, confidenceOf, fromTheDesk, sayStep, splitQuote } from './facts';
import { Panel, Quiet, SourceLink } from './Panel';

const words = two.context;

export interface StoryProps {
  id: string;
  pack: HandoffPackage;
}

export function Reason({ id, pack }: StoryProps) {
  const mine = useDesk((state) => isForMe(state, id));
  const title = mine ? words.reason : words.reasonOther;
  const { reason } = pack;
  if (!reason) {
    return (
      <Panel title={title}>
        <Quiet>{words.noReason}</Quiet>
      </Panel>
    );
  }
  const [before, quote, after] = splitQuote(reason.sentence || reason.quote, reason.quote);
  return (
    <Panel title={title}>
      <p className="ctx-reason">{reason.text}</p>
      {quote || before ? (
        <div className="ctx-line">
          <blockquote dir="auto">
            {before}
            {quote ? <mark>{quote}</mark> : null}
            {after}
          </blockquote>
          <SourceLink id={id} seq={reason.seq} />
        </div>
      ) : null}
      {reason.silent ? (
        <p className="ctx-silent">
          <EyeOff aria-hidden="true" />
          {words.silent}
        </p>
      ) : null}
      {isNamed(reason.rule) ? <p className="ctx-small">{words.rule(reason.rule)}</p> : null}
    </Panel>
  );
}

/** Whether the playbook named it; `switch:*` or `flow:…` are the product's own, and no words. */
function isNamed(rule: string): boolean {
  return rule !== '' && !rule.includes(':');
}

function isForMe(state: DeskState, id: string): boolean {
  return holdsFloor(state, id) || state.rows.get(id)?.offered_to === myId(state);
}

export function TriedList({ id, pack }: StoryProps) {
  // What was noted stands above as facts; here it is one line.
  const noted = pack.tried.filter((step) => step.what === 'noted');
  const others = pack.tried.filter((step) => step.what !== 'noted');
  const last = noted.at(-1);
  return (
    <Panel title={words.tried} mark={<AiMark />}>
      {pack.tried.length === 0 ? <Quiet>{words.noTried}</Quiet> : null}
      <ol className="ctx-list">
        {last ? (
          <li className="ctx-line">
            <span>{words.noted(noted.length)}</span>
            <SourceLink id={id} seq={last.seq} />
          </li>
        ) : null}
        {others.map((step) => (
          <TriedStep key={`${step.seq} ${step.what} ${step.about}`} id={id} step={step} />
        ))}
      </ol>
    </Panel>
  );
}

function TriedStep({ id, step }: { id: string; step: Tried }) {
  return (
    <li className="ctx-line">
      <span>
        <b>{words.what[step.what] ?? step.what}</b> <bdi>{sayStep(step)}</bdi>
        {step.score === null ? null : (
          <span className="ctx-small ctx-matter" title={two.number(step.score)}>
            {words.confidence[confidenceOf(step.score)]}
          </span>
        )}
      </span>
      <SourceLink id={id} seq={step.seq} />
    </li>
  );
}

export function Summary({ id, pack }: StoryProps) {
  const { summary, open_questions: open, matters } = pack;
  return (
    <Panel title={words.summary} mark={<AiMark />}>
      {summary.length === 0 ? <Quiet>{words.noSummary}</Quiet> : null}
      <Sentences id={id} sentences={summary} />
      {open.length > 0 ? (
        <>
          <h4>{words.open}</h4>
          <Sentences id={id} sentences={open} />
        </>
      ) : null}
      {matters.length > 0 ? (
        <>
          <h4>{words.matters}</h4>
          <ul className="ctx-list">
            {matters.map((matter) => (
              <MatterLine key={matter.request_id} id={id} matter={matter} />
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

function Sentences({ id, sentences }: { id: string; sentences: readonly Sentence[] }) {
  return (
    <ul className="ctx-list">
      {sentences.map((sentence) => (
        <li key={`${sentence.seq} ${sentence.text}`} className="ctx-line">
          <span dir="auto">{fromTheDesk(sentence.text)}</span>
          <SourceLink id={id} seq={sentence.seq} />
        </li>
      ))}
    </ul>
  );
}

function MatterLine({ id, matter }: { id: string; matter: Matter }) {
  const status = words.status[matter.status] ?? matter.status;
  return (
    <li className="ctx-line">
      <span>
        {capitalise(matter.title)}
        <span className="ctx-small ctx-matter">
          {[status, matter.outcome].filter(Boolean).join(' · ')}
        </span>
      </span>
      <SourceLink id={id} seq={matter.seq} />
    </li>
  );
}
