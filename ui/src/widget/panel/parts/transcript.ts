/** The conversation as a text file, made in the page: nothing is sent anywhere. */
import { nameAuthor } from '../names';
import type { State } from '../state';

/** The transcript: a heading, then each message with time and author. Pure. */
export function writeTranscript(state: State): string {
  const { talk, language, house } = state;
  const form = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: state.clock,
  });
  const parts = talk.entries.flatMap((entry) => {
    if (entry.kind !== 'message' || entry.seq === 0) return [];
    const files = entry.attachments.map((file) => `[${file.name ?? ''}]`);
    const head = `${form.format(new Date(entry.at))} · ${nameAuthor(state, entry.author)}`;
    return [[head, entry.text, ...files].filter(Boolean).join('\n')];
  });
  return `${[house?.business, ...parts].filter(Boolean).join('\n\n')}\n`;
}

/** Hand a file to the customer. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
