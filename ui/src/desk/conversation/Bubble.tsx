import Clock from 'lucide-react/icons/clock';
import Download from 'lucide-react/icons/download';
import FileText from 'lucide-react/icons/file-text';
import Image from 'lucide-react/icons/image';
import type { Attachment, Source } from '../../shared/envelopes';
import type { MessageEntry, NoteEntry } from '../../shared/talk';
import { Unseen } from '../kit';
import { fileAddress } from '../store/server';
import { texts } from '../texts/en';

/** One message with its files, its sources, and how far it has got. */
export function Bubble({ message }: { message: MessageEntry }) {
  const { text, attachments, sources, delivery, seq } = message;
  const erased = !text && attachments.length === 0;
  return (
    <div className="bubble-line" data-delivery={delivery}>
      <div className="bubble" data-seq={seq || undefined} tabIndex={-1}>
        {text ? <p dir="auto">{text}</p> : null}
        {erased ? <p className="bubble-erased">{texts.conversation.erased}</p> : null}
        {attachments.map((file) => (
          <FileLink key={file.file_id} file={file} />
        ))}
        {sources.length > 0 ? <Sources sources={sources} /> : null}
      </div>
      <Delivery entry={message} />
    </div>
  );
}

/** Still on its way; what is refused goes back into the composer instead. */
export function Delivery({ entry }: { entry: MessageEntry | NoteEntry }) {
  if (entry.delivery !== 'sending') return null;
  return (
    <p className="bubble-way">
      <Clock aria-hidden="true" />
      <Unseen>{texts.conversation.sending}</Unseen>
    </p>
  );
}

/** A file as a download; the cookie proves who asks. */
export function FileLink({ file }: { file: Attachment }) {
  const name = file.name ?? texts.conversation.erased;
  return (
    <a className="file" href={fileAddress(file.file_id)} download={name}>
      {file.media_type.startsWith('image/') ? (
        <Image aria-hidden="true" />
      ) : (
        <FileText aria-hidden="true" />
      )}
      <bdi className="file-name">{name}</bdi>
      <span className="file-size">{texts.saySize(file.size_bytes)}</span>
      <Download aria-hidden="true" />
    </a>
  );
}

/** What an answer of the AI rests on. */
function Sources({ sources }: { sources: readonly Source[] }) {
  const articles = [...new Map(sources.map((source) => [source.article_id, source])).values()];
  return (
    <details className="sources">
      <summary>{texts.conversation.sources(articles.length)}</summary>
      <ul>
        {articles.map((source) => (
          <li key={source.article_id}>
            {source.article_id.replaceAll(/[-_]/g, ' ')}
            <span className="sources-version">
              {texts.conversation.version(source.version.slice(0, 8))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
