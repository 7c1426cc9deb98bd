import { useState } from 'react';
import { Button, Dialog, Field } from '../kit';
import { commands } from '../store/desk';
import { isAiOff } from '../store/select';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';
import { nameAi } from './names';

const close = (): void => store.dispatch({ type: 'overlay', overlay: { kind: 'none' } });

/** Turning the whole AI off or on: a reason, and its name typed, so that it never happens by slip. */
export default function SwitchDialog() {
  const off = useDesk(isAiOff);
  const ai = useDesk(nameAi);
  const [typed, setTyped] = useState('');
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const sure = off || typed.trim().toLocaleLowerCase() === ai.toLocaleLowerCase();
  const act = async (): Promise<void> => {
    if (!sure || busy) return;
    setBusy(true);
    const done = await commands.setSwitch('*', off, why.trim());
    setBusy(false);
    if (done) close();
  };
  return (
    <Dialog
      title={off ? texts.switch.onTitle(ai) : texts.switch.offTitle(ai)}
      about={off ? texts.switch.onAbout(ai) : texts.switch.offAbout(ai)}
      closeText={texts.shell.close}
      onClose={close}
      onSubmit={() => void act()}
      foot={
        <>
          <Button onClick={close}>{texts.shell.cancel}</Button>
          <Button type="submit" variant={off ? 'primary' : 'danger'} busy={busy} disabled={!sure}>
            {off ? texts.actions.switchOn : texts.actions.switchOff}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Field label={texts.switch.why} hint={texts.switch.whyHint}>
          {(field) => (
            <input
              {...field}
              data-autofocus={off || undefined}
              value={why}
              maxLength={200}
              onChange={(e) => setWhy(e.target.value)}
            />
          )}
        </Field>
        {off ? null : (
          <Field label={texts.switch.typeName(ai)}>
            {(field) => (
              <input
                {...field}
                data-autofocus
                autoComplete="off"
                value={typed}
                onChange={(e) => setTyped(e.target.value)}
              />
            )}
          </Field>
        )}
      </div>
    </Dialog>
  );
}
