"""One customer, one history: merging and parting identities, and what is known of a person.

A conversation keeps its own contact for ever. A merge only adds an edge between two records, so
parting them leaves both histories whole.
"""

from datetime import date
from typing import Final

from msgspec import Struct

from segue.app.contact_index import list_conversation_ids
from segue.app.directory import Directory
from segue.app.world import World
from segue.core.conversation.contact import Account, Booking, Contact, Role
from segue.core.conversation.events import (
    IdentitiesMerged,
    IdentitiesParted,
)
from segue.core.conversation.fold import fold
from segue.core.conversation.knowing import PastContact
from segue.core.conversation.people import Person, fold_person
from segue.core.errors import BadInput, NotFound
from segue.core.playbook.policy import Policy
from segue.core.values import (
    AgentId,
    ContactId,
    ConversationId,
    contact_stream,
    conversation_stream,
    find_owning_agent,
)
from segue.ports import Expect, Request, Write

MERGE_REASONS: Final = (
    "same_email",
    "same_phone",
    "confirmed_by_customer",
    "duplicate",
    "mistake",
    "other",
)
"""Why records are merged or parted: a word, because free text does not belong in the log."""


class Known(Struct, frozen=True):
    """What the business knows of a person today, over all records merged into one. `value` is
    the sum of their booking values, `tier` the playbook's name for it ("" below every tier)."""

    contact_ids: tuple[ContactId, ...]
    contacts: tuple[Contact, ...] = ()
    roles: tuple[Role, ...] = ()
    accounts: tuple[Account, ...] = ()
    bookings: tuple[Booking, ...] = ()
    value: float = 0.0
    tier: str = ""


async def get_person(world: World, contact_id: ContactId) -> Person:
    """The record of a person as their stream has it.

    Raises:
        NotFound: neither the directory nor the log knows the contact.
    """
    person = await _read_person(world, contact_id)
    known = person.seq > 0 or world.directory.find_contact(contact_id) is not None
    if not known and not await list_conversation_ids(world, (contact_id,), 1):
        raise NotFound(f"there is no contact {contact_id!r}")
    return person


async def merge_identities(
    world: World,
    contact_id: ContactId,
    into: ContactId,
    by: str,
    reason: str,
    request: Request | None = None,
) -> Person:
    """Let `into` speak for `contact_id` too; returns `into` as it is then.

    Raises:
        BadInput: the same record twice, one that is merged already, a circle, or a reason that
            is none of MERGE_REASONS.
        NotFound: one of the two is not known.
        StreamMoved: somebody merged or parted one of them at the same time.
    """
    _check_reason(reason)
    person, other = await get_person(world, contact_id), await get_person(world, into)
    if contact_id == into:
        raise BadInput(f"{contact_id!r} cannot be merged into itself; name two records")
    if person.merged_into is not None:
        raise BadInput(
            f"{contact_id!r} is merged into {person.merged_into!r} already; part them first"
        )
    if await _find_root(world, into) == contact_id:
        raise BadInput(f"{into!r} is merged into {contact_id!r}; merging back makes a circle")
    body = IdentitiesMerged(contact_id, into, by, reason)
    await _commit_both(world, person, other, body, request)
    return await _read_person(world, into)


async def part_identities(
    world: World,
    contact_id: ContactId,
    was: ContactId,
    by: str,
    reason: str,
    request: Request | None = None,
) -> Person:
    """Undo a merge; both histories are as if it had not been. Returns `contact_id` as it is then.

    Raises:
        BadInput: `contact_id` is not merged into `was`.
        NotFound: one of the two is not known.
        StreamMoved: somebody merged or parted one of them at the same time.
    """
    _check_reason(reason)
    person, other = await get_person(world, contact_id), await get_person(world, was)
    if person.merged_into != was:
        raise BadInput(f"{contact_id!r} is not merged into {was!r}; nothing to part")
    body = IdentitiesParted(contact_id, was, by, reason)
    await _commit_both(world, person, other, body, request)
    return await _read_person(world, contact_id)


async def list_person_ids(world: World, contact_id: ContactId) -> tuple[ContactId, ...]:
    """The ids of all records that are this person, the one that speaks for them first."""
    found: list[ContactId] = []
    waiting = [await _find_root(world, contact_id)]
    while waiting:
        current = waiting.pop(0)
        if current not in found:
            found.append(current)
            waiting.extend((await _read_person(world, current)).merged_from)
    return tuple(found)


