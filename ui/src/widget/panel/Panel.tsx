/** @jsxImportSource preact */
import { findDirection } from '../../texts/names';
import { Composer, takeFiles } from './Composer';
import { Header, PersonStrip } from './Header';
import { here, look } from './here';
import { Log } from './Log';

/** The conversation; the element around it is the dialog. */
export function Panel() {
  const { language, size, menu, question, reach, texts } = look();
  const store = here();
  const { parts } = store;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    store.set({ menu: false, question: '' });
    if (menu) (event.currentTarget as HTMLElement).querySelector<HTMLElement>('.tool')?.focus();
    else if (question) store.focus();
    else store.close();
  };
  const drag = (event: DragEvent) => {
    const data = event.dataTransfer;
    if (!data?.types.includes('Files')) return;
    event.preventDefault();
    if (event.type === 'drop') takeFiles(data.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and drops reach it from within
    <div
      class={`panel size-${size}`}
      lang={language}
      dir={findDirection(language)}
      onKeyDown={press}
      onDragOver={drag}
      onDrop={drag}
    >
      <Header />
      {parts && menu && <parts.Menu />}
      <PersonStrip />
      <Log />
      <div role="status">
        {parts ? <parts.ReachBar /> : 'since' in reach && <p class="bar">{texts.offline}</p>}
      </div>
      {parts && <parts.PromiseBar />}
      <Composer />
      {parts && question && <parts.Question />}
    </div>
  );
}
