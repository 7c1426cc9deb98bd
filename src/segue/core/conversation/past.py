"""A past conversation, as it came from elsewhere: the schema of import, export and replay.

Parsing is lenient where nothing can be mistaken (a missing time, a number as an id) and strict
where it can: a row with a fault is refused whole, with every fault named.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Final, TypeAlias

from msgspec import Struct

ROLES: Final = ("customer", "agent", "ai", "system")
OTHER_SIDE: Final = ("agent", "ai")
"""Who speaks to the customer; what the system wrote is not said by anyone."""
NO_CHANNEL: Final = "unknown"
LONGEST_ID: Final = 500

Fields: TypeAlias = Mapping[str, object]


class PastMessage(Struct, frozen=True):
    """One message; `more` are the fields that the schema does not know, as they came."""

    role: str
    text: str
    at: datetime | None = None
    author_id: str | None = None
    event: str | None = None
    more: Fields = {}


class PastConversation(Struct, frozen=True):
    """One conversation with its messages in their order; `more` as in `PastMessage`."""

    conversation_id: str
    messages: tuple[PastMessage, ...]
    channel: str = NO_CHANNEL
    started_at: datetime | None = None
    customer_id: str | None = None
    agent_id: str | None = None
    labels: Fields = {}
    more: Fields = {}

    def find_time(self) -> datetime | None:
        """When it began: as it says, else the first time of a message, else None."""
        return self.started_at or next((m.at for m in self.messages if m.at), None)


class Problem(Struct, frozen=True):
    """What is wrong with a field, and what to do."""

    field: str
    problem: str
    remedy: str


class PastFault(Struct, frozen=True):
    """A row that was refused: where it stands, why, and the row itself as it came ("" when it is
    too long to keep)."""

    file: str
    line: int
    problems: tuple[Problem, ...]
    row: str = ""

    def describe(self) -> str:
        """One line for people: file, line, field, problem, remedy."""
        first, others = self.problems[0], len(self.problems) - 1
        more = f" (and {others} more)" if others else ""
        field = f"{first.field}: " if first.field else ""
        return f"{self.file}:{self.line}: {field}{first.problem} {first.remedy}{more}"


PastRow: TypeAlias = PastConversation | PastFault


class CustomerTurn(Struct, frozen=True):
    """A run of customer messages, and what the other side said since the run before it."""

    heard: tuple[PastMessage, ...]
    said: tuple[PastMessage, ...]


def list_turns(past: PastConversation) -> tuple[CustomerTurn, ...]:
    """The customer's turns in their order. Messages of the system end no turn."""
    turns: list[CustomerTurn] = []
    heard: list[PastMessage] = []
    said: list[PastMessage] = []
    for message in past.messages:
        if message.role == "customer":
            said.append(message)
        elif message.role in OTHER_SIDE:
            if said:
                turns.append(CustomerTurn(tuple(heard), tuple(said)))
                heard, said = [], []
            heard.append(message)
    if said:
        turns.append(CustomerTurn(tuple(heard), tuple(said)))
    return tuple(turns)


def parse_past(row: object) -> PastConversation | tuple[Problem, ...]:
    """The conversation in one decoded row, or everything that is wrong with it."""
    problems: list[Problem] = []
    if not isinstance(row, Mapping):
        remedy = "Write one object with conversation_id and messages."
        return (Problem("", f"This is {_name(row)}.", remedy),)
    past = PastConversation(
        conversation_id=_parse_id(row, "conversation_id", problems) or "",
        messages=_parse_messages(row.get("messages"), problems),
        channel=_parse_id(row, "channel", problems, needed=False) or NO_CHANNEL,
        started_at=_parse_time(row.get("started_at"), "started_at", problems),
        customer_id=_parse_id(row, "customer_id", problems, needed=False),
        agent_id=_parse_id(row, "agent_id", problems, needed=False),
        labels=_parse_labels(row.get("labels"), problems),
        more=_find_more(row, _KNOWN),
    )
    return tuple(problems) or past


