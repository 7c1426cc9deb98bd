import { useState } from 'react';
import { goTo, openConversation } from '../keys/go';
import { Button, Dialog, Field } from '../kit';
import { nameAgent, nameAi } from '../shell/names';
import { commands } from '../store/desk';
import type { DeskState } from '../store/state';
import { store, useDesk } from '../store/store';
import { two } from '../texts/en.two';
import { Choices, takeChoiceKeys } from './Choices';
import { closeOverlay } from './overlay';

const words = two.takeOver;

/** Step in unasked: who loses the floor, and why, before it happens. */
export default function TakeOverDialog({ id }: { id: string }) {
  const about = useDesk((state) => describe(state, id));
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('');
  const confirm = () => {
    const choice = words.choices.find((one) => one.id === chosen)?.title ?? '';
    const reason = [choice, text.trim()].filter(Boolean).join(': ');
    void commands.takeOver(id, reason);
    closeOverlay();
    goTo('inbox');
    store.dispatch({ type: 'tab', tab: 'mine' });
    openConversation(id, 'composer');
  };
  return (
    <Dialog
      title={words.title}
      about={about}
      closeText={two.close}
      onClose={closeOverlay}
      onSubmit={confirm}
      onKeyDown={takeChoiceKeys({
        choices: words.choices,
        short: true,
        onChoose: setChosen,
        onConfirm: confirm,
      })}
      foot={
        <>
          <Button variant="quiet" shown="Esc" onClick={closeOverlay}>
            {two.cancel}
          </Button>
          <Button type="submit" variant="primary" shown="↵">
            {words.confirm}
          </Button>
        </>
      }
    >
      <Choices label={words.reasons} choices={words.choices} value={chosen} onChoose={setChosen} />
      <Field label={words.words} hint={words.hint}>
        {(props) => (
          <input
            {...props}
            dir="auto"
            maxLength={160}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}

function describe(state: DeskState, id: string): string {
  const row = state.rows.get(id);
  if (row?.agent_id) return words.aboutAgent(nameAgent(row.agent_id, state));
  return row?.owner === 'ai' ? words.aboutAi(nameAi(state)) : words.aboutNobody;
}
