"""The fold: a conversation's state from its events, one at a time.

Each kind of event has one small function in `_APPLY`; a kind that leaves the state as it is
stands in `_NO_CHANGE`, so that a test can demand that every kind is in one of the two.
"""

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any, Final

from msgspec.structs import replace

from segue.core.conversation import events as e
from segue.core.conversation.floor import find_new_owner
from segue.core.conversation.fold_details import (
    apply_correction,
    apply_profile,
    apply_reading,
)
from segue.core.conversation.fold_handoff import (
    apply_agent_replied,
    apply_declined,
    apply_escalated,
    apply_expired,
    apply_handed_back,
    apply_joined,
    apply_offered,
    apply_system_wrote,
    apply_took_over,
)
from segue.core.conversation.state import (
    EMPTY,
    Attempt,
    Conversation,
    CustomerRequest,
    Decided,
    Draft,
    Message,
    Note,
    Promise,
    Proof,
    Survey,
    Timer,
)
from segue.core.values import ConversationId

Change = dict[str, Any]


def apply(state: Conversation, event: e.Event) -> Conversation:
    """The conversation after one more event."""
    body = event.body
    change: Change = {
        "seq": event.seq,
        "last_at": event.at,
        "owner_epoch": event.owner_epoch,
    }
    owner = find_new_owner(state.owner, body)
    if owner is not None:
        change["owner"] = owner
    step = _APPLY.get(type(body))
    if step is not None:
        step(state, event, body, change)
    return replace(state, **change)


def fold(history: Iterable[e.Event], start: Conversation = EMPTY) -> Conversation:
    """The conversation after all of `history`, from `start`."""
    return reduce(apply, history, start)


def _started(s: Conversation, ev: e.Event, b: e.ConversationStarted, c: Change) -> None:
    c["id"] = ConversationId(ev.stream.partition("/")[2])
    c |= {"channel": b.channel, "contact_id": b.contact_id, "language": b.language}
    c |= {"started_at": ev.at, "imported": b.imported}


def _contact_wrote(s: Conversation, ev: e.Event, b: e.ContactWrote, c: Change) -> None:
    message = Message(
        ev.seq,
        ev.at,
        "customer",
        s.contact_id or "",
        b.message_id,
        b.text,
        b.attachments,
    )
    c |= {
        "messages": (*s.messages, message),
        "message_seq": ev.seq,
        "customer_at": ev.at,
    }


def _imported(s: Conversation, ev: e.Event, b: e.MessageImported, c: Change) -> None:
    at = b.written_at or ev.at
    message = Message(ev.seq, at, b.author_kind, b.author_id or "", b.message_id, b.text)
    c |= {"messages": (*s.messages, message), "message_seq": ev.seq}
    if b.author_kind == "customer":
        c["customer_at"] = at


def _history(s: Conversation, ev: e.Event, b: e.HistoryLinked, c: Change) -> None:
    c["history"] = b.contacts


def _passages(s: Conversation, ev: e.Event, b: e.PassagesFound, c: Change) -> None:
    c |= {"passages": b.passages, "passages_seq": b.seq}


def _risk(s: Conversation, ev: e.Event, b: e.RiskScored, c: Change) -> None:
    c["risk"] = b.risk


def _proved(s: Conversation, ev: e.Event, b: e.IdentityProved, c: Change) -> None:
    c |= {
        "proof": Proof(b.level, b.contact_id, b.method, b.until),
        "contact_id": b.contact_id,
    }


def _decided(s: Conversation, ev: e.Event, b: e.DecisionMade, c: Change) -> None:
    c["decided"] = (*s.decided, Decided(ev.seq, b.verdict, b.rule, b.seen_seq, b.steps))
    c["acted_seq"] = s.message_seq if b.seen_seq >= s.message_seq else b.seen_seq


def _disclosed(s: Conversation, ev: e.Event, b: e.DisclosureShown, c: Change) -> None:
    c["disclosed"] = True


def _drafted(s: Conversation, ev: e.Event, b: e.ReplyDrafted, c: Change) -> None:
    c["draft"] = Draft(b.draft_id, b.text, b.sources, b.epoch, b.after_seq)


def _dropped(s: Conversation, ev: e.Event, b: e.DraftDropped, c: Change) -> None:
    c["draft"] = None


