/** Every word of the desk in English. Another language is another object of the type `Texts`. */

const plurals = new Intl.PluralRules('en');

/** The form of a word that fits a number. */
export function plural(count: number, one: string, other: string): string {
  return plurals.select(count) === 'one' ? one : other;
}

export const texts = {
  failed: {
    accept: 'This conversation could not be accepted.',
    pass: 'Passing did not work; it still rings for you.',
    takeOver: 'Taking over did not work.',
    handBack: 'Handing back did not work; you still hold the floor.',
    wrapUp: 'Wrapping up did not work; the conversation is still open.',
    send: 'Not sent.',
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
  actions: {
    palette: 'Search or run a command',
    keys: 'Show the keys',
    inbox: 'Go to: needs you',
    mine: 'Go to: mine',
    withAi: 'Go to: with the AI',
    live: 'Go to: live view',
    preferences: 'Preferences',
    next: 'Next conversation',
    previous: 'Previous conversation',
    filter: 'Find in the list',
    back: 'Back to the list',
    accept: 'Accept the conversation that rings',
    pass: 'Pass the conversation that rings',
    takeOver: 'Take over',
    handBack: 'Hand back to the AI',
    wrapUp: 'Wrap up',
    wrapUpNext: 'Wrap up and open the next',
    reply: 'Reply',
    note: 'Write a note to the team',
    send: 'Send',
    sendWrapUp: 'Send and wrap up',
    suggestion: 'Put the suggestion into the reply',
    suggestionInside: 'Put the suggestion in while writing',
    dismiss: 'Dismiss the suggestion',
    undo: 'Undo the last action',
    hideList: 'Hide or show the list',
    hideContext: 'Hide or show the context',
    light: 'Theme: light',
    dark: 'Theme: dark',
    system: 'Theme: as the system',
    density: 'Rows: roomy or compact',
    comeOn: 'Presence: available',
    goOff: 'Presence: away',
    switchOff: 'Switch the AI off',
    switchOn: 'Switch the AI on',
    signOut: 'Sign out',
  },
  reference: (id: string) => `Reference ${id}.`,
};

/** What every language has to say. */
export type Texts = typeof texts;
