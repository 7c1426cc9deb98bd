"""What is recorded beside what is said: mended details, proofs of identity, promises kept."""

from typing import Final

from segue.app.reading_log import commit, get_conversation
from segue.app.texts import TextBook
from segue.app.world import World
from segue.business.vocabulary import DETAILS
from segue.core.conversation.events import (
    AnyBody,
    DetailCorrected,
    IdentityProved,
    PromiseKept,
    TimerCancelled,
)
from segue.core.conversation.state import Conversation, Detail
from segue.core.dialogue.wording import say_value
from segue.core.errors import BadInput, NotFound
from segue.core.handoff.passed_on import find_own_details
from segue.core.understanding.cards import redact_cards
from segue.core.values import (
    AgentId,
    ContactId,
    ConversationId,
    build_owner,
    conversation_stream,
)
from segue.ports import Request, Write

MOST_PROOF = 3


CUSTOMER: Final = "customer"


async def correct_detail(
    world: World,
    conversation_id: ConversationId,
    by: str,
    name: str,
    value: str,
    request: Request,
    was: str | None = None,
) -> None:
    """Mend a detail; the value before stays in its history. `by` is "customer" or "agent:ID";
    `was` says which of several values (places, access needs) is meant, as it was told.

    Raises:
        BadInput: name or value is empty, `was` is no standing value, or a customer names what is
            no detail.
    """
    if not name.strip() or not value.strip():
        raise BadInput("a detail needs a name and a value")
    c, book = await get_conversation(world, conversation_id), TextBook(world.ids)
    known = _find_known(world, c, by, name, was)
    said = redact_cards(value.strip())[0] if by == CUSTOMER else value.strip()
    seq = known.seq if known else c.message_seq
    body = DetailCorrected(name, book.add(said), by, seq, known.value if known else None)
    write = Write(conversation_stream(c.id), (body,), world.clock.now(), texts=book.take())
    await commit(world, (write,), request)


def _find_known(
    world: World, c: Conversation, by: str, name: str, was: str | None
) -> Detail | None:
    """The standing value that is mended, of those that this party may know of."""
    details = c.details
    if by == CUSTOMER:
        details = find_own_details(c, world.policy, world.clock.now())
        if name not in DETAILS and all(d.name != name for d in details):
            raise BadInput(f"there is no detail {name[:60]!r} to correct", field="name")
    same = [d for d in details if d.name == name]
    if was is None:
        return same[-1] if same else None
    meant = [d for d in same if was in (c.text(d.value), say_value(c, d))]
    if not meant:
        raise BadInput(f"no standing {name[:60]!r} has this value; read again", field="was")
    return meant[-1]


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
