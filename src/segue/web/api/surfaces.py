"""What pages ask before anything else: who is served here, and how."""

from typing import Final

from msgspec.structs import replace

from segue.core.errors import BadInput, NotFound
from segue.core.values import ContactId
from segue.web.access import PUBLIC, Access
from segue.web.identity import sign_identity
from segue.web.limits import Rate
from segue.web.routing import Call, Routes
from segue.web.schemas_surfaces import (
    AboutView,
    DemoIdentity,
    DeskView,
    ProveInDemo,
    WidgetView,
)
from segue.web.security import find_address
from segue.web.surfaces import build_about, build_desk, build_widget

routes = Routes()

STAFF: Final = Access(agent="all", supervisor="all", lead="all", admin="all", auditor="all")


@routes.route("GET", "/api/v1/about", access=PUBLIC, answer=AboutView)
async def read_about(call: Call) -> AboutView:
    """The firm that is served here, and the server's own time."""
    about = build_about(call.world.policy, call.world.clock.now(), call.shared.settings.demo)
    return replace(about, signed_in=call.caller is not None and bool(call.caller.session))


@routes.route("GET", "/api/v1/widget", access=PUBLIC, query=("language",), answer=WidgetView)
async def read_widget(call: Call) -> WidgetView:
    """What the widget shows and says before the first message."""
    wanted = call.request.query_params.get("language", "")
    return build_widget(call.world.policy, wanted, call.world.clock.now())


@routes.route("GET", "/api/v1/desk", access=STAFF, answer=DeskView)
async def read_desk(call: Call) -> DeskView:
    """What the desk needs of the playbook."""
    return build_desk(call.world.policy)


@routes.route("POST", "/api/v1/demo/identity", access=PUBLIC, body=ProveInDemo, answer=DemoIdentity)
async def create_demo_identity(call: Call) -> DemoIdentity:
    """Sign for one of the demo's customers, as the firm's own site would; 404 without a demo."""
    settings, world = call.shared.settings, call.world
    demo = settings.demo
    if demo is None or not settings.identity_key:
        raise NotFound("there is no demo here")
    rate = Rate(settings.arrival_burst, settings.arrivals_per_second)
    call.shared.limiter.take(f"demo {find_address(call.request)}", rate)
    body = await call.read(ProveInDemo)
    contact_id = ContactId(body.contact_id)
    if contact_id not in {customer.contact_id for customer in demo.customers}:
        raise BadInput(
            "This demo has no such customer; GET /api/v1/about lists them.", field="contact_id"
        )
    now = world.clock.now()
    return DemoIdentity(sign_identity(settings.identity_key, contact_id, world.ids.new(), now))
