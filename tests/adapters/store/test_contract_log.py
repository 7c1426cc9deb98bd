"""What every store does with events: order, expectations, the floor, claims, repeats."""

import asyncio

import pytest
from msgspec.structs import replace

from segue.core.conversation.chain import ChainCheck, hash_event
from segue.core.conversation.codec import encode_body
from segue.core.conversation.events import AnyBody, Event, HandedBack
from segue.core.conversation.floor import GENESIS, Head, advance_head
from segue.core.errors import BadInput, FloorHeld, KeyReused, StreamMoved
from segue.core.values import NOBODY, AgentId, Stream, build_owner
from segue.ports import Expect, Receipt, Store
from tests.adapters.store.samples import (
    NOW,
    ONE,
    TWO,
    agent_replied,
    ai_replied,
    new_text,
    request,
    started,
    timer,
    took_over,
    wrapped_up,
    write,
    wrote,
)

pytestmark = pytest.mark.anyio


async def test_events_get_their_seq_inside_the_commit(store: Store) -> None:
    first = await store.commit((write(started(), wrote()),))
    second = await store.commit((write(ai_replied()), write(started(), to=TWO)))

    assert first.seqs == ((ONE, 1, 2),)
    assert second.seqs == ((ONE, 3, 3), (TWO, 1, 1))
    assert (first.position, second.position) == (2, 4)
    assert not second.repeated


async def test_what_is_read_is_what_was_appended(store: Store) -> None:
    receipt = await store.commit((write(started(), wrote(), timer("t1", 60)),))

    events = await store.read(ONE)

    assert events == receipt.appended[0].events
    assert [type(event.body).__name__ for event in events] == [
        "ConversationStarted",
        "ContactWrote",
        "TimerSet",
    ]
    assert events[0].at == NOW
    assert await store.read(ONE, after=2) == events[2:]
    assert await store.read(ONE, after=3) == ()
    assert await store.read(Stream("conversation/none")) == ()


async def test_the_head_follows_from_the_events_and_ends_the_chain(store: Store) -> None:
    bodies: tuple[AnyBody, ...] = (started(), wrote(), took_over(), agent_replied(), wrapped_up())

    receipt = await store.commit((write(*bodies),))

    head, check = Head(), ChainCheck(GENESIS)
    rows = [row async for row in store.scan()]
    for row, body in zip(rows, bodies, strict=True):
        bare = advance_head(head, body, "")
        data = encode_body(body)
        digest = hash_event(
            head.hash, ONE, row.seq, bare.owner_epoch, row.type, row.v, row.at, data
        )
        head = advance_head(head, body, digest)
        assert (row.body, row.hash, row.owner_epoch) == (data, digest, head.owner_epoch)
        check.check(
            row.stream,
            row.seq,
            row.owner_epoch,
            row.type,
            row.v,
            row.at,
            row.body,
            row.previous_hash,
            row.hash,
        )
    assert receipt.appended[0].head == await store.get_head(ONE) == head
    assert head.owner == NOBODY
    assert not head.open


async def test_a_stream_that_does_not_exist_has_a_fresh_head(store: Store) -> None:
    assert await store.get_head(ONE) == Head()


@pytest.mark.parametrize(
    "expect", [Expect(seq=2), Expect(owner_epoch=1), Expect(message_seq=2), Expect(2, 1, 2)]
)
async def test_an_expectation_that_holds_lets_the_write_pass(store: Store, expect: Expect) -> None:
    await store.commit((write(started(), wrote()),))

    receipt = await store.commit((write(ai_replied(), expect=expect),))

    assert receipt.seqs == ((ONE, 3, 3),)


@pytest.mark.parametrize(
    "expect",
    [Expect(seq=0), Expect(seq=1), Expect(seq=3), Expect(owner_epoch=0), Expect(message_seq=1)],
)
async def test_an_expectation_that_does_not_hold_is_told(store: Store, expect: Expect) -> None:
    await store.commit((write(started(), wrote()),))

    with pytest.raises(StreamMoved) as refused:
        await store.commit((write(ai_replied(), expect=expect),))

    assert refused.value.fields["stream"] == ONE
    assert refused.value.fields["seq"] == 2
    assert (await store.get_head(ONE)).seq == 2


async def test_seq_zero_expects_that_the_stream_is_new(store: Store) -> None:
    await store.commit((write(started(), expect=Expect(seq=0)),))

    with pytest.raises(StreamMoved):
        await store.commit((write(started(), expect=Expect(seq=0)),))


async def test_two_writes_to_one_stream_apply_in_order(store: Store) -> None:
    receipt = await store.commit(
        (write(started(), wrote()), write(ai_replied(), expect=Expect(seq=2)))
    )

    assert receipt.seqs == ((ONE, 1, 2), (ONE, 3, 3))
    assert [event.seq for event in await store.read(ONE)] == [1, 2, 3]


