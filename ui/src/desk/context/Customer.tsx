import ShieldCheck from 'lucide-react/icons/shield-check';
import ShieldQuestion from 'lucide-react/icons/shield-question-mark';
import { EmptyState, ErrorState, Skeleton } from '../kit';
import { formatWhen, useBusinessNow } from '../shell/clock';
import { nameAgent } from '../shell/names';
import { findCurrency } from '../store/select';
import { useDesk } from '../store/store';
import { sayFault } from '../store/toasts';
import type { Person, PersonKnown } from '../store/types';
import { two } from '../texts/en.two';
import { capitalise } from './facts';
import { Bookings, EarlierContacts } from './History';
import { Panel } from './Panel';
import { type PersonLoad, usePerson } from './person';

const words = two.customer;

export interface CustomerProps {
  id: string;
  person: Person;
  language: string;
  reading: Reading;
}

/** Whether the record shows: open, or why it does not. */
export type Reading = 'open' | 'closed' | 'elsewhere' | 'unproved' | 'partly';

/** Who the customer is, as far as it is proved; what is not proved is not shown, and says so. */
export function Customer({ id, person, language, reading }: CustomerProps) {
  const contactId = person.contact_id;
  const wanted =
    reading === 'open' && contactId
      ? { contactId, conversationId: id, level: person.proof_level }
      : null;
  const [load, again] = usePerson(wanted);
  const currency = useDesk(findCurrency);
  const known = load.kind === 'ready' ? load.value : null;
  const tier = known?.tier || person.tier;
  const value = known?.value || person.value;
  return (
    <Panel title={words.title}>
      <dl className="ctx-facts ctx-plain">
        {known?.contact?.name ? <Row name={words.name} value={known.contact.name} /> : null}
        {tier ? <Row name={words.tier} value={capitalise(tier)} /> : null}
        {value > 0 ? <Row name={words.value} value={two.money(value, currency)} /> : null}
        <Row name={words.language} value={nameLanguage(language)} />
        {known?.contact?.relationship_owner ? (
          <Row name={words.owner} value={nameAgent(known.contact.relationship_owner)} />
        ) : null}
        <Proof person={person} />
      </dl>
      <Record id={id} load={load} reading={reading} again={again} />
    </Panel>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div className="ctx-fact">
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

function Proof({ person }: { person: Person }) {
  const now = useBusinessNow();
  if (person.proof_level === 0) return null;
  return (
    <div className="ctx-fact">
      <dt>{words.proof}</dt>
      <dd>
        <ShieldCheck className="ctx-proof" aria-hidden="true" />
        <bdi>{words.level(person.proof_level, sayMethod(person.proof_method))}</bdi>
        {person.proof_until ? (
          <span className="ctx-origin">{words.until(formatWhen(person.proof_until, now))}</span>
        ) : null}
      </dd>
    </div>
  );
}

interface RecordProps {
  id: string;
  load: PersonLoad;
  reading: Reading;
  again: () => void;
}

function Record({ id, load, reading, again }: RecordProps) {
  if (reading === 'unproved') {
    return (
      <EmptyState
        size="s"
        icon={<ShieldQuestion aria-hidden="true" />}
        title={words.unproved}
        text={words.unprovedText}
      />
    );
  }
  if (reading !== 'open') {
    const why = { closed: words.closedTo, elsewhere: words.elsewhere, partly: words.partly };
    return <p className="ctx-quiet">{why[reading]}</p>;
  }
  switch (load.kind) {
    case 'hidden':
      return <p className="ctx-quiet">{words.partly}</p>;
    case 'failed':
      return (
        <ErrorState
          size="s"
          title={words.failed}
          text={sayFault(words.failedText, load.fault)}
          retryText={two.retry}
          onRetry={again}
        />
      );
    case 'ready':
      return <History id={id} known={load.value} />;
    default:
      return <Skeleton height="64px" />;
  }
}

function History({ id, known }: { id: string; known: PersonKnown }) {
  const earlier = known.history.filter((past) => past.conversation_id !== id);
  return (
    <>
      {known.accounts.length > 0 ? (
        <>
          <h4>{words.accounts}</h4>
          <ul className="ctx-list">
            {known.accounts.map((account) => (
              <li key={account.account_id}>
                <bdi>{account.name}</bdi>{' '}
                <span className="ctx-small">{sayRoles(known, account.account_id)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Bookings bookings={known.bookings} />
      <EarlierContacts contacts={earlier} />
    </>
  );
}

function sayRoles(known: PersonKnown, accountId: string): string {
  const roles = known.roles.filter((role) => role.account_id === accountId);
  return [...new Set(roles.map((role) => words.role(role.role)))].join(', ');
}

/** How it was proved; who attested it stands before the colon and is named by their name. */
function sayMethod(method: string): string {
  const [by, how] = method.split(/:\s(.*)/su);
  const agent = /^agent:(\S+)$/u.exec(by ?? '')?.[1];
  return agent && how ? `${how} (${nameAgent(agent)})` : method;
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

function nameLanguage(code: string): string {
  return languages.of(code) ?? code;
}
