import X from 'lucide-react/icons/x';
import { lazy, Suspense, useDeferredValue, useEffect } from 'react';
import { Conversation } from '../conversation/Conversation';
import { goBack } from '../keys/go';
import { ErrorState, IconButton } from '../kit';
import { Boundary } from '../shell/Boundary';
import { useLayout } from '../shell/media';
import { loader } from '../store/desk';
import { listTab } from '../store/need';
import { findClock } from '../store/select';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';
import { InboxList } from './InboxList';
import './inbox.css';
import './rows.css';
import { Splitter } from './Splitter';
import { useAddress } from './useAddress';

const loadContext = () =>
  import('../context/ContextCard').then((part) => ({ default: part.ContextCard }));
const ContextCard = lazy(loadContext);
// It is wanted with the first conversation: fetched beside the page, not after it.
loadContext().catch(() => undefined);

/** Three panes: who needs somebody, the conversation, what is known. */
export function InboxPage() {
  useAddress();
  const layout = useLayout();
  const pane = useDesk((state) => state.pane);
  const selected = useDesk((state) => state.selected);
  // The list answers the key at once; the panes follow, and skip what was only passed over.
  const shown = useDeferredValue(selected);
  const preferences = useDesk((state) => state.preferences);
  useOpenTalk(selected);
  const wide = layout === 'wide';
  const list = layout === 'narrow' ? pane === 'list' : !preferences.listHidden;
  const middle = layout !== 'narrow' || pane === 'conversation';
  const context = wide ? !preferences.contextHidden : pane === 'context';
  return (
    <div
      className="inbox"
      data-layout={layout}
      style={{
        ['--list' as string]: `${preferences.listWidth}px`,
        ['--context' as string]: `${preferences.contextWidth}px`,
      }}
    >
      {list ? (
        <>
          <InboxList />
          {layout === 'narrow' ? null : (
            <Splitter label={texts.inbox.listWidth} of="listWidth" least={260} most={440} />
          )}
        </>
      ) : null}
      {middle ? shown ? <Conversation key={shown} id={shown} /> : <Nothing /> : null}
      {context && shown ? (
        <>
          {wide ? (
            <Splitter
              label={texts.inbox.contextWidth}
              of="contextWidth"
              least={300}
              most={520}
              mirrored
            />
          ) : null}
          <aside
            className="context-column"
            aria-label={texts.inbox.context}
            data-drawer={!wide}
            data-part="context"
            tabIndex={-1}
          >
            {wide ? null : (
              <div className="context-bar">
                <h2>{texts.inbox.context}</h2>
                <IconButton
                  label={texts.inbox.closeContext}
                  shown="Esc"
                  icon={<X aria-hidden="true" />}
                  onClick={goBack}
                />
              </div>
            )}
            <Boundary fallback={<ContextFailed />}>
              <Suspense fallback={null}>
                <ContextCard id={shown} key={shown} />
              </Suspense>
            </Boundary>
          </aside>
        </>
      ) : null}
    </div>
  );
}

function ContextFailed() {
  return (
    <ErrorState
      title={texts.inbox.contextFailed}
      text={texts.inbox.contextFailedText}
      retryText={texts.shell.reload}
      onRetry={() => location.reload()}
    />
  );
}

function Nothing() {
  return (
    <section className="nothing" aria-label={texts.conversation.region}>
      <p>{texts.inbox.nothingOpen}</p>
      <p className="nothing-hint">{texts.inbox.nothingHint}</p>
    </section>
  );
}

const NEIGHBOURS_AFTER_MS = 500;

/** The rows that j and k lead to next. */
function loadNeighbours(id: string): void {
  const state = store.get();
  const ids = listTab(state, state.tab, findClock(state));
  const at = ids.indexOf(id);
  if (at < 0) return;
  for (const other of [...ids.slice(at + 1, at + 4), ...ids.slice(Math.max(0, at - 1), at)]) {
    void loader.talk(other);
  }
}

/** The open conversation is loaded, its neighbours in the list soon after. */
function useOpenTalk(id: string | null): void {
  useEffect(() => {
    if (!id) return;
    void loader.talk(id);
    if (store.get().talks.get(id)) loader.packIfMissing(id);
    const timer = setTimeout(() => loadNeighbours(id), NEIGHBOURS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id]);
}
