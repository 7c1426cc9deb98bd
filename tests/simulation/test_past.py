"""The generated past: varied, the same each time, and known to directory and log."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from segue.app.people import list_history
from segue.business.reading import read_business
from segue.cli.demo_people import build_house, seed_past
from segue.core.values import ContactId
from segue.simulation.past import DAYS, LABEL, build_past
from tests.rig import TRAVEL, TUESDAY, Rig

pytestmark = pytest.mark.anyio
BUSINESS = read_business(TRAVEL, 1)


def build_rig(folder: Path) -> Rig:
    """The travel business in memory."""
    return Rig(folder, BUSINESS)


async def test_it_is_the_same_each_time_and_before_the_demo(tmp_path: Path) -> None:
    house = build_house(build_rig(tmp_path).world)

    past = build_past(house, TUESDAY)

    assert past == build_past(house, TUESDAY)
    assert len(past) == 120
    starts = [row.started_at for row in past if row.started_at]
    assert len(starts) == 120
    assert all(TUESDAY - timedelta(days=DAYS + 1) < at < TUESDAY for at in starts)
    assert all(at.weekday() != 6 for at in starts)


async def test_it_is_varied_and_labelled(tmp_path: Path) -> None:
    house = build_house(build_rig(tmp_path).world)

    past = build_past(house, TUESDAY)

    labels = [row.labels for row in past]
    assert {label["generated"] for label in labels} == {LABEL}
    assert all(row.messages[0].text == LABEL for row in past)
    assert len({label["kind"] for label in labels}) > 12
    assert len({label["language"] for label in labels}) >= 6
    assert len({label["disposition"] for label in labels}) >= 4
    assert len({row.agent_id for row in past}) > 6
    contacts = Counter(row.customer_id for row in past if str(row.customer_id).startswith("c0"))
    assert len(contacts) > 15
    assert max(contacts.values()) > 1


async def test_the_log_takes_it_once_and_knows_the_customers_of_it(tmp_path: Path) -> None:
    world = build_rig(tmp_path).world

    added, again = await seed_past(world, TUESDAY), await seed_past(world, TUESDAY)

    past = build_past(build_house(world), TUESDAY)
    known = next(str(row.customer_id) for row in past if str(row.customer_id).startswith("c0"))
    assert (added, again) == (120, 0)
    assert await list_history(world, ContactId(known))
    assert not await world.store.list_heads("conversation/", only_open=True)
