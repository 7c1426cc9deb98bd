"""The answer to the AI's last question: what the customer's turn says to it."""

from typing import Final

from msgspec import Struct

from segue.core.conversation.state import Conversation, CustomerRequest
from segue.core.dialogue.progress import MOST_ASKS, count_asks, find_step, may_stay_open
from segue.core.dialogue.turn import Turn, find_topics, rank_topics
from segue.core.playbook.flows import Collect, Flow
from segue.core.playbook.policy import Policy
from segue.core.policy.decisions import (
    Advance,
    AskDetail,
    Decision,
    Escalate,
    KeepDetail,
    Tell,
)
from segue.core.values import TopicId

CHANGE: Final = "change"
"""What the question expects that follows a no to a confirmation: what is to be different."""


class Answered(Struct, frozen=True):
    """How the last question was answered. `moved` says that it was; `accepts` that an offered
    person is wanted; `topics` those that a clarifying question settled; `asks` that the answer
    is followed by a question of its own; `resumes` that it leads back to what was interrupted."""

    moved: bool = False
    accepts: bool = False
    topics: tuple[TopicId, ...] = ()
    decisions: tuple[Decision, ...] = ()
    asks: bool = False
    resumes: bool = False


NOT: Final = Answered()


def find_answered(conversation: Conversation, policy: Policy, turn: Turn) -> Answered:
    """What the turn answers to the last question; an empty `Answered` when it answers nothing."""
    for asked in conversation.asked:
        kind, _, about = asked.partition(":")
        match kind:
            case "offer":
                answer = _answer_offer(conversation, turn)
            case "clarify":
                answer = _answer_clarify(turn, policy, about)
            case "confirm":
                answer = _answer_confirm(conversation, policy, turn, about)
            case "yes":
                answer = _answer_yes(conversation, turn, about)
            case "change":
                answer = _answer_change(conversation, policy, turn)
            case _:
                answer = _answer_detail(conversation, policy, turn, about)
        if answer.moved:
            return answer
    return NOT


def _find_current(c: Conversation, policy: Policy) -> tuple[CustomerRequest | None, Flow | None]:
    request = c.find_request(c.current_request)
    return request, policy.find_flow(request.flow) if request else None


def _answer_detail(c: Conversation, policy: Policy, turn: Turn, name: str) -> Answered:
    if name in turn.gives() and not (name in turn.denies() and turn.declines()):
        return Answered(moved=True)
    request, flow = _find_current(c, policy)
    label = find_step(flow, name) if flow else None
    passes = flow is not None and _is_optional(flow, name) and _says_something_else(turn)
    if not (turn.declines() or passes or _is_worn_out(c, request, flow, turn, name)):
        return NOT
    if request is None or flow is None or label is None:
        return Answered(moved=True)
    if may_stay_open(flow, name):
        step = Advance(request.request_id, request.topic, request.flow, "open", label)
        said: tuple[Decision, ...] = () if _is_optional(flow, name) else (Tell("left_open"),)
        return Answered(moved=True, decisions=(*said, step))
    if count_asks(c, name, request) < MOST_ASKS:
        return Answered(moved=True, decisions=(Tell("needed"),))
    return Answered(moved=True, decisions=(_give_up(request, flow, name),), asks=True)


def _is_worn_out(
    c: Conversation,
    request: CustomerRequest | None,
    flow: Flow | None,
    turn: Turn,
    name: str,
) -> bool:
    """Whether a repeat of the question was answered with other facts, so that it is left open
    where the flow allows that."""
    if request is None or flow is None or not may_stay_open(flow, name):
        return False
    told = set(turn.gives()) - set(turn.denies())
    tells = bool(told) and not turn.asks() and not turn.unread_attachments()
    return tells and count_asks(c, name, request) >= MOST_ASKS


def _is_optional(flow: Flow, name: str) -> bool:
    return any(isinstance(s, Collect) and s.detail == name and s.optional for s in flow.steps)


def _says_something_else(turn: Turn) -> bool:
    """Whether the burst tells something new in the place of an answer."""
    new = set(turn.gives()) - set(turn.corrected)
    return bool(new) and not turn.asks() and not turn.unread_attachments()


def _give_up(request: CustomerRequest, flow: Flow, name: str) -> Escalate:
    return Escalate(
        kind="none",
        rule=f"flow:{flow.id}",
        reason=f"The flow {flow.title!r} needs {name!r}, and the customer leaves it open.",
        evidence=(),
        key="handoff",
        details=flow.details(),
        topic=request.topic,
    )


def _answer_offer(c: Conversation, turn: Turn) -> Answered:
    if turn.says() == "yes":
        return Answered(moved=True, accepts=True)
    if turn.says() != "no":
        return NOT
    going = any(r.status == "open" for r in c.requests)
    said: tuple[Decision, ...] = () if going else (Tell("anything_else"),)
    return Answered(moved=True, decisions=said, resumes=True)


def _answer_clarify(turn: Turn, policy: Policy, about: str) -> Answered:
    pair = [TopicId(t) for t in about.split(",")]
    sure = [t for t in find_topics(turn, policy) if t in pair]
    if sure:
        return Answered(moved=True, topics=(sure[0],))
    ranked = [t.topic for t in rank_topics(turn) if t.topic in pair]
    if turn.says() == "yes":
        return Answered(moved=True, topics=(pair[0],))
    if turn.says() == "no":
        return NOT
    if not ranked and not turn.asks():  # it goes on telling: of the matter that collects it
        given = set(turn.gives())
        flows = [(t, policy.find_flow_for(t)) for t in pair]
        ranked = [t for t, flow in flows if flow and given & set(flow.details())]
    return Answered(moved=True, topics=(ranked[0],)) if ranked else NOT


def _answer_confirm(c: Conversation, policy: Policy, turn: Turn, name: str) -> Answered:
    if name in turn.gives():
        return Answered(moved=True)
    if turn.says() == "yes":
        return Answered(moved=True, decisions=(KeepDetail(name),))
    request, flow = _find_current(c, policy)
    if turn.says() != "no" or request is None or flow is None:
        return NOT
    step = next((s for s in flow.steps if getattr(s, "detail", "") == name), None)
    ask = AskDetail(name, request.request_id, getattr(step, "ask", {}))
    return Answered(moved=True, decisions=(ask,), asks=True)


def _answer_yes(c: Conversation, turn: Turn, label: str) -> Answered:
    request = c.find_request(c.current_request)
    if request is None:
        return NOT
    if turn.corrects() or turn.gives():
        return Answered(moved=True)
    if turn.says() == "yes":
        step = Advance(request.request_id, request.topic, request.flow, "open", label)
        return Answered(moved=True, decisions=(step,))
    if turn.says() == "no" and not turn.asks():
        return Answered(moved=True, decisions=(Tell("ask_change"),), asks=True)
    return NOT


def _answer_change(c: Conversation, policy: Policy, turn: Turn) -> Answered:
    """What is to be different; whoever names nothing leaves the request aside."""
    request, flow = _find_current(c, policy)
    if turn.gives():
        return Answered(moved=True)
    if not turn.declines() or request is None or flow is None:
        return NOT
    drop = Advance(request.request_id, request.topic, request.flow, "withdrawn", request.step)
    said = Tell("withdrawn", purpose=flow.purpose)
    return Answered(moved=True, decisions=(said, drop), resumes=True)
