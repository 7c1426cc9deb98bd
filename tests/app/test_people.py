"""One customer, one history: merging, parting, roles, and what is known at which proof."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from segue.app.directory import Directory
from segue.app.importing import import_history
from segue.app.people import (
    find_known_details,
    find_tier,
    get_known,
    get_person,
    list_history,
    list_person_ids,
    merge_identities,
    part_identities,
)
from segue.core.conversation.contact import Account, Booking, Contact, Role
from segue.core.conversation.past import PastConversation, parse_past
from segue.core.conversation.people import fold_person
from segue.core.errors import BadInput, NotFound, StreamMoved
from segue.core.playbook.policy import ValueTier
from segue.core.values import ContactId, contact_stream
from segue.ports import Expect, Write
from tests.rig import Rig

pytestmark = pytest.mark.anyio

ANNA, MARTIN, SECRETARY, ANNA_BY_MAIL = (
    ContactId(c) for c in ("anna", "martin", "secretary", "anna-mail")
)
DIRECTORY = Directory(
    contacts=(
        Contact(ANNA, "Anna Weiss", "anna@example.ch", "+41440000101", value=40_000.0),
        Contact(MARTIN, "Martin Weiss", value=40_000.0),
        Contact(SECRETARY, "Ida Roth"),
        Contact(ANNA_BY_MAIL, "A. Weiss", "a.weiss@example.ch", value=25_000.0),
    ),
    accounts=(Account("a1", "Weiss household", "household"), Account("a2", "Ida", "household")),
    roles=(
        Role(ANNA, "a1", "joint_holder"),
        Role(MARTIN, "a1", "joint_holder"),
        Role(SECRETARY, "a1", "assistant", "planning", date(2026, 11, 24)),
        Role(ANNA_BY_MAIL, "a2", "holder"),
    ),
    bookings=(
        Booking("HR-1", "a1", "Japan in blossom"),
        Booking("HR-2", "a2", "Sicily"),
    ),
)


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    rig = Rig(tmp_path)
    fields = {name: getattr(rig.world, name) for name in rig.world.__slots__}
    rig.world = type(rig.world)(**fields | {"directory": DIRECTORY})
    return rig


async def merge(rig: Rig, one: ContactId, into: ContactId) -> None:
    await merge_identities(rig.world, one, into, "agent/henrik", "duplicate")


async def test_two_records_become_one_history_and_part_again_whole(rig: Rig) -> None:
    first = await rig.write("By web", customer="w", contact=ANNA, proof=2)
    second = await rig.write("By mail", customer="m", contact=ANNA_BY_MAIL, proof=2)
    third = await rig.write("By me", customer="x", contact=MARTIN, proof=2)

    await merge(rig, ANNA_BY_MAIL, ANNA)
    merged = {p.conversation_id for p in await list_history(rig.world, ANNA)}
    from_below = {p.conversation_id for p in await list_history(rig.world, ANNA_BY_MAIL)}
    await part_identities(rig.world, ANNA_BY_MAIL, ANNA, "agent/henrik", "mistake")
    parted = [await list_history(rig.world, who) for who in (ANNA, ANNA_BY_MAIL, MARTIN)]

    assert merged == from_below == {first.conversation_id, second.conversation_id}
    assert [[p.conversation_id for p in past] for past in parted] == [
        [first.conversation_id],
        [second.conversation_id],
        [third.conversation_id],
    ]
    conversation = await rig.read(second.conversation_id)
    assert conversation.contact_id == ANNA_BY_MAIL


async def test_history_is_newest_first_and_limited(rig: Rig) -> None:
    written = []
    for n in range(5):
        rig.clock.pass_seconds(60)
        written.append(await rig.write("Hello", customer=f"device {n}", contact=ANNA, proof=2))

    past = await list_history(rig.world, ANNA, 3)

    assert [p.conversation_id for p in past] == [w.conversation_id for w in written[:1:-1]]
    assert all(p.open for p in past)


async def test_an_imported_conversation_tells_who_spoke_in_it(rig: Rig) -> None:
    messages = [
        {"role": "customer", "text": "Hello"},
        {"role": "agent", "text": "Good morning", "author_id": "elena"},
    ]
    row = {"conversation_id": "old-1", "customer_id": ANNA, "messages": messages}
    past = parse_past(row)
    assert isinstance(past, PastConversation)
    await import_history(rig.store, rig.clock, rig.world.ids, [past])

    told = await list_history(rig.world, ANNA)

    assert [(one.agent_id, one.open) for one in told] == [("elena", False)]


async def test_who_only_claims_to_be_somebody_does_not_join_their_history(rig: Rig) -> None:
    await rig.write("Anonymous first", customer="v", contact="visitor-1")
    await rig.write("I am Anna", customer="v", contact=ANNA, proof=1)

    assert await list_history(rig.world, ANNA) == ()


async def test_who_is_proved_later_does(rig: Rig) -> None:
    before = await rig.write("Anonymous first", customer="v", contact="visitor-1")
    await rig.write("Signed in", customer="v", contact=ANNA, proof=2)

    past = await list_history(rig.world, ANNA)

    assert [p.conversation_id for p in past] == [before.conversation_id]


async def test_a_chain_of_merges_is_one_person(rig: Rig) -> None:
    await merge(rig, ANNA_BY_MAIL, MARTIN)
    await merge(rig, MARTIN, ANNA)

    for who in (ANNA, MARTIN, ANNA_BY_MAIL):
        assert await list_person_ids(rig.world, who) == (ANNA, MARTIN, ANNA_BY_MAIL)


async def test_circles_doubles_and_strangers_are_refused(rig: Rig) -> None:
    await merge(rig, ANNA_BY_MAIL, ANNA)

    with pytest.raises(BadInput, match="into itself"):
        await merge(rig, ANNA, ANNA)
    with pytest.raises(BadInput, match="circle"):
        await merge(rig, ANNA, ANNA_BY_MAIL)
    with pytest.raises(BadInput, match="already"):
        await merge(rig, ANNA_BY_MAIL, MARTIN)
    with pytest.raises(NotFound):
        await merge(rig, ContactId("nobody"), ANNA)
    with pytest.raises(BadInput, match="is none of"):
        await merge_identities(rig.world, MARTIN, ANNA, "x", "because I say so")
    with pytest.raises(BadInput, match="not merged"):
        await part_identities(rig.world, MARTIN, ANNA, "x", "mistake")


async def test_a_customer_known_only_from_conversations_can_be_merged(rig: Rig) -> None:
    await rig.write("Hello", customer="v", contact="visitor-1")

    assert (await get_person(rig.world, ContactId("visitor-1"))).seq == 0
    await merge(rig, ContactId("visitor-1"), ANNA)

    assert (await get_person(rig.world, ContactId("visitor-1"))).merged_into == ANNA


async def test_both_streams_hold_the_merge_and_a_race_loses(rig: Rig) -> None:
    await merge(rig, ANNA_BY_MAIL, ANNA)

    for who in (ANNA_BY_MAIL, ANNA):
        events = await rig.store.read(contact_stream(who))
        assert [type(e.body).__name__ for e in events] == ["IdentitiesMerged"]
        assert fold_person(who, events).seq == 1
    stale = Write(contact_stream(ANNA), (events[0].body,), rig.clock.now(), Expect(seq=0))
    with pytest.raises(StreamMoved):
        await rig.store.commit((stale,))


async def test_a_couple_shares_bookings_and_not_conversations(rig: Rig) -> None:
    await rig.write("A surprise for Martin", customer="a", contact=ANNA, proof=2)

    martin = await get_known(rig.world, MARTIN)

    assert [b.booking_ref for b in martin.bookings] == ["HR-1"]
    assert await list_history(rig.world, MARTIN) == ()


async def test_an_assistant_sees_by_scope_and_until_the_last_day(rig: Rig) -> None:
    today = await get_known(rig.world, SECRETARY)
    rig.clock.pass_seconds(86_400)
    tomorrow = await get_known(rig.world, SECRETARY)

    assert [r.scope for r in today.roles] == ["planning"]
    assert today.bookings == ()
    assert tomorrow.roles == ()
    assert tomorrow.accounts == ()


async def test_value_and_tier_are_those_of_the_whole_person(rig: Rig) -> None:
    alone = await get_known(rig.world, ANNA)

    await merge(rig, ANNA_BY_MAIL, ANNA)
    whole = await get_known(rig.world, ANNA_BY_MAIL)

    assert (alone.value, whole.value) == (40_000.0, 65_000.0)
    assert [b.booking_ref for b in whole.bookings] == ["HR-1", "HR-2"]
    assert [c.contact_id for c in whole.contacts] == [ANNA, ANNA_BY_MAIL]


def test_the_tier_is_the_highest_that_is_reached(rig: Rig) -> None:
    tiers = (ValueTier("private", 50_000), ValueTier("preferred", 10_000))
    policy = msgspec.structs.replace(rig.business.policy, tiers=tiers)

    assert [find_tier(policy, v) for v in (0, 10_000, 49_999, 50_000)] == [
        *("", "preferred", "preferred", "private"),
    ]


@pytest.mark.parametrize("level", [0, 1])
def test_below_the_proof_nothing_is_known(level: int, rig: Rig) -> None:
    policy = rig.business.policy

    assert find_known_details(DIRECTORY, ANNA, level, policy, date(2026, 11, 24)) == ()


def test_with_the_proof_the_profile_is_known(rig: Rig) -> None:
    policy = rig.business.policy

    found = find_known_details(DIRECTORY, ANNA, 2, policy)
    with_bookings = find_known_details(DIRECTORY, ANNA, 3, policy, date(2026, 11, 24))

    assert found == (
        ("name", "Anna Weiss", "profile"),
        ("email", "anna@example.ch", "profile"),
        ("phone", "+41440000101", "profile"),
    )
    assert with_bookings == (*found, ("booking_ref", "HR-1", "profile"))
    assert find_known_details(DIRECTORY, None, 3, policy) == ()
