/** Words of the way in, the palette, the key sheet, the preferences and the live view. */
import { plural } from './en';

export const live = {
  signIn: {
    title: 'Sign in',
    pageTitle: (business: string) => `Sign in · ${business}`,
    about: 'The desk, for the people who serve customers here.',
    name: 'Your id',
    nameHint: 'As in the team file, for example elena',
    password: 'Password',
    enter: 'Sign in',
    busy: 'Signing in…',
    withPassword: 'Sign in with id and password instead',
    forgot: 'Lost your password? Whoever runs this server can set a new one.',
    away: 'The server does not answer.',
    awayText: 'Nothing is lost: drafts and unsent messages wait in this browser.',
    faults: {
      wrong: 'Id or password is wrong. Check both; capitals count in the password.',
      tooMany: 'Too many tries from here. Wait half a minute, then try once more.',
      unreachable: 'The server does not answer. Check the network and try again.',
      crossSite:
        'This page has another address than the server expects. Open the server’s own address.',
      empty: 'Fill in both your id and your password.',
      other: 'Signing in did not work. Load the page again and try once more.',
    },
    seats: 'Take a seat',
    generated: 'Generated demo data',
    moreSeats: (count: number) => `${count} more ${plural(count, 'seat', 'seats')}`,
    roles: {
      agent: 'Agent',
      supervisor: 'Supervisor',
      lead: 'CX lead',
      admin: 'Administrator',
      auditor: 'Auditor',
    } as Readonly<Record<string, string>>,
    sees: {
      agent: 'Serves customers: inbox, conversations, the facts before the first sentence.',
      supervisor: 'Watches live: who waits, who speaks with whom, takes over.',
      lead: 'Watches how it goes; reads, and changes nothing.',
      admin: 'Runs the server and switches the AI off and on.',
      auditor: 'Reads every conversation and what was decided; changes nothing.',
    } as Readonly<Record<string, string>>,
  },
  palette: {
    title: 'Search or run a command',
    placeholder: 'A name, a word, a command…',
    results: 'Found',
    nothing: (query: string) => `Nothing answers “${query}”. Try a name or a word of the message.`,
    count: (count: number) => `${count} found`,
    kinds: {
      conversation: 'Conversations',
      action: 'Actions',
      person: 'People',
      setting: 'Settings',
    },
    withAi: 'With the AI',
    waits: 'Waiting',
    away: 'Away',
    slots: (taken: number, capacity: number) => `Available, ${taken} of ${capacity} slots taken`,
  },
  keys: {
    title: 'Keys',
    about: 'Single letters work while no field has the focus.',
    off: 'Single letters are switched off. Keys with Ctrl or ⌘ work as ever.',
    isOff: 'switched off',
    change: 'Change keys…',
    groups: {
      go: 'Go',
      conversation: 'Conversation',
      write: 'Write',
      look: 'Look',
      seat: 'Seat',
    },
  },
};

/** What every language has to say here. */
export type TextsLive = typeof live;
