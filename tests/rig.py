"""A whole Segue in memory for tests: real core and app, scripted understanding, a set clock."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from segue.adapters.bus import InProcessBus
from segue.adapters.files import DiskFiles
from segue.adapters.store.memory import MemoryStore
from segue.app.directory import Directory
from segue.app.incoming import Incoming, Received, Upload
from segue.app.presence import come_on
from segue.app.reading_log import get_conversation
from segue.app.receive import receive_message
from segue.app.turn import take_turn
from segue.app.world import World
from segue.business.reading import Business, read_business
from segue.core.conversation.knowing import PassageHit
from segue.core.conversation.reading import TopicScore
from segue.core.conversation.state import Conversation
from segue.core.knowledge.articles import Article
from segue.core.understanding.raw import Found, RawReading
from segue.core.understanding.wish import find_wish_for_person
from segue.core.values import (
    ENGLISH,
    AgentId,
    ArticleId,
    Citation,
    ContactId,
    ConversationId,
    Language,
    Probability,
    TopicId,
)
from segue.ports import Request

TRAVEL = Path(__file__).parents[1] / "examples" / "travel"
TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""10:00 in Zurich: open."""


class SetClock:
    """A clock that stands until it is moved."""

    def __init__(self, at: datetime = TUESDAY) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def pass_seconds(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


class CountedIds:
    """Ids in the order of their making, so that a test can be repeated."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def new(self) -> str:
        return f"00000000-0000-7000-8000-{next(self._numbers):012d}"

    def salt(self) -> bytes:
        return next(self._numbers).to_bytes(16, "big")

    def token(self) -> str:
        return f"token-{next(self._numbers)}"


@dataclass
class ScriptedReader:
    """Understands what it was told to: `topics` and `readings` by words in the message."""

    topics: dict[str, str] = field(default_factory=dict)
    details: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    changes: dict[str, dict[str, object]] = field(default_factory=dict)
    before: Callable[[str], None] = lambda _text: None

    def read(
        self,
        text: str,
        *,
        seq: int,
        today: date,
        language: Language,
        asked: tuple[str, ...] = (),
        names: tuple[str, ...] = (),
        had_attachments: bool = False,
    ) -> RawReading:
        self.before(text)
        low = text.lower()
        topics = tuple(
            TopicScore(TopicId(t), Probability(0.9)) for w, t in self.topics.items() if w in low
        )
        found = tuple(
            Found(name, value, low.index(word), low.index(word) + len(word))
            for word, pairs in self.details.items()
            if word in low
            for name, value in pairs
        )
        reading = RawReading(
            seq=seq,
            language=language if language != "und" else ENGLISH,
            topics=topics,
            scope=Probability(0.9 if topics else 0.1),
            details=found,
            wishes_person=find_wish_for_person(text),
            says={"yes": "yes", "no": "no"}.get(low.strip(" .!")),
            asks=text.rstrip().endswith("?"),
            unreadable=not text.strip(),
            versions=("scripted@1",),
        )
        changes = {k: v for w, c in self.changes.items() if w in low for k, v in c.items()}
        return replace(reading, **changes)


@dataclass
class ScriptedKnowledge:
    """Finds the article that was named for a word in the question."""

    articles: dict[str, Article]
    answers: dict[str, str] = field(default_factory=dict)
    version: str = "scripted@1"

    def find(self, query: str, language: Language, today: date) -> tuple[PassageHit, ...]:
        hits = []
        for word, name in self.answers.items():
            if word in query.lower():
                article = self.articles[name]
                end = article.body.find("\n\n")
                citation = Citation(
                    article.id, article.version, 0, end if end > 0 else len(article.body)
                )
                hits.append(PassageHit(citation, Probability(0.9)))
        return tuple(hits)

    def find_article(self, article_id: ArticleId) -> Article | None:
        return self.articles.get(article_id)


class Rig:
    """One business in memory and the people in it."""

    def __init__(self, folder: Path, business: Business | None = None) -> None:
        self.business = business or read_business(TRAVEL, 1)
        self.clock, self.reader = SetClock(), ScriptedReader()
        self.knowledge = ScriptedKnowledge({a.id: a for a in self.business.articles})
        self.store = MemoryStore()
        b = self.business
        self.world = World(
            store=self.store,
            clock=self.clock,
            ids=CountedIds(),
            reader=self.reader,
            knowledge=self.knowledge,
            bus=InProcessBus(),
            files=DiskFiles(folder),
            policy=b.policy,
            directory=Directory(b.contacts, b.accounts, b.roles, b.bookings),
        )
        self._keys = count(1)

    def request(self, principal: str = "agent:elena") -> Request:
        """A fresh request of a principal."""
        key = f"key-{next(self._keys)}"
        return Request(principal, key, key)

    async def come_on(self, *agents: str) -> None:
        """These agents are present."""
        for agent in agents:
            await come_on(self.world, AgentId(agent))

    async def write(
        self,
        text: str,
        *,
        customer: str = "customer:one",
        uploads: tuple[Upload, ...] = (),
        contact: str | None = None,
        proof: int = 0,
        key: str | None = None,
    ) -> Received:
        """A customer's message, acknowledged; the AI has not taken its turn."""
        return await receive_message(
            self.world,
            Incoming(
                principal=customer,
                key=key or f"key-{next(self._keys)}",
                text=text,
                contact_id=ContactId(contact) if contact else None,
                proof_level=proof,
                uploads=uploads,
            ),
        )

    async def say(self, text: str, **how: object) -> Conversation:
        """A customer's message and the AI's turn on it; the conversation afterwards."""
        received = await self.write(text, **how)  # type: ignore[arg-type]  # passed on
        await take_turn(received.conversation_id, self.world)
        return await self.read(received.conversation_id)

    async def read(self, conversation_id: ConversationId) -> Conversation:
        """The conversation as the log has it."""
        return await get_conversation(self.world, conversation_id)


def list_said(conversation: Conversation, *kinds: str) -> list[str]:
    """The texts of the messages of these kinds of author, oldest first."""
    wanted = kinds or ("ai", "system")
    return [conversation.text(m.text) for m in conversation.messages if m.author_kind in wanted]
