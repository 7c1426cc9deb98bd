"""Builds conversations for tests of the core: events in, the fold out; texts as they are."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from msgspec.structs import replace

from segue.business.reading import read_business
from segue.core.conversation import events as e
from segue.core.conversation.fold import apply
from segue.core.conversation.reading import DetailFound, Reading, TopicScore
from segue.core.conversation.state import Conversation
from segue.core.playbook.flows import Answer, Collect, Confirm, Finish, Flow, HandOver, Say
from segue.core.playbook.policy import Policy
from segue.core.values import (
    AI,
    AgentId,
    ArticleId,
    Evidence,
    FlowId,
    Language,
    Probability,
    Stream,
    TextRef,
    TopicId,
)
from tests.rig import TRAVEL

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
STREAM = Stream("conversation/c1")


def word(text: str) -> dict[Language, str]:
    """A wording in English."""
    return {Language("en"): text}


def flow(name: str, *steps: Any, topics: tuple[str, ...] = ()) -> Flow:
    """A flow of these steps, started by the topic of its own name unless others are given."""
    about = tuple(TopicId(t) for t in topics or (name,))
    return Flow(FlowId(name), name.title(), word(f"your {name}"), about, steps)


def collect(detail: str, **how: Any) -> Collect:
    """A step that asks for a detail."""
    return Collect(detail, word(f"{detail}?"), **how)


def confirm(text: str = "Shall I?") -> Confirm:
    """A step that asks for a yes."""
    return Confirm(word(text))


def say(text: str) -> Say:
    """A step that says a text."""
    return Say(word(text))


def answer(article: str) -> Answer:
    """A step that quotes an article."""
    return Answer(ArticleId(article))


DONE = Finish("recorded", word("It is noted."))
PERSON = HandOver("A person takes it up.", ("planning",))


@cache
def travel() -> Policy:
    """The policy of the travel firm, read once."""
    return read_business(TRAVEL, 1).policy


def policy_of(*flows: Flow, **changes: Any) -> Policy:
    """The travel firm's policy with these flows in the place of its own."""
    return replace(travel(), flows=flows, **changes)


class Story:
    """A conversation in the making."""

    def __init__(self) -> None:
        self.c = Conversation(owner=AI)
        self.at = NOW
        self._texts: dict[str, str] = {}
        self.add(e.ConversationStarted("web", AI, Language("en")))

    def ref(self, text: str) -> TextRef:
        """The reference of a text; the same text has the same reference."""
        self._texts[f"t:{text}"] = text
        return TextRef(f"t:{text}", "0" * 64)

    def add(self, body: e.AnyBody) -> int:
        """One more event; its seq."""
        self.at += timedelta(seconds=10)
        moved = apply(self.c, e.Event(STREAM, self.c.seq + 1, self.c.owner_epoch, self.at, body))
        self.c = replace(moved, texts=dict(self._texts))
        return self.c.seq

    def write(self, text: str, *, files: tuple[str, ...] = ()) -> int:
        """The customer writes; nothing is understood yet."""
        attached = tuple(e.Attachment(f, self.ref(f), "application/pdf", 1) for f in files)
        return self.add(e.ContactWrote(f"m{self.c.seq}", self.ref(text), attached))

    def customer(
        self,
        text: str,
        *,
        topics: dict[str, float] | None = None,
        details: tuple[tuple[str, ...], ...] = (),
        files: tuple[str, ...] = (),
        **reading: Any,
    ) -> int:
        """The customer writes and is understood. A detail is (name, value, words) and may end
        with "corrects" or "denies"."""
        seq = self.write(text, files=files)
        topics = topics or {}
        scores = tuple(TopicScore(TopicId(t), Probability(p)) for t, p in topics.items())
        reading.setdefault("language", Language("en"))
        reading.setdefault("scope", Probability(0.9 if topics else 0.1))
        found = tuple(self._find(seq, text, d) for d in details)
        self.add(e.MessageUnderstood(Reading(seq=seq, topics=scores, details=found, **reading)))
        return seq

    def _find(self, seq: int, text: str, detail: tuple[str, ...]) -> DetailFound:
        name, value, words, *flags = detail
        start = text.index(words)
        where = Evidence(seq, start, start + len(words))
        return DetailFound(name, self.ref(value), where, "corrects" in flags, "denies" in flags)

    def decide(self, verdict: str = "answer", rule: str = "r") -> int:
        """A decision on all that was said so far."""
        body = e.DecisionMade("d", verdict, rule, "", (), (), 1, "h", self.c.seq)
        return self.add(body)

    def ai(self, text: str = "…", asked: tuple[str, ...] = (), **how: Any) -> int:
        """The AI decides and replies; `asked` as in `AiReplied`."""
        self.decide()
        how.setdefault("request_id", self.c.current_request or None)
        return self.add(e.AiReplied(f"a{self.c.seq}", "d", self.ref(text), asked=asked, **how))

    def advance(self, request: str, name: str, status: str = "open", step: str = "") -> int:
        """A request of the flow and topic `name` begins or moves."""
        return self.add(
            e.FlowAdvanced(request, TopicId(name), FlowId(name), status, step, seq=self.c.seq)
        )

    def escalate(self, rule: str = "R1", **how: Any) -> int:
        """A person is needed."""
        return self.add(e.Escalated("explicit_request", rule, how.pop("evidence", ()), **how))

    def offer(self, agent: str, ended: str = "") -> int:
        """A reservation for an agent, and how it ended."""
        offer_id = f"o{self.c.seq}"
        until = self.at + timedelta(seconds=45)
        seq = self.add(e.AgentOffered(offer_id, AgentId(agent), until, 1.0, ()))
        if ended == "accepted":
            self.add(e.AgentJoined(offer_id, AgentId(agent)))
        elif ended == "declined":
            self.add(e.OfferDeclined(offer_id, AgentId(agent)))
        elif ended:
            self.add(e.OfferExpired(offer_id, AgentId(agent), ended))
        return seq
