"""A row of the conversation schema: read leniently, refused whole, written back as it came."""

from datetime import UTC, datetime

import pytest

from segue.core.conversation.past import (
    PastConversation,
    PastFault,
    Problem,
    build_row,
    list_turns,
    parse_past,
)

ROW = {
    "conversation_id": "c1",
    "channel": "chat",
    "started_at": "2026-03-01T09:00:00Z",
    "customer_id": "ada",
    "agent_id": "elena",
    "messages": [
        {"role": "customer", "text": "Hello", "at": "2026-03-01T09:00:00Z", "mood": 3},
        {"role": "agent", "text": "Hello?", "at": None, "event": "free_text"},
    ],
    "labels": {"helpful": True},
    "queue": "north",
}


def parse(row):
    past = parse_past(row)
    assert isinstance(past, PastConversation)
    return past


def find_problems(row):
    problems = parse_past(row)
    assert isinstance(problems, tuple)
    return problems


def said(*roles):
    messages = [{"role": role, "text": f"{role} {i}"} for i, role in enumerate(roles)]
    return parse({"conversation_id": "c", "messages": messages})


def test_a_row_comes_back_as_it_was_with_every_unknown_field():
    assert build_row(parse(ROW)) == ROW


def test_a_conversation_needs_only_an_id_and_messages():
    past = parse({"conversation_id": 17, "messages": []})

    assert past == PastConversation("17", ())
    assert past.find_time() is None


def test_a_time_without_a_zone_is_utc_and_any_zone_becomes_utc():
    message = {"role": "AI ", "text": "x", "at": "2026-03-01T10:00:00+01:00"}

    past = parse({**ROW, "started_at": "2026-03-01", "messages": [message]})

    assert past.started_at == datetime(2026, 3, 1, tzinfo=UTC)
    assert past.messages[0].at == datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert past.messages[0].role == "ai"


def test_without_a_beginning_the_first_time_of_a_message_counts():
    past = parse({**ROW, "started_at": None})

    assert past.find_time() == datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"conversation_id": None}, "conversation_id"),
        ({"conversation_id": "  "}, "conversation_id"),
        ({"conversation_id": True}, "conversation_id"),
        ({"conversation_id": "x" * 501}, "conversation_id"),
        ({"customer_id": ["ada"]}, "customer_id"),
        ({"messages": None}, "messages"),
        ({"messages": "Hello"}, "messages"),
        ({"messages": ["Hello"]}, "messages[0]"),
        ({"messages": [{"role": "user", "text": "x"}]}, "messages[0].role"),
        ({"messages": [{"role": "ai"}]}, "messages[0].text"),
        ({"messages": [{"role": "ai", "text": "", "at": "noon"}]}, "messages[0].at"),
        ({"started_at": 1700000000}, "started_at"),
        ({"started_at": "0001-01-01T00:00:00+14:00"}, "started_at"),
        ({"labels": [1]}, "labels"),
        ({"started_at": "x" * 99}, "started_at"),
        ({"agent_id": {}}, "agent_id"),
    ],
)
def test_a_fault_names_its_field_and_a_remedy(change, field):
    problems = find_problems({**ROW, **change})

    assert [p.field for p in problems] == [field]
    assert problems[0].problem.startswith("It is ")
    assert problems[0].remedy.endswith(".")


def test_every_fault_of_a_row_is_named_at_once():
    problems = find_problems({"messages": [{"role": "bot", "text": 1}, 5]})

    assert [p.field for p in problems] == [
        "conversation_id",
        "messages[0].role",
        "messages[0].text",
        "messages[1]",
    ]


def test_labels_may_be_missing():
    assert parse({**ROW, "labels": None}).labels == {}


@pytest.mark.parametrize("row", [None, [], "x", 3])
def test_what_is_no_object_is_refused(row):
    assert "conversation_id" in find_problems(row)[0].remedy


def test_a_fault_is_told_in_one_line():
    first, second = Problem("at", "It is 'noon'.", "Write a time."), Problem("b", "", "")

    assert PastFault("a.jsonl", 3, (first,)).describe() == (
        "a.jsonl:3: at: It is 'noon'. Write a time."
    )
    assert PastFault("a.jsonl", 3, (first, second)).describe().endswith("(and 1 more)")


def test_a_turn_is_a_run_of_customer_messages_and_what_was_heard_before_it():
    past = said("ai", "customer", "system", "customer", "agent", "ai", "customer", "agent")

    turns = list_turns(past)

    assert [[m.text for m in t.said] for t in turns] == [
        ["customer 1", "customer 3"],
        ["customer 6"],
    ]
    assert [[m.text for m in t.heard] for t in turns] == [["ai 0"], ["agent 4", "ai 5"]]


def test_without_a_customer_there_is_no_turn():
    assert list_turns(said("agent", "system")) == ()
