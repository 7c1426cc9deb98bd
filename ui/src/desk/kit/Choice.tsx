/** Controls to choose one of a few, and to turn one thing on or off. */
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import './choice.css';

export interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** One of a few, all in sight: native radios, so arrows work by themselves. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, value, options, onChange } = props;
  const name = useId();
  return (
    <div className="k-segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

export interface TabsProps<T extends string> {
  label: string;
  value: T;
  /** `panel` is the id of what the tab shows. */
  tabs: readonly { value: T; label: string; count?: number | undefined; panel: string }[];
  onChange: (value: T) => void;
}

/** Tabs over one panel; the id of a tab is `PANEL-tab-VALUE`. */
export function Tabs<T extends string>({ label, value, tabs, onChange }: TabsProps<T>) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step && at + step;
    if (to === undefined) return;
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    document.getElementById(`${next.panel}-tab-${next.value}`)?.focus();
  };
  return (
    <div className="k-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          id={`${tab.panel}-tab-${tab.value}`}
          type="button"
          role="tab"
          className="k-tab"
          aria-selected={tab.value === value}
          aria-controls={tab.panel}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count === undefined ? null : <span className="k-tab-count">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}

export interface SwitchProps {
  label: string;
  /** The id of a visible label; then `label` is left to it. */
  labelledBy?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Switch({ label, labelledBy, checked, onChange }: SwitchProps) {
  return (
    <span className="k-switch">
      <input
        type="checkbox"
        role="switch"
        aria-label={labelledBy ? undefined : label}
        aria-labelledby={labelledBy}
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="k-switch-track" aria-hidden="true" />
    </span>
  );
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** The control: give it these props. */
  children: (props: {
    id: string;
    className: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => ReactNode;
}

/** A labelled control with a hint, and with its fault where there is one. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="k-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'k-input',
        'aria-describedby': about || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint ? (
        <p className="k-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="k-field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
