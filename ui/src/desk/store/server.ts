/** The calls of the interface that the desk makes: each answers, or throws a `Refusal`. */
import { client } from '../../api/client.gen';
import * as api from '../../api/sdk.gen';
import type { Envelope } from '../../shared/envelopes';
import type { Fault } from './state';
import type {
  About,
  AgentView,
  DeskSettings,
  FileKept,
  HandoffPackage,
  InboxRow,
  PersonKnown,
  StaffCaller,
  Switch,
} from './types';

/** The server said no, or did not answer. */
export class Refusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
  }
}

/** What went wrong, whatever was thrown. */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof Refusal) return thrown.fault;
  return { status: 0, code: 'unreachable', message: String(thrown), reference: '' };
}

interface Result {
  data?: unknown;
  error?: unknown;
  response?: Response;
}

interface ErrorBody {
  error?: { code?: string; message?: string; fields?: { reference?: unknown } };
}

async function take<T>(result: Promise<Result>): Promise<T> {
  const { data, error, response } = await result;
  if (response?.ok) return data as T;
  const said = typeof error === 'object' ? (error as ErrorBody | null)?.error : undefined;
  throw new Refusal({
    status: response?.status ?? 0,
    code: said?.code ?? 'unreachable',
    message: said?.message ?? '',
    reference: String(said?.fields?.reference ?? ''),
  });
}

function provePage(csrf: string): void {
  client.setConfig({ baseUrl: '', headers: { 'X-CSRF-Token': csrf } });
}

/** All calls, each under a plain name. */
export const server = {
  readAbout: (): Promise<About> => take(api.readAbout()),
  readSettings: (): Promise<DeskSettings> => take(api.readDesk()),
  async readMe(): Promise<StaffCaller> {
    const me = await take<StaffCaller>(api.readMe());
    provePage(me.csrf);
    return me;
  },
  async signIn(name: string, password: string): Promise<void> {
    const seat = await take<{ csrf: string }>(api.signIn({ body: { name, password } }));
    provePage(seat.csrf);
  },
  signOut: (): Promise<void> => take(api.signOut({ body: {} })),
  readTeam: async (): Promise<readonly AgentView[]> =>
    (await take<{ agents: AgentView[] }>(api.readTeam())).agents,
  readSeat: (): Promise<AgentView> => take(api.readOwnState()),
  readSwitches: async (): Promise<readonly Switch[]> =>
    (await take<{ switches: Switch[] }>(api.readSwitches())).switches,
  readLive: async (): Promise<readonly InboxRow[]> =>
    (
      await take<{ rows: InboxRow[] }>(
        api.listConversations({ query: { tab: 'live', limit: 500 } }),
      )
    ).rows,
  readEvents: (
    id: string,
    after: number,
    limit: number,
  ): Promise<{ events: Envelope[]; seq: number }> =>
    take(api.readEvents({ path: { conversation_id: id }, query: { after, limit } })),
  readPackage: (id: string): Promise<HandoffPackage> =>
    take(api.readPackage({ path: { conversation_id: id } })),
  readPerson: (contactId: string, id: string): Promise<PersonKnown> =>
    take(api.readPerson({ path: { contact_id: contactId }, query: { conversation_id: id } })),
  accept: (id: string): Promise<unknown> =>
    take(api.accept({ path: { conversation_id: id }, body: {} })),
  decline: (id: string, reason: string): Promise<unknown> =>
    take(api.decline({ path: { conversation_id: id }, body: { reason } })),
  takeOver: (id: string, reason: string): Promise<unknown> =>
    take(api.takeOver({ path: { conversation_id: id }, body: { reason } })),
  handBack: (id: string): Promise<unknown> =>
    take(api.handBack({ path: { conversation_id: id }, body: {} })),
  wrapUp: (id: string, disposition: string, summary: string): Promise<unknown> =>
    take(
      api.wrapUp({
        path: { conversation_id: id },
        body: summary ? { disposition, summary } : { disposition },
      }),
    ),
  correctDetail: (id: string, name: string, value: string, was: string): Promise<unknown> =>
    take(api.correctDetail({ path: { conversation_id: id }, body: { name, value, was } })),
  keepPromise: (id: string, promiseId: string, outcome: string): Promise<unknown> =>
    take(
      api.keepPromise({
        path: { conversation_id: id, promise_id: promiseId },
        body: outcome ? { outcome } : {},
      }),
    ),
  setPresence: (state: 'on' | 'off', reason: string): Promise<AgentView> =>
    take(api.changePresence({ body: reason ? { state, reason } : { state } })),
  setSwitch: (scope: string, on: boolean, why: string): Promise<unknown> =>
    take(api.changeSwitch({ body: { scope, on, why } })),
  keepFile: (file: File): Promise<FileKept> => take(api.createFile({ body: { file } })),
};

provePage('');

/** Where a file of a message can be had; the cookie proves who asks. */
export function fileAddress(fileId: string): string {
  return `/api/v1/files/${encodeURIComponent(fileId)}`;
}
