"""Presence as it is set by HTTP or by socket alike."""

from segue.app import presence
from segue.app.world import World
from segue.core.values import AgentId
from segue.ports import Request
from segue.web.schemas import SetPresence


async def set_presence(
    world: World, agent_id: AgentId, body: SetPresence, request: Request
) -> None:
    """Set the capacity if one is named, then come on or go off. The two are two commits, so
    each has a key of its own."""
    if body.capacity is not None:
        own = Request(request.principal, f"{request.key}#capacity", request.body_hash)
        await presence.set_capacity(world, agent_id, body.capacity, own)
    if body.state == "on":
        await presence.come_on(world, agent_id, request)
    else:
        await presence.go_off(world, agent_id, body.reason, request)
