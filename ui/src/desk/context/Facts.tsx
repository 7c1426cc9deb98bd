import Check from 'lucide-react/icons/check';
import Pencil from 'lucide-react/icons/pencil';
import { type KeyboardEvent, useRef, useState } from 'react';
import { IconButton, Tooltip } from '../kit';
import { commands } from '../store/desk';
import type { Fact, HandoffPackage } from '../store/types';
import { two } from '../texts/en.two';
import { keyOf, nameFact, sayFact } from './facts';
import { Panel, Quiet, SourceLink } from './Panel';

const words = two.context;

export interface FactsProps {
  id: string;
  pack: HandoffPackage;
  mayCorrect: boolean;
}

/** What must not be asked again; each fact with its source, and mended in place. */
export function Facts({ id, pack, mayCorrect }: FactsProps) {
  const { facts, denied, language } = pack;
  return (
    <Panel title={words.facts}>
      {facts.length === 0 && denied.length === 0 ? <Quiet>{words.noFacts}</Quiet> : null}
      {facts.length > 0 ? (
        <dl className="ctx-facts">
          {facts.map((fact) => (
            <FactRow
              key={keyOf(fact)}
              id={id}
              fact={fact}
              name={nameFact(fact, language)}
              mayCorrect={mayCorrect}
            />
          ))}
        </dl>
      ) : null}
      {denied.length > 0 ? <Denied id={id} denied={denied} language={language} /> : null}
    </Panel>
  );
}

interface FactRowProps {
  id: string;
  fact: Fact;
  name: string;
  mayCorrect: boolean;
}

function FactRow({ id, fact, name, mayCorrect }: FactRowProps) {
  const [editing, setEditing] = useState(false);
  // What was just saved shows at once, until the package says the same.
  const [saved, setSaved] = useState<{ over: string; value: string } | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const shown = saved && saved.over === fact.value ? saved.value : sayFact(fact);

  const leave = () => {
    setEditing(false);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  const save = async (value: string) => {
    leave();
    if (!value || value === shown) return;
    setSaved({ over: fact.value, value });
    if (!(await commands.correctDetail(id, fact.name, value))) setSaved(null);
  };

  return (
    <div className="ctx-fact" data-editing={editing || undefined}>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        {editing ? (
          <FactField name={name} value={shown} onSave={save} onCancel={leave} />
        ) : (
          <>
            <bdi dir="auto">{shown}</bdi>
            {fact.confirmed ? <Confirmed /> : null}
            <FactOrigin fact={fact} />
          </>
        )}
      </dd>
      {editing ? null : (
        <span className="ctx-tools">
          {mayCorrect ? (
            <IconButton
              ref={pencil}
              size="s"
              label={words.correct(name)}
              icon={<Pencil />}
              onClick={() => setEditing(true)}
            />
          ) : null}
          <SourceLink id={id} seq={fact.seq} />
        </span>
      )}
    </div>
  );
}

function Confirmed() {
  return (
    <Tooltip text={words.confirmed}>
      <span className="ctx-confirmed" role="img" aria-label={words.confirmed}>
        <Check aria-hidden="true" />
      </span>
    </Tooltip>
  );
}

/** The values it had before, and where it comes from when that is not the customer. */
function FactOrigin({ fact }: { fact: Fact }) {
  const kind = fact.source.split(':')[0] as keyof typeof words.from;
  const from = words.from[kind];
  if (!from && fact.before.length === 0) return null;
  return (
    <span className="ctx-origin">
      {fact.before.length > 0 ? (
        <>
          {words.was} <s dir="auto">{fact.before.at(-1)}</s>
          {from ? ', ' : ''}
        </>
      ) : null}
      {from}
    </span>
  );
}

interface FactFieldProps {
  name: string;
  value: string;
  onSave: (value: string) => void;
  onCancel: () => void;
}

function FactField({ name, value, onSave, onCancel }: FactFieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onSave(event.currentTarget.value.trim());
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        className="k-input ctx-field"
        dir="auto"
        defaultValue={value}
        maxLength={500}
        aria-label={words.correct(name)}
        aria-describedby="ctx-field-hint"
        ref={(field) => {
          if (field && document.activeElement !== field) {
            field.focus();
            field.select();
          }
        }}
        onKeyDown={onKeyDown}
      />
      <span className="ctx-field-hint" id="ctx-field-hint">
        {words.correctHint}
      </span>
    </>
  );
}

function Denied({ id, denied, language }: { id: string; denied: Fact[]; language: string }) {
  return (
    <div className="ctx-denied">
      <h4>{words.denied}</h4>
      <ul>
        {denied.map((fact) => (
          <li key={keyOf(fact)} className="ctx-line">
            <span>
              {nameFact(fact, language)} <s dir="auto">{sayFact(fact)}</s>
            </span>
            <SourceLink id={id} seq={fact.seq} />
          </li>
        ))}
      </ul>
    </div>
  );
}
