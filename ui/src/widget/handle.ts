/** What the loader asks of the panel, whether it stands in the page or in a frame. */
export interface Handle {
  /** Show it; `focus` puts the cursor where the customer writes. */
  show(focus: boolean): void;
  hide(): void;
  /** Put a text where the customer writes; nothing is sent. */
  ask(text: string): void;
  /** Be the customer whom the firm's site names; empty: forget who was here. */
  identify(identity: string): Promise<void>;
  /** The customer consented to storage. */
  consent(): void;
  setLanguage(language: string): void;
}

export interface PanelOptions {
  /** Where the server is. */
  origin: string;
  language: string;
  /** False: nothing is stored before `consent`. */
  consented: boolean;
  onClose: () => void;
  onUnread: (unread: number) => void;
}

/** What frame and page say to each other; `segue` tells it from what others post. */
export type Message =
  | { segue: 'ready' | 'close' }
  | { segue: 'unread'; unread: number }
  | { segue: 'done'; id: number; failed: boolean }
  | { segue: 'call'; id: number; name: keyof Handle; value?: string | boolean };

/** The message in what was posted, or nothing. */
export function readMessage(data: unknown): Message | null {
  const isOurs = typeof data === 'object' && data !== null && 'segue' in data;
  return isOurs ? (data as Message) : null;
}
