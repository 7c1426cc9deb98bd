import { useVirtualizer } from '@tanstack/react-virtual';
import Inbox from 'lucide-react/icons/inbox';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import {
  type KeyboardEvent,
  memo,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { findActionById } from '../keys/actions';
import { focusPart, moveSelection, openConversation } from '../keys/go';
import { Button, EmptyState, ErrorState, IconButton, Tabs } from '../kit';
import { loadAgain } from '../store/desk';
import { holdsFloor, seesConversations } from '../store/select';
import type { Tab } from '../store/state';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';
import { InboxRowView } from './InboxRowView';
import { RowSkeletons } from './RowSkeletons';
import { isFound, TABS, useTabs } from './useTab';

const ROW = { roomy: 63, compact: 40 } as const;
const PANEL = 'inbox-panel';

export const InboxList = memo(function InboxList() {
  const tab = useDesk((state) => state.tab);
  const tabs = useTabs();
  const [words, setWords] = useState('');
  const load = useDesk((state) => state.rowsLoad);
  const found = useFound(tabs[tab], words);
  return (
    <section className="list" aria-label={texts.inbox.region}>
      <div className="list-head">
        <Tabs
          label={texts.inbox.tabs}
          value={tab}
          onChange={(next) => store.dispatch({ type: 'tab', tab: next })}
          tabs={TABS.map((value) => ({
            value,
            label: texts.inbox.tab[value],
            count: load.kind === 'ready' || tabs[value].length ? tabs[value].length : undefined,
            panel: PANEL,
          }))}
        />
        <Filter words={words} setWords={setWords} />
      </div>
      <div
        id={PANEL}
        role="tabpanel"
        aria-labelledby={`${PANEL}-tab-${tab}`}
        className="list-panel"
        {...(found.length > 0 ? {} : { 'data-part': 'list', tabIndex: -1 })}
      >
        {found.length > 0 ? <Away /> : null}
        {found.length > 0 ? (
          <Rows ids={found} label={texts.inbox.tab[tab]} />
        ) : load.kind === 'failed' ? (
          <ErrorState
            title={texts.inbox.failed}
            text={texts.inbox.failedText}
            reference={load.fault.reference ? texts.reference(load.fault.reference) : undefined}
            retryText={texts.shell.retry}
            onRetry={loadAgain}
          />
        ) : load.kind !== 'ready' ? (
          <RowSkeletons />
        ) : words ? (
          <EmptyState title={texts.inbox.notFound(words)} />
        ) : (
          <Quiet tab={tab} />
        )}
      </div>
    </section>
  );
});

/** Who is away and looks at the list may have forgotten it. */
function Away() {
  const comeOn = findActionById('comeOn');
  const away = useDesk(comeOn.when);
  if (!away) return null;
  return (
    <p className="list-away">
      <span>{texts.inbox.awayText}</span>
      <Button size="s" onClick={comeOn.run}>
        {texts.inbox.comeOn}
      </Button>
    </p>
  );
}

/** Nothing here: what will appear, and the one thing that would bring it. */
function Quiet({ tab }: { tab: Tab }) {
  const away = useDesk(findActionById('comeOn').when) && tab === 'needs_you';
  const sees = useDesk(seesConversations);
  return (
    <EmptyState
      icon={<Inbox aria-hidden="true" />}
      title={sees ? texts.inbox.empty[tab] : texts.inbox.noneHere}
      text={
        !sees ? texts.inbox.noneHereText : away ? texts.inbox.awayText : texts.inbox.emptyText[tab]
      }
      action={
        away ? <Button onClick={findActionById('comeOn').run}>{texts.inbox.comeOn}</Button> : null
      }
    />
  );
}

function useFound(ids: readonly string[], words: string): readonly string[] {
  const rows = useDesk((state) => (words ? state.rows : null));
  return useMemo(
    () => (rows ? ids.filter((id) => isFound(rows.get(id), words)) : ids),
    [ids, rows, words],
  );
}

function Filter({ words, setWords }: { words: string; setWords: (words: string) => void }) {
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (open) input.current?.focus();
  }, [open]);
  if (!open) {
    return (
      <IconButton
        label={texts.actions.filter}
        shown="/"
        aria-keyshortcuts="/"
        data-part="filter"
        icon={<Search aria-hidden="true" />}
        onClick={() => setOpen(true)}
      />
    );
  }
  const close = (): void => {
    setWords('');
    setOpen(false);
    focusPart('list');
  };
  return (
    <div className="list-filter">
      <input
        ref={input}
        data-part="filter"
        className="k-input"
        type="search"
        aria-label={texts.inbox.filterLabel}
        placeholder={texts.inbox.filterLabel}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      />
      <IconButton size="s" label={texts.inbox.filterClear} icon={<X />} onClick={close} />
    </div>
  );
}

/** Only what is in sight is drawn; the list is one stop of Tab, arrows and j, k move in it. */
function Rows({ ids, label }: { ids: readonly string[]; label: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useDesk((state) => state.selected);
  const density = useDesk((state) => state.preferences.density);
  const size = ROW[density];
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 6,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size wants other places
  useEffect(() => virtual.measure(), [size, virtual]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new choice brings its row into sight; what moves in the list does not
  useEffect(() => {
    const at = selected ? ids.indexOf(selected) : -1;
    if (at < 0) return;
    // From what the list remembers of its size, since asking the page would lay it out at once.
    const start = at * size;
    const shown = virtual.scrollOffset ?? 0;
    const room = virtual.scrollRect?.height ?? 0;
    if (start < shown) virtual.scrollToOffset(start);
    else if (start + size > shown + room) virtual.scrollToOffset(start + size - room);
  }, [selected]);
  // When the last row goes, the focus goes to what stands there instead.
  useLayoutEffect(() => {
    const box = scroller.current;
    return () => {
      if (!box?.contains(document.activeElement)) return;
      requestAnimationFrame(() => focusPart('list'));
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (step) moveSelection(step);
    else if (event.key === 'Enter' && selected) {
      openConversation(selected, holdsFloor(store.get(), selected) ? 'composer' : 'conversation');
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="rows"
      role="listbox"
      aria-label={label}
      aria-activedescendant={selected && ids.includes(selected) ? `row-${selected}` : undefined}
      tabIndex={0}
      data-part="list"
      data-density={density}
      onKeyDown={onKeyDown}
    >
      <div className="rows-space" style={{ blockSize: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map((item) => {
          const id = ids[item.index] ?? '';
          return (
            <InboxRowView
              key={id}
              id={id}
              place={item.index + 1}
              of={ids.length}
              start={item.start}
              selected={id === selected}
              compact={density === 'compact'}
            />
          );
        })}
      </div>
    </div>
  );
}
