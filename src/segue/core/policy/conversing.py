"""What the AI says in a turn that needs no person: requests, answers, questions back."""

from typing import Final

from msgspec import Struct

from segue.core.conversation.knowing import PassageHit
from segue.core.conversation.state import Conversation
from segue.core.dialogue.turn import (
    Turn,
    find_close_topics,
    find_topics,
    is_in_scope,
    rank_topics,
)
from segue.core.playbook.policy import Policy, Topic
from segue.core.policy.asked import Answered, find_answered
from segue.core.policy.decisions import (
    Advance,
    Clarify,
    Decision,
    OfferPerson,
    Quote,
    Tell,
)
from segue.core.policy.requests import begin_requests, go_on
from segue.core.values import ENGLISH, TopicId

UPSET: Final = -0.35
"""Below this sentiment the reply acknowledges the feeling first (O13)."""


class Plan(Struct, frozen=True):
    """What would be said, whether the turn was understood, and what it was about."""

    decisions: tuple[Decision, ...]
    understood: bool
    topics: tuple[TopicId, ...]


def plan_turn(conversation: Conversation, policy: Policy, turn: Turn) -> Plan:
    """The AI's plan for a turn, before any trigger has its say."""
    answered = find_answered(conversation, policy, turn)
    topics = answered.topics or find_topics(turn, policy)
    opening = _open(conversation, policy, turn)
    body, understood = _respond(conversation, policy, turn, answered, topics)
    return Plan((*opening, *body), understood, topics)


def _open(c: Conversation, policy: Policy, turn: Turn) -> tuple[Decision, ...]:
    said: list[Decision] = []
    first = not any(m.author_kind == "ai" and m.seq > c.episode_seq for m in c.messages)
    waiting = [r for r in c.requests if r.status == "open"]
    flow = policy.find_flow(waiting[0].flow) if waiting else None
    if c.episode > 1 and first and flow:
        said.append(Tell("welcome_back", purpose=flow.purpose))
    feeling = turn.last().sentiment
    if feeling is not None and feeling < UPSET:
        said.append(Tell("acknowledge_distress"))
    return tuple(said)


def _respond(
    c: Conversation, policy: Policy, turn: Turn, answered: Answered, topics: tuple[TopicId, ...]
) -> tuple[tuple[Decision, ...], bool]:
    news = _acknowledge(c, turn)
    if turn.unread_attachments():
        news = (*news, Tell("cannot_read"))
    courtesy = _answer_courtesy(c, policy, turn, answered)
    if courtesy is not None:
        return (*news, *courtesy), True
    quotes = find_quotes(c, policy, turn, topics)
    begun = begin_requests(c, policy, turn, topics, answered_by_quote=bool(quotes))
    lacking = _offer_for_unanswered(policy, topics, quotes, begun)
    going = go_on(c, policy, turn, begun, answered, digressed=bool(quotes or lacking))
    if quotes or begun or lacking or answered.moved or turn.gives():
        body = (*news, *answered.decisions, *quotes, *lacking, *begun, *going)
        return body, not _is_wall(body)
    return _fail(c, policy, turn, news, going)


def _acknowledge(c: Conversation, turn: Turn) -> tuple[Decision, ...]:
    given = tuple(n for n in turn.gives() if c.find_detail(n) is not None)
    if not turn.gives():
        return ()
    if turn.corrects():
        return (Tell("corrected", details=given),) if given else (Tell("corrected_gone"),)
    return (Tell("noted", details=given),) if given else ()


def _answer_courtesy(
    c: Conversation, policy: Policy, turn: Turn, answered: Answered
) -> tuple[Decision, ...] | None:
    if answered.moved:
        return None
    resume = go_on(c, policy, turn, (), answered, digressed=True)
    if turn.only("closes"):
        return (Tell("goodbye"),)
    if turn.only("thanks"):
        return (Tell("thanks"), *resume)
    if turn.only("greets"):
        return resume or (Tell("greeting"),)
    unread = turn.unread_attachments()
    if unread and all(r.unreadable for r in turn.readings):
        return resume
    return None


def find_quotes(
    c: Conversation, policy: Policy, turn: Turn, topics: tuple[TopicId, ...]
) -> tuple[Quote, ...]:
    """The passage that answers the turn, when it asks and one is sure enough; else nothing."""
    found = [policy.find_topic(t) for t in topics]
    questions = any(t is not None and t.kind == "question" for t in found)
    if not (turn.asks() or questions) or c.passages_seq < turn.messages[0].seq:
        return ()
    best: PassageHit | None = next(iter(c.passages), None)
    if best is None or best.score < policy.thresholds.passage:
        return ()
    return (Quote(best.citation),)


def _offer_for_unanswered(
    policy: Policy,
    topics: tuple[TopicId, ...],
    quotes: tuple[Quote, ...],
    begun: tuple[Advance, ...],
) -> tuple[Decision, ...]:
    """An honest "I don't know" for a topic that has neither a flow nor an answer."""
    if quotes or any(a.flow for a in begun):
        return ()
    new = [policy.find_topic(t) for t in topics if policy.find_flow_for(t) is None]
    lacking = next((t for t in new if t is not None), None)
    if lacking is None:
        return ()
    return (Tell("dont_know"), _offer(f"topic:{lacking.id}", lacking))


def _offer(rule: str, topic: Topic | None = None) -> OfferPerson:
    about = f" about {topic.title[ENGLISH]}" if topic else ""
    return OfferPerson("offer_person", rule, f"No approved article answers this question{about}.")


def _fail(
    c: Conversation,
    policy: Policy,
    turn: Turn,
    news: tuple[Decision, ...],
    going: tuple[Decision, ...],
) -> tuple[tuple[Decision, ...], bool]:
    """What is said when nothing above took hold: one clarifying question, the honest truth, or a
    plea for other words. The last two are failures to understand."""
    if all(r.unreadable for r in turn.readings) and not turn.unread_attachments():
        return (*news, Tell("cannot_read_text"), *going), False
    close = find_close_topics(turn, policy)
    if close and not any(a.startswith("clarify:") for a in c.asked):
        return (*news, Clarify(*close)), True
    if turn.asks():
        return (*news, Tell("dont_know"), _offer("knowledge:none")), False
    if going and not rank_topics(turn) and not is_in_scope(turn, policy):
        return (*news, Tell("clarify_open"), *going), False
    return (*news, Tell("clarify_open")), False


def _is_wall(decisions: tuple[Decision, ...]) -> bool:
    return any(isinstance(d, Tell) and d.key == "clarify_open" for d in decisions)
