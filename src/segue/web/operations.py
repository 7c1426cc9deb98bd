"""What may be asked over the socket: each operation declares who may ask it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct

from segue.app import desk
from segue.app.incoming import Received
from segue.app.reading_log import get_conversation
from segue.core.errors import BadInput, NotAllowed, NotFound
from segue.core.values import ConversationId
from segue.ports import Request
from segue.web.access import ANYBODY_KNOWN, Access, Opened, check_access
from segue.web.attendance import set_presence
from segue.web.follower import READ, Follower
from segue.web.principals import Principal
from segue.web.routing import NEW, build_request, parse_body, parse_conversation_id, parse_key
from segue.web.schemas import Decline, Note, Reply, SendMessage, SetPresence, TakeOver, WrapUp
from segue.web.sending import send_message, send_reply
from segue.web.shared import Shared

Ack = dict[str, Any]


class Ask(Struct, frozen=True):
    """One frame from a client."""

    op: Annotated[str, Meta(max_length=32)]
    client_id: str = ""
    conversation_id: str = ""
    owner_epoch: int | None = None
    data: msgspec.Raw = msgspec.Raw(b"{}")
    token: str = ""
    after: str | None = None
    inbox: bool = False


class Seen(Struct, frozen=True, forbid_unknown_fields=True):
    """Up to which event somebody has read."""

    seq: Annotated[int, Meta(ge=1)]


class Subscribe(Struct, frozen=True, forbid_unknown_fields=True):
    """What to follow from now on; `after` brings what lies behind a seq first."""

    inbox: bool = False
    conversation_ids: Annotated[tuple[str, ...], Meta(max_length=500)] = ()
    after: Mapping[str, Annotated[int, Meta(ge=0)]] = {}


@dataclass(frozen=True, slots=True)
class Asked:
    """One operation, let through by its declaration."""

    shared: Shared
    principal: Principal
    follower: Follower
    ask: Ask
    opened: Opened | None

    @property
    def conversation_id(self) -> ConversationId:
        """The conversation that is spoken of, which this principal may see."""
        if self.opened is None:
            raise NotFound("no such conversation")
        return self.opened.conversation.id

    def build_request(self, name: str, *about: object) -> Request:
        """The request for the store, under the client's id."""
        return build_request(self.principal, self.ask.client_id, name, *about)


Operation = Callable[[Asked], Awaitable[Ack]]


@dataclass(frozen=True, slots=True)
class OperationSpec:
    """An operation as it was declared."""

    access: Access
    run: Operation
    about: str
    writes: bool


OPERATIONS: dict[str, OperationSpec] = {}
_DESK: Final = Access(agent="assigned", supervisor="all")


def operation(
    name: str, access: Access, about: str = "conversation", *, writes: bool = True
) -> Callable[[Operation], Operation]:
    """Add the function below as an operation. `about`: "conversation", "maybe" (it may be a new
    one) or "" when it speaks of none."""

    def add(run: Operation) -> Operation:
        OPERATIONS[name] = OperationSpec(access, run, about, writes)
        return run

    return add


async def run_operation(shared: Shared, principal: Principal, follower: Follower, ask: Ask) -> Ack:
    """Let the operation through or refuse it, and do it.

    Raises:
        SegueError: it was refused.
    """
    spec = OPERATIONS.get(ask.op)
    if spec is None:
        raise BadInput(f"there is no operation {ask.op[:32]!r}", field="op")
    check_access(principal, spec.access)
    if spec.writes:
        parse_key(ask.client_id)
        if not principal.may_write:
            raise NotAllowed("This key may only read.")
    opened = None
    if spec.about == "conversation" or (spec.about == "maybe" and ask.conversation_id != NEW):
        conversation_id = parse_conversation_id(ask.conversation_id)
        opened = await shared.beginnings.open(shared.world, conversation_id)
        check_access(principal, spec.access, opened)
    return await spec.run(Asked(shared, principal, follower, ask, opened))


@operation(
    "send",
    Access(customer="own", agent="assigned", supervisor="all", api_key="all"),
    "maybe",
)
async def send(asked: Asked) -> Ack:
    """A message of a customer, or of the agent who holds the floor."""
    ask, principal = asked.ask, asked.principal
    if principal.voice != "agent":
        message = parse_body(bytes(ask.data), SendMessage)
        found = asked.opened.conversation.id if asked.opened else None
        return _ack(await send_message(asked.shared, principal, found, ask.client_id, message))
    reply = msgspec.structs.replace(parse_body(bytes(ask.data), Reply), owner_epoch=ask.owner_epoch)
    conversation_id = asked.conversation_id
    request = asked.build_request("reply", conversation_id, reply.text, reply.attachments)
    return _ack(await send_reply(asked.shared, principal, conversation_id, reply, request))


