"""An answer on a connection that stays open does not wait for the caller's acknowledgement."""

import time

import pytest

from tests.faults.people import arrive
from tests.faults.server import Server

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

DELAYED_ACK_SECONDS = 0.04
"""How long Linux waits before it acknowledges: an answer sent in two parts with Nagle's
algorithm on takes at least this long."""


async def test_answers_are_quicker_than_a_delayed_acknowledgement(server: Server) -> None:
    seconds = []
    async with arrive(server) as customer:
        for _ in range(40):
            start = time.perf_counter()
            await customer.get("/me")
            seconds.append(time.perf_counter() - start)

    later = sorted(seconds[20:])
    print(f"\nGET /me: p50 {later[10] * 1000:.1f} ms")
    assert later[0] < DELAYED_ACK_SECONDS / 2
