"""The answer to the AI's last question: what the customer's turn says to it."""

from msgspec import Struct

from segue.core.conversation.state import Conversation
from segue.core.dialogue.turn import Turn, find_topics, rank_topics
from segue.core.playbook.policy import Policy
from segue.core.policy.decisions import Advance, AskDetail, Decision, KeepDetail, Tell
from segue.core.values import TopicId


class Answered(Struct, frozen=True):
    """How the last question was answered. `moved` says that it was; `accepted` that an offered
    person is wanted; `topics` those that a clarifying question settled."""

    moved: bool = False
    accepted: bool = False
    topics: tuple[TopicId, ...] = ()
    decisions: tuple[Decision, ...] = ()


def find_answered(conversation: Conversation, policy: Policy, turn: Turn) -> Answered:
    """What the turn answers to the last question; an empty `Answered` when it answers nothing."""
    for asked in conversation.asked:
        kind, _, about = asked.partition(":")
        answer = Answered()
        match kind:
            case "offer":
                answer = _answer_offer(turn)
            case "clarify":
                answer = _answer_clarify(turn, policy, about)
            case "confirm":
                answer = _answer_confirm(conversation, policy, turn, about)
            case "yes":
                answer = _answer_yes(conversation, turn, about)
            case _:
                moved = about in turn.gives()
                answer = Answered(moved=moved or _declines(turn))
        if answer.moved:
            return answer
    return Answered()


def _declines(turn: Turn) -> bool:
    return turn.says() == "no" and not turn.asks()


def _answer_offer(turn: Turn) -> Answered:
    if turn.says() == "yes":
        return Answered(moved=True, accepted=True)
    if turn.says() == "no":
        return Answered(moved=True, decisions=(Tell("anything_else"),))
    return Answered()


def _answer_clarify(turn: Turn, policy: Policy, about: str) -> Answered:
    pair = [TopicId(t) for t in about.split(",")]
    sure = [t for t in find_topics(turn, policy) if t in pair]
    if sure:
        return Answered(moved=True, topics=(sure[0],))
    ranked = [t.topic for t in rank_topics(turn) if t.topic in pair]
    if turn.says() == "yes":
        return Answered(moved=True, topics=(pair[0],))
    if turn.says() == "no" or not ranked:
        return Answered()
    return Answered(moved=True, topics=(ranked[0],))


def _answer_confirm(c: Conversation, policy: Policy, turn: Turn, name: str) -> Answered:
    if name in turn.gives():
        return Answered(moved=True)
    if turn.says() == "yes":
        return Answered(moved=True, decisions=(KeepDetail(name),))
    request = c.find_request(c.current_request)
    flow = policy.find_flow(request.flow) if request else None
    if turn.says() != "no" or request is None or flow is None:
        return Answered()
    step = next((s for s in flow.steps if getattr(s, "detail", "") == name), None)
    ask = AskDetail(name, request.request_id, getattr(step, "ask", {}))
    return Answered(moved=True, decisions=(ask,))


def _answer_yes(c: Conversation, turn: Turn, label: str) -> Answered:
    request = c.find_request(c.current_request)
    if request is None:
        return Answered()
    if turn.says() == "yes" and not turn.corrects():
        step = Advance(request.request_id, request.topic, request.flow, "open", label)
        return Answered(moved=True, decisions=(step,))
    return Answered(moved=turn.corrects() or bool(turn.gives()))
