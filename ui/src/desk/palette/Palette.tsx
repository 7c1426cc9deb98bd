import Search from 'lucide-react/icons/search';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { goTo, openConversation } from '../keys/go';
import { Kbd, Unseen } from '../kit';
import { store } from '../store/store';
import { live } from '../texts/en.live';
import { closeOverlay } from '../wrapup/overlay';
import { type Entry, type Hit, type HitGroup, listEntries, rankEntries } from './entries';
import './palette.css';

const words = live.palette;
const LIST = 'pal-list';

/** Find a conversation, a person, an action or a setting, and go there or do it. */
export default function Palette() {
  const box = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  // What can be found stays as it is while the palette is open: nothing moves under the finger.
  const [entries] = useState(() => listEntries(store.get()));
  const groups = useMemo(() => rankEntries(entries, query), [entries, query]);
  const hits = useMemo(() => groups.flatMap((group) => group.hits), [groups]);
  const chosen = hits[Math.min(at, hits.length - 1)];

  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    if (chosen) document.getElementById(idOf(chosen.entry))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const to = findMove(event.key, at, hits.length);
    if (to !== null) setAt(to);
    else if (event.key === 'Enter' && chosen) run(chosen.entry);
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) closeOverlay();
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={box}
      className="pal"
      aria-label={words.title}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        closeOverlay();
      }}
      onClick={(event) => event.target === event.currentTarget && closeOverlay()}
    >
      <div className="pal-field">
        <Search aria-hidden="true" />
        <input
          role="combobox"
          aria-label={words.title}
          aria-expanded="true"
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? idOf(chosen.entry) : undefined}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
        />
        <Kbd keys="Esc" />
      </div>
      <div id={LIST} className="pal-list" role="listbox" aria-label={words.results} tabIndex={-1}>
        {groups.map((group) => (
          <Group key={group.kind} group={group} chosen={chosen} />
        ))}
      </div>
      <p className="pal-foot" role="status">
        {hits.length === 0 ? words.nothing(query) : <Unseen>{words.count(hits.length)}</Unseen>}
      </p>
    </dialog>
  );
}

function Group({ group, chosen }: { group: HitGroup; chosen: Hit | undefined }) {
  const id = `pal-${group.kind}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options within a listbox
    <div role="group" aria-labelledby={id}>
      <div className="pal-kind" id={id}>
        {words.kinds[group.kind]}
      </div>
      {group.hits.map((hit) => (
        <Option key={hit.entry.key} hit={hit} selected={hit === chosen} />
      ))}
    </div>
  );
}

function Option({ hit, selected }: { hit: Hit; selected: boolean }) {
  const { entry } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys of the whole list
    <div
      id={idOf(entry)}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className="pal-option"
      onClick={() => run(entry)}
    >
      <span className="pal-title" dir="auto">
        <Marked hit={hit} />
      </span>
      {entry.detail ? (
        <span className="pal-detail" dir="auto">
          {entry.detail}
        </span>
      ) : null}
      {entry.shown ? <Kbd keys={entry.shown} /> : null}
    </div>
  );
}

/** The title with the typed characters marked. */
function Marked({ hit }: { hit: Hit }) {
  const { title } = hit.entry;
  const parts: React.ReactNode[] = [];
  let from = 0;
  for (const [start, end] of hit.spans) {
    parts.push(title.slice(from, start), <b key={start}>{title.slice(start, end)}</b>);
    from = end;
  }
  return [...parts, title.slice(from)];
}

function findMove(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return count - 1;
    case 'PageUp':
      return 0;
    default:
      return null;
  }
}

function run({ target }: Entry): void {
  closeOverlay();
  switch (target.kind) {
    case 'action':
      target.action.run();
      return;
    case 'conversation':
      goTo('inbox');
      openConversation(target.id);
      return;
    case 'person':
      goTo('live');
      requestAnimationFrame(() => document.getElementById(`person-${target.agentId}`)?.focus());
  }
}

function idOf(entry: Entry): string {
  return `pal-${entry.key.replace(/[^\w-]/gu, '-')}`;
}
