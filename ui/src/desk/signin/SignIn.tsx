import { useEffect, useRef, useState } from 'react';
import { Button, ErrorState, Field } from '../kit';
import { begin } from '../store/desk';
import { type Fault, latestOf } from '../store/state';
import { useDesk } from '../store/store';
import { live } from '../texts/en.live';
import { two } from '../texts/en.two';
import { DemoSeats } from './DemoSeats';
import { enter } from './enter';
import { findSignInFault } from './rules';
import './signin.css';

const words = live.signIn;

/** The way in: id and password, or in a demo a seat with one tap. */
export default function SignIn() {
  const about = useDesk((state) => latestOf(state.about));
  const fault = useDesk((state) => (state.me.kind === 'out' ? state.me.fault : null));
  const business = about?.business ?? '';

  useEffect(() => {
    document.title = business ? words.pageTitle(business) : words.title;
  }, [business]);

  return (
    <main className="in">
      <div className="in-column">
        <header className="in-head">
          <span className="in-mark" aria-hidden="true">
            S
          </span>
          <h1>{business || words.title}</h1>
          <p>{words.about}</p>
        </header>
        {fault ? (
          <ErrorState
            title={words.away}
            text={words.awayText}
            reference={fault.reference || undefined}
            retryText={two.retry}
            onRetry={() => void begin()}
          />
        ) : null}
        {about?.demo ? <DemoSeats demo={about.demo} /> : null}
        <SignInForm folded={Boolean(about?.demo)} />
      </div>
    </main>
  );
}

/** In a demo the form waits behind a line, since the seats above are the way in. */
function SignInForm({ folded }: { folded: boolean }) {
  if (!folded) return <PasswordForm focus />;
  return (
    <details className="in-fold">
      <summary>{words.withPassword}</summary>
      <PasswordForm focus={false} />
    </details>
  );
}

function PasswordForm({ focus }: { focus: boolean }) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | 'missing' | null>(null);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (focus) form.current?.querySelector('input')?.focus();
  }, [focus]);

  const submit = async (entered: FormData) => {
    const name = String(entered.get('name') ?? '').trim();
    const password = String(entered.get('password') ?? '');
    if (!name || !password) {
      setFault('missing');
      form.current
        ?.querySelector<HTMLInputElement>(name ? '[name=password]' : '[name=name]')
        ?.focus();
      return;
    }
    setBusy(true);
    const found = await enter(name, password);
    setBusy(false);
    setFault(found);
    if (found) form.current?.querySelector<HTMLInputElement>('[name=password]')?.select();
  };

  return (
    <form
      ref={form}
      className="in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      <Field label={words.name} hint={words.nameHint}>
        {(props) => (
          <input
            {...props}
            name="name"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={fault ? true : undefined}
          />
        )}
      </Field>
      <Field label={words.password}>
        {(props) => (
          <input
            {...props}
            name="password"
            type="password"
            autoComplete="current-password"
            aria-invalid={fault ? true : undefined}
          />
        )}
      </Field>
      {fault ? (
        <p className="in-fault" role="alert">
          {fault === 'missing' ? words.faults.empty : words.faults[findSignInFault(fault)]}
        </p>
      ) : null}
      <Button type="submit" variant="primary" busy={busy}>
        {busy ? words.busy : words.enter}
      </Button>
      <p className="in-forgot">{words.forgot}</p>
    </form>
  );
}
