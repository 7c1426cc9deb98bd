"""Staff sign in and out; who am I; keys for other programs."""

from hashlib import sha256

from starlette.responses import Response

from segue.app.signing_in import (
    SESSION_HOURS,
    close_session,
    find_account,
    issue_api_key,
    open_session,
)
from segue.core.values import AgentId
from segue.web.access import ANYBODY_KNOWN, PUBLIC, Access
from segue.web.errors import NotSignedIn, respond_json
from segue.web.limits import SIGN_IN_ADDRESS, SIGN_IN_PAIR
from segue.web.routing import Call, Routes
from segue.web.schemas import ApiKeyIssued, NewApiKey, Nothing, SignedIn, SignIn
from segue.web.schemas_views import Caller, CustomerCaller, StaffCaller
from segue.web.security import check_site, cookie_name, find_address

routes = Routes()

_WRONG = "Name or password is wrong."


@routes.route("POST", "/api/v1/sign-in", access=PUBLIC, body=SignIn, answer=SignedIn)
async def sign_in(call: Call) -> Response:
    """Sign in. Tries are counted by address, and by address and name together: whoever guesses
    from elsewhere locks nobody out."""
    check_site(call.request, call.shared.settings)
    body = await call.read(SignIn)
    agent_id = await _check(call, body)
    agent = call.world.policy.find_agent(agent_id)
    assert agent is not None, "an account without a member of the team does not sign in"
    token, session = await open_session(call.world, agent_id)
    response = respond_json(SignedIn(agent.id, agent.name, agent.role, session.csrf))
    settings = call.shared.settings
    response.set_cookie(
        cookie_name(settings),
        token,
        max_age=SESSION_HOURS * 3600,
        path="/",
        secure=settings.https,
        httponly=True,
        samesite="strict",
    )
    return response


async def _check(call: Call, body: SignIn) -> AgentId:
    address, limiter = find_address(call.request), call.shared.limiter
    name = sha256(body.name.strip().casefold().encode()).hexdigest()
    pair, all_names = f"sign-in {address} {name}", f"sign-in {address}"
    limiter.take(all_names, SIGN_IN_ADDRESS)
    limiter.take(pair, SIGN_IN_PAIR)
    found = await find_account(call.world, call.shared.passwords, body.name, body.password)
    if found is None:
        raise NotSignedIn(_WRONG)
    limiter.give_back(all_names)
    limiter.give_back(pair)
    return found


@routes.route(
    "POST",
    "/api/v1/sign-out",
    access=Access(agent="own", supervisor="own", lead="own", admin="own", auditor="own"),
    status=204,
    body=Nothing,
)
async def sign_out(call: Call) -> Response:
    """End the session and its sockets."""
    name = cookie_name(call.shared.settings)
    await close_session(call.world, call.request.cookies.get(name, ""))
    call.shared.hub.close_session(call.principal.session)
    response = Response(status_code=204)
    response.delete_cookie(
        name, path="/", secure=call.shared.settings.https, httponly=True, samesite="strict"
    )
    return response


@routes.route(
    "GET",
    "/api/v1/me",
    access=ANYBODY_KNOWN,
    answer=(Caller, CustomerCaller, StaffCaller),
)
async def read_me(call: Call) -> Caller:
    """Who calls."""
    me = call.principal
    if me.kind == "customer":
        return CustomerCaller(me.kind, me.id, me.name, me.contact_id, me.proof_level)
    if me.session:
        return StaffCaller(me.kind, me.id, me.name, me.kind, me.csrf)
    return Caller(me.kind, me.id, me.name)


@routes.route(
    "POST",
    "/api/v1/api-keys",
    access=Access(admin="all"),
    status=201,
    body=NewApiKey,
    answer=ApiKeyIssued,
)
async def create_api_key(call: Call) -> ApiKeyIssued:
    """Issue a key; it is shown this once."""
    body = await call.read(NewApiKey)
    key, issued = await issue_api_key(
        call.world, body.name, call.principal.key, may_write=body.may_write
    )
    return ApiKeyIssued(issued.id, key)
