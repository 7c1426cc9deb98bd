/** What the widget says in English; the other languages have the same keys. */
import type { Widen } from './say';

/** What the panel says at once. */
export const en = {
  ai: 'AI assistant',
  withAi: 'You are chatting with an AI.',
  person: 'Speak to a person',
  requestPerson: 'I would like to speak to a person.',
  asked: 'A person has been asked to join you.',
  online: 'online',
  dialog: 'Conversation with {business}',
  messages: 'Messages',
  close: 'Close',
  menu: 'More options',
  you: 'You',
  sending: 'Sending',
  sent: 'Sent',
  seen: 'Seen',
  failed: 'Not sent. Try again',
  write: 'Write a message…',
  send: 'Send',
  attach: 'Attach a file',
  offline: 'You are offline.',
  closed: 'This conversation is closed.',
  reopen: 'Write at any time to take it up again.',
};

export type Texts = Widen<typeof en>;
