"""The bus carries positions and wakes whoever waits for one."""

import asyncio

import pytest

from segue.adapters.bus import InProcessBus

pytestmark = pytest.mark.anyio


async def test_who_is_behind_hears_at_once() -> None:
    bus = InProcessBus()
    bus.publish(5)

    assert await bus.wait(4) == 5


async def test_who_is_up_to_date_waits_for_more() -> None:
    bus = InProcessBus()
    bus.publish(5)
    waiting = asyncio.ensure_future(bus.wait(5))
    await asyncio.sleep(0)
    assert not waiting.done()

    bus.publish(5)
    bus.publish(3)
    await asyncio.sleep(0)
    assert not waiting.done()

    bus.publish(8)
    assert await waiting == 8


async def test_everybody_hears_and_one_who_leaves_disturbs_nobody() -> None:
    bus = InProcessBus()
    waiting = [asyncio.ensure_future(bus.wait(n % 3)) for n in range(30)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    await asyncio.sleep(0)

    bus.publish(3)

    assert set(await asyncio.gather(*waiting[1:])) == {3}


async def test_a_listener_that_reads_as_it_hears_reaches_the_end() -> None:
    bus = InProcessBus()
    heard = [0]

    async def listen() -> None:
        while heard[-1] < 1000:
            heard.append(await bus.wait(heard[-1]))

    listening = asyncio.ensure_future(listen())
    for position in range(1, 1001):
        bus.publish(position)
        if position % 7 == 0:
            await asyncio.sleep(0)
    await listening

    assert heard == sorted(set(heard))
    assert heard[-1] == 1000