async def list_history(
    world: World, contact_id: ContactId, limit: int = 50
) -> tuple[PastContact, ...]:
    """The conversations of all records of this person, newest first."""
    ids = await list_person_ids(world, contact_id)
    return tuple(
        [await _read_past(world, c) for c in await list_conversation_ids(world, ids, limit)]
    )


async def get_known(world: World, contact_id: ContactId) -> Known:
    """What the business knows of the person today, over all records merged into one.

    Roles reach what their scope says and end on their last day: joint holders share the bookings
    of an account and nothing else. Nothing of this is for a customer's eyes by itself.
    """
    ids = await list_person_ids(world, contact_id)
    directory, today = world.directory, world.clock.now().date()
    contacts = tuple(c for one in ids if (c := directory.find_contact(one)))
    roles = tuple(dict.fromkeys(r for one in ids for r in directory.find_roles(one, today)))
    bookings = tuple(dict.fromkeys(b for one in ids for b in directory.find_bookings(one, today)))
    accounts = {r.account_id for r in roles}
    value = sum(contact.value for contact in contacts)
    return Known(
        ids,
        contacts,
        roles,
        tuple(a for a in directory.accounts if a.account_id in accounts),
        bookings,
        value,
        find_tier(world.policy, value),
    )


def find_tier(policy: Policy, value: float) -> str:
    """The highest tier that this booking value reaches; "" when it reaches none."""
    reached = [t for t in policy.tiers if value >= t.value_from]
    return max(reached, key=lambda t: t.value_from).name if reached else ""


def find_known_details(
    directory: Directory,
    contact_id: ContactId | None,
    proof_level: int,
    policy: Policy,
    today: date | None = None,
) -> tuple[tuple[str, str, str], ...]:
    """The details known of a person as (name, value, source), as far as the proof allows.

    Below the playbook's level for the profile there is nothing, below that for bookings no
    booking; bookings need `today`, because roles end.
    """
    contact = directory.find_contact(contact_id)
    if contact is None or proof_level < policy.proof.profile:
        return ()
    details = [("name", contact.name), ("email", contact.email), ("phone", contact.phone)]
    if today is not None and proof_level >= policy.proof.bookings:
        bookings = directory.find_bookings(contact.contact_id, today)
        if len(bookings) == 1:
            details.append(("booking_ref", bookings[0].booking_ref))
    return tuple((name, value, "profile") for name, value in details if value)


def _check_reason(reason: str) -> None:
    if reason not in MERGE_REASONS:
        raise BadInput(
            f"the reason {reason!r} is none of {', '.join(MERGE_REASONS)}", field="reason"
        )


async def _read_past(world: World, conversation_id: ConversationId) -> PastContact:
    conversation = fold(await world.store.read(conversation_stream(conversation_id)))
    at = conversation.started_at
    assert at is not None, "the index holds conversations that began"
    topics = tuple(dict.fromkeys(r.topic for r in conversation.requests if r.topic))
    joined = [o.agent_id for o in conversation.offers if o.ended == "accepted"]
    spoke = [m.author_id for m in conversation.messages if m.author_kind == "agent" and m.author_id]
    last = joined or [AgentId(author_id) for author_id in spoke]
    agent_id = find_owning_agent(conversation.owner) or (last[-1] if last else None)
    return PastContact(conversation_id, at, topics, agent_id, open=not conversation.is_closed())


async def _read_person(world: World, contact_id: ContactId) -> Person:
    return fold_person(contact_id, await world.store.read(contact_stream(contact_id)))


async def _find_root(world: World, contact_id: ContactId) -> ContactId:
    seen: set[ContactId] = set()
    while contact_id not in seen:
        seen.add(contact_id)
        contact_id = (await _read_person(world, contact_id)).merged_into or contact_id
    return contact_id


async def _commit_both(
    world: World,
    person: Person,
    other: Person,
    body: IdentitiesMerged | IdentitiesParted,
    request: Request | None,
) -> None:
    now = world.clock.now()
    writes = tuple(
        Write(contact_stream(p.contact_id), (body,), now, Expect(seq=p.seq))
        for p in (person, other)
    )
    receipt = await world.store.commit(writes, request)
    world.bus.publish(receipt.position)
