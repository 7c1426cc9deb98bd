"""The kill switch."""

from segue.app.switching import list_switches, set_switch
from segue.core.errors import BadInput
from segue.web.access import Access
from segue.web.routing import Call, Routes
from segue.web.schemas import SetSwitch
from segue.web.schemas_views import SwitchesView

routes = Routes()


@routes.route(
    "GET",
    "/api/v1/switches",
    access=Access(agent="all", supervisor="all", lead="all", admin="all", auditor="all"),
    answer=SwitchesView,
)
async def read_switches(call: Call) -> SwitchesView:
    """Every switch that is set now."""
    return SwitchesView(await list_switches(call.world))


@routes.route(
    "POST",
    "/api/v1/switches",
    access=Access(supervisor="all", admin="all"),
    body=SetSwitch,
    answer=SwitchesView,
)
async def change_switch(call: Call) -> SwitchesView:
    """Turn the AI on or off for everything, a topic or a channel."""
    body = await call.read(SetSwitch)
    if body.until is not None and body.until.tzinfo is None:
        raise BadInput("until must be a time with its zone", field="until")
    await set_switch(
        call.world,
        body.scope,
        call.principal.key,
        on=body.on,
        why=body.why,
        until=body.until,
        request=call.build_request("switch", body),
    )
    return SwitchesView(await list_switches(call.world))
