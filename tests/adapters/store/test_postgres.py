"""What PostgreSQL alone promises: several servers share a log, and faults are told honestly."""

import asyncio

import asyncpg
import pytest

from segue.adapters.store.postgres import SCHEMA, open_postgres
from segue.app.verify import verify_log
from segue.core.conversation.events import Event
from segue.core.errors import BadInput, StoreUnavailable
from segue.core.values import Stream
from segue.ports import Expect, Receipt, Store
from tests.adapters.store.samples import (
    NOW,
    ONE,
    TWO,
    new_text,
    request,
    started,
    write,
    wrote,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
async def servers(postgres_place):
    opened = [await postgres_place.open() for _ in range(3)]
    yield opened
    for store in opened:
        await store.close()


async def run_sql(address: str, sql: str) -> None:
    db = await asyncpg.connect(address)
    await db.execute(sql)
    await db.close()


async def test_servers_write_one_log_and_a_tail_misses_nothing(servers: list[Store]) -> None:
    seen: list[tuple[int, Event]] = []

    async def follow() -> None:
        while len(seen) < 600:
            seen.extend(await servers[0].read_after(seen[-1][0] if seen else 0, limit=13))

    async def send(sender: int) -> None:
        for n in range(20):
            to = Stream(f"conversation/{n % 5}")
            await servers[sender % 3].commit((write(wrote(f"{sender}-{n}"), to=to),))

    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        group.create_task(follow())
        for sender in range(30):
            group.create_task(send(sender))

    assert [position for position, _ in seen] == list(range(1, 601))
    found = await verify_log(servers[1])
    assert (found.broken, found.events, found.streams) == (None, 600, 5)


async def test_twins_at_several_servers_get_one_answer(servers: list[Store]) -> None:
    receipts = await asyncio.gather(
        *(servers[n % 3].commit((write(started(), wrote()),), request()) for n in range(12))
    )

    assert {(r.answer, r.seqs) for r in receipts} == {("answer to b1", ((ONE, 1, 2),))}
    assert sum(not r.repeated for r in receipts) == 1


async def test_of_several_servers_one_wins_a_claim(servers: list[Store]) -> None:
    outcomes = await asyncio.gather(
        *(
            servers[n % 3].commit(
                (write(started(), to=Stream(f"c/{n}"), claims=(("open", "web/c1"),)),)
            )
            for n in range(30)
        ),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, Receipt) for outcome in outcomes) == 1


async def test_commits_over_two_streams_in_either_order_never_lock_up(
    servers: list[Store],
) -> None:
    async def send(n: int) -> None:
        streams = (ONE, TWO) if n % 2 else (TWO, ONE)
        await servers[n % 3].commit(tuple(write(wrote(str(n)), to=s) for s in streams))

    async with asyncio.timeout(60):
        await asyncio.gather(*map(send, range(200)))

    assert await servers[0].get_position() == 400


async def test_an_expectation_sees_what_another_server_wrote(servers: list[Store]) -> None:
    await servers[0].commit((write(started()),))
    await servers[1].commit((write(wrote(), expect=Expect(seq=1)),))

    receipt = await servers[2].commit((write(wrote("m2"), expect=Expect(seq=2)),))

    assert receipt.seqs == ((ONE, 3, 3),)


async def test_nul_in_a_name_is_wrong_input_and_disturbs_nobody(servers: list[Store]) -> None:
    store = servers[0]
    outcomes = await asyncio.gather(
        store.commit((write(started()),), request("k\0")),
        store.commit((write(started(), texts=(new_text("x", "nul \0"),)),), request("k")),
        store.get_record("session", "\0", NOW),
        return_exceptions=True,
    )

    assert [type(o).__name__ for o in outcomes] == ["BadInput", "Receipt", "BadInput"]


async def test_a_lost_connection_refuses_and_the_store_goes_on(
    servers: list[Store], postgres_address
) -> None:
    store = servers[0]
    await store.commit((write(started()),))
    blocker = await asyncpg.connect(postgres_address)
    await blocker.execute("BEGIN; SELECT * FROM log_end FOR UPDATE")
    waiting = asyncio.ensure_future(store.commit((write(wrote()),), request()))
    await asyncio.sleep(0.1)
    assert not waiting.done()

    await run_sql(
        postgres_address,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE pid <> pg_backend_pid() AND wait_event_type = 'Lock'",
    )

    with pytest.raises(StoreUnavailable, match="try again"):
        await waiting
    await blocker.close()
    assert not (await store.commit((write(wrote()),), request())).repeated
    assert [event.seq for event in await store.read(ONE)] == [1, 2]


async def test_a_newer_schema_is_refused_with_the_remedy(postgres_place, postgres_address) -> None:
    await (await postgres_place.open()).close()
    await run_sql(postgres_address, f"UPDATE meta SET value = '{SCHEMA + 1}'")

    with pytest.raises(BadInput, match="upgrade Segue"):
        await postgres_place.open()


async def test_servers_that_start_at_once_make_the_tables_once(postgres_place) -> None:
    opened = await asyncio.gather(*(postgres_place.open() for _ in range(5)))

    assert [await store.get_position() for store in opened] == [0] * 5
    for store in opened:
        await store.close()


async def test_a_database_out_of_reach_is_told(tmp_path) -> None:
    with pytest.raises(StoreUnavailable, match="try again"):
        await open_postgres(f"postgresql://segue@/segue?host={tmp_path}")


async def test_what_was_handed_in_before_closing_is_finished(postgres_place) -> None:
    store = await postgres_place.open()
    commits = [asyncio.ensure_future(store.commit((write(wrote(str(n))),))) for n in range(1500)]
    await asyncio.sleep(0)

    await store.close()

    receipts = await asyncio.gather(*commits)
    assert [receipt.seqs[0][1] for receipt in receipts] == list(range(1, 1501))
