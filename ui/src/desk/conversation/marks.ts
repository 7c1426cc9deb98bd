/** What a mark in the transcript says, in one line. */
import { listOf, textOf } from '../../shared/envelopes';
import type { MarkEntry } from '../../shared/talk';
import { formatTime, formatWhen } from '../shell/clock';
import { nameAgent } from '../shell/names';
import { findNow } from '../store/select';
import { store } from '../store/store';
import { texts } from '../texts/en';

/** The line of a mark without its time; empty when there is nothing to say. */
export function sayMark(
  mark: MarkEntry,
  escalation: MarkEntry | null,
  flags: readonly string[] = [],
): string {
  const { type, data, author } = mark;
  const say = texts.marks;
  const agent = nameAgent(textOf(data, 'agent_id'));
  switch (type) {
    case 'Escalated':
      return say.escalated(sayTrigger(mark, flags));
    case 'AgentJoined':
      return say.joined(agent, escalation ? sayTrigger(escalation, flags) : '');
    case 'AgentTookOver':
      return say.tookOver(agent, textOf(data, 'reason'));
    case 'OfferDeclined':
      return say.passed(agent, textOf(data, 'reason'));
    case 'OfferExpired':
      return say.expired[textOf(data, 'cause')]?.(agent) ?? say.expired.unanswered?.(agent) ?? '';
    case 'HandedBack':
      return author.kind === 'customer' ? say.customerBack : say.handedBack(nameDoer(data));
    case 'DetailCorrected':
      return say.corrected(nameDoer(data), textOf(data, 'name').replaceAll('_', ' '));
    case 'IdentityProved':
      return say.proved(Number(data.level), sayMethod(textOf(data, 'method')));
    case 'PromiseMade':
      return say.promised(
        textOf(data, 'way'),
        formatWhen(textOf(data, 'due'), findNow(store.get())),
      );
    case 'PromiseKept':
      return say.kept(nameDoer(data), textOf(data, 'outcome'));
    case 'TextRedacted':
      return say.redacted(listOf(data, 'text_ids').length, textOf(data, 'cause'));
    case 'SurveyAnswered':
      return say.survey(Number(data.score), textOf(data, 'comment'));
    case 'WrappedUp':
      if (textOf(data, 'by') === 'customer') return say.ended;
      return say.wrappedUp(nameDoer(data), sayDisposition(textOf(data, 'disposition')));
    default:
      return '';
  }
}

/** Why a person was called, in a word or two; a need goes by its own name. Empty when no word fits. */
export function sayTrigger(escalation: MarkEntry, flags: readonly string[] = []): string {
  const reason = textOf(escalation.data, 'reason');
  if (reason === 'complex_need' && flags.includes('access_need'))
    return texts.triggers.access ?? '';
  // The AI's own rules are named `switch:*` or `language:de`: what stands before says why.
  const [own = '', ...about] = textOf(escalation.data, 'rule').split(':');
  const word = about.length > 0 ? texts.triggers[own] : undefined;
  return word ?? texts.triggers[reason] ?? '';
}

/** Why one may not write here any more: "Jonas took over 18:06". */
export function sayLoss(loss: MarkEntry): string {
  return texts.composer.lost(sayMark(loss, null), formatTime(loss.at));
}

function nameDoer(data: MarkEntry['data']): string {
  const by = textOf(data, 'by');
  if (by.startsWith('agent:')) return nameAgent(by.slice('agent:'.length));
  return texts.doers[by] ?? nameAgent(by);
}

/** How somebody was proved; a colleague by name instead of by id. */
function sayMethod(method: string): string {
  return method.replace(/agent:([^:\s]+)/g, (_, id: string) => nameAgent(id)).replaceAll('_', ' ');
}

function sayDisposition(id: string): string {
  const settings = store.get().settings;
  const known = settings.kind === 'ready' ? settings.value.dispositions : [];
  const title = known.find((one) => one.id === id)?.title;
  return title ?? texts.dispositions[id] ?? id.replaceAll('_', ' ');
}
