"""An agent as they are now: the fold of the stream `agent/ID` over the team file."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from segue.core.conversation.events import Event
from segue.core.conversation.others import (
    AgentCameOn,
    AgentWentOff,
    CapacitySet,
    SlotFreed,
    SlotReserved,
)
from segue.core.playbook.team import Agent
from segue.core.values import ConversationId


class AgentState(Struct, frozen=True):
    """Profile, presence and slots; `seq` is the end of the agent's stream, which a writer
    expects so that capacity holds."""

    profile: Agent
    seq: int = 0
    present: bool = False
    capacity: int = 0
    slots: tuple[ConversationId, ...] = ()

    def count_free(self) -> int:
        """Free slots now; 0 when away."""
        return max(self.capacity - len(self.slots), 0) if self.present else 0


def build_agent(profile: Agent, history: Iterable[Event]) -> AgentState:
    """The state of an agent after their events."""
    state = AgentState(profile, capacity=profile.capacity)
    for event in history:
        state = apply_agent(state, event)
    return state


def apply_agent(state: AgentState, event: Event) -> AgentState:
    """The agent after one more event."""
    return replace(_apply(state, event), seq=event.seq)


def _apply(state: AgentState, event: Event) -> AgentState:
    body = event.body
    match body:
        case AgentCameOn():
            return replace(state, present=True)
        case AgentWentOff():
            return replace(state, present=False)
        case CapacitySet():
            return replace(state, capacity=body.capacity)
        case SlotReserved():
            kept = tuple(s for s in state.slots if s != body.conversation_id)
            return replace(state, slots=(*kept, body.conversation_id))
        case SlotFreed():
            kept = tuple(s for s in state.slots if s != body.conversation_id)
            return replace(state, slots=kept)
        case _:
            return state
