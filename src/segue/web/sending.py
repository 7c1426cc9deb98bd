"""Messages of customers and agents on their way into the log, by HTTP or by socket alike."""

from segue.app import desk
from segue.app.incoming import Incoming, Received
from segue.app.receive import receive_message
from segue.core.errors import BadInput, NotAllowed
from segue.core.values import ContactId, ConversationId, Language
from segue.ports import Request
from segue.web.limits import Rate
from segue.web.principals import Principal
from segue.web.schemas import Reply, SendMessage
from segue.web.shared import Shared
from segue.web.uploads import collect_uploads, place_uploads

_CLAIMED = 1
"""The proof of a customer for whom a program writes: it says so, and nobody has checked."""


async def send_message(
    shared: Shared,
    principal: Principal,
    conversation_id: ConversationId | None,
    key: str,
    body: SendMessage,
) -> Received:
    """Make a customer's message durable and let the AI take its turn soon.

    Raises:
        BadInput: there is neither text nor attachment.
        NotAllowed: somebody other than a program names a contact.
        TooMany: this customer writes faster than anybody can.
        KeyReused: the key came with another body before.
    """
    if not body.text.strip() and not body.attachments:
        raise BadInput("A message needs a text or an attachment.", field="text")
    settings = shared.settings
    rate = Rate(settings.message_burst, settings.messages_per_second)
    if principal.kind == "customer":
        shared.limiter.take(f"message {principal.id}", rate)
    uploads = await collect_uploads(shared.world, principal, body.attachments)
    base = (
        _build_program(principal, body) if principal.kind == "api_key" else _build(principal, body)
    )
    incoming = Incoming(
        principal=base.principal,
        key=key,
        text=body.text,
        conversation_id=conversation_id,
        contact_id=base.contact_id,
        proof_level=base.proof_level,
        proof_method=base.proof_method,
        language=Language(body.language) if body.language else None,
        uploads=uploads,
    )
    received = await receive_message(shared.world, incoming)
    await place_uploads(shared.world, principal, uploads, received.conversation_id)
    shared.turns.wake(received.conversation_id)
    return received


async def send_reply(
    shared: Shared,
    principal: Principal,
    conversation_id: ConversationId,
    body: Reply,
    request: Request,
) -> Received:
    """Make an agent's message durable.

    Raises:
        BadInput: there is neither text nor attachment.
        FloorHeld: somebody else holds the floor.
        StreamMoved: the floor has changed since `owner_epoch`.
    """
    if not body.text.strip() and not body.attachments:
        raise BadInput("A message needs a text or an attachment.", field="text")
    uploads = await collect_uploads(shared.world, principal, body.attachments)
    received = await desk.reply(
        shared.world,
        conversation_id,
        principal.agent_id,
        body.text,
        uploads,
        body.owner_epoch,
        request,
    )
    await place_uploads(shared.world, principal, uploads, conversation_id)
    return received


def _build(principal: Principal, body: SendMessage) -> Incoming:
    if body.contact_id is not None:
        raise NotAllowed("Only an API key names the contact for whom it writes.")
    contact_id = principal.contact_id or ContactId(principal.id)
    return Incoming(
        principal.key,
        "",
        "",
        contact_id=contact_id,
        proof_level=principal.proof_level,
        proof_method=principal.proof_method,
    )


def _build_program(principal: Principal, body: SendMessage) -> Incoming:
    if body.contact_id is None:
        raise BadInput("An API key names the contact for whom it writes.", field="contact_id")
    return Incoming(
        f"{principal.key}/{body.contact_id}",
        "",
        "",
        contact_id=ContactId(body.contact_id),
        proof_level=_CLAIMED,
        proof_method="program",
    )
