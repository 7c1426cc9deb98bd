"""The handoff package as the interface tells it, parsed at the edge.

Every text stands in its place, so a file has its name as plain text; else the shape is that of
`core/handoff/package.py`.
"""

from typing import Any

import msgspec
from msgspec import Struct

from segue.core.errors import BadInput
from segue.core.handoff.package import Fact, Line, Matter, Mood, Person, Reason
from segue.core.handoff.summary import Sentence
from segue.core.handoff.tried import Tried


class SentFile(Struct, frozen=True):
    """A file that travels with a message; `name` is None when it was erased."""

    file_id: str
    name: str | None
    media_type: str
    size_bytes: int


class Package(Struct, frozen=True):
    """What a colleague gets before the first sentence."""

    conversation_id: str
    seq: int
    language: str
    facts: tuple[Fact, ...]
    reason: Reason | None
    tried: tuple[Tried, ...]
    summary: tuple[Sentence, ...]
    sentiment: tuple[Mood, ...]
    open_questions: tuple[Sentence, ...]
    first_sentence: str
    person: Person
    transcript: tuple[Line, ...]
    matters: tuple[Matter, ...] = ()
    denied: tuple[Fact, ...] = ()
    promises: tuple[str, ...] = ()
    attachments: tuple[SentFile, ...] = ()
    attachment_names: tuple[str, ...] = ()
    notes: tuple[Line, ...] = ()


def parse_package(answer: Any) -> Package:
    """The package behind the answer of `GET /conversations/{id}/package`.

    Raises:
        BadInput: the server said something that is no package.
    """
    try:
        return msgspec.convert(answer, Package)
    except msgspec.ValidationError as error:
        raise BadInput(
            f"the server sent a package that cannot be read ({error}); is this a server of "
            "another version?"
        ) from error
