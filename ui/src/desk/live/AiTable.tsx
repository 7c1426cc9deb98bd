import { useState } from 'react';
import { AiMark, Button } from '../kit';
import { nameCustomer } from '../shell/names';
import type { InboxRow } from '../store/types';
import { live } from '../texts/en.live';
import { two } from '../texts/en.two';
import { Controls } from './Controls';
import { UPSET } from './floor';

const words = live.floor;
const SHOWN = 8;

export interface AiTableProps {
  rows: readonly InboxRow[];
  aiName: string;
  onWatch: (id: string) => void;
}

/** What the AI leads, the unhappy first. */
export function AiTable({ rows, aiName, onWatch }: AiTableProps) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <section className="fl-panel" aria-labelledby="fl-ai">
      <h2 id="fl-ai">
        {words.aiTitle(aiName)} <AiMark /> <span className="fl-count">{rows.length || ''}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="fl-none">{words.aiNone}</p>
      ) : (
        <table className="fl-table fl-ai">
          <thead>
            <tr>
              <th scope="col">{words.customer}</th>
              <th scope="col">{words.topic}</th>
              <th scope="col">{words.turnsTitle}</th>
              <th scope="col">{words.sentimentTitle}</th>
              <th scope="col">
                <span className="k-unseen">{words.controls}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <AiRow key={row.conversation_id} row={row} onWatch={onWatch} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > SHOWN && !all ? (
        <Button size="s" variant="quiet" onClick={() => setAll(true)}>
          {words.showAll(rows.length)}
        </Button>
      ) : null}
    </section>
  );
}

function AiRow({ row, onWatch }: { row: InboxRow; onWatch: (id: string) => void }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{nameCustomer(row)}</bdi>
        <span className="fl-said" dir="auto">
          {row.last_text}
        </span>
      </th>
      <td data-title={words.topic}>{row.topic || '–'}</td>
      <td data-title={words.turnsTitle} className="fl-number">
        {row.turns}
      </td>
      <td
        data-title={words.sentimentTitle}
        className="fl-number"
        data-off={(row.sentiment ?? 0) <= UPSET || undefined}
      >
        <bdi>{row.sentiment === null ? '–' : two.number(row.sentiment)}</bdi>
      </td>
      <td className="fl-last">
        <Controls small row={row} onWatch={onWatch} />
      </td>
    </tr>
  );
}
