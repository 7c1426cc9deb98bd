"""What the AI says in a turn that needs no person: requests, answers, questions back."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from segue.core.conversation.knowing import PassageHit
from segue.core.conversation.state import Conversation
from segue.core.dialogue.turn import (
    Turn,
    find_close_topics,
    find_topics,
)
from segue.core.playbook.policy import Mode, Policy, Topic
from segue.core.policy.asked import Answered, find_answered
from segue.core.policy.decisions import (
    Advance,
    Clarify,
    Decision,
    KeepDetail,
    OfferPerson,
    Quote,
    SayStep,
    Tell,
)
from segue.core.policy.requests import begin_requests, go_on, preview, revive_requests
from segue.core.understanding.cards import CARD_MARK
from segue.core.values import ENGLISH, TopicId

UPSET: Final = -0.35
"""Below this sentiment the reply acknowledges the feeling first (O13)."""


class Plan(Struct, frozen=True):
    """What would be said, whether the turn was understood, and what it was about; `moves` are
    the changes to requests and details that hold even when something else is said; `accepts`
    that an offered person is wanted."""

    decisions: tuple[Decision, ...]
    understood: bool
    topics: tuple[TopicId, ...]
    moves: tuple[Decision, ...] = ()
    accepts: bool = False


def plan_turn(conversation: Conversation, policy: Policy, turn: Turn) -> Plan:
    """The AI's plan for a turn, before any trigger has its say."""
    revived = revive_requests(conversation, policy)
    conversation = preview(conversation, revived)
    answered = find_answered(conversation, policy, turn)
    topics = answered.topics or find_topics(turn, policy)
    opening = _open(conversation, policy, turn)
    welcomed = any(isinstance(d, Tell) and d.key == "welcome_back" for d in opening)
    plan = _respond(conversation, policy, turn, answered, topics)
    said = (d for d in plan.decisions if not (welcomed and _is_resume(d)))
    return replace(
        plan,
        decisions=(*revived, *opening, *said),
        topics=topics,
        moves=(*revived, *plan.moves),
        accepts=answered.accepts,
    )


def _is_resume(decision: Decision) -> bool:
    return isinstance(decision, Tell) and decision.key == "resume"


def _open(c: Conversation, policy: Policy, turn: Turn) -> tuple[Decision, ...]:
    said: list[Decision] = []
    spoke = ("ai", "system")
    first = not any(m.author_kind in spoke and m.seq > c.episode_seq for m in c.messages)
    waiting = sorted(
        (r for r in c.requests if r.status == "open"),
        key=lambda r: r.request_id != c.current_request,
    )
    flow = policy.find_flow(waiting[0].flow) if waiting else None
    if c.episode > 1 and first and flow:
        said.append(Tell("welcome_back", purpose=flow.purpose))
    if any(CARD_MARK in c.text(m.text) for m in turn.messages):
        said.append(Tell("card_removed"))
    feeling = turn.last().sentiment
    if feeling is not None and feeling < UPSET and turn.last().seq not in turn.bare:
        said.append(Tell("acknowledge_distress"))
    return tuple(said)


def _respond(
    c: Conversation, policy: Policy, turn: Turn, answered: Answered, topics: tuple[TopicId, ...]
) -> Plan:
    news = _acknowledge(c, turn)
    if turn.unread_attachments():
        news = (*news, Tell("cannot_read"))
    courtesy = _answer_courtesy(c, policy, turn, answered)
    if courtesy is not None:
        return Plan((*news, *courtesy), True, topics)
    new = _find_new(c, policy, turn, answered, topics)
    quotes = find_quotes(c, policy, turn, new)
    begun = begin_requests(c, policy, turn, new, answered_by_quote=bool(quotes))
    lacking = _offer_for_unanswered(policy, turn, answered, new, quotes)
    resumed = bool(quotes) or answered.resumes
    going: tuple[Decision, ...] = (
        () if lacking else go_on(c, policy, turn, begun, answered, resumed=resumed)
    )
    moves = (*(d for d in answered.decisions if isinstance(d, Advance | KeepDetail)), *begun)
    close = _find_close(c, policy, turn)
    if close and not (quotes or begun or answered.moved):
        return Plan((*news, close), True, topics)
    if turn.asks() and not _is_collecting(c, begun):
        news = tuple(d for d in news if not (isinstance(d, Tell) and d.key == "noted"))
    if quotes or begun or lacking or answered.moved or turn.gives():
        ends = any(isinstance(d, SayStep) for d in going)
        news = tuple(d for d in news if not (ends and _is_receipt(d)))
        body = (*news, *answered.decisions, *quotes, *lacking, *begun, *going)
        more = (Tell("anything_else"),) if all(_is_receipt(d) for d in body) else ()
        return Plan((*body, *more), True, topics, moves)
    return _fail(turn, news, going)


def _find_close(c: Conversation, policy: Policy, turn: Turn) -> Clarify | None:
    """The question which of two topics is meant, once; not for a remark within a request."""
    pair = find_close_topics(turn, policy)
    going = {r.topic for r in c.requests if r.status == "open"}
    if pair and going & set(pair):
        return None
    remark = bool(going) and not turn.asks()
    asked = any(a.startswith("clarify:") for a in c.asked)
    return Clarify(*pair) if pair and not remark and not asked else None


