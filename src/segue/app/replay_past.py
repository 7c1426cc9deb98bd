"""The past as events: what was said, what the AI understood of it, and what it takes along.

Until the first verdict that is not "answer", the past goes on as it went: what the AI would have
said is never heard, the messages of the other side stand in its place. So between the turns is
carried what the AI would *know* (readings, details, requests and their steps, failures to
understand in a row, questions that a rule had asked once), and not what the customer would have
heard:

- An offer or a clarifying question of the AI is forgotten: a "yes" in the past answered somebody
  else. Its other questions stay open only where the other side asked something as well, so that
  a short answer can be read as one.
- How often the AI asked for a detail is not counted: the customer never saw the question.
- A plain yes or no to a question of the other side neither counts as a failure to understand nor
  ends a run of failures.
"""

from datetime import date, datetime
from itertools import count
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from segue.app.compose import name_asked
from segue.app.speak import NOT_UNDERSTOOD, build_moves
from segue.app.texts import TextBook
from segue.app.understand import build_reading, find_own_words, list_asked
from segue.core.conversation.deciding import DecisionMade
from segue.core.conversation.events import (
    AnyBody,
    ContactWrote,
    ConversationStarted,
    Event,
    HistoryLinked,
    MessageImported,
    MessageUnderstood,
    PassagesFound,
)
from segue.core.conversation.fold import apply
from segue.core.conversation.knowing import PastContact
from segue.core.conversation.past import CustomerTurn, PastConversation, PastMessage
from segue.core.conversation.state import Attempt, Conversation, Message
from segue.core.dialogue.turn import build_turn
from segue.core.playbook.policy import Policy
from segue.core.policy.decide import Ruling, rule
from segue.core.policy.decisions import (
    Advance,
    AskDetail,
    AskYes,
    ConfirmDetail,
    Escalate,
    Tell,
    describe,
    find_verdict,
)
from segue.core.understanding.cards import redact_cards
from segue.core.values import AI, ENGLISH, ContactId, ConversationId, conversation_stream
from segue.ports import Ids, Knowledge, Reader

_QUESTION_MARKS: Final = ("?", "？", "؟")


class Understanding(Struct, frozen=True):
    """The playbook and what reads under it."""

    policy: Policy
    reader: Reader
    knowledge: Knowledge


class CountedIds:
    """Ids that are unique within one conversation and the same each time."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def new(self) -> str:
        """The next number."""
        return f"past-{next(self._numbers)}"

    def salt(self) -> bytes:
        """None: nothing of a replay is kept."""
        return b""

    def token(self) -> str:
        """The next number."""
        return self.new()


def begin_past(
    past: PastConversation, history: tuple[PastContact, ...], at: datetime
) -> Conversation:
    """The conversation before anybody has spoken; the AI holds the floor."""
    contact = ContactId(past.customer_id) if past.customer_id else None
    started = ConversationStarted(past.channel, AI, ENGLISH, contact, past.conversation_id, True)
    linked = (HistoryLinked(history),) if history else ()
    stream = conversation_stream(ConversationId(past.conversation_id))
    c = apply(Conversation(), Event(stream, 1, 1, at, started))
    return _apply(c, at, *linked)


def hear(c: Conversation, turn: CustomerTurn, ids: Ids) -> Conversation:
    """The conversation after what the other side and then the customer said."""
    book = TextBook(ids)
    for message in (*turn.heard, *turn.said):
        text, _ = redact_cards(message.text)
        at = message.at or c.last_at
        assert at is not None, "a conversation that began has a time"
        c = _apply(c, at, _build_body(message, ids.new(), text, book))
    texts = {t.ref.id: t.text for t in book.take()}
    asked = c.asked if _is_asked(turn.heard) else ()
    return replace(c, texts=c.texts | texts, asked=asked)


def understand_turn(c: Conversation, u: Understanding, ids: Ids, today: date) -> Conversation:
    """The conversation after its new messages were read; articles count as of `today`.

    Raises:
        ModelUnavailable: the reader cannot answer.
    """
    book, asked = TextBook(ids), list_asked(c)
    names = tuple(a.name.split()[0] for a in u.policy.team)
    bodies: list[AnyBody] = []
    for message in (m for m in c.customer_messages() if m.seq > c.acted_seq):
        bodies += _read(c, message, u, book, asked, names, today)
    last = c.last_at
    assert last is not None, "a conversation that began has a time"
    c = replace(c, texts=c.texts | {t.ref.id: t.text for t in book.take()})
    return _apply(c, last, *bodies)


def decide_turn(c: Conversation, policy: Policy, turn: CustomerTurn) -> Ruling:
    """What the policy decides on the turn; nobody is on the roster."""
    now = c.customer_at
    assert now is not None, "the customer has just written"
    seen = replace(c, misunderstood=0) if _is_neutral(c, turn) else c
    return rule(seen, policy, (), now)


def carry_on(c: Conversation, policy: Policy, ruling: Ruling, turn: CustomerTurn) -> Conversation:
    """The conversation with what the AI would know after its turn; see the module's docstring."""
    neutral, at = _is_neutral(c, turn), c.last_at
    assert at is not None, "a conversation that began has a time"
    asked = [name for d in ruling.decisions for name in name_asked(d)]
    gathered = [Attempt(c.seq, "asked", name) for name in asked if name.startswith("gather:")]
    failed = any(isinstance(d, Tell) and d.key in NOT_UNDERSTOOD for d in ruling.decisions)
    failures = c.misunderstood + 1 if failed else 0
    current = next(
        (
            d.request_id
            for d in ruling.decisions
            if isinstance(d, AskDetail | ConfirmDetail | AskYes)
        ),
        c.current_request,
    )
    decided = _build_decided(c, policy, ruling)
    c = _apply(c, at, decided, *build_moves(c, ruling.decisions))
    return replace(
        c,
        misunderstood=c.misunderstood if neutral else failures,
        tried=(*c.tried, *gathered),
        asked=tuple(n for n in asked if n.startswith(("detail:", "confirm:", "yes:"))),
        current_request=current,
    )


