/** @jsxImportSource preact */
import { Tool } from './Header';
import { here, look } from './here';
import { CLIP } from './Icon';

/** Where the customer writes. Enter sends, Shift+Enter breaks the line. */
export function Composer() {
  const { texts, draft, uploads } = look();
  const store = here();
  const { parts } = store;
  const isReady = uploads.some((one) => one.kept) || draft.trim();
  const isBusy = uploads.some((one) => !one.kept && !one.fault);
  const send = (event: Event) => {
    event.preventDefault();
    store.sendDraft();
  };
  const press = (event: KeyboardEvent) => {
    // An input method's own Enter confirms a word; some browsers say so by 229 only.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey) send(event);
  };
  const paste = (event: ClipboardEvent) => {
    const files = event.clipboardData?.files;
    if (!files?.length) return;
    event.preventDefault();
    takeFiles(files);
  };
  return (
    <form class="composer" onSubmit={send}>
      {parts && <parts.Uploads />}
      <div class="composer-row">
        <Tool
          d={CLIP}
          label={texts.attach}
          aria-describedby="segue-limits"
          onClick={() => store.withParts(({ chooseFiles }) => chooseFiles())}
        />
        <textarea
          class="field composer-field"
          rows={1}
          dir={draft ? 'auto' : undefined}
          maxLength={8000}
          enterkeyhint="send"
          aria-label={texts.write}
          placeholder={texts.write}
          value={draft}
          onInput={(event) => store.write(event.currentTarget.value)}
          onKeyDown={press}
          onPaste={paste}
        />
        <button type="submit" class="pill full" aria-disabled={!isReady || isBusy}>
          {texts.send}
        </button>
      </div>
      <p class="limits minor" id="segue-limits">
        {parts && <parts.Limits />}
      </p>
    </form>
  );
}

/** Files that were pasted or dropped. */
export function takeFiles(files: FileList): void {
  const taken = [...files];
  here().withParts(({ addFiles }) => addFiles(taken));
}
