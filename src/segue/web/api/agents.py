"""The team: presence, an agent's own state, everybody's state."""

from segue.app.presence import read_roster
from segue.app.reading_log import get_agent
from segue.core.routing.agents import AgentState
from segue.web.access import Access
from segue.web.attendance import set_presence
from segue.web.routing import Call, Routes
from segue.web.schemas import SetPresence
from segue.web.schemas_views import AgentStanding, AgentView, TeamView

routes = Routes()


@routes.route(
    "POST",
    "/api/v1/presence",
    access=Access(agent="own", supervisor="own"),
    body=SetPresence,
    answer=AgentView,
)
async def change_presence(call: Call) -> AgentView:
    """Come on, go off, set how many conversations at once."""
    body = await call.read(SetPresence)
    agent_id = call.principal.agent_id
    await set_presence(call.world, agent_id, body, call.build_request("presence", body))
    return _view_agent(await get_agent(call.world, agent_id))


@routes.route(
    "GET",
    "/api/v1/agents/me",
    access=Access(agent="own", supervisor="own", lead="own", admin="own", auditor="own"),
    answer=AgentView,
)
async def read_own_state(call: Call) -> AgentView:
    """The agent who asks."""
    return _view_agent(await get_agent(call.world, call.principal.agent_id))


@routes.route(
    "GET",
    "/api/v1/team",
    access=Access(agent="all", supervisor="all", lead="all"),
    answer=TeamView,
)
async def read_team(call: Call) -> TeamView:
    """Everybody of the team as they are now. Which conversations a colleague holds is for
    supervisors and leads; an agent learns how many."""
    me = call.principal
    return TeamView(
        tuple(
            _view_agent(state, with_slots=me.kind != "agent" or state.profile.id == me.agent_id)
            for state in await read_roster(call.world)
        )
    )


def _view_agent(state: AgentState, *, with_slots: bool = True) -> AgentView:
    profile, slots = state.profile, state.slots if with_slots else ()
    return AgentView(
        agent_id=profile.id,
        name=profile.name,
        role=profile.role,
        languages=profile.languages,
        skills=profile.skills,
        present=state.present,
        capacity=state.capacity,
        free=state.count_free(),
        state=AgentStanding(state.seq, state.present, state.capacity, slots),
    )
