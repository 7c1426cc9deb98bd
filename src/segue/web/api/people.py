"""Persons: what is known of one, merging two records, parting them again."""

from segue.app.people import (
    get_known,
    get_person,
    list_history,
    merge_identities,
    part_identities,
)
from segue.core.conversation.people import Person
from segue.core.errors import NotFound
from segue.core.values import ContactId
from segue.web.access import Access, Opened, check_access
from segue.web.routing import Call, Routes, parse_conversation_id
from segue.web.schemas import MergePeople, PartPeople
from segue.web.schemas_views import PersonChanged, PersonKnown, PersonView

routes = Routes()

SERVES = Access(agent="assigned", supervisor="all")
_MOST_HISTORY = 50


@routes.route(
    "POST",
    "/api/v1/people/merge",
    access=Access(supervisor="all"),
    body=MergePeople,
    answer=PersonChanged,
)
async def merge(call: Call) -> PersonChanged:
    """Let one record speak for two."""
    body = await call.read(MergePeople)
    person = await merge_identities(
        call.world,
        ContactId(body.contact_id),
        ContactId(body.into),
        call.principal.key,
        body.reason,
        call.build_request("merge", body),
    )
    return PersonChanged(_view_person(person))


@routes.route(
    "POST",
    "/api/v1/people/part",
    access=Access(supervisor="all"),
    body=PartPeople,
    answer=PersonChanged,
)
async def part(call: Call) -> PersonChanged:
    """Undo a merge."""
    body = await call.read(PartPeople)
    person = await part_identities(
        call.world,
        ContactId(body.contact_id),
        ContactId(body.was),
        call.principal.key,
        body.reason,
        call.build_request("part", body),
    )
    return PersonChanged(_view_person(person))


@routes.route(
    "GET",
    "/api/v1/people/{contact_id}",
    access=SERVES,
    query=("conversation_id",),
    answer=PersonKnown,
)
async def read_person(call: Call) -> PersonKnown:
    """The customer's record. An agent names the conversation in which they serve this person,
    and reads as much as the proof given there allows."""
    contact_id = ContactId(str(call.request.path_params["contact_id"]))
    level = await _find_level(call, contact_id)
    proof = call.world.policy.proof
    if level < proof.profile:
        raise NotFound("not proved far enough")
    person = await get_person(call.world, contact_id)
    known = await get_known(call.world, contact_id)
    history = await list_history(call.world, contact_id, _MOST_HISTORY)
    return PersonKnown(
        person=_view_person(person),
        contact_ids=known.contact_ids,
        contact=known.contacts[0] if known.contacts else None,
        contacts=known.contacts,
        roles=known.roles,
        accounts=known.accounts,
        bookings=known.bookings if level >= proof.bookings else (),
        tier=known.tier,
        value=known.value,
        history=history if level >= proof.history else (),
    )


async def _find_level(call: Call, contact_id: ContactId) -> int:
    """How far the person is proved to the caller; a supervisor needs no conversation."""
    if call.principal.kind == "supervisor":
        proof = call.world.policy.proof
        return max(proof.profile, proof.bookings, proof.history)
    given = call.request.query_params.get("conversation_id")
    opened = await call.shared.beginnings.open(call.world, parse_conversation_id(given))
    check_access(call.principal, SERVES, opened)
    return _find_proof(opened, contact_id)


def _find_proof(opened: Opened, contact_id: ContactId) -> int:
    proof = opened.conversation.proof
    return proof.level if proof.contact_id == contact_id else 0


def _view_person(person: Person) -> PersonView:
    return PersonView(person.contact_id, person.merged_into, person.merged_from)
