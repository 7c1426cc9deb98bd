import { type ReactNode, useId, useState } from 'react';
import { Button, Dialog, Segmented, Switch } from '../kit';
import { askForNotices, playTone } from '../ring/tell';
import type { Preferences } from '../store/state';
import { store, useDesk } from '../store/store';
import { live } from '../texts/en.live';
import { two } from '../texts/en.two';
import { closeOverlay } from '../wrapup/overlay';
import { Letters } from './Letters';
import './preferences.css';

const words = live.preferences;

function change(preferences: Partial<Preferences>): void {
  store.dispatch({ type: 'preferences', change: preferences });
}

/** What this browser remembers for its reader: look, keys, being called. */
export default function PreferencesDialog() {
  const preferences = useDesk((state) => state.preferences);
  return (
    <Dialog
      title={words.title}
      about={words.about}
      closeText={two.close}
      onClose={closeOverlay}
      onSubmit={closeOverlay}
      foot={
        <Button shown="Esc" onClick={closeOverlay}>
          {two.close}
        </Button>
      }
    >
      <Line title={words.theme}>
        <Segmented
          label={words.theme}
          value={preferences.theme}
          options={words.themes}
          onChange={(theme) => change({ theme })}
        />
      </Line>
      <Line title={words.density} hint={words.densityHint}>
        <Segmented
          label={words.density}
          value={preferences.density}
          options={words.densities}
          onChange={(density) => change({ density })}
        />
      </Line>
      <SwitchLine
        title={words.letters}
        hint={words.lettersHint}
        checked={preferences.letters}
        onChange={(letters) => change({ letters })}
      />
      {preferences.letters ? <Letters /> : null}
      <SwitchLine
        title={words.sound}
        hint={words.soundHint}
        checked={preferences.sound}
        onChange={(sound) => {
          change({ sound });
          // Heard once now, so that nobody is startled later.
          if (sound) playTone();
        }}
      />
      <Notifications on={preferences.notifications} />
    </Dialog>
  );
}

/** The browser asks too; what it forbids cannot be turned on here. */
function Notifications({ on }: { on: boolean }) {
  const there = 'Notification' in globalThis;
  const [permission, setPermission] = useState(there ? Notification.permission : 'denied');
  const turn = async (wanted: boolean) => {
    if (!wanted) return change({ notifications: false });
    change({ notifications: await askForNotices() });
    setPermission(Notification.permission);
  };
  if (!there) return null;
  return (
    <SwitchLine
      title={words.notifications}
      hint={permission === 'denied' ? words.notificationsBlocked : words.notificationsHint}
      checked={on && permission === 'granted'}
      onChange={(wanted) => void turn(wanted)}
    />
  );
}

function Line({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <div className="pref-line">
      <div>
        <p>{title}</p>
        {hint ? <p className="pref-hint">{hint}</p> : null}
      </div>
      {children}
    </div>
  );
}

interface SwitchLineProps {
  title: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function SwitchLine({ title, hint, checked, onChange }: SwitchLineProps) {
  const id = useId();
  return (
    <div className="pref-line">
      <div>
        <p id={id}>{title}</p>
        <p className="pref-hint">{hint}</p>
      </div>
      <Switch label={title} labelledBy={id} checked={checked} onChange={onChange} />
    </div>
  );
}
