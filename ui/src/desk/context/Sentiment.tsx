import { SentimentCurve } from '../kit';
import type { Mood } from '../store/types';
import { two } from '../texts/en.two';
import { timeOf } from './jump';
import { findFinding, wordOf } from './mood';
import { Panel, Quiet } from './Panel';

const words = two.context;

/** The curve of the customer's messages; its title is what it shows. */
export function Sentiment({ id, moods }: { id: string; moods: readonly Mood[] }) {
  const first = moods[0];
  const last = moods.at(-1);
  if (!first || !last) {
    return (
      <Panel title={words.sentiment}>
        <Quiet>{words.noSentiment}</Quiet>
      </Panel>
    );
  }
  const finding = findFinding(moods);
  const title =
    finding.kind === 'falling' || finding.kind === 'rising'
      ? words[finding.kind](timeOf(id, finding.since))
      : finding.kind === 'steady'
        ? words.steady
        : words.single;
  const word = words.moods[wordOf(last.sentiment)];
  const value = two.number(last.sentiment);
  return (
    <Panel
      title={`${words.sentiment}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
      aside={<span className="ctx-now">{words.now(word, value)}</span>}
    >
      <SentimentCurve
        values={moods.map((mood) => mood.sentiment)}
        says={words.says(title, word, value)}
        from={moods.length > 1 ? timeOf(id, first.seq) : ''}
        to={timeOf(id, last.seq)}
      />
    </Panel>
  );
}
