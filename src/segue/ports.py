"""What Segue asks of the world: one small protocol for each kind of outside thing."""

from collections.abc import AsyncIterator
from datetime import date, datetime
from typing import Protocol

from msgspec import Struct

from segue.core.conversation.events import AnyBody, Event
from segue.core.conversation.floor import Head
from segue.core.conversation.knowing import PassageHit
from segue.core.knowledge.articles import Article
from segue.core.understanding.raw import RawReading
from segue.core.values import ArticleId, Language, Stream, TextRef


class Expect(Struct, frozen=True):
    """What a writer takes for granted; None expects nothing.

    `seq` is the exact end of the stream (0: it does not exist yet); `owner_epoch` the epoch now;
    `message_seq` the last message of customer or agent that the writer has seen.
    """

    seq: int | None = None
    owner_epoch: int | None = None
    message_seq: int | None = None


class NewText(Struct, frozen=True):
    """A text to be stored apart, with the salt of its hash."""

    ref: TextRef
    salt: bytes
    text: str


class Write(Struct, frozen=True):
    """Events for one stream. `claims` are (kind, key) that must be free, or this stream's own
    ("open", "web/CONTACT"); `releases` are given up."""

    stream: Stream
    bodies: tuple[AnyBody, ...]
    at: datetime
    expect: Expect = Expect()
    texts: tuple[NewText, ...] = ()
    claims: tuple[tuple[str, str], ...] = ()
    releases: tuple[tuple[str, str], ...] = ()


class Request(Struct, frozen=True):
    """Who asks, under which idempotency key, with which body; `answer` is kept for a repeat."""

    principal: str
    key: str
    body_hash: str
    answer: str = ""


class Appended(Struct, frozen=True):
    """The events of one write as they stand in the log."""

    stream: Stream
    events: tuple[Event, ...]
    head: Head


class Receipt(Struct, frozen=True):
    """What a commit did. `repeated` says that the key was known: nothing was written, and
    `answer` and `seqs` (stream, first seq, last seq) are those of the first time."""

    appended: tuple[Appended, ...] = ()
    seqs: tuple[tuple[Stream, int, int], ...] = ()
    position: int = 0
    repeated: bool = False
    answer: str = ""


class DueTimer(Struct, frozen=True):
    """A timer whose time has come."""

    stream: Stream
    timer_id: str
    kind: str
    due: datetime
    about: str


class LogRow(Struct, frozen=True):
    """One row of the log exactly as stored, for verifying; `at` in the log's own spelling."""

    position: int
    stream: Stream
    seq: int
    owner_epoch: int
    type: str
    v: int
    at: str
    body: bytes
    previous_hash: str
    hash: str


class Store(Protocol):
    """The log, and the texts apart from it. All methods are safe to call at once."""

    async def commit(self, writes: tuple[Write, ...], request: Request | None = None) -> Receipt:
        """Append all writes or none; returns only when they are durable.

        Raises:
            StreamMoved: an expectation or a claim did not hold (FloorHeld: the floor).
            KeyReused: the request's key came before with another body.
        """
        ...

    async def find_answer(self, request: Request) -> str | None:
        """The answer kept for a request that was committed before, or None.

        Raises:
            KeyReused: the key came with another body.
        """
        ...

    async def read(self, stream: Stream, after: int = 0) -> tuple[Event, ...]:
        """The events of a stream with seq > `after`, in order."""
        ...

    async def read_texts(self, stream: Stream) -> dict[str, str]:
        """The texts that belong to a stream, id → text; erased ones are missing."""
        ...

    async def read_salted(self, stream: Stream) -> tuple[NewText, ...]:
        """The texts of a stream with their salts, for verifying; the salt of a replaced text is
        empty."""
        ...

    async def get_head(self, stream: Stream) -> Head:
        """The end of a stream; a fresh `Head` when it does not exist."""
        ...

    async def list_heads(
        self, prefix: str, *, only_open: bool = False, limit: int = 10_000
    ) -> tuple[tuple[Stream, Head], ...]:
        """Streams whose name begins with `prefix`, newest first by their last event."""
        ...

    async def find_claim(self, kind: str, key: str) -> Stream | None:
        """The stream that holds a claim, or None."""
        ...

    async def list_due(self, now: datetime, limit: int = 100) -> tuple[DueTimer, ...]:
        """Timers due at `now`, earliest first."""
        ...

    async def read_after(self, position: int, limit: int = 1000) -> tuple[tuple[int, Event], ...]:
        """Events with position > `position` in commit order, for fan-out and projections."""
        ...

    async def get_position(self) -> int:
        """The position of the last event; 0 when the log is empty."""
        ...

    async def erase_texts(self, ids: tuple[str, ...]) -> None:
        """Remove texts and salts for good."""
        ...

    async def replace_text(self, text_id: str, text: str) -> None:
        """Put a redacted text in the place of one that held what must not be kept."""
        ...

    async def put_record(
        self, kind: str, key: str, body: bytes, expires: datetime | None = None
    ) -> None:
        """Keep a small record outside the log (sign-ins, sessions, tokens)."""
        ...

    async def get_record(self, kind: str, key: str, now: datetime) -> bytes | None:
        """The record, or None when there is none or it has expired at `now`."""
        ...

    async def list_records(self, kind: str, now: datetime) -> tuple[tuple[str, bytes], ...]:
        """The records of a kind that have not expired, sorted by key."""
        ...

    async def delete_record(self, kind: str, key: str) -> None:
        """Forget a record."""
        ...

    def scan(self) -> AsyncIterator[LogRow]:
        """Every row of the log in order of (stream, seq), for `segue verify-log`."""
        ...

    async def close(self) -> None:
        """Finish what was accepted and let go of the database."""
        ...


class Clock(Protocol):
    """The one place that reads the time."""

    def now(self) -> datetime:
        """The time, aware, in UTC."""
        ...


class Ids(Protocol):
    """New ids and secrets."""

    def new(self) -> str:
        """A UUIDv7 as text: sorts by the time of its making."""
        ...

    def salt(self) -> bytes:
        """16 random bytes."""
        ...

    def token(self) -> str:
        """A secret of at least 128 random bits, safe in a URL."""
        ...


class Reader(Protocol):
    """Understands one message; CPU only, a few milliseconds."""

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
        """The reading of a message.

        Raises:
            ModelUnavailable: a model cannot answer now.
        """
        ...


class Knowledge(Protocol):
    """Finds approved passages."""

    version: str

    def find(self, query: str, language: Language, today: date) -> tuple[PassageHit, ...]:
        """Passages for customers, in force on `today`, in the language; best first."""
        ...

    def find_article(self, article_id: ArticleId) -> Article | None:
        """The article of that id, or None."""
        ...


class Bus(Protocol):
    """Tells listeners that the log has grown; carries positions, never content."""

    def publish(self, position: int) -> None:
        """The log has grown up to `position`."""
        ...

    async def wait(self, after: int) -> int:
        """Return as soon as a position above `after` was published."""
        ...


class Files(Protocol):
    """The bytes of attachments."""

    async def save(self, content: bytes) -> str:
        """Keep the bytes; returns an id that nobody can guess."""
        ...

    async def load(self, file_id: str) -> bytes:
        """The bytes.

        Raises:
            NotFound: there is no such file.
        """
        ...
