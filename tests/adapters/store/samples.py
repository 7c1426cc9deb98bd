"""Writes to try a store with."""

from datetime import UTC, datetime, timedelta

from segue.core.conversation.chain import hash_text
from segue.core.conversation.events import (
    AgentReplied,
    AgentTookOver,
    AiReplied,
    AnyBody,
    ContactWrote,
    ConversationStarted,
    TimerSet,
    WrappedUp,
)
from segue.core.values import AI, AgentId, Language, Stream, TextRef
from segue.ports import Expect, NewText, Request, Write

NOW = datetime(2026, 11, 23, 6, 0, 0, 123456, tzinfo=UTC)
SALT = b"0123456789abcdef"
ONE = Stream("conversation/1")
TWO = Stream("conversation/2")
NOTHING = Expect()


def later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def started() -> ConversationStarted:
    return ConversationStarted("web", AI, Language("en"))


def wrote(message_id: str = "m1", text: TextRef | None = None) -> ContactWrote:
    return ContactWrote(message_id, text or TextRef(f"t-{message_id}", "0" * 64))


def ai_replied(message_id: str = "r1") -> AiReplied:
    return AiReplied(message_id, "d1", TextRef(f"t-{message_id}", "0" * 64))


def agent_replied(agent: str = "elena") -> AgentReplied:
    return AgentReplied("a1", AgentId(agent), TextRef("t-a1", "0" * 64))


def took_over(agent: str = "elena") -> AgentTookOver:
    return AgentTookOver(AgentId(agent))


def wrapped_up() -> WrappedUp:
    return WrappedUp("agent:elena", "resolved")


def timer(timer_id: str, seconds: float, kind: str = "silence") -> TimerSet:
    return TimerSet(timer_id, kind, later(seconds), "about")


def new_text(text_id: str, text: str, salt: bytes = SALT) -> NewText:
    return NewText(TextRef(text_id, hash_text(salt, text)), salt, text)


def write(
    *bodies: AnyBody,
    to: Stream = ONE,
    expect: Expect = NOTHING,
    texts: tuple[NewText, ...] = (),
    claims: tuple[tuple[str, str], ...] = (),
    releases: tuple[tuple[str, str], ...] = (),
) -> Write:
    return Write(to, bodies, NOW, expect, texts, claims, releases)


def request(key: str = "k1", body: str = "b1", who: str = "contact:c1") -> Request:
    return Request(who, key, body, f"answer to {body}")