_RECEIPTS: Final = frozenset({"noted", "corrected", "corrected_gone"})
"""Texts that leave the customer without a word on how it goes on."""


def _is_receipt(decision: Decision) -> bool:
    return isinstance(decision, Tell) and decision.key in _RECEIPTS


def _is_collecting(c: Conversation, begun: tuple[Advance, ...]) -> bool:
    """Whether details are being taken down for a request; a mere question needs no receipt."""
    return any(a.flow for a in begun) or any(r.flow and r.status == "open" for r in c.requests)


def _find_new(
    c: Conversation,
    policy: Policy,
    turn: Turn,
    answered: Answered,
    topics: tuple[TopicId, ...],
) -> tuple[TopicId, ...]:
    """The topics that may open something: where the turn tells and asks nothing, only those that
    a flow serves, and none while a rule gathers for a request that is open."""
    if turn.asks() or not (answered.moved or turn.gives()):
        return topics
    gathering = any(a.startswith("gather:") for a in c.asked)
    if gathering and any(r.status == "open" for r in c.requests):
        return ()
    return tuple(t for t in topics if policy.find_flow_for(t) is not None)


def _acknowledge(c: Conversation, turn: Turn) -> tuple[Decision, ...]:
    """That a correction was taken, or what was said beyond the question; a plain answer to the
    question needs no receipt."""
    standing = [n for n in turn.gives() if c.find_detail(n) is not None]
    changed = tuple(n for n in standing if n in turn.corrected)
    if changed:
        return (Tell("corrected", details=changed),)
    if turn.corrects():
        return (Tell("corrected_gone"),)
    first = turn.messages[0].seq
    asked = {a.partition(":")[2] for a in c.asked}
    new = [n for n in standing if any(d.seq >= first for d in c.find_details(n))]
    new = [n for n in new if not n.startswith("text:")]
    return (Tell("noted", details=tuple(new)),) if set(new) - asked else ()


def _answer_courtesy(
    c: Conversation, policy: Policy, turn: Turn, answered: Answered
) -> tuple[Decision, ...] | None:
    if answered.moved:
        return None
    resume = go_on(c, policy, turn, (), answered, resumed=True)
    if turn.only("closes"):
        return (Tell("goodbye"),)
    if turn.only("thanks"):
        return (Tell("thanks"), *resume)
    if turn.only("greets"):
        return resume or (Tell("greeting"),)
    if turn.unread_attachments() and all(r.unreadable for r in turn.readings):
        return resume
    return None


def find_quotes(
    c: Conversation, policy: Policy, turn: Turn, topics: tuple[TopicId, ...]
) -> tuple[Quote, ...]:
    """The passage that answers the turn, when it asks and one is sure enough; else nothing. On
    what only people answer the AI quotes nothing, however unsure the topic (law 6)."""
    found = [policy.find_topic(t) for t in topics]
    if any(t is not None and t.mode in (Mode.PEOPLE_ONLY, Mode.CONCIERGE) for t in found):
        return ()
    questions = any(t is not None and t.kind == "question" for t in found)
    about = topics or find_close_topics(turn, policy) or ()
    wishes = turn.wishes and any(policy.find_flow_for(t) for t in about)
    asks = (turn.asks() and not wishes) or questions
    if not asks or c.passages_seq < turn.messages[0].seq:
        return ()
    best: PassageHit | None = next(iter(c.passages), None)
    if best is None or best.score < policy.thresholds.passage:
        return ()
    return (Quote(best.citation),)


def _offer_for_unanswered(
    policy: Policy,
    turn: Turn,
    answered: Answered,
    topics: tuple[TopicId, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Decision, ...]:
    """An honest "I don't know" for a topic that has neither a flow nor an answer, and for a
    question that no passage answers beside what else was said."""
    if quotes or any(policy.find_flow_for(t) for t in topics):
        return ()
    lacking = next((t for t in map(policy.find_topic, topics) if t is not None), None)
    if lacking is not None:
        return (Tell("dont_know"), _offer(f"topic:{lacking.id}", lacking))
    settled = answered.moved or turn.corrects() or turn.wishes
    if turn.asks() and turn.gives() and not settled:
        return (Tell("dont_know"), _offer("knowledge:none"))
    return ()


def _offer(rule: str, topic: Topic | None = None) -> OfferPerson:
    about = f" about {topic.title[ENGLISH]}" if topic else ""
    return OfferPerson("offer_person", rule, f"No approved article answers this question{about}.")


def _fail(turn: Turn, news: tuple[Decision, ...], going: tuple[Decision, ...]) -> Plan:
    """What is said when nothing took hold: the honest truth, or a plea for other words and the
    question that stands. Both are failures to understand."""
    if all(r.unreadable for r in turn.readings):
        return Plan((*news, Tell("cannot_read_text"), *going), False, ())
    if turn.asks():
        return Plan((*news, Tell("dont_know"), _offer("knowledge:none")), False, ())
    return Plan((*news, Tell("clarify_open"), *going), False, ())
