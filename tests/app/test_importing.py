"""Past conversations into the log: each once, whole, and never taken for an open one."""

from datetime import UTC, datetime

import pytest

from segue.app.importing import (
    FIELDS,
    MOST_SHOWN,
    ImportWatch,
    build_contact_id,
    import_history,
)
from segue.app.turns import Turns
from segue.core.conversation.fold import fold
from segue.core.conversation.past import PastFault, Problem, parse_past
from segue.core.values import Stream

pytestmark = pytest.mark.anyio

BEGUN = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def past(name="c1", *, text="Hello", **fields):
    messages = [
        {"role": "customer", "text": text, "at": "2026-03-01T09:00:00Z", "mood": 3},
        {"role": "agent", "text": "Good morning", "at": "2026-03-01T09:05:00Z", "event": "typed"},
    ]
    row = {"conversation_id": name, "channel": "chat", "customer_id": "ada", "messages": messages}
    return parse_past({**row, **fields})


def fault(line):
    return PastFault("past.jsonl", line, (Problem("", "It is broken.", "Mend it."),), "{oops")


async def bring(rig, rows, **how):
    return await import_history(rig.store, rig.clock, rig.world.ids, rows, **how)


async def read(rig, name="c1"):
    stream = await rig.store.find_claim("external", f"chat/{name}")
    state = fold(await rig.store.read(stream))
    return state, await rig.store.read_texts(stream)


async def test_a_conversation_comes_in_whole_with_its_times_and_its_texts_apart(rig):
    totals = await bring(rig, [past(agent_id="elena")])

    state, texts = await read(rig)
    assert (totals.added, totals.messages, totals.bad) == (1, 2, 0)
    assert [(m.author_kind, m.author_id) for m in state.messages] == [
        ("customer", "ada"),
        ("agent", "elena"),
        ("system", ""),
    ]
    assert [texts[m.text.id] for m in state.messages[:2]] == ["Hello", "Good morning"]
    assert state.messages[1].at == datetime(2026, 3, 1, 9, 5, tzinfo=UTC)
    assert (state.started_at, state.contact_id, state.imported) == (BEGUN, "ada", True)


async def test_a_second_import_of_the_same_rows_adds_nothing(rig):
    await bring(rig, [past("c1"), past("c2")])
    position = await rig.store.get_position()

    totals = await bring(rig, [past("c1"), past("c2"), past("c1")])

    assert (totals.added, totals.already) == (0, 3)
    assert await rig.store.get_position() == position


async def test_the_same_conversation_twice_at_once_is_added_once(rig):
    totals = await bring(rig, [past("c1")] * 5)

    assert (totals.added, totals.already) == (1, 4)


async def test_an_imported_conversation_is_closed_and_nobody_answers_it(rig):
    await bring(rig, [past()])

    woken = await Turns(rig.world).resume()

    state, _ = await read(rig)
    assert woken == 0
    assert state.is_closed()
    assert await rig.store.list_heads("conversation/", only_open=True) == ()


async def test_labels_and_unknown_fields_are_kept_apart_from_the_log(rig):
    await bring(rig, [past(labels={"helpful": True}, note="a secret")])

    state, texts = await read(rig)
    stream = Stream(f"conversation/{state.id}")
    bodies = [e.body for e in await rig.store.read(stream)]
    kept = next(b for b in bodies if getattr(b, "event", None) == FIELDS)
    assert texts[kept.text.id] == (
        '{"labels":{"helpful":true},"fields":{"note":"a secret"},"messages":{"0":{"mood":3}}}'
    )
    assert "secret" not in repr(bodies)


async def test_card_numbers_are_cut_out_before_anything_is_stored(rig):
    totals = await bring(
        rig, [past(text="My card is 4111 1111 1111 1111", note="4111111111111111")]
    )

    _, texts = await read(rig)
    assert totals.cards == 2
    assert "4111 1111" not in "".join(texts.values())
    assert "4111111111111111" not in "".join(texts.values())


async def test_without_any_time_the_import_s_own_time_stands(rig):
    row = {"conversation_id": "c1", "channel": "chat", "messages": []}

    await bring(rig, [parse_past(row)])

    state, _ = await read(rig)
    assert state.started_at == rig.clock.now()
    assert state.messages == ()


async def test_bad_rows_are_counted_shown_up_to_a_limit_and_all_handed_on(rig):
    rejected: list[PastFault] = []
    advanced: list[int] = []
    rows = [fault(n) for n in range(1, 31)]

    totals = await bring(
        rig, [past("c1"), *rows, past("c2")], watch=ImportWatch(advanced.append, rejected.append)
    )

    assert (totals.added, totals.bad, len(totals.faults)) == (2, 30, MOST_SHOWN)
    assert [f.line for f in rejected] == list(range(1, 31))
    assert rejected[0].row == "{oops"
    assert sum(advanced) == 32


async def test_strict_stops_at_the_first_bad_row_and_keeps_what_came_before(rig):
    totals = await bring(rig, [past("c1"), fault(2), past("c3")], strict=True)

    assert (totals.added, totals.bad, totals.stopped) == (1, 1, True)
    assert await rig.store.find_claim("external", "chat/c3") is None


@pytest.mark.parametrize("personal", ["ada@example.com", "+41 44 123 45 67", "0041441234567"])
async def test_a_mail_address_or_a_number_never_stands_in_the_log(rig, personal):
    await bring(rig, [past(customer_id=personal)])

    state, _ = await read(rig)
    events = await rig.store.read(Stream(f"conversation/{state.id}"))
    assert personal not in repr(events)
    assert state.contact_id == build_contact_id(personal.upper())


def test_an_id_of_a_helpdesk_stays_as_it_is():
    assert build_contact_id("714682ad-f218") == "714682ad-f218"
    assert build_contact_id(None) is None
