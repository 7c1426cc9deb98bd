/** The words of the interface that the desk speaks, all generated from its description. */
import type { InboxRow as ListedRow } from '../../api/types.gen';

export type {
  AgentView,
  Attachment,
  Fact,
  FileKept,
  HandoffPackage,
  Line,
  Matter,
  Mood,
  Person,
  PersonKnown,
  Reason,
  Sentence,
  StaffCaller,
  Switch,
  Tried,
} from '../../api/types.gen';

export type Role = 'agent' | 'supervisor' | 'lead' | 'admin' | 'auditor';

/** One conversation in a list; the server computes it, pages never do. */
export interface InboxRow extends ListedRow {
  agent_id: string | null;
  customer_name: string;
  topic: string;
  flags: string[];
  started_at: string | null;
  unanswered_since: string | null;
  promise_due: string | null;
  turns: number;
}

export interface DemoSeat {
  agent_id: string;
  name: string;
  role: string;
  speciality: string;
}

/** What anybody may know of this server. */
export interface About {
  business: string;
  ai_name: string;
  languages: string[];
  timezone: string;
  now: string;
  demo: {
    label: string;
    started_at: string;
    password: string;
    sign_ins: DemoSeat[];
    customers: { contact_id: string; name: string; tier: string }[];
  } | null;
}

/** What the desk needs of the playbook. */
export interface DeskSettings {
  dispositions: { id: string; title: string }[];
  wait_target_seconds: number;
  languages: string[];
  ai_name: string;
}
