import type { KeyboardEvent } from 'react';
import { Kbd } from '../kit';
import { type Choice, findPlaceOf, readChoicePress } from './choice';
import './wrapup.css';

export interface ChoicesProps {
  label: string;
  choices: readonly Choice[];
  value: string;
  onChoose: (id: string) => void;
  error?: string | undefined;
}

/** One of a few, by number, by arrow or by click. */
export function Choices({ label, choices, value, onChoose, error }: ChoicesProps) {
  return (
    <fieldset className="wu-choices" aria-describedby={error ? 'wu-error' : undefined}>
      <legend>{label}</legend>
      {choices.map((choice, i) => (
        <label key={choice.id} className="wu-choice">
          <input
            type="radio"
            name="choice"
            value={choice.id}
            checked={choice.id === value}
            data-autofocus={i === 0 ? '' : undefined}
            aria-keyshortcuts={i < 9 ? String(i + 1) : undefined}
            onChange={() => onChoose(choice.id)}
          />
          <span>{choice.title}</span>
          {i < 9 ? <Kbd keys={String(i + 1)} /> : null}
        </label>
      ))}
      {error ? (
        <p className="k-field-error" id="wu-error" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

export interface ChoiceKeys {
  choices: readonly Choice[];
  /** The text of the dialog is one line: Enter confirms there too. */
  short: boolean;
  onChoose: (id: string) => void;
  onConfirm: () => void;
}

/** The keys of a dialog with choices, for its `onKeyDown`. */
export function takeChoiceKeys(keys: ChoiceKeys) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const place = findPlaceOf(event.target);
    const move = readChoicePress(event, place, keys.choices, keys.short);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'confirm') keys.onConfirm();
    else {
      keys.onChoose(move.id);
      event.currentTarget
        .querySelector<HTMLElement>(`input[value="${CSS.escape(move.id)}"]`)
        ?.focus();
    }
  };
}
