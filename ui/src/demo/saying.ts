/** How the demo's page says the time. */

/** "Tuesday 24 November, 10:03:07" in the firm's time zone. Pure. */
export function sayClock(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone,
  }).format(now);
}