def build_row(past: PastConversation) -> dict[str, object]:
    """The row of a conversation in the schema, with every field that it came with."""
    messages = [
        {
            "role": m.role,
            "text": m.text,
            "at": _spell(m.at),
            **({"author_id": m.author_id} if m.author_id else {}),
            **({"event": m.event} if m.event else {}),
            **m.more,
        }
        for m in past.messages
    ]
    return {
        "conversation_id": past.conversation_id,
        "channel": past.channel,
        "started_at": _spell(past.started_at),
        "customer_id": past.customer_id,
        **({"agent_id": past.agent_id} if past.agent_id else {}),
        "messages": messages,
        **({"labels": dict(past.labels)} if past.labels else {}),
        **past.more,
    }


_KNOWN: Final = frozenset(
    ("conversation_id", "messages", "channel", "started_at", "customer_id", "agent_id", "labels")
)
_KNOWN_OF_MESSAGE: Final = frozenset(("role", "text", "at", "author_id", "event"))


def _parse_messages(value: object, problems: list[Problem]) -> tuple[PastMessage, ...]:
    if not isinstance(value, list | tuple):
        problems.append(
            Problem("messages", f"It is {_name(value)}.", "Write a list of objects, [] for none.")
        )
        return ()
    return tuple(m for i, one in enumerate(value) for m in _parse_message(one, i, problems))


def _parse_message(value: object, index: int, problems: list[Problem]) -> Iterator[PastMessage]:
    place = f"messages[{index}]"
    if not isinstance(value, Mapping):
        problems.append(Problem(place, f"It is {_name(value)}.", "Write an object."))
        return
    role, text = value.get("role"), value.get("text")
    named = role.strip().lower() if isinstance(role, str) else ""
    if named not in ROLES:
        remedy = f"Write one of {', '.join(ROLES)}."
        problems.append(Problem(f"{place}.role", f"It is {_name(role)}.", remedy))
    if not isinstance(text, str):
        remedy = 'Write what was said, "" for nothing.'
        problems.append(Problem(f"{place}.text", f"It is {_name(text)}.", remedy))
        text = ""
    yield PastMessage(
        role=named,
        text=text,
        at=_parse_time(value.get("at"), f"{place}.at", problems),
        author_id=_parse_id(value, "author_id", problems, needed=False, place=f"{place}."),
        event=_parse_id(value, "event", problems, needed=False, place=f"{place}."),
        more=_find_more(value, _KNOWN_OF_MESSAGE),
    )


def _parse_id(
    row: Fields, name: str, problems: list[Problem], *, needed: bool = True, place: str = ""
) -> str | None:
    value = row.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str) and value.strip() and len(value) <= LONGEST_ID:
        return value.strip()
    absent = value is None or (isinstance(value, str) and not value.strip())
    if needed or not absent:
        remedy = f"Write a text of 1 to {LONGEST_ID} characters."
        problems.append(Problem(f"{place}{name}", f"It is {_name(value)}.", remedy))
    return None


def _parse_time(value: object, place: str, problems: list[Problem]) -> datetime | None:
    """The time in UTC; a time without a zone is taken as UTC."""
    if value is None or value == "":
        return None
    try:
        at = value if isinstance(value, datetime) else datetime.fromisoformat(str(value).strip())
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        remedy = "Write ISO 8601 in UTC, such as 2026-11-24T09:00:00Z, or null."
        problems.append(Problem(place, f"It is {_name(value)}.", remedy))
        return None


def _parse_labels(value: object, problems: list[Problem]) -> Fields:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        problems.append(
            Problem("labels", f"It is {_name(value)}.", "Write an object or leave it out.")
        )
        return {}
    return value


def _find_more(row: Fields, known: frozenset[str]) -> Fields:
    return {str(name): value for name, value in row.items() if name not in known}


def _spell(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None


def _name(value: object) -> str:
    """How a wrong value is called in a message; never long."""
    match value:
        case None:
            return "missing"
        case Mapping():
            return "an object"
        case list() | tuple():
            return "a list"
        case str() if len(value) > 40:
            return f"{value[:40]!r}…"
        case _:
            return repr(value)