async def test_a_commit_is_all_or_nothing(store: Store) -> None:
    await store.commit((write(started(), to=TWO),))
    whole = write(
        started(), timer("t1", 0), texts=(new_text("x", "hello"),), claims=(("open", "web/c1"),)
    )

    with pytest.raises(StreamMoved):
        await store.commit((whole, write(wrote(), to=TWO, expect=Expect(seq=7))), request())

    assert await store.read(ONE) == ()
    assert await store.read_texts(ONE) == {}
    assert await store.find_claim("open", "web/c1") is None
    assert await store.list_due(NOW) == ()
    assert await store.get_position() == 1
    assert not (await store.commit((whole,), request())).repeated


async def test_only_who_holds_the_floor_speaks(store: Store) -> None:
    await store.commit((write(started(), wrote(), took_over()),))

    with pytest.raises(FloorHeld) as refused:
        await store.commit((write(ai_replied()),))

    assert refused.value.fields["owner"] == build_owner(AgentId("elena"))
    await store.commit((write(agent_replied(), HandedBack("agent:elena"), ai_replied()),))
    assert (await store.get_head(ONE)).seq == 6


async def test_the_floor_is_checked_event_by_event(store: Store) -> None:
    with pytest.raises(FloorHeld):
        await store.commit((write(started(), took_over(), ai_replied()),))

    assert (await store.get_head(ONE)).seq == 0


async def test_a_customer_is_never_refused(store: Store) -> None:
    await store.commit((write(started(), took_over(), wrapped_up()),))

    await store.commit((write(wrote()),))

    head = await store.get_head(ONE)
    assert head.open
    assert head.message_seq == 4


async def test_a_claim_belongs_to_one_stream(store: Store) -> None:
    claim = ("open", "web/c1")
    await store.commit((write(started(), claims=(claim,)),))

    with pytest.raises(StreamMoved) as refused:
        await store.commit((write(started(), to=TWO, claims=(claim,)),))

    assert refused.value.fields["stream"] == ONE
    assert await store.find_claim(*claim) == ONE
    await store.commit((write(wrote(), claims=(claim,)),))


async def test_a_claim_given_up_is_free(store: Store) -> None:
    claim = ("open", "web/c1")
    await store.commit((write(started(), claims=(claim,)),))
    await store.commit((write(wrote(), to=TWO, releases=(claim,)),))
    assert await store.find_claim(*claim) == ONE, "only its holder gives a claim up"

    await store.commit((write(wrapped_up(), releases=(claim,)),))

    assert await store.find_claim(*claim) is None
    await store.commit((write(wrote(), to=TWO, claims=(claim,)),))
    assert await store.find_claim(*claim) == TWO


async def test_a_claim_passes_on_within_one_commit(store: Store) -> None:
    claim = ("open", "web/c1")
    await store.commit((write(started(), claims=(claim,)),))

    await store.commit((write(releases=(claim,)), write(started(), to=TWO, claims=(claim,))))

    assert await store.find_claim(*claim) == TWO


async def test_fifty_claim_at_once_and_one_wins(store: Store) -> None:
    streams = [Stream(f"conversation/{n}") for n in range(50)]

    outcomes = await asyncio.gather(
        *(store.commit((write(started(), to=s, claims=(("open", "web/c1"),)),)) for s in streams),
        return_exceptions=True,
    )

    won = [outcome for outcome in outcomes if isinstance(outcome, Receipt)]
    assert len(won) == 1
    assert sum(isinstance(outcome, StreamMoved) for outcome in outcomes) == 49
    assert await store.find_claim("open", "web/c1") == won[0].seqs[0][0]
    assert await store.get_position() == 1


async def test_a_repeated_request_gets_the_first_answer(store: Store) -> None:
    first = await store.commit((write(started(), wrote()),), request())

    again = await store.commit((write(wrote(), expect=Expect(seq=99)),), request())

    assert (first.answer, first.repeated) == ("answer to b1", False)
    assert (again.answer, again.repeated, again.seqs) == ("answer to b1", True, first.seqs)
    assert again.appended == ()
    assert await store.get_position() == 2


async def test_the_answer_of_a_request_can_be_looked_up(store: Store) -> None:
    assert await store.find_answer(request()) is None
    await store.commit((write(started()),), request())

    assert await store.find_answer(request()) == "answer to b1"
    assert await store.find_answer(request(who="contact:c2")) is None
    with pytest.raises(KeyReused):
        await store.find_answer(request(body="b2"))


async def test_a_key_with_another_body_is_refused(store: Store) -> None:
    await store.commit((write(started()),), request())

    with pytest.raises(KeyReused):
        await store.commit((write(wrote()),), request(body="b2"))

    assert await store.get_position() == 1


async def test_a_key_belongs_to_its_principal(store: Store) -> None:
    await store.commit((write(started()),), request())

    other = await store.commit((write(wrote()),), request(body="b2", who="contact:c2"))

    assert not other.repeated


async def test_a_refused_request_may_come_again(store: Store) -> None:
    with pytest.raises(StreamMoved):
        await store.commit((write(wrote(), expect=Expect(seq=5)),), request())

    receipt = await store.commit((write(wrote()),), request())

    assert not receipt.repeated


