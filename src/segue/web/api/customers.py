"""Customers arrive: an anonymous token, or one that a signed identity proves."""

from segue.app.signing_in import find_customer_token, issue_customer_token
from segue.web.access import PUBLIC
from segue.web.identity import LEVEL, METHOD
from segue.web.limits import Rate
from segue.web.routing import Call, Routes
from segue.web.schemas import Arrive, CustomerTokenIssued
from segue.web.security import find_address

routes = Routes()


@routes.route(
    "POST",
    "/api/v1/visitors",
    access=PUBLIC,
    status=201,
    body=Arrive,
    answer=CustomerTokenIssued,
)
async def create_customer_token(call: Call) -> CustomerTokenIssued:
    """Issue a customer's token; a signed identity that holds proves the person."""
    settings, world = call.shared.settings, call.world
    rate = Rate(settings.arrival_burst, settings.arrivals_per_second)
    call.shared.limiter.take(f"visitor {find_address(call.request)}", rate)
    body = await call.read(Arrive)
    contact_id = await call.shared.identities.find_contact(world, body.identity)
    header = call.request.headers.get("authorization", "")
    kept = await find_customer_token(world, header.partition(" ")[2].strip()) if header else None
    token, issued = await issue_customer_token(
        world,
        kept=kept,
        contact_id=contact_id,
        proof_level=LEVEL if contact_id else 0,
        proof_method=METHOD if contact_id else "",
    )
    return CustomerTokenIssued(
        token, issued.id, issued.contact_id, issued.proof_level, issued.until
    )
