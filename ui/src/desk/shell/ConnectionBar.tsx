import CloudOff from 'lucide-react/icons/cloud-off';
import PowerOff from 'lucide-react/icons/power-off';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useEffect, useRef } from 'react';
import { Button } from '../kit';
import { reconnect } from '../store/desk';
import { isAiOff } from '../store/select';
import { latestOf } from '../store/state';
import { store, useDesk } from '../store/store';
import { showToast } from '../store/toasts';
import { texts } from '../texts/en';
import { useTick } from './clock';

/** A break shorter than this is nothing that anybody should see. */
const QUIET_MS = 1500;

/** What is not as it should be, in one quiet line each: the connection, the AI. */
export function ConnectionBar() {
  const status = useDesk((state) => state.status);
  const off = useDesk(isAiOff);
  const why = useDesk(
    (state) => latestOf(state.switches)?.find((one) => one.scope === '*' && !one.on)?.why ?? '',
  );
  useReturnTold();
  return (
    <div className="bars" role="status">
      {status.kind === 'reconnecting' || status.kind === 'offline' ? (
        <Broken offline={status.kind === 'offline'} since={status.since} />
      ) : null}
      {off ? (
        <p className="bar" data-tone="bad">
          <PowerOff aria-hidden="true" />
          {texts.shell.aiOffBar(why)}
        </p>
      ) : null}
    </div>
  );
}

function Broken({ offline, since }: { offline: boolean; since: number }) {
  const unsent = useDesk((state) => state.unsent);
  const age = useTick() - since;
  if (age < QUIET_MS && !offline) return null;
  const seconds = Math.max(1, Math.round(age / 1000));
  return (
    <p className="bar" data-tone="warn">
      {offline ? <CloudOff aria-hidden="true" /> : <RefreshCw aria-hidden="true" />}
      <span>
        {offline ? texts.shell.offline : texts.shell.reconnecting}{' '}
        {/* The age changes each second: it is seen, not read out. */}
        <span aria-hidden="true">{texts.shell.lastUpdate(seconds)}</span>
        {unsent > 0 ? ` ${texts.shell.unsent(unsent)}` : null}
      </span>
      <Button size="s" variant="quiet" onClick={reconnect}>
        {texts.shell.tryNow}
      </Button>
    </p>
  );
}

/** Once it is back after a break that was seen, say so. */
function useReturnTold(): void {
  const status = useDesk((state) => state.status);
  const brokenAt = useRef<number | null>(null);
  useEffect(() => {
    if (status.kind === 'reconnecting' || status.kind === 'offline') {
      brokenAt.current ??= status.since;
    } else if (status.kind === 'live' && brokenAt.current !== null) {
      if (Date.now() - brokenAt.current > QUIET_MS * 2) {
        showToast(store, 'good', texts.shell.backAgain);
      }
      brokenAt.current = null;
    }
  }, [status]);
}
