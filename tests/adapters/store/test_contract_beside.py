"""What every store keeps beside the events: heads, texts, timers, records."""

import asyncio

import pytest

from segue.core.conversation.events import TimerCancelled, TimerFired
from segue.core.errors import BadInput
from segue.core.values import Stream
from segue.ports import DueTimer, Store
from tests.adapters.store.conftest import Place
from tests.adapters.store.samples import (
    NOW,
    ONE,
    SALT,
    TWO,
    later,
    new_text,
    request,
    started,
    timer,
    wrapped_up,
    write,
    wrote,
)

pytestmark = pytest.mark.anyio

ODD_TEXTS = ("", "naïve 🛫 text", "nul \0 inside", "\u202eright to left", "'; DROP TABLE texts; --")


async def test_heads_are_listed_newest_first(store: Store) -> None:
    for stream in (ONE, TWO, Stream("agent/elena"), Stream("conversation/3")):
        await store.commit((write(started(), to=stream),))
    await store.commit((write(wrote()),))
    await store.commit((write(wrapped_up(), to=TWO),))

    heads = await store.list_heads("conversation/")

    assert [stream for stream, _ in heads] == [TWO, ONE, "conversation/3"]
    assert dict(heads)[ONE] == await store.get_head(ONE)
    still_open = await store.list_heads("conversation/", only_open=True)
    assert [stream for stream, _ in still_open] == [ONE, "conversation/3"]
    assert len(await store.list_heads("conversation/", limit=1)) == 1
    assert len(await store.list_heads("")) == 4
    assert await store.list_heads("contact/") == ()


async def test_a_prefix_is_plain_text(store: Store) -> None:
    for name in ("a_b/1", "axb/1", "a%b/1"):
        await store.commit((write(started(), to=Stream(name)),))

    assert [stream for stream, _ in await store.list_heads("a_b/")] == ["a_b/1"]
    assert [stream for stream, _ in await store.list_heads("a%")] == ["a%b/1"]


@pytest.mark.parametrize("text", ODD_TEXTS)
async def test_a_text_comes_back_as_it_was(store: Store, text: str) -> None:
    await store.commit((write(wrote(), texts=(new_text("x1", text),)),))

    assert await store.read_texts(ONE) == {"x1": text}
    assert await store.read_texts(TWO) == {}


async def test_texts_may_come_without_events(store: Store) -> None:
    receipt = await store.commit((write(texts=(new_text("x1", "a"), new_text("x2", "b"))),))

    assert receipt.seqs == ()
    assert receipt.appended[0].events == ()
    assert await store.read_texts(ONE) == {"x1": "a", "x2": "b"}
    assert await store.list_heads("") == ()


async def test_half_a_character_is_refused_and_nothing_is_written(store: Store) -> None:
    broken = new_text("x1", "a")
    broken = type(broken)(broken.ref, SALT, "half \ud83d")

    with pytest.raises(BadInput):
        await store.commit((write(wrote(), texts=(broken,)),))
    with pytest.raises(BadInput):
        await store.commit((write(wrote("half \ud83d")),))

    assert await store.get_position() == 0
    await store.commit((write(wrote()),))


async def test_an_erased_text_is_gone_with_its_salt(store: Store) -> None:
    texts = (new_text("x1", "secret"), new_text("x2", "other"))
    await store.commit((write(wrote(), texts=texts),))

    await store.erase_texts(("x1", "never there"))

    assert await store.read_texts(ONE) == {"x2": "other"}
    assert [new.ref.id for new in await store.read_salted(ONE)] == ["x2"]


async def test_a_replaced_text_loses_its_salt(store: Store) -> None:
    first = new_text("x1", "my card is 4111 1111 1111 1111")
    await store.commit((write(wrote(), texts=(first,)),))

    await store.replace_text("x1", "my card is ****")

    assert await store.read_texts(ONE) == {"x1": "my card is ****"}
    (kept,) = await store.read_salted(ONE)

    assert (kept.ref, kept.salt) == (first.ref, b"")


