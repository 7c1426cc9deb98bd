import Paperclip from 'lucide-react/icons/paperclip';
import Reply from 'lucide-react/icons/reply';
import StickyNote from 'lucide-react/icons/sticky-note';
import X from 'lucide-react/icons/x';
import {
  type ClipboardEvent,
  type DragEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { focusPart } from '../keys/go';
import { IconButton, Segmented } from '../kit';
import { sayCustomer } from '../shell/names';
import { commands } from '../store/desk';
import { draftOf } from '../store/select';
import type { Draft } from '../store/state';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';
import { ActionButton } from './ActionButton';
import { sendDraft } from './send';
import { WarningLine } from './WarningLine';

interface ComposerProps {
  id: string;
  /** One may write to the team here, but not to the customer. */
  notesOnly?: boolean;
}

const MOST_CHARACTERS = 8000;

/** Writing to the customer, or yellow, to the team; what is begun is kept until it is sent. */
export function Composer({ id, notesOnly = false }: ComposerProps) {
  const draft = useDesk((state) => draftOf(state, id));
  const name = useDesk((state) => sayCustomer(state.rows.get(id)));
  const about = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [uploads, setUploads] = useState(0);
  const note = draft.mode === 'note';
  const text = note ? draft.note : draft.reply;
  const change = (next: Partial<Draft>): void =>
    store.dispatch({ type: 'draft', id, change: next });
  const attach = async (files: Iterable<File>): Promise<void> => {
    const all = [...files];
    setUploads((count) => count + all.length);
    for (const file of all) {
      await commands.attach(id, file);
      setUploads((count) => count - 1);
    }
  };
  useFocusKept();
  const drop = useDrop((files) => !note && void attach(files));
  return (
    <form
      className="composer"
      data-mode={draft.mode}
      data-over={drop.over || undefined}
      aria-label={note ? texts.composer.noteRegion : texts.composer.replyRegion}
      onSubmit={(event) => {
        event.preventDefault();
        void sendDraft(id);
      }}
      {...drop.handlers}
    >
      <div className="composer-head">
        {notesOnly ? null : (
          <Segmented
            label={texts.composer.mode}
            value={draft.mode}
            onChange={(mode) => change({ mode })}
            options={[
              { value: 'reply', label: texts.composer.reply },
              { value: 'note', label: texts.composer.note },
            ]}
          />
        )}
        {note ? (
          <span className="composer-team">
            <StickyNote aria-hidden="true" />
            {texts.composer.onlyTeam}
          </span>
        ) : null}
      </div>
      <textarea
        className="composer-text"
        data-part="composer"
        data-for={id}
        dir="auto"
        rows={2}
        maxLength={MOST_CHARACTERS}
        aria-label={note ? texts.composer.noteLabel : texts.composer.replyLabel(name)}
        aria-describedby={about}
        placeholder={note ? texts.composer.noteHint : texts.composer.replyHint(name)}
        value={text}
        onChange={(event) => {
          change(note ? { note: event.target.value } : { reply: event.target.value });
          if (!note) commands.typing(id);
        }}
        onPaste={(event) => takePasted(event, note, attach)}
      />
      {note ? null : <Files id={id} uploads={uploads} />}
      <div className="composer-foot">
        {note ? null : (
          <>
            <input
              ref={picker}
              type="file"
              hidden
              multiple
              accept="image/png,image/jpeg,image/gif,image/webp,application/pdf"
              onChange={(event) => {
                void attach(event.target.files ?? []);
                event.target.value = '';
              }}
            />
            <IconButton
              label={texts.composer.attach}
              icon={<Paperclip aria-hidden="true" />}
              onClick={() => picker.current?.click()}
            />
          </>
        )}
        <div className="composer-about" id={about}>
          {note ? null : <WarningLine id={id} text={text} />}
        </div>
        <ActionButton
          id="send"
          type="submit"
          variant="primary"
          text={note ? texts.composer.addNote : texts.composer.send}
          icon={note ? <StickyNote aria-hidden="true" /> : <Reply aria-hidden="true" />}
          onClick={() => void sendDraft(id)}
        />
      </div>
    </form>
  );
}

/** When the composer goes (handed back, lost, wrapped up), its focus goes to the conversation. */
function useFocusKept(): void {
  useLayoutEffect(
    () => () => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement && at.closest('.composer'))) return;
      requestAnimationFrame(() => focusPart('conversation'));
    },
    [],
  );
}

function takePasted(
  event: ClipboardEvent,
  note: boolean,
  attach: (files: File[]) => Promise<void>,
): void {
  const files = [...event.clipboardData.files];
  if (note || files.length === 0) return;
  event.preventDefault();
  void attach(files);
}

function useDrop(take: (files: FileList) => void) {
  const [over, setOver] = useState(false);
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      },
    },
  };
}

/** The files that will travel with the reply. */
function Files({ id, uploads }: { id: string; uploads: number }) {
  const files = useDesk((state) => draftOf(state, id).files);
  if (files.length === 0 && uploads === 0) return null;
  const remove = (fileId: string): void =>
    store.dispatch({
      type: 'draft',
      id,
      change: { files: files.filter((file) => file.file_id !== fileId) },
    });
  return (
    <ul className="composer-files" aria-label={texts.composer.files}>
      {files.map((file) => (
        <li key={file.file_id}>
          <bdi>{file.name}</bdi>
          <span className="file-size">{texts.saySize(file.size_bytes)}</span>
          <IconButton
            size="s"
            label={texts.composer.removeFile(file.name)}
            icon={<X aria-hidden="true" />}
            onClick={() => remove(file.file_id)}
          />
        </li>
      ))}
      {uploads > 0 ? <li role="status">{texts.composer.uploading(uploads)}</li> : null}
    </ul>
  );
}
