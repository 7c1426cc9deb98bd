import ChevronDown from 'lucide-react/icons/chevron-down';
import Coffee from 'lucide-react/icons/coffee';
import LogOut from 'lucide-react/icons/log-out';
import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import SunMoon from 'lucide-react/icons/sun-moon';
import UserCheck from 'lucide-react/icons/user-check';
import { findActionById } from '../keys/actions';
import { Button, Menu, type MenuItem } from '../kit';
import { commands, signOut } from '../store/desk';
import { countHeld, findMember, myId, servesCustomers } from '../store/select';
import type { Preferences } from '../store/state';
import { store, useDesk } from '../store/store';
import { texts } from '../texts/en';

/** The seat: whether one is there, how many conversations one holds, how the page looks. */
export function PresenceMenu() {
  const name = useDesk((state) => (state.me.kind === 'in' ? state.me.name : ''));
  const serves = useDesk(servesCustomers);
  const seat = useDesk((state) => findMember(state, myId(state)));
  const held = useDesk((state) => countHeld(state, myId(state)));
  const theme = useDesk((state) => state.preferences.theme);
  const present = seat?.present ?? false;
  const word = present ? texts.presence.here : texts.presence.away;
  return (
    <Menu
      label={texts.presence.menu}
      align="right"
      items={[
        ...(serves ? listPresence(present) : []),
        ...listThemes(theme),
        {
          id: 'signOut',
          label: texts.presence.signOut(name),
          icon: <LogOut aria-hidden="true" />,
          run: () => void signOut(),
        },
      ]}
      opener={(opener) => (
        <Button {...opener} variant="quiet" className="presence">
          {serves ? (
            <>
              <span className="presence-dot" data-here={present || undefined} aria-hidden="true" />
              {word}
              <span className="presence-slots num" title={texts.presence.slotsTitle}>
                {held}/{seat?.capacity ?? 0}
                <span> {texts.presence.slots}</span>
              </span>
            </>
          ) : (
            name
          )}
          <ChevronDown aria-hidden="true" className="presence-more" />
        </Button>
      )}
    />
  );
}

function listPresence(present: boolean): MenuItem[] {
  return [
    {
      id: 'here',
      label: texts.presence.here,
      icon: <UserCheck aria-hidden="true" />,
      checked: present,
      run: () => void commands.setPresence('on'),
    },
    {
      id: 'away',
      label: texts.presence.away,
      icon: <Coffee aria-hidden="true" />,
      checked: !present,
      run: () => void commands.setPresence('off', 'break'),
    },
  ];
}

function listThemes(theme: Preferences['theme']): MenuItem[] {
  const choose = (chosen: Preferences['theme']) => () =>
    store.dispatch({ type: 'preferences', change: { theme: chosen } });
  const icons = {
    system: <SunMoon aria-hidden="true" />,
    light: <Sun aria-hidden="true" />,
    dark: <Moon aria-hidden="true" />,
  };
  return (['system', 'light', 'dark'] as const).map((one) => ({
    id: one,
    label: findActionById(one).title,
    icon: icons[one],
    checked: theme === one,
    run: choose(one),
  }));
}
