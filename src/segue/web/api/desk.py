"""What an agent does in a conversation."""

from typing import Final

from segue.app import desk, desk_records
from segue.core.values import ContactId
from segue.web.access import Access
from segue.web.routing import Call, Routes
from segue.web.schemas import (
    Acknowledged,
    AttestIdentity,
    Decline,
    Done,
    KeepPromise,
    Note,
    Nothing,
    Reply,
    TakeOver,
    WrapUp,
)
from segue.web.sending import send_reply

routes = Routes()

ASSIGNED: Final = Access(agent="assigned", supervisor="all")
STEP_IN: Final = Access(agent="team", supervisor="all")
_AT: Final = "/api/v1/conversations/{conversation_id}"


@routes.route("POST", f"{_AT}/accept", access=ASSIGNED, body=Nothing, answer=Done)
async def accept(call: Call) -> Done:
    """Accept the offer: the agent holds the floor."""
    await call.read(Nothing)
    conversation_id = call.conversation.conversation.id
    request = call.build_request("accept", conversation_id)
    await desk.accept_offer(call.world, conversation_id, call.principal.agent_id, request)
    return Done(conversation_id)


@routes.route("POST", f"{_AT}/decline", access=ASSIGNED, body=Decline, answer=Done)
async def decline(call: Call) -> Done:
    """Pass: the next agent is asked."""
    body = await call.read(Decline)
    conversation_id = call.conversation.conversation.id
    request = call.build_request("decline", conversation_id, body)
    await desk.decline_offer(
        call.world, conversation_id, call.principal.agent_id, body.reason, request
    )
    return Done(conversation_id)


@routes.route("POST", f"{_AT}/take-over", access=STEP_IN, body=TakeOver, answer=Done)
async def take_over(call: Call) -> Done:
    """Step in unasked: the agent holds the floor."""
    body = await call.read(TakeOver)
    seen, agent_id = call.conversation.conversation, call.principal.agent_id
    request = call.build_request("take_over", seen.id, body)
    await desk.take_over(call.world, seen.id, agent_id, body.reason, request, seen.owner)
    return Done(seen.id)


@routes.route("POST", f"{_AT}/reply", access=ASSIGNED, body=Reply, answer=Acknowledged)
async def reply(call: Call) -> Acknowledged:
    """Write to the customer; refused when the agent does not hold the floor."""
    body = await call.read(Reply)
    conversation_id = call.conversation.conversation.id
    request = call.build_request("reply", conversation_id, body.text, body.attachments)
    got = await send_reply(call.shared, call.principal, conversation_id, body, request)
    return Acknowledged(got.conversation_id, got.message_id, got.seq)


@routes.route("POST", f"{_AT}/notes", access=ASSIGNED, body=Note, answer=Acknowledged)
async def write_note(call: Call) -> Acknowledged:
    """Write a note that only the team sees."""
    body = await call.read(Note)
    conversation_id = call.conversation.conversation.id
    request = call.build_request("note", conversation_id, body)
    agent_id = call.principal.agent_id
    got = await desk.write_note(call.world, conversation_id, agent_id, body.text, request)
    return Acknowledged(got.conversation_id, got.message_id, got.seq)


@routes.route("POST", f"{_AT}/hand-back", access=ASSIGNED, body=Nothing, answer=Done)
async def hand_back(call: Call) -> Done:
    """Give the floor back to the AI."""
    await call.read(Nothing)
    conversation_id = call.conversation.conversation.id
    request = call.build_request("hand_back", conversation_id)
    await desk.hand_back(call.world, conversation_id, call.principal.agent_id, request)
    call.shared.turns.wake(conversation_id)
    return Done(conversation_id)


@routes.route("POST", f"{_AT}/wrap-up", access=ASSIGNED, body=WrapUp, answer=Done)
async def wrap_up(call: Call) -> Done:
    """Close the conversation, saying how it ended."""
    body = await call.read(WrapUp)
    conversation_id = call.conversation.conversation.id
    request = call.build_request("wrap_up", conversation_id, body)
    agent_id = call.principal.agent_id
    await desk.wrap_up(
        call.world, conversation_id, agent_id, body.disposition, body.summary, request
    )
    return Done(conversation_id)


@routes.route("POST", f"{_AT}/identity", access=ASSIGNED, body=AttestIdentity, answer=Done)
async def attest_identity(call: Call) -> Done:
    """Say who the customer is, as the agent has made sure of."""
    body = await call.read(AttestIdentity)
    conversation_id = call.conversation.conversation.id
    request = call.build_request("identity", conversation_id, body)
    await desk_records.attest_identity(
        call.world,
        conversation_id,
        call.principal.agent_id,
        ContactId(body.contact_id),
        body.level,
        body.method,
        request,
    )
    return Done(conversation_id)


@routes.route(
    "POST", f"{_AT}/promises/{{promise_id}}/kept", access=ASSIGNED, body=KeepPromise, answer=Done
)
async def keep_promise(call: Call) -> Done:
    """Say that the promised contact was made."""
    body = await call.read(KeepPromise)
    conversation_id = call.conversation.conversation.id
    promise_id = str(call.request.path_params["promise_id"])
    request = call.build_request("promise", conversation_id, promise_id, body)
    await desk_records.keep_promise(
        call.world,
        conversation_id,
        call.principal.agent_id,
        promise_id,
        body.outcome,
        request,
    )
    return Done(conversation_id)
