"""The team: presence, an agent's own state, everybody's state."""

from typing import Any

import msgspec

from segue.app.presence import read_roster
from segue.app.reading_log import get_agent
from segue.core.routing.agents import AgentState
from segue.web.access import Access
from segue.web.attendance import set_presence
from segue.web.routing import Call, Routes
from segue.web.schemas import SetPresence

routes = Routes()


@routes.route(
    "POST",
    "/api/v1/presence",
    access=Access(agent="own", supervisor="own"),
    body=SetPresence,
)
async def change_presence(call: Call) -> dict[str, Any]:
    """Come on, go off, set how many conversations at once."""
    body = await call.read(SetPresence)
    agent_id = call.principal.agent_id
    await set_presence(call.world, agent_id, body, call.build_request("presence", body))
    return _view_agent(await get_agent(call.world, agent_id))


@routes.route(
    "GET",
    "/api/v1/agents/me",
    access=Access(agent="own", supervisor="own", lead="own", admin="own", auditor="own"),
)
async def read_me(call: Call) -> dict[str, Any]:
    """The agent who asks."""
    return _view_agent(await get_agent(call.world, call.principal.agent_id))


@routes.route("GET", "/api/v1/team", access=Access(supervisor="all", lead="all"))
async def read_team(call: Call) -> dict[str, Any]:
    """Everybody of the team as they are now."""
    return {"agents": [_view_agent(state) for state in await read_roster(call.world)]}


def _view_agent(state: AgentState) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(state)
    profile = plain.pop("profile")
    return {
        "agent_id": profile["id"],
        "name": profile["name"],
        "role": profile["role"],
        "languages": profile["languages"],
        "skills": profile["skills"],
        "present": state.present,
        "capacity": state.capacity,
        "free": state.count_free(),
        "state": plain,
    }
