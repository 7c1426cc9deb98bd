/** @jsxImportSource preact */
import type { Attachment } from '../../../shared/envelopes';
import { fill } from '../../../texts/say';
import { saySize } from '../../../texts/say-more';
import { here, look } from '../here';
import { FILE, Icon } from '../Icon';
import { more } from './more';
import { download } from './transcript';

/** Addresses of the pictures that were loaded, by file; empty while they are on their way. */
const pictures = new Map<string, string>();

/** The files of a message: pictures are shown, the rest named; a tap downloads. */
export function Files({ files }: { files: readonly Attachment[] }) {
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.file_id}>
          <FileButton file={file} />
        </li>
      ))}
    </ul>
  );
}

function FileButton({ file }: { file: Attachment }) {
  const { language } = look();
  const name = file.name ?? '';
  const picture = findPicture(file);
  const save = async () => download(await load(file), name);
  return (
    <button
      type="button"
      class="file"
      aria-label={fill(more().download, { name })}
      onClick={() => void save().catch(() => undefined)}
    >
      {picture ? (
        // A page that forbids such pictures shows the name alone.
        <img class="picture" src={picture} alt="" onError={hide} />
      ) : (
        <Icon d={FILE} />
      )}
      <bdi>{name}</bdi>
      <span class="minor">{saySize(file.size_bytes, language)}</span>
    </button>
  );
}

function hide({ currentTarget }: { currentTarget: HTMLElement }): void {
  currentTarget.hidden = true;
}

async function load(file: Attachment): Promise<Blob> {
  return (await here().api.fetch(`/files/${file.file_id}`)).blob();
}

/** The picture's address here, once it is loaded; only who may see a file gets it. */
function findPicture(file: Attachment): string {
  const { file_id: id } = file;
  if (!file.media_type.startsWith('image/')) return '';
  if (!pictures.has(id)) {
    pictures.set(id, '');
    load(file).then(
      (content) => {
        pictures.set(id, URL.createObjectURL(content));
        here().set({});
      },
      () => pictures.delete(id),
    );
  }
  return pictures.get(id) ?? '';
}