def _ai_replied(s: Conversation, ev: e.Event, b: e.AiReplied, c: Change) -> None:
    message = Message(
        ev.seq,
        ev.at,
        "ai",
        "ai",
        b.message_id,
        b.text,
        sources=b.sources,
        answers=b.answers,
    )
    c |= {"messages": (*s.messages, message), "draft": None}
    c |= {"asked": b.asked, "asked_seq": ev.seq, "current_request": b.request_id or ""}
    c["misunderstood"] = 0 if b.understood else s.misunderstood + 1
    tried = [Attempt(ev.seq, "asked", a) for a in b.asked]
    if b.answers:
        tried += [Attempt(ev.seq, "quoted", source.article_id) for source in b.sources]
    if not b.understood:
        tried.append(Attempt(ev.seq, "not understood", ""))
    c["tried"] = (*s.tried, *tried)


def _flow(s: Conversation, ev: e.Event, b: e.FlowAdvanced, c: Change) -> None:
    old = s.find_request(b.request_id)
    passed = (*old.passed, old.step) if old and old.step and old.step != b.step else ()
    new = CustomerRequest(
        b.request_id,
        b.topic,
        b.flow,
        b.status,
        b.step,
        b.outcome,
        old.seq if old else b.seq or ev.seq,
        passed or (old.passed if old else ()),
    )
    rest = tuple(new if r.request_id == b.request_id else r for r in s.requests)
    c["requests"] = rest if old else (*s.requests, new)


def _note(s: Conversation, ev: e.Event, b: e.NoteWritten, c: Change) -> None:
    c["notes"] = (*s.notes, Note(ev.seq, ev.at, b.agent_id, b.text))


def _episode(s: Conversation, ev: e.Event, b: e.EpisodeStarted, c: Change) -> None:
    c |= {
        "episode": b.number,
        "episode_seq": ev.seq,
        "escalation": None,
        "disposition": "",
    }
    c |= {"asked": s.asked if b.cause == "returned" else (), "misunderstood": 0}


def _timer_set(s: Conversation, ev: e.Event, b: e.TimerSet, c: Change) -> None:
    c["timers"] = (*s.timers, Timer(b.timer_id, b.kind, b.due, b.about))


def _timer_gone(
    s: Conversation, ev: e.Event, b: e.TimerFired | e.TimerCancelled, c: Change
) -> None:
    c["timers"] = tuple(t for t in s.timers if t.timer_id != b.timer_id)


def _promise(s: Conversation, ev: e.Event, b: e.PromiseMade, c: Change) -> None:
    others = tuple(p for p in s.promises if p.promise_id != b.promise_id)
    c["promises"] = (*others, Promise(b.promise_id, b.way, b.due, b.to, b.timer_id))


def _promise_kept(s: Conversation, ev: e.Event, b: e.PromiseKept, c: Change) -> None:
    c["promises"] = tuple(
        replace(p, kept=True) if p.promise_id == b.promise_id else p for p in s.promises
    )


def _wrapped(s: Conversation, ev: e.Event, b: e.WrappedUp, c: Change) -> None:
    c |= {"disposition": b.disposition, "draft": None, "closed_seq": ev.seq}


def _survey(s: Conversation, ev: e.Event, b: e.SurveyAnswered, c: Change) -> None:
    c["survey"] = Survey(ev.seq, ev.at, b.score, b.comment)


_APPLY: Final[dict[type, Callable[[Conversation, e.Event, Any, Change], None]]] = {
    e.ConversationStarted: _started,
    e.ContactWrote: _contact_wrote,
    e.MessageImported: _imported,
    e.MessageUnderstood: apply_reading,
    e.ProfileRead: apply_profile,
    e.HistoryLinked: _history,
    e.PassagesFound: _passages,
    e.RiskScored: _risk,
    e.IdentityProved: _proved,
    e.DecisionMade: _decided,
    e.DisclosureShown: _disclosed,
    e.ReplyDrafted: _drafted,
    e.DraftDropped: _dropped,
    e.AiReplied: _ai_replied,
    e.FlowAdvanced: _flow,
    e.DetailCorrected: apply_correction,
    e.Escalated: apply_escalated,
    e.AgentOffered: apply_offered,
    e.OfferDeclined: apply_declined,
    e.OfferExpired: apply_expired,
    e.AgentJoined: apply_joined,
    e.AgentTookOver: apply_took_over,
    e.AgentReplied: apply_agent_replied,
    e.SystemWrote: apply_system_wrote,
    e.NoteWritten: _note,
    e.HandedBack: apply_handed_back,
    e.EpisodeStarted: _episode,
    e.TimerSet: _timer_set,
    e.TimerFired: _timer_gone,
    e.TimerCancelled: _timer_gone,
    e.PromiseMade: _promise,
    e.PromiseKept: _promise_kept,
    e.WrappedUp: _wrapped,
    e.SurveyAnswered: _survey,
}

_NO_CHANGE: Final = (e.PilotExposed, e.TextRedacted)
