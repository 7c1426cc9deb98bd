import { useState } from 'react';
import { Button, Dialog } from '../kit';
import { commands } from '../store/desk';
import { useDesk } from '../store/store';
import { two } from '../texts/en.two';
import { Choices, takeChoiceKeys } from './Choices';
import { closeOverlay } from './overlay';

const words = two.pass;

/** Let the next colleague have it; a reason is one key. */
export default function PassDialog({ id, offerId }: { id: string; offerId: string }) {
  const rings = useDesk((state) => state.rows.get(id)?.offer_id === offerId);
  const [chosen, setChosen] = useState('');
  const confirm = (reason = chosen) => {
    if (rings) void commands.pass(id, reason);
    closeOverlay();
  };
  return (
    <Dialog
      title={words.title}
      about={rings ? words.about : words.gone}
      closeText={two.close}
      onClose={closeOverlay}
      onSubmit={() => confirm()}
      onKeyDown={takeChoiceKeys({
        choices: rings ? words.choices : [],
        short: true,
        // Seconds count while it rings: the number alone is the answer.
        onChoose: confirm,
        onConfirm: () => confirm(),
      })}
      foot={
        <>
          <Button variant="quiet" shown="Esc" onClick={closeOverlay}>
            {rings ? two.cancel : two.close}
          </Button>
          {rings ? (
            <Button type="submit" variant="primary" shown="↵">
              {words.confirm}
            </Button>
          ) : null}
        </>
      }
    >
      {rings ? (
        <Choices
          label={words.reasons}
          choices={words.choices}
          value={chosen}
          onChoose={setChosen}
        />
      ) : null}
    </Dialog>
  );
}
