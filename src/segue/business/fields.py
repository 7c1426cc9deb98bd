"""The keys of one YAML mapping: what is missing, what is unknown, and each value typed."""

from collections.abc import Iterable
from typing import TypeVar

from segue.business.faults import Place, suggest
from segue.business.readers import Reader
from segue.business.yaml_nodes import Mapping, Node, Scalar

T = TypeVar("T")
S = TypeVar("S")

SECRETS = ("password", "passwd", "pin", "secret", "token", "api_key", "key", "totp", "hash")


class Fields:
    """The keys of a mapping, read one by one; `close` reports those that nobody asked for."""

    def __init__(self, node: Node, place: Place) -> None:
        self.place = place
        self.line = node.line
        self._nodes: dict[str, Node] = {}
        self._lines: dict[str, int] = {}
        self._asked: list[str] = []
        if isinstance(node, Mapping):
            self._nodes = {key.text: value for key, value in node.entries}
            self._lines = {key.text: key.line for key, _ in node.entries}
        else:
            place.fault(node.line, "Expected keys with values.", "Write `key: value` lines.")
            self._broken = True
            return
        self._broken = False

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._nodes

    def names(self) -> tuple[str, ...]:
        """The keys that are there, in order."""
        return tuple(self._nodes)

    def find_line(self, key: str) -> int:
        """The line of a key, or of the mapping when it is not there."""
        return self._lines.get(key, self.line)

    def find_text(self, key: str) -> str:
        """The bare text of a key for naming things in faults; empty when it is none."""
        node = self._nodes.get(key)
        return node.text if isinstance(node, Scalar) else ""

    def need(self, key: str, reader: Reader[T], stand_in: S) -> T | S:
        """The value of a key that must be there; `stand_in` after a fault."""
        if not self.has(key) and not self._broken:
            self.place.fault(self.line, f"{key!r} is missing.", f"Add `{key}: …`.")
        return self.take(key, reader, stand_in)

    def take(self, key: str, reader: Reader[T], otherwise: S) -> T | S:
        """The value of a key that may be left out."""
        self._asked.append(key)
        node = self._nodes.get(key)
        if node is None:
            return otherwise
        value = reader(node, self.place.within(key))
        return otherwise if value is None else value

    def enter(self, key: str, needed: bool = False) -> "Fields":
        """The mapping under a key; an empty one when it is not there."""
        self._asked.append(key)
        if needed and not self.has(key) and not self._broken:
            self.place.fault(self.line, f"{key!r} is missing.", f"Add `{key}:` with its keys.")
        node = self._nodes.get(key, Mapping((), self.line))
        opened = Fields(node, self.place.within(key))
        opened._broken = opened._broken or key not in self._nodes
        return opened

    def close(self, elsewhere: Iterable[str] = ()) -> None:
        """Reports every key that was not asked for. Keys in `elsewhere` exist in the schema and
        do not belong to this kind of thing."""
        for key in self._nodes:
            if key not in self._asked:
                self.place.within(key).fault(self._lines[key], *self._explain(key, elsewhere))

    def _explain(self, key: str, elsewhere: Iterable[str]) -> tuple[str, str]:
        if key in elsewhere:
            return f"{key!r} does not belong here.", f"Allowed: {', '.join(self._asked)}."
        if key in SECRETS:
            return (
                f"{key!r} looks like a credential.",
                "Take it away: a business folder holds none; sign-ins are made on the server.",
            )
        return f"The key {key!r} is not known.", suggest(key, self._asked)
