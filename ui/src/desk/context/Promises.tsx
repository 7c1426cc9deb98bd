import { useState } from 'react';
import { Button, Menu } from '../kit';
import { formatWhen, useBusinessNow } from '../shell/clock';
import { commands } from '../store/desk';
import { two } from '../texts/en.two';
import { Panel, SourceLink } from './Panel';
import type { OpenPromise } from './promises';

const words = two.context;

export interface PromisesProps {
  id: string;
  promises: readonly OpenPromise[];
  mayKeep: boolean;
}

/** Calls and mails that were promised and are not made yet. */
export function Promises({ id, promises, mayKeep }: PromisesProps) {
  if (promises.length === 0) return null;
  return (
    <Panel title={words.promises}>
      <ul className="ctx-list">
        {promises.map((promise) => (
          <PromiseLine key={promise.id} id={id} promise={promise} mayKeep={mayKeep} />
        ))}
      </ul>
    </Panel>
  );
}

interface PromiseLineProps {
  id: string;
  promise: OpenPromise;
  mayKeep: boolean;
}

function PromiseLine({ id, promise, mayKeep }: PromiseLineProps) {
  const now = useBusinessNow();
  const [busy, setBusy] = useState(false);
  const left = Date.parse(promise.due) - now;
  const way = words.ways[promise.way] ?? promise.way;
  const what = words.promise(way, formatWhen(promise.due, now));
  const keep = async (outcome: string) => {
    setBusy(true);
    if (!(await commands.keepPromise(id, promise.id, outcome))) setBusy(false);
  };
  return (
    <li className="ctx-line">
      <span>
        {what}
        <span className="ctx-small ctx-due" data-late={left < 0 || undefined}>
          {left < 0 ? words.late(words.span(-left)) : words.due(words.span(left))}
        </span>
      </span>
      {mayKeep ? (
        <Menu
          label={words.outcomes}
          align="right"
          items={words.outcomeList.map(({ id: key, label }) => ({
            id: key,
            label,
            run: () => void keep(label),
          }))}
          opener={(props) => (
            <Button {...props} size="s" busy={busy} aria-label={words.keptFor(what)}>
              {words.kept}
            </Button>
          )}
        />
      ) : null}
      <SourceLink id={id} seq={promise.seq} />
    </li>
  );
}
