/** Time on the pages: the business's clock in its own zone, one tick for everybody. */
import { useSyncExternalStore } from 'react';
import { type DeskState, latestOf } from '../store/state';
import { store, useDesk } from '../store/store';

const TICK_MS = 1000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let second = Math.floor(Date.now() / TICK_MS);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    second = Math.floor(Date.now() / TICK_MS);
    for (const one of listeners) one();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** This browser's clock, drawn again each second. */
export function useTick(): number {
  return useSyncExternalStore(subscribe, () => second) * TICK_MS;
}

/** The business's time, each second. */
export function useBusinessNow(): number {
  return useTick() + useDesk((state) => state.clockOffset);
}

/** m:ss, h:mm:ss from an hour on, days from a day on. */
export function formatWait(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  if (hours >= 24) return `${Math.floor(hours / 24)} d`;
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (n: number): string => String(n).padStart(2, '0');
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds % 60)}`;
  return `${minutes}:${two(seconds % 60)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(
  zone: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
  at: Date,
): string {
  const key = `${zone} ${name}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone || undefined });
    formats.set(key, format);
  }
  return format.format(at);
}

function findZone(state: DeskState): string {
  return latestOf(state.about)?.timezone ?? '';
}

/** 18:04, where the business is. */
export function formatTime(at: string | number, state: DeskState = store.get()): string {
  return formatIn(findZone(state), 'time', { hour: '2-digit', minute: '2-digit' }, new Date(at));
}

/** 18:04:22, where the business is. */
export function formatSeconds(at: string | number, state: DeskState = store.get()): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  return formatIn(findZone(state), 'seconds', options, new Date(at));
}

/** Tuesday 24 November, where the business is. */
export function formatDay(at: string | number, state: DeskState = store.get()): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return formatIn(findZone(state), 'day', options, new Date(at));
}

/** The time alone on the same day, else the day with the time. */
export function formatWhen(
  at: string | number,
  now: number,
  state: DeskState = store.get(),
): string {
  const options = { day: 'numeric', month: 'short' } as const;
  if (formatDay(at, state) === formatDay(now, state)) return formatTime(at, state);
  return `${formatIn(findZone(state), 'short', options, new Date(at))}, ${formatTime(at, state)}`;
}
