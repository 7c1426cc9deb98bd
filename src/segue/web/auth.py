"""From a call to its principal: by bearer token, or by the cookie of a session."""

from starlette.requests import HTTPConnection

from segue.app.signing_in import (
    KEY_PREFIX,
    find_api_key,
    find_customer_token,
    find_session,
)
from segue.app.world import World
from segue.web.options import WebSettings
from segue.web.principals import (
    Principal,
    build_customer,
    build_program,
    build_staff,
)
from segue.web.security import cookie_name

_MAX_SECRET = 200
"""No secret of ours is longer; more is not worth hashing."""


async def find_principal(
    connection: HTTPConnection, world: World, settings: WebSettings
) -> Principal | None:
    """Who calls, or None. A bearer token that is wrong is not mended by a cookie."""
    header = connection.headers.get("authorization")
    if header is not None:
        scheme, _, token = header.partition(" ")
        return await find_bearer(world, token.strip()) if scheme.lower() == "bearer" else None
    return await find_signed_in(world, connection.cookies.get(cookie_name(settings), ""))


async def find_bearer(world: World, token: str) -> Principal | None:
    """The customer or program behind a token, or None."""
    if not 0 < len(token) <= _MAX_SECRET:
        return None
    if token.startswith(KEY_PREFIX):
        api_key = await find_api_key(world, token)
        return build_program(api_key) if api_key else None
    customer = await find_customer_token(world, token)
    return build_customer(customer) if customer else None


async def find_signed_in(world: World, token: str) -> Principal | None:
    """The member of the team behind a session's cookie, or None."""
    if not 0 < len(token) <= _MAX_SECRET:
        return None
    session = await find_session(world, token)
    agent = world.policy.find_agent(session.agent_id) if session else None
    return build_staff(session, agent) if session and agent else None