async def test_timers_come_due_in_order(store: Store) -> None:
    await store.commit((write(timer("late", 60), timer("b", 10), timer("a", 5)),))
    await store.commit((write(timer("c", 7, "promise"), to=TWO),))

    due = await store.list_due(later(10))

    assert [t.timer_id for t in due] == ["a", "c", "b"]
    assert due[1] == DueTimer(TWO, "c", "promise", later(7), "about")
    assert await store.list_due(later(10), limit=1) == due[:1]
    assert await store.list_due(later(4)) == ()


async def test_a_timer_fired_or_cancelled_is_no_longer_due(store: Store) -> None:
    await store.commit((write(timer("a", 1), timer("b", 2), timer("c", 3)),))

    await store.commit((write(TimerFired("a", "silence"), TimerCancelled("b")),))

    assert [t.timer_id for t in await store.list_due(later(9))] == ["c"]


async def test_a_timer_set_and_cancelled_in_one_commit_never_comes_due(store: Store) -> None:
    await store.commit((write(timer("a", 1), TimerCancelled("a"), timer("b", 1)),))
    await store.commit((write(TimerCancelled("b"), timer("b", 5)),))

    assert [(t.timer_id, t.due) for t in await store.list_due(later(9))] == [("b", later(5))]


async def test_a_timer_belongs_to_its_stream(store: Store) -> None:
    await store.commit((write(timer("a", 1)), write(timer("a", 2), to=TWO)))

    await store.commit((write(TimerFired("a"), to=TWO),))

    assert [t.stream for t in await store.list_due(later(9))] == [ONE]


async def test_a_record_stays_until_it_expires_or_is_deleted(store: Store) -> None:
    await store.put_record("session", "s1", b"one", later(10))
    await store.put_record("session", "s0", b"\0\xff")
    await store.put_record("token", "s1", b"other")

    assert await store.get_record("session", "s1", later(9)) == b"one"
    assert await store.get_record("session", "s1", later(10)) is None
    assert await store.list_records("session", later(9)) == (("s0", b"\0\xff"), ("s1", b"one"))
    assert await store.list_records("session", later(10)) == (("s0", b"\0\xff"),)
    await store.put_record("session", "s1", b"two")
    assert await store.get_record("session", "s1", later(99)) == b"two"
    await store.delete_record("session", "s1")
    await store.delete_record("session", "never there")
    assert await store.get_record("session", "s1", NOW) is None
    assert await store.get_record("token", "s1", NOW) == b"other"


async def test_many_changes_at_once_all_happen(store: Store) -> None:
    await asyncio.gather(
        *(store.put_record("r", f"{n:03}", str(n).encode()) for n in range(100)),
        *(store.commit((write(wrote(str(n))),)) for n in range(100)),
    )

    assert len(await store.list_records("r", NOW)) == 100
    assert await store.get_position() == 100


async def test_all_is_there_when_the_store_is_opened_again(place: Place) -> None:
    store = await place.open()
    claim = ("open", "web/c1")
    whole = write(started(), timer("t", 1), texts=(new_text("x", "hi"),), claims=(claim,))
    first = await store.commit((whole,), request())
    await store.put_record("r", "k", b"v")
    await store.close()

    store = await place.open()

    assert await store.read(ONE) == first.appended[0].events
    assert await store.get_head(ONE) == first.appended[0].head
    assert await store.read_texts(ONE) == {"x": "hi"}
    assert await store.find_claim(*claim) == ONE
    assert [t.timer_id for t in await store.list_due(later(1))] == ["t"]
    assert await store.get_record("r", "k", NOW) == b"v"
    again = await store.commit((whole,), request())
    assert (again.repeated, again.answer, again.seqs) == (True, first.answer, first.seqs)
    more = await store.commit((write(wrote()),))
    assert (more.seqs, more.position) == (((ONE, 3, 3),), 3)
    await store.close()
