/** A conversation cut into what is drawn: days, groups of one author, notes, marks. Pure. */
import type { Author, Entry, MarkEntry, MessageEntry, NoteEntry } from '../../shared/talk';

export type Block =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'group'; key: string; author: Author; at: string; messages: readonly MessageEntry[] }
  | { kind: 'note'; key: string; note: NoteEntry }
  | { kind: 'mark'; key: string; mark: MarkEntry; escalation: MarkEntry | null };

/** Messages of one author within this time stand together. */
const TOGETHER_MS = 5 * 60_000;

/** Marks that another one beside them says already, or that nobody acts on. */
const SILENT = new Set(['EpisodeStarted', 'AgentOffered']);

/**
 * The blocks in order. `dayOf` names the day that a time falls on, where the business is. A mark
 * of somebody joining carries the escalation that brought them.
 */
export function buildBlocks(
  entries: readonly Entry[],
  dayOf: (at: string) => string,
): readonly Block[] {
  const blocks: Block[] = [];
  let day = '';
  let escalation: MarkEntry | null = null;
  for (const entry of entries) {
    const today = dayOf(entry.at);
    if (today !== day) blocks.push({ kind: 'day', key: `day-${today}`, at: entry.at });
    day = today;
    if (entry.kind === 'mark') {
      if (entry.type === 'Escalated') escalation = entry;
      if (SILENT.has(entry.type)) continue;
      blocks.push({ kind: 'mark', key: `seq-${entry.seq}`, mark: entry, escalation });
    } else if (entry.kind === 'note') {
      blocks.push({ kind: 'note', key: keyOf(entry), note: entry });
    } else {
      addMessage(blocks, entry);
    }
  }
  return blocks;
}

function addMessage(blocks: Block[], message: MessageEntry): void {
  const last = blocks.at(-1);
  if (last?.kind === 'group' && staysTogether(last, message)) {
    blocks[blocks.length - 1] = { ...last, messages: [...last.messages, message] };
    return;
  }
  const { author, at } = message;
  blocks.push({ kind: 'group', key: keyOf(message), author, at, messages: [message] });
}

function staysTogether(group: Extract<Block, { kind: 'group' }>, message: MessageEntry): boolean {
  const last = group.messages.at(-1);
  if (!last) return false;
  return (
    group.author.kind === message.author.kind &&
    group.author.id === message.author.id &&
    Date.parse(message.at) - Date.parse(last.at) < TOGETHER_MS
  );
}

/** A key that stays while the message goes from being on its way to being in the log. */
export function keyOf(entry: MessageEntry | NoteEntry): string {
  return entry.clientId || `seq-${entry.seq}`;
}

/** Why this agent lost the floor, as the newest mark tells it; null while nobody took it. */
export function findLoss(entries: readonly Entry[], me: string): MarkEntry | null {
  const moved = entries.findLast(
    (entry): entry is MarkEntry =>
      entry.kind === 'mark' &&
      ['AgentJoined', 'AgentTookOver', 'OfferExpired', 'HandedBack', 'WrappedUp'].includes(
        entry.type,
      ),
  );
  if (!moved) return null;
  const mine = ['AgentJoined', 'AgentTookOver'].includes(moved.type) && moved.data.agent_id === me;
  return mine ? null : moved;
}
