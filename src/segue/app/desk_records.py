"""What an agent records: corrected details, proofs of identity, promises kept."""

from segue.app.reading_log import commit, get_conversation
from segue.app.texts import TextBook
from segue.app.world import World
from segue.core.conversation.events import (
    AnyBody,
    DetailCorrected,
    IdentityProved,
    PromiseKept,
    TimerCancelled,
)
from segue.core.errors import BadInput, NotFound
from segue.core.values import (
    AgentId,
    ContactId,
    ConversationId,
    build_owner,
    conversation_stream,
)
from segue.ports import Request, Write

MOST_PROOF = 3


async def correct_detail(
    world: World,
    conversation_id: ConversationId,
    agent_id: AgentId,
    name: str,
    value: str,
    request: Request,
) -> None:
    """Mend a detail; the value before stays in its history.

    Raises:
        BadInput: name or value is empty.
    """
    if not name.strip() or not value.strip():
        raise BadInput("a detail needs a name and a value")
    c, book = await get_conversation(world, conversation_id), TextBook(world.ids)
    known = c.find_detail(name)
    seq = known.seq if known else c.message_seq
    body = DetailCorrected(
        name, book.add(value.strip()), build_owner(agent_id), seq, known.value if known else None
    )
    write = Write(conversation_stream(c.id), (body,), world.clock.now(), texts=book.take())
    await commit(world, (write,), request)


async def attest_identity(
    world: World,
    conversation_id: ConversationId,
    agent_id: AgentId,
    contact_id: ContactId,
    level: int,
    method: str,
    request: Request,
) -> None:
    """Record that the agent proved who is writing, and how.

    Raises:
        BadInput: the level is not 1 … 3, or the method is not named.
        NotFound: there is no such contact.
    """
    if not 1 <= level <= MOST_PROOF or not method.strip():
        raise BadInput(f"a proof has a level from 1 to {MOST_PROOF} and names its method")
    if world.directory.find_contact(contact_id) is None:
        raise NotFound(f"no contact {contact_id!r}")
    c = await get_conversation(world, conversation_id)
    by = f"{build_owner(agent_id)}: {method.strip()[:80]}"
    body = IdentityProved(contact_id, level, by)
    write = Write(conversation_stream(c.id), (body,), world.clock.now())
    await commit(world, (write,), request)


async def keep_promise(
    world: World,
    conversation_id: ConversationId,
    agent_id: AgentId,
    promise_id: str,
    outcome: str,
    request: Request,
) -> None:
    """Record that a promised contact was made, with its outcome.

    Raises:
        NotFound: there is no such promise.
        BadInput: the outcome is not named.
    """
    c = await get_conversation(world, conversation_id)
    promise = next((p for p in c.promises if p.promise_id == promise_id), None)
    if promise is None:
        raise NotFound(f"no promise {promise_id!r} in this conversation")
    if not outcome.strip():
        raise BadInput("say what came of the contact, for example 'reached' or 'no answer'")
    kept = PromiseKept(promise_id, build_owner(agent_id), outcome.strip()[:80])
    bodies: tuple[AnyBody, ...] = (kept, TimerCancelled(promise.timer_id, "kept"))
    write = Write(conversation_stream(c.id), bodies, world.clock.now())
    await commit(world, (write,), request)