def note_topics(c: Conversation, ruling: Ruling) -> Conversation:
    """The conversation with the topics of the turn that was handed over."""
    at = c.last_at
    assert at is not None, "a conversation that began has a time"
    c = _apply(c, at, *build_moves(c, ruling.decisions))
    topic = next((d.topic for d in ruling.decisions if isinstance(d, Escalate)), None)
    known = topic is None or any(r.topic == topic for r in c.requests)
    if known:
        return c
    begun = Advance(f"r{len(c.requests) + 1}", topic, None, "handed", seq=c.seq)
    return _apply(c, at, *build_moves(c, (begun,)))


def _apply(c: Conversation, at: datetime, *bodies: AnyBody) -> Conversation:
    stream = conversation_stream(c.id)
    for body in bodies:
        c = apply(c, Event(stream, c.seq + 1, c.owner_epoch, at, body))
    return c


def _build_body(message: PastMessage, message_id: str, text: str, book: TextBook) -> AnyBody:
    if message.role == "customer":
        return ContactWrote(message_id, book.add(text))
    return MessageImported(message_id, message.role, book.add(text), message.at, message.author_id)


def _is_asked(heard: tuple[PastMessage, ...]) -> bool:
    return any(mark in m.text for m in heard for mark in _QUESTION_MARKS)


def _read(
    c: Conversation,
    message: Message,
    u: Understanding,
    book: TextBook,
    asked: tuple[str, ...],
    names: tuple[str, ...],
    today: date,
) -> tuple[AnyBody, ...]:
    text = c.text(message.text)
    raw = u.reader.read(
        text,
        seq=message.seq,
        today=message.at.date(),
        language=c.language,
        asked=asked,
        names=names,
    )
    found = (*raw.details, *find_own_words(raw, text, asked))
    understood = MessageUnderstood(build_reading(c, raw, found, book))
    if not text.strip():
        return (understood,)
    hits = u.knowledge.find(text, raw.language, today)
    return (understood, PassagesFound(message.seq, hits, u.knowledge.version))


def _is_neutral(c: Conversation, turn: CustomerTurn) -> bool:
    """Whether the turn is a plain yes or no to somebody else's question."""
    readings = build_turn(c).readings
    return _is_asked(turn.heard) and all(r.says and not r.asks for r in readings)


def _build_decided(c: Conversation, policy: Policy, ruling: Ruling) -> DecisionMade:
    """The record of a decision of the replay, which the next turn takes as its beginning."""
    return DecisionMade(
        decision_id=f"past-{c.seq}",
        verdict=find_verdict(ruling.decisions),
        rule=ruling.rule,
        reason=ruling.reason,
        evidence=ruling.evidence,
        steps=tuple(describe(d) for d in ruling.decisions),
        policy_number=policy.number,
        policy_hash=policy.hash,
        seen_seq=c.seq,
    )
