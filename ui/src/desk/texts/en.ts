/** Every word of the desk in English. Another language is another object of the type `Texts`. */
import type { Tab } from '../store/state';
import { actionTexts } from './en.actions';
import { talkTexts } from './en.talk';
import { plural, sayAge, sayTitle } from './say';

export { plural } from './say';

const flags: Readonly<Record<string, string>> = {
  safety: 'Safety',
  vulnerable: 'Vulnerable',
  complaint: 'Complaint',
  access_need: 'Access need',
  promise: 'Promise due',
  upset: 'Unhappy',
  fraud: 'Signs of fraud',
  legal: 'Legal threat',
  refund: 'Refund dispute',
  press: 'Press',
  medical: 'Medical',
};

export const texts = {
  ...talkTexts,
  actions: actionTexts,
  failed: {
    open: 'This part could not be opened; try again once the connection is back.',
    accept: 'This conversation could not be accepted.',
    pass: 'Passing did not work; it still rings for you.',
    takeOver: 'Taking over did not work.',
    handBack: 'Handing back did not work; you still hold the floor.',
    wrapUp: 'Wrapping up did not work; the conversation is still open.',
    send: 'Not sent; your text is back in the draft.',
    correctDetail: 'The fact was not changed.',
    keepPromise: 'The promise is still open.',
    presence: 'Your presence did not change.',
    setSwitch: 'The switch did not move.',
    attach: (name: string) => `${name} was not attached.`,
  },
  done: {
    handedBack: 'Handed back to the AI.',
    wrappedUp: 'Wrapped up.',
    promiseKept: 'Promise kept.',
    corrected: 'Fact changed.',
    dismissed: 'Suggestion dismissed.',
  },
  /** By the code of the interface; a code that is missing here shows the server's own words. */
  faults: {
    unreachable: 'The server does not answer; try again when the bar above is gone.',
    stream_moved: 'Somebody was quicker; look at the conversation and decide again.',
    floor_held: 'Somebody else holds the floor now.',
    not_found: 'It is no longer within your reach.',
    too_many: 'Too many at once; wait a moment.',
    too_large: 'It is over the limit of 10 MB.',
  } as Readonly<Record<string, string>>,
  ai: 'AI',
  customer: 'the customer',
  shell: {
    product: 'Segue',
    pages: 'Pages',
    inbox: 'Inbox',
    live: 'Live',
    skip: 'Skip to the content',
    toasts: 'Messages',
    dismiss: 'Dismiss',
    undo: 'Undo',
    close: 'Close',
    cancel: 'Cancel',
    retry: 'Try again',
    pageFailed: 'This page could not be drawn.',
    pageFailedText: 'Nothing that you wrote is lost. Load the page again.',
    reload: 'Load again',
    connected: 'Live',
    notConnected: 'Not connected',
    onShift: (n: number) => `${n} on shift`,
    demo: 'generated demo data',
    weekday: (at: number, zone: string | undefined) =>
      new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: zone }).format(at),
    aiOff: 'AI is off',
    aiOffBar: (why: string) =>
      `The AI is switched off; every customer waits for a person.${why ? ` Reason: ${why}` : ''}`,
    reconnecting: 'Reconnecting…',
    offline: 'Offline.',
    lastUpdate: (seconds: number) => `Last update ${sayAge(seconds)} ago.`,
    unsent: (n: number) =>
      `${n} ${plural(n, 'message is', 'messages are')} waiting, to be sent once you are connected.`,
    tryNow: 'Try now',
    backAgain: 'Connected again; what was missed is here.',
    titleRings: (name: string) => `● ${name} · needs you`,
  },
  presence: {
    menu: 'Your seat',
    here: 'Available',
    away: 'Away',
    wentAway: 'You are away now: nothing rings for you until you are available again.',
    slots: 'slots',
    slotsTitle: 'Conversations that you hold, of those that you may hold at once',
    signOut: (name: string) => `Sign out ${name}`,
  },
  switch: {
    offTitle: (ai: string) => `Switch ${ai} off?`,
    offAbout: (ai: string) =>
      `${ai} stops answering at once, on every channel and topic. Customers wait for a person.`,
    onTitle: (ai: string) => `Switch ${ai} on again?`,
    onAbout: (ai: string) => `${ai} leads new conversations again. Those that wait stay with you.`,
    why: 'Reason',
    whyHint: 'The log keeps it, with your name.',
    typeName: (ai: string) => `Type ${ai} to confirm`,
  },
  visitors: {
    web: 'Web visitor',
    mail: 'Writer by mail',
    whatsapp: 'WhatsApp visitor',
    sms: 'SMS visitor',
    voice: 'Caller',
    other: 'Visitor',
  } as Readonly<Record<string, string>>,
  channels: {
    web: 'Web chat',
    mail: 'Mail',
    whatsapp: 'WhatsApp',
    sms: 'SMS',
    voice: 'Call',
  } as Readonly<Record<string, string>>,
  sayTier: (tier: string) => tier.charAt(0).toUpperCase() + tier.slice(1),
  sayLanguage: (code: string) => {
    try {
      return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
    } catch {
      return code;
    }
  },
  sayTitle,
  sayFlag: (flag: string) => flags[flag] ?? sayTitle(flag),
  saySize: (bytes: number) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`,
  inbox: {
    region: 'Conversations',
    tabs: 'Which conversations',
    tab: { needs_you: 'Needs you', mine: 'Mine', ai: 'AI' } as Readonly<Record<Tab, string>>,
    empty: {
      needs_you: 'No one is waiting.',
      mine: 'You hold no conversation.',
      ai: 'The AI leads no conversation now.',
    } as Readonly<Record<Tab, string>>,
    emptyText: {
      needs_you: 'Conversations that need a person appear here, the neediest first.',
      mine: 'What you accept or take over appears here until you wrap it up.',
      ai: 'What the AI answers appears here; you can look on and take over.',
    } as Readonly<Record<Tab, string>>,
    noneHere: 'This seat reads no conversations.',
    noneHereText:
      'An admin moves the switch of the AI; conversations stay with agents and supervisors.',
    awayText: 'You are away: nothing rings for you until you are available.',
    comeOn: 'Be available',
    failed: 'The list could not be loaded.',
    failedText: 'Conversations that are open here still work.',
    notFound: (words: string) => `Nothing here has “${words}”.`,
    filterLabel: 'Find in this list',
    filterClear: 'Show all again',
    draft: 'Draft',
    unread: 'unread',
    onlyFiles: 'A file',
    wrote: (who: string, text: string) => `${who}: ${text}`,
    waits: 'waiting ',
    waitsLate: 'waiting past the target, ',
    ringsForYou: 'Rings for you',
    ringsFor: (name: string) => `Rings for ${name}`,
    context: 'Context',
    contextFailed: 'What is known could not be drawn.',
    contextFailedText: 'You can go on replying.',
    closeContext: 'Close the context',
    listWidth: 'Width of the list',
    contextWidth: 'Width of the context',
    nothingOpen: 'No conversation is open.',
    nothingHint: 'J and K move in the list, Enter opens.',
  },
  reference: (id: string) => `Reference ${id}.`,
};

/** What every language has to say. */
export type Texts = typeof texts;
