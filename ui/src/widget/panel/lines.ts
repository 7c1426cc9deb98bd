/** From a talk to the lines that the log shows, in order. Pure. */
import type { Entry, MessageEntry, Talk } from '../../shared/talk';

export type Side = 'own' | 'ai' | 'agent';
export type Mark = 'sending' | 'sent' | 'seen' | 'failed' | '';

export type Line =
  | { kind: 'day'; key: string; day: string }
  | {
      kind: 'message';
      key: string;
      side: Side;
      entry: MessageEntry;
      /** The first of several by the same author. */
      first: boolean;
      /** The last of several by the same author: the time stands below it. */
      last: boolean;
      mark: Mark;
    }
  | { kind: 'join'; key: string; entry: MessageEntry }
  | { kind: 'promise'; key: string; entry: MessageEntry }
  | { kind: 'closed'; key: string };

export type MessageLine = Extract<Line, { kind: 'message' }>;
export type JoinLine = Extract<Line, { kind: 'join' }>;

/** Fixed texts that introduce the person who joins. */
const JOINS = ['introduction', 'introduction_bare', 'joined_late'];
/** Messages of one author that follow each other within this time stand together. */
const GROUP_MS = 5 * 60_000;

/** Whose bubble it is. A fixed text speaks for the AI: nobody wrote it by hand. */
export function findSide(entry: MessageEntry): Side {
  if (entry.author.kind === 'customer') return 'own';
  return entry.author.kind === 'agent' ? 'agent' : 'ai';
}

/** The lines of a talk; `seen` is the last event that the person at the desk has seen, `sayDay`
 * the day of a moment in words. */
export function buildLines(talk: Talk, seen: number, sayDay: (at: Date) => string): Line[] {
  const lines: Line[] = [];
  let day = '';
  for (const entry of talk.entries) {
    const line = buildLine(entry);
    if (!line) continue;
    const next = sayDay(new Date(entry.at));
    if (next !== day) lines.push({ kind: 'day', key: `day-${entry.at}`, day: next });
    day = next;
    lines.push(line);
  }
  return lines.map((line, index) =>
    line.kind === 'message' ? placeMessage(lines, index, line, seen) : line,
  );
}

function buildLine(entry: Entry): Line | null {
  if (entry.kind === 'note') return null;
  const key = ('clientId' in entry && entry.clientId) || String(entry.seq);
  if (entry.kind === 'mark') return entry.type === 'WrappedUp' ? { kind: 'closed', key } : null;
  if (JOINS.includes(entry.key)) return { kind: 'join', key, entry };
  if (entry.key === 'closed') return null;
  if (entry.key.startsWith('promise_')) return { kind: 'promise', key, entry };
  const side = findSide(entry);
  return { kind: 'message', key, side, entry, first: true, last: true, mark: '' };
}

function placeMessage(lines: readonly Line[], index: number, line: MessageLine, seen: number) {
  const before = lines[index - 1];
  const after = lines[index + 1];
  const later = lines.slice(index + 1).flatMap((l) => (l.kind === 'message' ? l.side : []));
  const first = !before || !isTogether(before, line);
  const last = !after || !isTogether(line, after);
  return { ...line, first, last, mark: findMark(line, later, seen) };
}

function isTogether(a: Line, b: Line): boolean {
  return (
    a.kind === 'message' &&
    b.kind === 'message' &&
    a.side === b.side &&
    a.entry.author.id === b.entry.author.id &&
    Date.parse(b.entry.at) - Date.parse(a.entry.at) < GROUP_MS
  );
}

/** What is said of the delivery: always of what is not sent yet, else until somebody answers. */
function findMark({ entry, side }: MessageLine, later: readonly Side[], seen: number): Mark {
  if (side !== 'own') return '';
  if (entry.delivery !== 'sent') return entry.delivery;
  if (later.includes('own') || later.includes('agent')) return '';
  if (entry.seq > 0 && entry.seq <= seen) return 'seen';
  return later.length === 0 ? 'sent' : '';
}
