"""Folds of streams in use: a cache that may be dropped at any time."""

from collections import OrderedDict
from typing import Final

from segue.core.conversation.state import Conversation
from segue.core.routing.agents import AgentState
from segue.core.values import AgentId, ConversationId

MOST_CONVERSATIONS: Final = 1_000
"""About 27 kB each as the demo has them: 27 MB. More only keeps what is over."""


class Recent:
    """The least recently used conversations fall out first; agents stay."""

    def __init__(self, most: int = MOST_CONVERSATIONS) -> None:
        self._most = most
        self._conversations: OrderedDict[ConversationId, Conversation] = OrderedDict()
        self.agents: dict[AgentId, AgentState] = {}

    def find(self, conversation_id: ConversationId) -> Conversation | None:
        """The fold as far as it is known here, or None."""
        state = self._conversations.get(conversation_id)
        if state is not None:
            self._conversations.move_to_end(conversation_id)
        return state

    def keep(self, state: Conversation) -> None:
        """Remember a fold unless a longer one is known."""
        old = self._conversations.get(state.id)
        if old is None or old.seq <= state.seq:
            self._conversations[state.id] = state
        self._conversations.move_to_end(state.id)
        if len(self._conversations) > self._most:
            self._conversations.popitem(last=False)

    def forget(self, conversation_id: ConversationId) -> None:
        """Drop a fold, as after an erasure."""
        self._conversations.pop(conversation_id, None)
