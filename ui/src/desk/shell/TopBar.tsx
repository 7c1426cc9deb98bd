import Power from 'lucide-react/icons/power';
import Search from 'lucide-react/icons/search';
import { ariaChord, showChord } from '../keys/chord';
import { Button, IconButton, Kbd, Tooltip } from '../kit';
import { isAiOff, mayMoveSwitch } from '../store/select';
import { type DeskState, latestOf, type Overlay } from '../store/state';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';
import { formatSeconds, useBusinessNow } from './clock';
import { PresenceMenu } from './PresenceMenu';
import { usePageName } from './title';

const open = (overlay: Overlay): void => store.dispatch({ type: 'overlay', overlay });

export function TopBar() {
  const page = usePageName();
  return (
    <header className="top">
      <h1 className="top-title">{page}</h1>
      <LiveMark />
      <DemoMark />
      <span className="top-gap" />
      <SwitchButton />
      <PresenceMenu />
      <button
        type="button"
        className="top-search"
        aria-label={texts.actions.palette}
        aria-keyshortcuts={ariaChord('Mod+KeyK')}
        onClick={() => open({ kind: 'palette' })}
      >
        <Search aria-hidden="true" />
        <span>{texts.actions.palette}</span>
        <Kbd keys={showChord('Mod+KeyK')} />
      </button>
    </header>
  );
}

function countPresent(state: DeskState): number | null {
  const team = latestOf(state.team);
  return team ? team.filter((agent) => agent.present).length : null;
}

/** Whether what is shown is what is; the number goes grey when it may lie. */
function LiveMark() {
  const kind = useDesk((state) => state.status.kind);
  const present = useDesk(countPresent);
  const live = kind === 'live';
  return (
    <p className="live" data-live={live || undefined}>
      <span className="live-dot" aria-hidden="true" />
      <span>
        {live ? texts.shell.connected : texts.shell.notConnected}
        {present === null ? null : (
          <span className="live-count"> · {texts.shell.onShift(present)}</span>
        )}
      </span>
    </p>
  );
}

function DemoMark() {
  const demo = useDesk((state) => latestOf(state.about)?.demo?.label ?? null);
  return demo === null ? null : <DemoClock label={demo} />;
}

/** A demo says that it is one, and what time it is in it. */
function DemoClock({ label }: { label: string }) {
  const now = useBusinessNow();
  const zone = useDesk((state) => latestOf(state.about)?.timezone);
  return (
    <p className="demo" title={zone}>
      <time className="num" dateTime={new Date(now).toISOString()}>
        {texts.shell.weekday(now, zone)} {formatSeconds(now)}
      </time>
      <span className="demo-label">{label || texts.shell.demo}</span>
    </p>
  );
}

/** The AI on or off, one action away on every page of who may decide it. */
function SwitchButton() {
  const may = useDesk(mayMoveSwitch);
  const off = useDesk(isAiOff);
  if (!may) return null;
  if (!off) {
    return (
      <IconButton
        className="switch"
        label={texts.actions.switchOff}
        icon={<Power aria-hidden="true" />}
        onClick={() => open({ kind: 'switch' })}
      />
    );
  }
  return (
    <Tooltip text={texts.actions.switchOn}>
      <Button variant="danger" icon={<Power />} onClick={() => open({ kind: 'switch' })}>
        {texts.shell.aiOff}
      </Button>
    </Tooltip>
  );
}
