import { useState } from 'react';
import { fromTheDesk } from '../context/facts';
import { openNext } from '../keys/go';
import { AiMark, Button, Dialog, ErrorState, Skeleton } from '../kit';
import { nameCustomer } from '../shell/names';
import { commands, loader } from '../store/desk';
import { holdsFloor } from '../store/select';
import { latestOf, NEW_TALK } from '../store/state';
import { useDesk } from '../store/store';
import { two } from '../texts/en.two';
import { Choices, takeChoiceKeys } from './Choices';
import { closeOverlay } from './overlay';
import './wrapup.css';

const words = two.wrapUp;

export interface WrapUpDialogProps {
  id: string;
  /** Open the conversation that needs somebody most afterwards. */
  next: boolean;
}

/** How it ended, with the summary for whoever comes next; a number and Enter are enough. */
export default function WrapUpDialog({ id, next }: WrapUpDialogProps) {
  const settings = useDesk((state) => state.settings);
  const name = useDesk((state) => nameCustomer(state.rows.get(id)));
  const pack = useDesk((state) => latestOf((state.talks.get(id) ?? NEW_TALK).pack));
  const mine = useDesk((state) => holdsFloor(state, id));
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  const [edited, setEdited] = useState<string | null>(null);

  const drafted = pack?.summary.map((sentence) => fromTheDesk(sentence.text)).join(' ') ?? '';
  const choices = latestOf(settings)?.dispositions ?? [];
  const choose = (disposition: string) => {
    setChosen(disposition);
    setMissing(false);
  };
  const confirm = () => {
    if (!mine) return closeOverlay();
    if (!chosen) return setMissing(true);
    void commands.wrapUp(id, chosen, (edited ?? drafted).trim());
    closeOverlay();
    if (next) openNext(id);
  };

  return (
    <Dialog
      title={next ? words.titleNext : words.title}
      about={mine ? words.about(name) : words.lost}
      closeText={two.close}
      onClose={closeOverlay}
      onSubmit={confirm}
      onKeyDown={takeChoiceKeys({ choices, short: false, onChoose: choose, onConfirm: confirm })}
      foot={
        <>
          <Button variant="quiet" shown="Esc" onClick={closeOverlay}>
            {mine ? two.cancel : two.close}
          </Button>
          {mine ? (
            <Button type="submit" variant="primary" shown="↵">
              {next ? words.confirmNext : words.confirm}
            </Button>
          ) : null}
        </>
      }
    >
      {mine ? (
        <>
          {choices.length > 0 ? (
            <Choices
              label={words.dispositions}
              choices={choices}
              value={chosen}
              onChoose={choose}
              error={missing ? words.choose : undefined}
            />
          ) : (
            <NoChoices failed={settings.kind === 'failed'} loading={settings.kind !== 'ready'} />
          )}
          <SummaryField drafted={drafted} edited={edited} onEdit={setEdited} />
        </>
      ) : null}
    </Dialog>
  );
}

function NoChoices({ failed, loading }: { failed: boolean; loading: boolean }) {
  if (failed) {
    return (
      <ErrorState
        size="s"
        title={words.failed}
        retryText={two.retry}
        onRetry={() => void loader.settings()}
      />
    );
  }
  return loading ? <Skeleton height="180px" /> : <p>{words.none}</p>;
}

interface SummaryFieldProps {
  drafted: string;
  edited: string | null;
  onEdit: (text: string) => void;
}

function SummaryField({ drafted, edited, onEdit }: SummaryFieldProps) {
  const byAi = drafted !== '' && (edited === null || edited === drafted);
  return (
    <div className="wu-summary" data-ai={byAi || undefined}>
      <div className="wu-summary-head">
        <label htmlFor="wu-summary">{words.summary}</label>
        {byAi ? <AiMark /> : null}
        <span className="wu-small">
          {byAi ? words.byAi : edited ? words.edited : words.noSummary}
        </span>
      </div>
      <textarea
        id="wu-summary"
        className="k-input"
        dir="auto"
        rows={5}
        maxLength={8000}
        aria-describedby="wu-summary-hint"
        value={edited ?? drafted}
        onChange={(event) => onEdit(event.target.value)}
      />
      <p className="k-field-hint" id="wu-summary-hint">
        {words.summaryHint}
      </p>
    </div>
  );
}
