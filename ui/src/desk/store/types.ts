/** The words of the interface that the desk speaks, all generated from its description. */
export type {
  AboutView as About,
  AgentView,
  Attachment,
  DemoSignIn as DemoSeat,
  DeskView as DeskSettings,
  Fact,
  FileKept,
  HandoffPackage,
  InboxRow,
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
