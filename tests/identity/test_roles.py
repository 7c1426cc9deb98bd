"""Who may know what of whom, by proof, role, scope and date."""

from datetime import UTC, date, datetime

import pytest

from segue.app.people import (
    find_known_details,
    get_known,
    list_history,
    merge_identities,
    part_identities,
)
from segue.core.values import ContactId
from tests.rig import TUESDAY, Rig

pytestmark = pytest.mark.anyio

TODAY = TUESDAY.date()


async def find_refs(rig: Rig, contact_id: str) -> set[str]:
    """The bookings that the business shows for this person today."""
    return {b.booking_ref for b in (await get_known(rig.world, ContactId(contact_id))).bookings}


def find_details(rig: Rig, contact_id: str, level: int, today: date | None = TODAY) -> set[str]:
    """The names of the details that are known of a person at this level of proof."""
    known = find_known_details(
        rig.world.directory, ContactId(contact_id), level, rig.world.policy, today
    )
    return {name for name, _, _ in known}


async def write_as(rig: Rig, contact_id: str, text: str, visitor: str) -> str:
    """A conversation of a proved person."""
    c = await rig.say(text, customer=f"customer/{visitor}", contact=contact_id, proof=2)
    return str(c.id)


async def list_ids(rig: Rig, contact_id: str) -> list[str]:
    """The conversations of a person's history, newest first."""
    history = await list_history(rig.world, ContactId(contact_id))
    return [str(past.conversation_id) for past in history]


@pytest.mark.parametrize("level", [0, 1])
async def test_below_the_level_of_the_playbook_nothing_is_known(rig: Rig, level: int) -> None:
    assert find_details(rig, "c012", level) == set()


async def test_both_of_a_couple_hear_of_the_booking_they_share_once_proved(rig: Rig) -> None:
    wanted = {"name", "email", "phone", "booking_ref"}

    assert find_details(rig, "c012", 2) == find_details(rig, "c013", 2) == wanted
    assert await find_refs(rig, "c012") == await find_refs(rig, "c013") == {"HR-50418"}


@pytest.mark.parametrize(
    "day, refs",
    [(date(2027, 6, 30), {"HR-49371", "HR-52018"}), (date(2027, 7, 1), set())],
    ids=["on the last day", "a day later"],
)
async def test_an_assistant_sees_the_principals_bookings_until_the_end_date(
    rig: Rig, day: date, refs: set[str]
) -> None:
    rig.clock.at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)

    assert await find_refs(rig, "c006") == refs


async def test_an_assistant_for_planning_sees_no_booking(rig: Rig) -> None:
    assert await find_refs(rig, "c022") == set()
    assert await find_refs(rig, "c021") == {"HR-50655"}


async def test_an_assistant_keeps_what_is_their_own_when_the_role_ends(rig: Rig) -> None:
    before = await find_refs(rig, "c045")
    rig.clock.at = datetime(2027, 1, 1, 12, tzinfo=UTC)

    assert before == {"HR-50090", "HR-47233", "HR-50182"}
    assert await find_refs(rig, "c045") == {"HR-50182"}


async def test_an_assistant_never_sees_what_the_principal_wrote(rig: Rig) -> None:
    theirs = await write_as(rig, "c005", "A surprise for my wife", "principal")
    own = await write_as(rig, "c006", "The dates of the Maldives, please", "assistant")

    assert await list_ids(rig, "c006") == [own]
    assert await list_ids(rig, "c005") == [theirs]


async def test_a_claim_without_proof_enters_no_history(rig: Rig) -> None:
    own = await write_as(rig, "c010", "Hello", "one")

    await rig.say("This is Thomas Keller, c010", customer="customer/stranger")

    assert await list_ids(rig, "c010") == [own]


async def test_namesakes_have_histories_of_their_own(rig: Rig) -> None:
    one = await write_as(rig, "c010", "This is Thomas Keller", "one")
    other = await write_as(rig, "c011", "This is Thomas Keller", "other")

    assert (await list_ids(rig, "c010"), await list_ids(rig, "c011")) == ([one], [other])


async def test_one_person_three_times_is_one_history_and_a_wrong_merge_leaves_no_trace(
    rig: Rig,
) -> None:
    ids = [ContactId(i) for i in ("c007", "c008", "c009")]
    for number, contact_id in enumerate(ids * 2):
        await write_as(rig, contact_id, f"Message {number}", f"{contact_id}-{number}")
    before = {i: await list_ids(rig, i) for i in ids}
    known = {i: await get_known(rig.world, i) for i in ids}

    for contact_id in ids[1:]:
        await merge_identities(rig.world, contact_id, ids[0], "henrik", "duplicate")
    merged = {i: await list_ids(rig, i) for i in ids}
    later = await write_as(rig, "c008", "While they were one", "meanwhile")
    for contact_id in ids[1:]:
        await part_identities(rig.world, contact_id, ids[0], "henrik", "mistake")

    after = {i: await list_ids(rig, i) for i in ids}
    everything = sorted(c for each in before.values() for c in each)
    assert [sorted(each) for each in merged.values()] == [everything] * 3
    assert after == {**before, ids[1]: [later, *before[ids[1]]]}
    assert {i: await get_known(rig.world, i) for i in ids} == known
