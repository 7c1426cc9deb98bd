"""Who plays in a demo: one seat is free, customers may be chosen, and nobody is left over."""

from pathlib import Path

import pytest

from segue.app.people import find_tier
from segue.app.reading_log import get_agent, get_conversation
from segue.business.reading import read_business
from segue.cli.demo_kept import settle
from segue.cli.demo_people import (
    CAPACITY,
    PASSWORD,
    build_demo,
    build_place,
    choose_customers,
    list_played,
)
from segue.core.values import AgentId
from segue.web.identity import IdentityCheck
from tests.rig import TRAVEL, TUESDAY, Rig

pytestmark = pytest.mark.anyio
KEY = "a key of the demo, 32 bytes or more"


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    return Rig(tmp_path, read_business(TRAVEL, 1))


async def test_everybody_who_serves_is_simulated_but_elena(rig: Rig) -> None:
    agents = {agent.id for agent in rig.world.policy.team if agent.role == "agent"}

    played = list_played(rig.world.policy)

    assert set(played) == agents - {"elena"}
    assert set(played.values()) == {CAPACITY}


async def test_the_free_seats_come_first_and_one_password_opens_all(rig: Rig) -> None:
    demo = build_demo(rig.world, TUESDAY)

    played = list_played(rig.world.policy)
    simulated = [seat.agent_id in played for seat in demo.sign_ins]
    assert demo.sign_ins[0].agent_id == "elena"
    assert simulated == sorted(simulated)
    assert (len(demo.sign_ins), demo.password) == (len(rig.world.policy.team), PASSWORD)


async def test_customers_to_be_are_of_several_languages_and_worth(rig: Rig) -> None:
    chosen = choose_customers(rig.world.directory.contacts, rig.world.policy)

    tiers = {find_tier(rig.world.policy, contact.value) for contact in chosen}
    assert len({contact.language for contact in chosen}) > 3
    assert len(tiers) > 1
    assert chosen[0].language == "en"


async def test_a_simulated_customer_can_prove_who_they_are_and_is_no_one_to_be(rig: Rig) -> None:
    demo = build_demo(rig.world, TUESDAY)
    place = build_place(rig.world, demo, KEY)
    known = place.known[0]

    proved = await IdentityCheck(KEY.encode()).find_contact(
        rig.world, place.identify(known.contact_id)
    )

    assert proved == known.contact_id
    assert not {c.contact_id for c in place.known} & {c.contact_id for c in demo.customers}
    assert any(c.vip for c in place.known)


async def test_before_a_kept_demo_goes_on_all_have_gone_home_and_all_is_ended(rig: Rig) -> None:
    await rig.come_on("tom")
    with_ai = await rig.say("Hello", customer="one")
    waiting = await rig.say("a person please", customer="two")

    ended = await settle(rig.world)

    tom = await get_agent(rig.world, AgentId("tom"))
    assert (ended, tom.present, tom.slots) == (2, False, ())
    for c in (with_ai, waiting):
        assert (await get_conversation(rig.world, c.id)).is_closed()
    assert await settle(rig.world) == 0
