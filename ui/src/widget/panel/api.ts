/** The interface of docs/reference/api.md, as far as a customer calls it. */
import type { CustomerEvents } from '../../api';
import type { Envelope } from '../../shared/envelopes';

/** The server answered with an error. */
export class Refusal extends Error {
  constructor(readonly status: number) {
    super(`the server answered ${status}`);
  }
}

const MOST_EVENTS = 1000;

export class Api {
  constructor(
    readonly origin: string,
    readonly token: () => string,
  ) {}

  /** Call a path under `/api/v1`: POST where there is a body, else GET. */
  async call<T>(path: string, body?: object): Promise<T> {
    return (await this.fetch(path, body)).json() as Promise<T>;
  }

  async fetch(path: string, body?: object): Promise<Response> {
    const headers: Record<string, string> = {};
    if (body) headers['Content-Type'] = 'application/json';
    if (this.token()) headers.Authorization = `Bearer ${this.token()}`;
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      body: body && JSON.stringify(body),
      credentials: 'omit',
    });
    if (!response.ok) throw new Refusal(response.status);
    return response;
  }

  /** Every event of a conversation that the customer may see. */
  async readEvents(path: string): Promise<Envelope[]> {
    const found: Envelope[] = [];
    for (let after = 0; ; ) {
      const page = await this.call<CustomerEvents>(`${path}/events?after=${after}`);
      found.push(...(page.events as Envelope[]));
      if (page.events.length < MOST_EVENTS) return found;
      after = page.seq;
    }
  }
}
