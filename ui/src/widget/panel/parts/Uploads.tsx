/** @jsxImportSource preact */
import type { FileKept } from '../../../api';
import { newId } from '../../../shared/ids';
import { fill } from '../../../texts/say';
import { saySize, sayTypes } from '../../../texts/say-more';
import { arrive } from '../arrive';
import { Tool } from '../Header';
import { here, look } from '../here';
import { ALERT, CLOSE, FILE, Icon } from '../Icon';
import type { Upload } from '../state';
import { findFault } from './fault';
import { more } from './more';

/** The files that go with the next message. */
export function Uploads() {
  const { texts, uploads, house } = look();
  const drop = (id: string) => here().set({ uploads: uploads.filter((one) => one.id !== id) });
  return (
    <>
      <input
        type="file"
        class="file-input"
        multiple
        hidden
        aria-label={texts.attach}
        accept={house?.upload_types.join(',')}
        ref={keepInput}
        onChange={choose}
      />
      <ul class="uploads">
        {uploads.map((one) => (
          <li class={one.fault ? 'upload fault' : 'upload'} key={one.id}>
            <Icon d={one.fault ? ALERT : FILE} />
            <span class="who" role={one.fault ? 'alert' : undefined}>
              <bdi>{one.fault || one.name}</bdi>
            </span>
            {!one.kept && !one.fault && (
              <progress value={one.progress} aria-label={fill(more().uploading, one)} />
            )}
            <Tool d={CLOSE} label={fill(more().remove, one)} onClick={() => drop(one.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

let input: HTMLInputElement | null = null;

function keepInput(element: HTMLInputElement | null): void {
  input = element;
}

function choose({ currentTarget }: { currentTarget: HTMLInputElement }): void {
  addFiles([...(currentTarget.files ?? [])]);
  currentTarget.value = '';
}

/** What may be sent, said before anybody tries. */
export function Limits() {
  const { house, language } = look();
  if (!house) return null;
  const types = sayTypes(house.upload_types, language);
  const size = saySize(house.upload_bytes, language);
  return <>{fill(more().limits, { types, size })}</>;
}

/** Let the customer choose files of their machine. */
export function chooseFiles(): void {
  input?.click();
}

export function addFiles(files: readonly File[]): void {
  for (const file of files) void addFile(file);
}

async function addFile(file: File): Promise<void> {
  const store = here();
  const one: Upload = {
    id: newId(),
    name: file.name,
    progress: 0,
    kept: null,
    fault: findFault(file, look()),
  };
  store.set({ uploads: [...look().uploads, one] });
  if (one.fault) return;
  const change = (patch: Partial<Upload>) =>
    store.set({ uploads: look().uploads.map((u) => (u.id === one.id ? { ...u, ...patch } : u)) });
  try {
    await arrive(store);
    change({ kept: await upload(file, (progress) => change({ progress })) });
  } catch {
    change({ fault: fill(more().notUploaded, one) });
  }
}

/** Send one file; `fetch` cannot tell how far it is, so this is the older way. */
function upload(file: File, tell: (progress: number) => void): Promise<FileKept> {
  const { api } = here();
  return new Promise((settle, fail) => {
    const call = new XMLHttpRequest();
    call.open('POST', `${api.origin}/api/v1/files`);
    call.setRequestHeader('Authorization', `Bearer ${api.token()}`);
    call.upload.onprogress = (event) => tell(event.total ? event.loaded / event.total : 0);
    call.onerror = () => fail(new Error('the file did not arrive'));
    call.onload = () => {
      if (call.status === 201) settle(JSON.parse(call.responseText) as FileKept);
      else fail(new Error(call.responseText));
    };
    const form = new FormData();
    form.append('file', file);
    call.send(form);
  });
}
