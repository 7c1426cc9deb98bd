"""The kill switch: one action turns the AI off, at once, for a topic, a channel or everything."""

from datetime import timedelta

import pytest

from segue.app.packages import get_package
from segue.app.switching import set_switch
from segue.core.values import AI, NOBODY
from tests.rig import Rig

pytestmark = pytest.mark.anyio


async def switch(rig: Rig, scope: str, *, on: bool = False, seconds: int | None = None) -> None:
    """Set a switch, for so many seconds or until it is set again."""
    until = rig.clock.now() + timedelta(seconds=seconds) if seconds else None
    request = rig.request("staff:sofia")
    await set_switch(rig.world, scope, "sofia", on=on, why="a test", until=until, request=request)


@pytest.mark.parametrize(
    ("scope", "where"),
    [
        ("*", ""),
        ("channel:web", " on the channel web"),
        ("topic:gift_voucher", " on a gift voucher"),
    ],
)
async def test_where_the_ai_is_off_a_person_comes_in_that_turn(
    rig: Rig, scope: str, where: str
) -> None:
    await rig.come_on("elena")
    await switch(rig, scope)

    c = await rig.say("i want a voucher")

    package = await get_package(rig.world, c.id)
    assert c.owner == NOBODY
    assert c.find_offer() is not None
    assert package.reason
    assert package.reason.text == f"The AI is switched off{where}."


async def test_elsewhere_the_ai_goes_on(rig: Rig) -> None:
    await switch(rig, "topic:gift_voucher")
    await switch(rig, "channel:mail")

    assert (await rig.say("i want a journey")).owner == AI


async def test_switched_on_again_or_ended_it_leads_again(rig: Rig) -> None:
    await switch(rig, "*")
    await switch(rig, "*", on=True)
    await switch(rig, "channel:web", seconds=60)
    rig.clock.pass_seconds(61)

    assert (await rig.say("i want a journey")).owner == AI
