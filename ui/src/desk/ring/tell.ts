/** Telling somebody who looks elsewhere that it rings: a soft tone, the system's own notice. */
import { nameCustomer } from '../shell/names';
import { store } from '../store/store';
import type { InboxRow } from '../store/types';
import { texts } from '../texts/en';

const told = new Set<string>();

/** Tell once of each offer, by the ways that this reader has switched on. */
export function tellOfRing(offerId: string, row: InboxRow): void {
  if (told.has(offerId)) return;
  told.add(offerId);
  const { sound, notifications } = store.get().preferences;
  if (sound) playTone();
  if (notifications && document.visibilityState === 'hidden') notify(row);
}

function notify(row: InboxRow): void {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return;
  const notice = new Notification(texts.ring.notice(nameCustomer(row)), {
    body: row.topic || texts.triggers[row.reason] || '',
    tag: row.conversation_id,
  });
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
}

let audio: AudioContext | null = null;

/** Two soft notes, a fifth apart, that swell and fade. */
export function playTone(): void {
  audio ??= new AudioContext();
  const context = audio;
  void context.resume();
  for (const [index, pitch] of [440, 660].entries()) {
    const start = context.currentTime + index * 0.16;
    const note = context.createOscillator();
    const volume = context.createGain();
    note.type = 'sine';
    note.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.08, start + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.5);
    note.connect(volume).connect(context.destination);
    note.start(start);
    note.stop(start + 0.55);
  }
}

/** Ask the browser for leave to notify; false when the reader or the browser says no. */
export async function askForNotices(): Promise<boolean> {
  if (!('Notification' in globalThis)) return false;
  if (Notification.permission === 'granted') return true;
  return (await Notification.requestPermission()) === 'granted';
}
