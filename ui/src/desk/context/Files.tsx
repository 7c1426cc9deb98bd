import Paperclip from 'lucide-react/icons/paperclip';
import { fileAddress } from '../store/server';
import type { Attachment, HandoffPackage } from '../store/types';
import { two } from '../texts/en.two';
import { Panel } from './Panel';

const words = two.context;

/** The files of the conversation; always as a download. */
export function Files({ pack }: { pack: HandoffPackage }) {
  if (pack.attachments.length === 0) return null;
  return (
    <Panel title={words.files}>
      <ul className="ctx-list">
        {pack.attachments.map((file, i) => (
          <FileLine
            key={file.file_id}
            file={file}
            name={pack.attachment_names[i] || words.fileGone}
          />
        ))}
      </ul>
    </Panel>
  );
}

function FileLine({ file, name }: { file: Attachment; name: string }) {
  return (
    <li className="ctx-file">
      <Paperclip aria-hidden="true" />
      <a href={fileAddress(file.file_id)} download={name} aria-label={words.download(name)}>
        <bdi>{name}</bdi>
      </a>
      <span className="ctx-small">
        {words.size(Math.max(1, Math.round(file.size_bytes / 1000)))}
      </span>
    </li>
  );
}