async def test_ten_twins_at_once_make_one_row_and_ten_equal_answers(store: Store) -> None:
    receipts = await asyncio.gather(
        *(store.commit((write(started(), wrote()),), request()) for _ in range(10))
    )

    assert {(r.answer, r.seqs) for r in receipts} == {("answer to b1", ((ONE, 1, 2),))}
    assert sum(not r.repeated for r in receipts) == 1
    assert await store.get_position() == 2


async def test_a_request_without_events_is_kept_too(store: Store) -> None:
    first = await store.commit((), request())

    again = await store.commit((), request())

    assert (first.seqs, first.repeated) == ((), False)
    assert (again.answer, again.repeated) == ("answer to b1", True)


async def test_seq_has_no_gap_and_no_repeat_under_many_writers(store: Store) -> None:
    async def send(sender: int) -> list[tuple[int, str]]:
        sent = []
        for n in range(25):
            message_id = f"{sender}-{n}"
            receipt = await store.commit((write(wrote(message_id)),))
            sent.append((receipt.seqs[0][1], message_id))
        return sent

    acked = [one for sent in await asyncio.gather(*map(send, range(20))) for one in sent]

    events = await store.read(ONE)
    assert [event.seq for event in events] == list(range(1, 501))
    assert sorted(acked) == [(e.seq, e.body.message_id) for e in events]  # type: ignore[union-attr]


async def test_the_log_is_read_in_commit_order(store: Store) -> None:
    await store.commit((write(started()), write(started(), to=TWO)))
    await store.commit((write(wrote()),))

    rows = await store.read_after(0)

    assert [position for position, _ in rows] == [1, 2, 3]
    assert [event.stream for _, event in rows] == [ONE, TWO, ONE]
    assert await store.read_after(1, limit=1) == rows[1:2]
    assert await store.read_after(3) == ()
    assert await store.get_position() == 3


async def test_who_follows_the_log_misses_nothing_and_reads_nothing_twice(store: Store) -> None:
    seen: list[tuple[int, Event]] = []

    async def follow() -> None:
        while len(seen) < 400:
            seen.extend(await store.read_after(seen[-1][0] if seen else 0, limit=7))
            await asyncio.sleep(0)

    async def send(sender: int) -> None:
        for n in range(20):
            stream = Stream(f"conversation/{sender}")
            await store.commit((write(wrote(f"{sender}-{n}"), to=stream),))

    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        group.create_task(follow())
        for sender in range(20):
            group.create_task(send(sender))

    assert len({(event.stream, event.seq) for _, event in seen}) == 400
    assert [position for position, _ in seen] == sorted({position for position, _ in seen})


async def test_an_empty_log_ends_at_position_zero(store: Store) -> None:
    assert await store.get_position() == 0
    assert await store.read_after(0) == ()
    assert [row async for row in store.scan()] == []


async def test_a_scan_goes_by_stream_and_seq(store: Store) -> None:
    await store.commit((write(started(), to=TWO),))
    await store.commit((write(started(), wrote()),))
    await store.commit((write(wrote(), to=TWO),))

    rows = [row async for row in store.scan()]

    assert [(row.stream, row.seq) for row in rows] == [(ONE, 1), (ONE, 2), (TWO, 1), (TWO, 2)]
    assert rows[0].at == "2026-11-23T06:00:00.123456Z"


async def test_a_caller_who_leaves_disturbs_nobody(store: Store) -> None:
    tasks = [
        asyncio.ensure_future(store.commit((write(wrote(str(n))),), request(str(n))))
        for n in range(20)
    ]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()

    outcomes = await asyncio.gather(*tasks, return_exceptions=True)

    kept = [outcome for outcome in outcomes if isinstance(outcome, Receipt)]
    assert len(kept) >= 10
    seqs = [event.seq for event in await store.read(ONE)]
    assert seqs == list(range(1, len(seqs) + 1))
    assert {receipt.seqs[0][1] for receipt in kept} <= set(seqs)
    await store.commit((write(wrote("last")),))


async def test_one_bad_commit_of_many_leaves_the_others_alone(store: Store) -> None:
    await store.commit((write(started(), texts=(new_text("x", "first"),)),))
    commits = [
        store.commit((write(wrote(str(n)), texts=(new_text(f"x{n % 3 or ''}", "again"),)),))
        for n in range(3)
    ]

    outcomes = await asyncio.gather(*commits, return_exceptions=True)

    assert [type(outcome).__name__ for outcome in outcomes] == ["BadInput", "Receipt", "Receipt"]
    assert [event.seq for event in await store.read(ONE)] == [1, 2, 3]
    assert (await store.get_head(ONE)).seq == 3
    assert (await store.read_texts(ONE))["x"] == "first"


async def test_a_time_without_zone_is_refused(store: Store) -> None:
    with pytest.raises(BadInput):
        await store.commit((replace(write(started()), at=NOW.replace(tzinfo=None)),))


async def test_the_same_events_have_the_same_hash_everywhere(store: Store) -> None:
    await store.commit((write(started(), wrote(), took_over(), agent_replied(), wrapped_up()),))

    head = await store.get_head(ONE)

    assert head.hash == "477e6b86a8fe88f9063e2c02719c3e6459cedd5c8162deebeb1c2c04467479c5"
