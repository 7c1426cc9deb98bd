/** Everything the desk shows, as one frozen value. `reduce.ts` alone makes the next one. */
import type { Status } from '../../shared/connection';
import { EMPTY, type Talk } from '../../shared/talk';
import type {
  About,
  AgentView,
  DeskSettings,
  FileKept,
  HandoffPackage,
  InboxRow,
  Role,
  Switch,
} from './types';

/** Why something failed, in words that say what to do. */
export interface Fault {
  status: number;
  code: string;
  message: string;
  /** Stands in the server's log; empty when the server never answered. */
  reference: string;
}

/** Something that is loaded; `last` is what was there before, which may still be shown. */
export type Load<T> =
  | { kind: 'none' }
  | { kind: 'loading'; last: T | null }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; fault: Fault; last: T | null };

/** What can be shown of it now. */
export function latestOf<T>(load: Load<T>): T | null {
  if (load.kind === 'ready') return load.value;
  return load.kind === 'none' ? null : load.last;
}

/** Who sits at this desk. */
export type Me =
  | { kind: 'unknown' }
  | { kind: 'out'; fault: Fault | null }
  | { kind: 'in'; id: string; name: string; role: Role };

export type Tab = 'needs_you' | 'mine' | 'ai';

/** A reply that the AI offers; it never sends itself. */
export type Suggestion =
  | { kind: 'none' }
  | { kind: 'open'; text: string; afterSeq: number }
  | { kind: 'stale'; text: string }
  | { kind: 'settled' };

/** A conversation that is loaded: its events folded, its package beside it. */
export interface TalkView {
  talk: Talk;
  events: Load<true>;
  pack: Load<HandoffPackage>;
  suggestion: Suggestion;
  /** This page's messages that were acknowledged before their event came: client id → seq. */
  acked: ReadonlyMap<string, number>;
  /** How far the customer has read. */
  customerSeen: number;
}

export const NEW_TALK: TalkView = {
  talk: EMPTY,
  events: { kind: 'none' },
  pack: { kind: 'none' },
  suggestion: { kind: 'none' },
  acked: new Map(),
  customerSeen: 0,
};

/** What somebody has begun to write to one conversation. */
export interface Draft {
  mode: 'reply' | 'note';
  reply: string;
  note: string;
  files: readonly FileKept[];
}

export const NO_DRAFT: Draft = { mode: 'reply', reply: '', note: '', files: [] };

/** Somebody else writes in a conversation; `at` is this browser's clock. */
export interface Typing {
  kind: string;
  id: string;
  at: number;
}

export interface Toast {
  id: string;
  tone: 'plain' | 'good' | 'bad';
  text: string;
  undo: (() => void) | null;
}

/** What lies over the page; each part opens its own by `open`. */
export type Overlay =
  | { kind: 'none' }
  | { kind: 'palette' }
  | { kind: 'keys' }
  | { kind: 'preferences' }
  | { kind: 'switch' }
  | { kind: 'wrapUp'; id: string; next: boolean }
  | { kind: 'handBack'; id: string }
  | { kind: 'takeOver'; id: string }
  | { kind: 'pass'; id: string; offerId: string };

/** Kept in this browser only. */
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  density: 'roomy' | 'compact';
  letters: boolean;
  /** Other letters for actions: action id → letter. */
  remap: Readonly<Record<string, string>>;
  sound: boolean;
  notifications: boolean;
  listWidth: number;
  contextWidth: number;
  listHidden: boolean;
  contextHidden: boolean;
}

export const PREFERENCES: Preferences = {
  theme: 'system',
  density: 'roomy',
  letters: true,
  remap: {},
  sound: false,
  notifications: false,
  listWidth: 320,
  contextWidth: 372,
  listHidden: false,
  contextHidden: false,
};

export interface DeskState {
  me: Me;
  about: Load<About>;
  settings: Load<DeskSettings>;
  status: Status;
  /** This browser's clock when the server was last heard. */
  heardAt: number;
  /** Milliseconds to add to this browser's clock to get the business's (a demo's is shifted). */
  clockOffset: number;
  rows: ReadonlyMap<string, InboxRow>;
  rowsLoad: Load<true>;
  talks: ReadonlyMap<string, TalkView>;
  team: Load<readonly AgentView[]>;
  switches: Load<readonly Switch[]>;
  /** Offers that were answered here and not yet by the server. */
  answered: ReadonlySet<string>;
  typing: ReadonlyMap<string, Typing>;
  /** How many customer messages of each conversation were read here. */
  reads: ReadonlyMap<string, number>;
  selected: string | null;
  tab: Tab;
  /** Whether the address or a key opened the conversation on a narrow screen. */
  pane: 'list' | 'conversation' | 'context';
  /** The message that a fact's source points to; `at` makes a second jump a new one. */
  jump: { id: string; seq: number; at: number } | null;
  drafts: ReadonlyMap<string, Draft>;
  overlay: Overlay;
  toasts: readonly Toast[];
  preferences: Preferences;
  unsent: number;
}

export const START: DeskState = {
  me: { kind: 'unknown' },
  about: { kind: 'none' },
  settings: { kind: 'none' },
  status: { kind: 'connecting' },
  heardAt: 0,
  clockOffset: 0,
  rows: new Map(),
  rowsLoad: { kind: 'none' },
  talks: new Map(),
  team: { kind: 'none' },
  switches: { kind: 'none' },
  answered: new Set(),
  typing: new Map(),
  reads: new Map(),
  selected: null,
  tab: 'needs_you',
  pane: 'list',
  jump: null,
  drafts: new Map(),
  overlay: { kind: 'none' },
  toasts: [],
  preferences: PREFERENCES,
  unsent: 0,
};
