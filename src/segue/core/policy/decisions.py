"""What may be decided: orders in the imperative, each a small value.

A turn's decisions stand in the order in which they are said or done. `describe` gives the words
by which the log names one, so that a replay can be compared with the past.
"""

from datetime import datetime
from typing import TypeAlias, assert_never

from msgspec import Struct

from segue.core.playbook.flows import Wording
from segue.core.routing.matching import Match
from segue.core.values import ArticleId, Citation, Evidence, FlowId, TopicId


class Tell(Struct, frozen=True):
    """Say the fixed text `key`; `details` are listed in it as {what}."""

    key: str
    details: tuple[str, ...] = ()
    purpose: Wording = {}


class Quote(Struct, frozen=True):
    """Quote a passage of approved knowledge, with its source."""

    citation: Citation


class QuoteArticle(Struct, frozen=True):
    """Quote an approved article from its beginning."""

    article_id: ArticleId


class SayStep(Struct, frozen=True):
    """Say the text of a flow's step."""

    text: Wording


class AskDetail(Struct, frozen=True):
    """Ask for a detail, for a request or for the handoff."""

    detail: str
    request_id: str
    text: Wording


class ConfirmDetail(Struct, frozen=True):
    """Ask whether a value known from elsewhere still holds."""

    detail: str
    request_id: str


class AskYes(Struct, frozen=True):
    """Ask for the yes of a flow's confirmation."""

    text: Wording
    request_id: str
    step: str


class Clarify(Struct, frozen=True):
    """Ask which of two topics is meant."""

    first: TopicId
    second: TopicId


class OfferPerson(Struct, frozen=True):
    """Ask whether a person shall join; `key` is the text. Where nobody is free now, `due` is
    when one would come back at the latest."""

    key: str
    rule: str
    reason: str
    kind: str = "low_confidence"
    due: datetime | None = None


class Advance(Struct, frozen=True):
    """A request begins or moves."""

    request_id: str
    topic: TopicId | None
    flow: FlowId | None
    status: str
    step: str = ""
    outcome: str = ""
    seq: int = 0


class KeepDetail(Struct, frozen=True):
    """The customer confirmed a known value."""

    detail: str


class Escalate(Struct, frozen=True):
    """Bring in a person now. `key` is the fixed text for the customer, `text` a wording of the
    playbook in its place; `details` are what was gathered."""

    kind: str
    rule: str
    reason: str
    evidence: tuple[Evidence, ...]
    key: str
    text: Wording = {}
    details: tuple[str, ...] = ()
    silent: bool = False
    skills: tuple[str, ...] = ()
    topic: TopicId | None = None
    priority: int = 5


class Assign(Struct, frozen=True):
    """Ask the first of these agents to take the conversation; empty: nobody is free."""

    ranked: tuple[Match, ...]


class Promise(Struct, frozen=True):
    """Promise a call or a mail by `due`, to the number or address in detail `detail`."""

    way: str
    detail: str
    due: datetime


class GiveBack(Struct, frozen=True):
    """The customer goes on with the AI instead of waiting."""


class Wait(Struct, frozen=True):
    """Say and do nothing now."""

    why: str


Decision: TypeAlias = (
    Tell
    | Quote
    | QuoteArticle
    | SayStep
    | AskDetail
    | ConfirmDetail
    | AskYes
    | Clarify
    | OfferPerson
    | Advance
    | KeepDetail
    | Escalate
    | Assign
    | Promise
    | GiveBack
    | Wait
)


def describe(decision: Decision) -> str:
    """The decision in the words of the log, without anything personal."""
    match decision:
        case Tell():
            return f"tell:{decision.key}"
        case Quote():
            return f"quote:{decision.citation.article_id}"
        case QuoteArticle():
            return f"quote:{decision.article_id}"
        case SayStep():
            return "say"
        case AskDetail():
            return f"ask:{decision.detail}"
        case ConfirmDetail():
            return f"confirm:{decision.detail}"
        case AskYes():
            return f"ask_yes:{decision.step}"
        case Clarify():
            return f"clarify:{decision.first},{decision.second}"
        case OfferPerson():
            return f"offer:{decision.rule}"
        case Advance():
            return f"advance:{decision.flow or decision.topic}:{decision.status}"
        case KeepDetail():
            return f"keep:{decision.detail}"
        case Escalate():
            return f"escalate:{decision.rule}"
        case Assign():
            return f"assign:{decision.ranked[0].agent_id if decision.ranked else 'nobody'}"
        case Promise():
            return f"promise:{decision.way}"
        case GiveBack():
            return "give_back"
        case Wait():
            return f"wait:{decision.why}"
        case _:
            assert_never(decision)


def find_verdict(decisions: tuple[Decision, ...]) -> str:
    """The verdict of a turn: handoff, offer, clarify or answer."""
    kinds = {type(d) for d in decisions}
    if Escalate in kinds:
        return "handoff"
    if OfferPerson in kinds:
        return "offer"
    return "clarify" if Clarify in kinds else "answer"
