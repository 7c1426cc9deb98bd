"""What the socket says, parsed at the edge; the shapes of docs/reference/socket.md."""

from typing import Any, Final
from unicodedata import category

import msgspec
from msgspec import Struct, field

from segue.core.errors import BadInput


class Frame(Struct, frozen=True):
    """One frame of the server. An event has `seq` and `cursor`; the others have not. `data` is
    what the type says; the properties read the fields that many types share. `event` and `about`
    stand in frames of presence."""

    type: str
    conversation_id: str = ""
    seq: int = 0
    prev_seq: int = 0
    author_kind: str = ""
    author_id: str = ""
    author_name: str = ""
    owner_epoch: int = 0
    at: str = ""
    cursor: str = ""
    data: dict[str, Any] = {}
    event: str = ""
    about: str = field(default="", name="agent_id")

    @property
    def text(self) -> str:
        """The words of a message; empty for other types and for erased ones."""
        text = self.data.get("text")
        return text if isinstance(text, str) else ""

    @property
    def key(self) -> str:
        """The name of a fixed text, where a page may know it."""
        return str(self.data.get("key") or "")

    @property
    def agent_id(self) -> str:
        """The agent whom the event is about; empty when there is none."""
        return str(self.data.get("agent_id") or self.about)

    @property
    def is_message(self) -> bool:
        """Whether the customer reads this."""
        return self.type in MESSAGES


MESSAGES: Final = ("ContactWrote", "AiReplied", "AgentReplied", "SystemWrote")


def strip_controls(value: Any) -> Any:
    """A decoded value whose texts hold no characters that would act on a terminal; lines and
    tabs stay.

    >>> strip_controls({"text": "red\\x1b[31m\\nline"})
    {'text': 'red[31m\\nline'}
    """
    match value:
        case str():
            return "".join(c for c in value if c in "\n\t" or category(c) != "Cc")
        case dict():
            return {key: strip_controls(inner) for key, inner in value.items()}
        case list():
            return [strip_controls(inner) for inner in value]
        case _:
            return value


def parse_frame(raw: str | bytes) -> Frame:
    """The frame behind the bytes, with nothing in it that would act on a terminal.

    Raises:
        BadInput: the server said something that is no frame.
    """
    try:
        return msgspec.convert(strip_controls(msgspec.json.decode(raw)), Frame)
    except msgspec.MsgspecError as error:
        raise BadInput(
            f"the server sent a frame that cannot be read ({error}); is this a server of "
            "another version?"
        ) from error
