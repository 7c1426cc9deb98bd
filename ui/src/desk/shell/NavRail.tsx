import { Link } from '@tanstack/react-router';
import Inbox from 'lucide-react/icons/inbox';
import Radio from 'lucide-react/icons/radio';
import Settings from 'lucide-react/icons/settings';
import type { ReactNode } from 'react';
import { showChord } from '../keys/chord';
import { IconButton, Tooltip, Unseen } from '../kit';
import { isOverseer } from '../store/select';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';

/** The ways to the pages that this seat has. */
export function NavRail() {
  const overseer = useDesk(isOverseer);
  return (
    <nav className="rail" aria-label={texts.shell.pages}>
      <Link to="/" className="rail-mark" aria-label={texts.shell.product}>
        <span aria-hidden="true">S</span>
      </Link>
      <RailLink to="/inbox" label={texts.shell.inbox} chord="KeyG KeyI" icon={<Inbox />} />
      {overseer ? (
        <RailLink to="/live" label={texts.shell.live} chord="KeyG KeyL" icon={<Radio />} />
      ) : null}
      <span className="rail-gap" />
      <IconButton
        label={texts.actions.preferences}
        shown={showChord('KeyG KeyS')}
        icon={<Settings aria-hidden="true" />}
        className="rail-link"
        onClick={() => store.dispatch({ type: 'overlay', overlay: { kind: 'preferences' } })}
      />
    </nav>
  );
}

interface RailLinkProps {
  to: '/inbox' | '/live';
  label: string;
  chord: string;
  icon: ReactNode;
}

function RailLink({ to, label, chord, icon }: RailLinkProps) {
  return (
    <Tooltip text={label} shown={showChord(chord)}>
      <Link to={to} className="rail-link" activeProps={{ 'data-here': '' }}>
        {icon}
        <Unseen>{label}</Unseen>
      </Link>
    </Tooltip>
  );
}
