import { type KeyboardEvent, useState } from 'react';
import { type DeskAction, listActions } from '../keys/actions';
import { showChord } from '../keys/chord';
import { chordOf } from '../keys/listen';
import { Button, Kbd } from '../kit';
import { store, useDesk } from '../store/store';
import { live } from '../texts/en.live';
import { findClash, isLetter, listRemappable, setLetter } from './remap';

const words = live.preferences;

/** Every single letter with a way to choose another. */
export function Letters() {
  const preferences = useDesk((state) => state.preferences);
  const [asking, setAsking] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const changed = Object.keys(preferences.remap).length > 0;

  const take = (action: DeskAction, key: string) => {
    const clash = findClash(listActions(), preferences, action.id, key);
    if (clash.kind === 'taken') return setProblem(words.taken(key.toUpperCase(), clash.by.title));
    if (clash.kind === 'begins') return setProblem(words.begins(key.toUpperCase()));
    const remap = setLetter(preferences.remap, action, key);
    store.dispatch({ type: 'preferences', change: { remap } });
    setProblem('');
    setAsking(null);
  };
  const onKeyDown = (action: DeskAction) => (event: KeyboardEvent) => {
    if (asking !== action.id || event.nativeEvent.isComposing) return;
    if (event.key === 'Tab') return setAsking(null);
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setAsking(null);
      setProblem('');
    } else if (isLetter(event.key)) take(action, event.key);
    else setProblem(words.oneLetter);
  };

  return (
    <details className="pref-letters">
      <summary>{words.remap}</summary>
      <p className="pref-problem" role="status">
        {problem}
      </p>
      <ul>
        {listRemappable(listActions()).map((action) => {
          const chord = chordOf(action, preferences) ?? '';
          const open = asking === action.id;
          return (
            <li key={action.id}>
              <span id={`pref-${action.id}`}>{action.title}</span>
              <button
                type="button"
                className="pref-key"
                aria-label={words.change(action.title, showChord(chord))}
                aria-pressed={open}
                onClick={() => {
                  setProblem('');
                  setAsking(open ? null : action.id);
                }}
                onBlur={() => setAsking(null)}
                onKeyDown={onKeyDown(action)}
              >
                {open ? words.press : <Kbd keys={showChord(chord)} />}
              </button>
            </li>
          );
        })}
      </ul>
      {changed ? (
        <Button
          size="s"
          variant="quiet"
          onClick={() => store.dispatch({ type: 'preferences', change: { remap: {} } })}
        >
          {words.reset}
        </Button>
      ) : null}
    </details>
  );
}
