"""Trying again: what an agent does stands, unless another agent was quicker."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from segue.app.reading_log import get_conversation
from segue.app.world import World
from segue.core.errors import StreamMoved
from segue.core.values import ConversationId, find_owning_agent

P = ParamSpec("P")
Action = Callable[Concatenate[World, ConversationId, P], Awaitable[None]]

TRIES: Final = 20
"""Each try reads and commits afresh; what moves this often in so short a time is not one case."""


def again_while_floor_stands(act: Action[P]) -> Action[P]:
    """The action, done again when only a message, an offer or an agent's slots moved meanwhile.
    An agent who took the floor ends it, so that of two agents one wins and the other is told.

    Raises:
        StreamMoved: another agent was quicker, or the action itself refuses.
    """

    @wraps(act)
    async def act_again(
        world: World, conversation_id: ConversationId, /, *rest: P.args, **named: P.kwargs
    ) -> None:
        holder = await _find_holder(world, conversation_id)
        for left in reversed(range(TRIES)):
            try:
                return await act(world, conversation_id, *rest, **named)
            except StreamMoved as error:
                by_store = "stream" in error.fields
                moved = await _find_holder(world, conversation_id) != holder
                if not left or moved or not by_store:
                    raise
        raise AssertionError("the last try returns or raises")

    return act_again


async def _find_holder(world: World, conversation_id: ConversationId) -> str | None:
    return find_owning_agent((await get_conversation(world, conversation_id)).owner)