@operation("note", _DESK)
async def note(asked: Asked) -> Ack:
    """A note among the team."""
    body = parse_body(bytes(asked.ask.data), Note)
    conversation_id, agent_id = asked.conversation_id, asked.principal.agent_id
    request = asked.build_request("note", conversation_id, body)
    return _ack(
        await desk.write_note(asked.shared.world, conversation_id, agent_id, body.text, request)
    )


@operation("accept", _DESK)
async def accept(asked: Asked) -> Ack:
    """Accept the offer."""
    conversation_id, agent_id = asked.conversation_id, asked.principal.agent_id
    request = asked.build_request("accept", conversation_id)
    await desk.accept_offer(asked.shared.world, conversation_id, agent_id, request)
    return await _ack_now(asked)


@operation("decline", _DESK)
async def decline(asked: Asked) -> Ack:
    """Pass."""
    body = parse_body(bytes(asked.ask.data), Decline)
    conversation_id, agent_id = asked.conversation_id, asked.principal.agent_id
    request = asked.build_request("decline", conversation_id, body)
    await desk.decline_offer(asked.shared.world, conversation_id, agent_id, body.reason, request)
    return await _ack_now(asked)


@operation("take_over", Access(agent="team", supervisor="all"))
async def take_over(asked: Asked) -> Ack:
    """Step in unasked."""
    body = parse_body(bytes(asked.ask.data), TakeOver)
    conversation_id, agent_id = asked.conversation_id, asked.principal.agent_id
    request = asked.build_request("take_over", conversation_id, body)
    seen = asked.opened.conversation.owner if asked.opened else None
    world = asked.shared.world
    await desk.take_over(world, conversation_id, agent_id, body.reason, request, seen)
    return await _ack_now(asked)


@operation("hand_back", _DESK)
async def hand_back(asked: Asked) -> Ack:
    """Give the floor back to the AI."""
    conversation_id, agent_id = asked.conversation_id, asked.principal.agent_id
    request = asked.build_request("hand_back", conversation_id)
    await desk.hand_back(asked.shared.world, conversation_id, agent_id, request)
    asked.shared.turns.wake(conversation_id)
    return await _ack_now(asked)


@operation("wrap_up", _DESK)
async def wrap_up(asked: Asked) -> Ack:
    """Close the conversation."""
    body = parse_body(bytes(asked.ask.data), WrapUp)
    conversation_id, agent_id = asked.conversation_id, asked.principal.agent_id
    request = asked.build_request("wrap_up", conversation_id, body)
    await desk.wrap_up(
        asked.shared.world, conversation_id, agent_id, body.disposition, body.summary, request
    )
    return await _ack_now(asked)


@operation("presence", Access(agent="own", supervisor="own"), "")
async def presence(asked: Asked) -> Ack:
    """Come on, go off, set the capacity."""
    body = parse_body(bytes(asked.ask.data), SetPresence)
    request = asked.build_request("presence", body)
    await set_presence(asked.shared.world, asked.principal.agent_id, body, request)
    return {}


@operation("subscribe", ANYBODY_KNOWN, "", writes=False)
async def subscribe(asked: Asked) -> Ack:
    """Follow the inbox or some conversations."""
    body = parse_body(bytes(asked.ask.data), Subscribe)
    follower, shared = asked.follower, asked.shared
    wanted = [parse_conversation_id(given) for given in body.conversation_ids]
    for conversation_id in wanted:
        opened = await shared.beginnings.open(shared.world, conversation_id)
        check_access(asked.principal, READ, opened)
    follower.inbox = follower.inbox or body.inbox
    follower.followed.update(wanted)
    follower.hold()
    position = shared.hub.position
    for conversation_id in wanted:
        after = body.after.get(conversation_id)
        if after is not None:
            await shared.hub.catch_up(follower, conversation_id, after, position)
    await follower.release()
    return {"cursor": follower.cursor(position)}


@operation(
    "typing",
    Access(customer="own", agent="assigned", supervisor="all"),
    writes=False,
)
async def typing(asked: Asked) -> Ack:
    """Tell the others that somebody writes."""
    if asked.opened is not None:
        asked.shared.hub.send_typing(asked.opened, asked.principal)
    return {}


@operation(
    "seen",
    Access(customer="own", agent="team", supervisor="all"),
    writes=False,
)
async def seen(asked: Asked) -> Ack:
    """Tell the others how far somebody has read."""
    body = parse_body(bytes(asked.ask.data), Seen)
    if asked.opened is not None:
        asked.shared.hub.send_seen(asked.opened, asked.principal, body.seq)
    return {}


def _ack(received: Received) -> Ack:
    return {
        "seq": received.seq,
        "conversation_id": received.conversation_id,
        "message_id": received.message_id,
    }


async def _ack_now(asked: Asked) -> Ack:
    conversation = await get_conversation(asked.shared.world, asked.conversation_id)
    return {"seq": conversation.seq, "conversation_id": conversation.id}
