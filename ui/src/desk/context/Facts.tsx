import Check from 'lucide-react/icons/check';
import Pencil from 'lucide-react/icons/pencil';
import { type KeyboardEvent, useRef, useState } from 'react';
import { IconButton, Tooltip } from '../kit';
import { commands } from '../store/desk';
import type { Fact, HandoffPackage } from '../store/types';
import { two } from '../texts/en.two';
import { groupFacts, nameFact, sayFact } from './facts';
import { Panel, Quiet, SourceLink } from './Panel';
import { sayValue } from './values';

const words = two.context;

export interface FactsProps {
  id: string;
  pack: HandoffPackage;
  mayCorrect: boolean;
}

/** What must not be asked again; each fact with its source, and mended in place. */
export function Facts({ id, pack, mayCorrect }: FactsProps) {
  const { facts, denied, language } = pack;
  const order = useRef<readonly string[]>([]);
  const groups = groupFacts(facts, order.current);
  order.current = groups.map((group) => group.name);
  return (
    <Panel title={words.facts}>
      {facts.length === 0 && denied.length === 0 ? <Quiet>{words.noFacts}</Quiet> : null}
      {facts.length > 0 ? (
        <dl className="ctx-facts">
          {groups.map((group) => (
            <div key={group.name} className="ctx-fact">
              <dt>
                <bdi>{nameFact(group, language)}</bdi>
              </dt>
              {group.facts.map((fact, i) => (
                <FactValue
                  // A value that was mended is the same fact; its place among its kind tells it.
                  // biome-ignore lint/suspicious/noArrayIndexKey: facts have no other identity
                  key={`${fact.request_id} ${i}`}
                  id={id}
                  fact={fact}
                  name={nameFact(group, language)}
                  mayCorrect={mayCorrect}
                />
              ))}
            </div>
          ))}
        </dl>
      ) : null}
      {denied.length > 0 ? <Denied id={id} denied={denied} language={language} /> : null}
    </Panel>
  );
}

interface FactValueProps {
  id: string;
  fact: Fact;
  name: string;
  mayCorrect: boolean;
}

function FactValue({ id, fact, name, mayCorrect }: FactValueProps) {
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
    if (!(await commands.correctDetail(id, fact.name, value, fact.value))) setSaved(null);
  };

  if (editing) {
    return (
      <dd>
        <FactField name={name} value={shown} onSave={save} onCancel={leave} />
      </dd>
    );
  }
  return (
    <dd>
      <span className="ctx-value">
        <bdi dir="auto">{shown}</bdi>
        {fact.confirmed ? <Confirmed /> : null}
        <FactOrigin fact={fact} />
      </span>
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
    </dd>
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
          {words.was} <s dir="auto">{sayValue(fact.before.at(-1) ?? '')}</s>
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
          <li key={`${fact.seq} ${fact.name} ${fact.value}`} className="ctx-line">
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
