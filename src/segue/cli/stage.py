"""What an onlooker of the demo has seen so far: the conversation, and what the agent got."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from segue.simulation.frames import Frame
from segue.simulation.packages import Package

PEOPLE_EVENTS = {
    "Escalated": "A person is needed",
    "WrappedUp": "The conversation is closed",
}
"""Events without words of their own that an onlooker should notice."""


class Said(Struct, frozen=True):
    """One bubble: `kind` is customer, ai, agent, system or mark (what happened, not said)."""

    kind: str
    who: str
    text: str
    seq: int = 0
    at: str = ""
    sources: tuple[str, ...] = ()


class Names(Struct, frozen=True):
    """How the voices are called: `specialities` by agent id."""

    business: str
    ai: str
    people: Mapping[str, str]
    specialities: Mapping[str, str]

    def call_agent(self, agent_id: str) -> str:
        """Name and speciality."""
        name = self.people.get(agent_id, agent_id)
        speciality = self.specialities.get(agent_id, "")
        return f"{name} · {speciality}" if speciality else name


class Stage:
    """An `Onlooker` that remembers; `changed` is called after each thing it sees."""

    def __init__(
        self, names: Names, changed: Callable[["Stage"], None] = lambda _stage: None
    ) -> None:
        self.names = names
        self.said: list[Said] = []
        self.typing = ""
        self.rings = ""
        self.ringing = False
        self.accepted = False
        self.package: Package | None = None
        self.conversation_id = ""
        self._changed = changed

    def see(self, frame: Frame) -> None:
        """The customer's side got this event."""
        self.conversation_id = frame.conversation_id
        if frame.type in ("HandedBack", "WrappedUp"):
            self.accepted = False
        said = find_said(frame, self.names)
        if said is not None:
            self.typing = ""
            self.said.append(said)
        self._changed(self)

    def see_typing(self, who: str) -> None:
        """Somebody writes."""
        self.typing = "The customer" if who == "customer" else self.names.people.get(who, who)
        self._changed(self)

    def see_ring(self, agent_id: str, package: Package) -> None:
        """An agent is asked, and has this before them."""
        self.rings, self.ringing, self.package = agent_id, True, package
        name = self.names.people.get(agent_id, agent_id)
        self.said.append(Said("mark", "", f"{name} is asked, and reads what is known"))
        self._changed(self)

    def see_accept(self, agent_id: str) -> None:
        """The agent accepts."""
        self.rings, self.ringing, self.accepted = agent_id, False, True
        name = self.names.people.get(agent_id, agent_id)
        self.said.append(Said("mark", "", f"{name} accepts"))
        self._changed(self)


def find_said(frame: Frame, names: Names) -> Said | None:
    """The bubble of an event, or None when the customer sees nothing of it."""
    if frame.is_message:
        sources = frame.data.get("sources") or ()
        titles = tuple(str(s["title"]) for s in sources if s.get("title"))
        who = _find_who(frame, names)
        return Said(frame.author_kind, who, frame.text, frame.seq, frame.at, titles)
    if frame.type == "HandedBack":
        return Said("mark", "", f"{names.ai} holds the floor again", frame.seq, frame.at)
    mark = PEOPLE_EVENTS.get(frame.type)
    return Said("mark", "", mark, frame.seq, frame.at) if mark else None


def _find_who(frame: Frame, names: Names) -> str:
    match frame.author_kind:
        case "customer":
            return "Customer"
        case "ai":
            return f"{names.ai} · AI"
        case "agent":
            return names.call_agent(frame.author_id)
        case _:
            return names.business
