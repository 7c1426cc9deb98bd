"""Conversations: writing to one, reading one, listing them."""

from datetime import datetime
from typing import Annotated, Any, Final

import msgspec
from starlette.responses import Response

from segue.app.inbox import TABS, list_inbox
from segue.app.packages import get_package
from segue.core.errors import BadInput
from segue.core.handoff.package import HandoffPackage
from segue.core.values import conversation_stream
from segue.web.access import Access, Opened, is_within
from segue.web.envelope import build_envelope, is_for_customers, resolve_texts
from segue.web.errors import respond_json
from segue.web.listing import list_own
from segue.web.routing import Call, Routes, parse_key
from segue.web.schemas import Acknowledged, SendMessage
from segue.web.schemas_views import (
    ConversationView,
    CustomerEvents,
    InboxRows,
    OwnConversations,
    StaffConversationView,
    StaffEvents,
)
from segue.web.sending import send_message
from segue.web.views import build_viewer, view_conversation

routes = Routes()

READ: Final = Access(
    customer="own", agent="team", supervisor="all", lead="all", auditor="all", api_key="all"
)
_MOST_EVENTS: Final = 1000
_MOST_ROWS: Final = 500


@routes.route(
    "POST",
    "/api/v1/conversations/{conversation_id}/messages",
    access=Access(customer="own", api_key="all"),
    status=201,
    body=SendMessage,
    answer=Acknowledged,
    allows_new=True,
)
async def create_message(call: Call) -> Response:
    """Take a customer's message; answered once it is durable."""
    key = parse_key(call.request.headers.get("idempotency-key"))
    body = await call.read(SendMessage)
    got = await send_message(call.shared, call.principal, call.conversation_id, key, body)
    response = respond_json(Acknowledged(got.conversation_id, got.message_id, got.seq), 201)
    if got.repeated:
        response.headers["Idempotent-Replayed"] = "true"
    return response


@routes.route(
    "GET",
    "/api/v1/conversations/{conversation_id}",
    access=READ,
    answer=(ConversationView, StaffConversationView),
)
async def read_conversation(call: Call) -> ConversationView | StaffConversationView:
    """The conversation as far as the caller may see it."""
    opened = call.conversation
    viewer = build_viewer(call.world.policy, call.principal, opened)
    return view_conversation(opened.conversation, call.world.policy, viewer)


@routes.route(
    "GET",
    "/api/v1/conversations/{conversation_id}/events",
    access=READ,
    query=("after", "limit"),
    answer=(CustomerEvents, StaffEvents),
)
async def read_events(call: Call) -> CustomerEvents | StaffEvents:
    """The events that the caller may see, after a seq, oldest first."""
    conversation = call.conversation.conversation
    after = read_number(call, "after", 0, conversation.seq)
    limit = read_number(call, "limit", _MOST_EVENTS, _MOST_EVENTS)
    events = await call.world.store.read(conversation_stream(conversation.id))
    texts = await call.world.store.read_texts(conversation_stream(conversation.id))
    viewer = build_viewer(call.world.policy, call.principal, call.conversation)
    found: list[dict[str, Any]] = []
    previous = 0
    for event in events:
        if viewer.kind == "customer" and not is_for_customers(event.body):
            continue
        if event.seq > after and len(found) < limit:
            envelope = build_envelope(event, texts, viewer, prev_seq=previous)
            found += [envelope] if envelope else []
        previous = event.seq
    last = found[-1]["seq"] if len(found) == limit else len(events)
    answer = CustomerEvents if viewer.kind == "customer" else StaffEvents
    return answer(tuple(found), last)


@routes.route(
    "GET",
    "/api/v1/conversations",
    access=Access(customer="own", agent="team", supervisor="all", lead="all", auditor="all"),
    query=("tab", "limit", "before"),
    answer=(OwnConversations, InboxRows),
)
async def list_conversations(call: Call) -> OwnConversations | InboxRows:
    """A customer's own conversations, or a tab of the inbox."""
    limit = read_number(call, "limit", 50, _MOST_ROWS)
    principal, world = call.principal, call.world
    if principal.kind == "customer":
        return OwnConversations(await list_own(call.shared, principal, limit))
    tab = call.request.query_params.get("tab", "needs_you")
    if tab not in TABS:
        raise BadInput(f"tab is none of {', '.join(TABS)}", field="tab")
    before, scope = _read_time(call, "before"), READ.find_scope(principal.kind)
    # Nobody of the staff reaches a conversation by whom it began with.
    rows = await list_inbox(
        world,
        principal.agent_id,
        tab,
        limit,
        before,
        may_see=lambda c: is_within(principal, scope, Opened(c, None)),
    )
    return InboxRows(rows)


@routes.route(
    "GET",
    "/api/v1/conversations/{conversation_id}/package",
    access=Access(agent="team", supervisor="all", lead="all", auditor="all"),
    answer=HandoffPackage,
)
async def read_package(call: Call) -> dict[str, Any]:
    """The handoff package: everything that the next person needs."""
    conversation = call.conversation.conversation
    package = await get_package(call.world, conversation.id)
    plain: dict[str, Any] = resolve_texts(msgspec.to_builtins(package), conversation.texts)
    return plain


def _read_time(call: Call, name: str) -> datetime | None:
    given = call.request.query_params.get(name)
    if not given:
        return None
    try:
        at: datetime = msgspec.convert(given, Annotated[datetime, msgspec.Meta(tz=True)])
    except msgspec.ValidationError as error:
        raise BadInput(f"{name} must be a time with its zone", field=name) from error
    return at


def read_number(call: Call, name: str, default: int, most: int) -> int:
    """A number of the query, at least 0 and at most `most`.

    Raises:
        BadInput: it is no such number.
    """
    given = call.request.query_params.get(name)
    if given is None:
        return default
    if not (given.isascii() and given.isdigit() and len(given) <= 12):
        raise BadInput(f"{name} must be a whole number from 0", field=name)
    return min(int(given), most)
