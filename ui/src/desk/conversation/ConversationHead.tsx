import ArrowLeft from 'lucide-react/icons/arrow-left';
import Check from 'lucide-react/icons/check';
import CornerUpLeft from 'lucide-react/icons/corner-up-left';
import Eye from 'lucide-react/icons/eye';
import Hand from 'lucide-react/icons/hand';
import PanelRight from 'lucide-react/icons/panel-right';
import { listFlags } from '../inbox/FlagMarks';
import { toggleContext } from '../keys/go';
import { Badge, IconButton } from '../kit';
import { useBusinessNow } from '../shell/clock';
import { useLayout } from '../shell/media';
import { nameCustomer } from '../shell/names';
import { holdsFloor, mayHandBack, mayTakeOver } from '../store/select';
import { store, useDesk } from '../store/store';
import type { InboxRow } from '../store/types';
import { texts } from '../texts/en';
import { FloorChip } from './FloorChip';
import { HeadButton } from './HeadButton';

/** Who it is with, what sets it apart, who may speak, and what can be done now. */
export function ConversationHead({ id, watch }: { id: string; watch: boolean }) {
  const row = useDesk((state) => state.rows.get(id));
  const layout = useLayout();
  return (
    <header className="head">
      {layout === 'narrow' && !watch ? (
        <IconButton
          label={texts.actions.back}
          icon={<ArrowLeft aria-hidden="true" />}
          onClick={() => store.dispatch({ type: 'pane', pane: 'list' })}
        />
      ) : null}
      <div className="head-who">
        <div className="head-line">
          <h2 className="head-name" dir="auto">
            {nameCustomer(row)}
          </h2>
          <FloorChip id={id} />
        </div>
        {row || watch ? (
          <div className="head-line head-badges">
            {watch ? (
              <Badge icon={<Eye aria-hidden="true" />}>{texts.conversation.watching}</Badge>
            ) : null}
            {row ? <Badges row={row} /> : null}
          </div>
        ) : null}
      </div>
      <Controls id={id} watch={watch} />
    </header>
  );
}

function Badges({ row }: { row: InboxRow }) {
  const now = useBusinessNow();
  const flags = listFlags(row, now).filter((flag) => flag !== 'upset');
  return (
    <>
      {row.tier ? <Badge tone="warn">{texts.sayTier(row.tier)}</Badge> : null}
      <Badge>{texts.channels[row.channel] ?? row.channel}</Badge>
      {row.language !== 'en' && row.language !== 'und' ? (
        <Badge title={texts.conversation.language}>{texts.sayLanguage(row.language)}</Badge>
      ) : null}
      {flags.map((flag) => (
        <Badge key={flag} tone="bad">
          {texts.sayFlag(flag)}
        </Badge>
      ))}
      {row.sentiment !== null && row.sentiment <= -0.3 ? (
        <Badge tone="bad" title={texts.conversation.sentimentTitle}>
          {texts.conversation.sentiment(row.sentiment)}
        </Badge>
      ) : null}
    </>
  );
}

/** A control that may not be used does not exist. */
function Controls({ id, watch }: { id: string; watch: boolean }) {
  const mine = useDesk((state) => holdsFloor(state, id));
  const back = useDesk((state) => mayHandBack(state, id));
  const free = useDesk((state) => mayTakeOver(state, id));
  const hidden = useDesk((state) => state.preferences.contextHidden);
  const layout = useLayout();
  const open = (kind: 'takeOver' | 'handBack') => () =>
    store.dispatch({ type: 'overlay', overlay: { kind, id } });
  return (
    <div className="head-controls">
      {free ? (
        <HeadButton
          id="takeOver"
          keyless={watch}
          icon={<Hand aria-hidden="true" />}
          onClick={open('takeOver')}
        />
      ) : null}
      {mine && !watch ? (
        <>
          {back ? (
            <HeadButton
              id="handBack"
              icon={<CornerUpLeft aria-hidden="true" />}
              text={texts.conversation.handBack}
              onClick={open('handBack')}
            />
          ) : null}
          <HeadButton
            id="wrapUp"
            variant="primary"
            icon={<Check aria-hidden="true" />}
            onClick={() =>
              store.dispatch({ type: 'overlay', overlay: { kind: 'wrapUp', id, next: false } })
            }
          />
        </>
      ) : null}
      {!watch && (layout !== 'wide' || hidden) ? (
        <IconButton
          label={texts.conversation.showContext}
          shown="]"
          aria-keyshortcuts="]"
          icon={<PanelRight aria-hidden="true" />}
          onClick={toggleContext}
        />
      ) : null}
    </div>
  );
}
