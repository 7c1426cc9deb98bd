"""What one simulated colleague did at the interface, so that what a person did in the same seat
is told from it."""

from collections import Counter, OrderedDict
from collections.abc import Mapping
from typing import Final
from uuid import uuid4

from segue.simulation.client import Client, Json
from segue.simulation.frames import Frame

EVENTS: Final = {
    "AgentJoined": "accept",
    "AgentReplied": "reply",
    "AgentTookOver": "take-over",
    "HandedBack": "hand-back",
    "NoteWritten": "notes",
    "OfferDeclined": "decline",
    "WrappedUp": "wrap-up",
}
"""The event that follows each action."""
MOST: Final = 300
"""Conversations whose actions are remembered."""


class Actions:
    """The actions of one agent; each is announced here before it is done."""

    def __init__(self, client: Client, agent_id: str) -> None:
        self._client = client
        self._agent_id = agent_id
        self._expected: OrderedDict[str, Counter[str]] = OrderedDict()

    async def do(self, conversation_id: str, action: str, body: Mapping[str, object]) -> Json:
        """Do it at the interface.

        Raises:
            SegueError: the server refused or went away.
        """
        expected = self._expected.setdefault(conversation_id, Counter())
        self._expected.move_to_end(conversation_id)
        if len(self._expected) > MOST:
            self._expected.popitem(last=False)
        expected[action] += 1
        path = f"/conversations/{conversation_id}/{action}"
        return await self._client.post(path, body, str(uuid4()))

    def is_foreign(self, frame: Frame) -> bool:
        """Whether this agent did something that was not done here: somebody else has the seat."""
        action = EVENTS.get(frame.type)
        if action is None or not self._is_about_me(frame):
            return False
        expected = self._expected.get(frame.conversation_id, Counter())
        if not expected[action]:
            return True
        expected[action] -= 1
        return False

    def _is_about_me(self, frame: Frame) -> bool:
        by = str(frame.data.get("by") or "")
        named = frame.agent_id or frame.author_id
        return f"agent:{self._agent_id}" == by if by else named == self._agent_id
