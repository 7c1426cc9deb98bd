import { useState } from 'react';
import { Button, Dialog, Field } from '../kit';
import { nameAi } from '../shell/names';
import { commands } from '../store/desk';
import { holdsFloor, mayHandBack } from '../store/select';
import { useDesk } from '../store/store';
import { two } from '../texts/en.two';
import { takeChoiceKeys } from './Choices';
import { closeOverlay } from './overlay';

const words = two.handBack;

/** Give the floor back to the AI, with a line for the team first where there is one. */
export default function HandBackDialog({ id }: { id: string }) {
  const mine = useDesk((state) => holdsFloor(state, id));
  const may = useDesk((state) => mayHandBack(state, id));
  const ai = useDesk(nameAi);
  const [note, setNote] = useState('');
  const confirm = () => {
    if (may) void commands.handBack(id, note.trim());
    closeOverlay();
  };
  return (
    <Dialog
      title={words.title}
      about={may ? words.about(ai) : mine ? words.aiOff(ai) : words.lost}
      closeText={two.close}
      onClose={closeOverlay}
      onSubmit={confirm}
      onKeyDown={takeChoiceKeys({
        choices: [],
        short: true,
        onChoose: () => undefined,
        onConfirm: confirm,
      })}
      foot={
        <>
          <Button variant="quiet" shown="Esc" onClick={closeOverlay}>
            {may ? two.cancel : two.close}
          </Button>
          {may ? (
            <Button type="submit" variant="primary" shown="↵">
              {words.confirm}
            </Button>
          ) : null}
        </>
      }
    >
      {may ? (
        <Field label={words.note} hint={words.hint}>
          {(props) => (
            <textarea
              {...props}
              className="k-input wu-note"
              data-autofocus=""
              dir="auto"
              rows={3}
              maxLength={8000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      ) : null}
    </Dialog>
  );
}
