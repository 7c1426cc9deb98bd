/**
 * What outlives a reload: token, draft, unsent messages, choices. Before consent, or where a
 * browser stores nothing, it lives as long as the page.
 */
import type { Ask } from '../../shared/connection';

export interface Kept {
  token: string;
  draft: string;
  /** Unsent messages by their client id; every tab adds and drops only its own. */
  outbox: Readonly<Record<string, Ask>>;
  /** Up to which event the customer has read, by conversation. */
  read: Readonly<Record<string, number>>;
  /** The closing, as `conversation/seq`, whose question was skipped or answered. */
  asked: string;
  language: string;
  size: number;
  sound: boolean;
}

const PREFIX = 'segue.';
const NOTHING: Kept = {
  token: '',
  draft: '',
  outbox: {},
  read: {},
  asked: '',
  language: '',
  size: 0,
  sound: false,
};
/** What says who the customer is; the rest are choices that any customer may have made. */
const PERSONAL = ['token', 'draft', 'outbox', 'read', 'asked'] as const;

export class Keep {
  readonly #memory: Partial<Kept> = {};
  #allowed: boolean;

  constructor(allowed: boolean) {
    this.#allowed = allowed;
  }

  get<K extends keyof Kept>(name: K): Kept[K] {
    let stored: Kept[K] | undefined;
    try {
      const found = this.#allowed && localStorage.getItem(PREFIX + name);
      if (found) stored = JSON.parse(found) as Kept[K];
    } catch {
      // Storage is blocked: the page's memory has it.
    }
    return stored ?? this.#memory[name] ?? NOTHING[name];
  }

  set<K extends keyof Kept>(name: K, value: Kept[K]): void {
    this.#memory[name] = value;
    try {
      if (this.#allowed) localStorage.setItem(PREFIX + name, JSON.stringify(value));
    } catch {
      // Storage is blocked or full: the page's memory has it.
    }
  }

  /** The customer consented: what is known so far may be stored from now on. */
  allow(): void {
    this.#allowed = true;
    for (const name of Object.keys(this.#memory) as (keyof Kept)[]) {
      this.set(name, this.#memory[name] ?? NOTHING[name]);
    }
  }

  /** Forget who the customer is and what they wrote; their choices stay. */
  forget(): void {
    for (const name of PERSONAL) this.set(name, NOTHING[name]);
  }

  addAsk(ask: Ask): void {
    this.set('outbox', { ...this.get('outbox'), [ask.client_id]: ask });
  }

  dropAsk(clientId: string): void {
    const { [clientId]: _, ...rest } = this.get('outbox');
    this.set('outbox', rest);
  }

  /** Call back when another tab changed something. */
  watch(changed: (name: string) => void): void {
    addEventListener('storage', ({ key }) => {
      if (key?.startsWith(PREFIX)) changed(key.slice(PREFIX.length));
    });
  }
}
