"""The hash chain of a stream and the root over streams."""

from typing import Any

import pytest

from segue.core.conversation.chain import (
    ChainCheck,
    build_root,
    format_time,
    hash_event,
    hash_text,
)  # fmt: skip
from segue.core.errors import LogBroken
from segue.core.values import Stream
from tests.core.story import NOW

ROW = (Stream("conversation/c1"), 1, 0, "ContactWrote", 1, "2026-11-24T09:00:00.000000Z", b"{}")


def test_a_row_follows_from_the_one_before() -> None:
    check = ChainCheck("0")
    first = hash_event("0", *ROW)
    second = (ROW[0], 2, *ROW[2:])

    check.check(*ROW, "0", first)
    check.check(*second, first, hash_event(first, *second))

    assert check.heads[ROW[0]][0] == 2


@pytest.mark.parametrize(
    ("row", "previous"),
    [((ROW[0], 2, *ROW[2:]), "0"), (ROW, "1"), ((*ROW[:6], b"{ }"), "0")],
    ids=["a gap", "another past", "another body"],
)
def test_a_gap_another_past_and_another_body_break_the_chain(row: Any, previous: str) -> None:
    columns: Any = (*row, previous, hash_event("0", *ROW))

    with pytest.raises(LogBroken, match="the chain breaks here"):
        ChainCheck("0").check(*columns)


def test_the_root_depends_on_every_stream_and_not_on_their_order() -> None:
    leaves = [(Stream(f"s{n}"), n, f"h{n}") for n in range(5)]

    assert build_root(leaves) == build_root(reversed(leaves))
    assert len({build_root(leaves[:n]) for n in range(6)}) == 6


def test_times_and_texts_have_one_spelling_and_one_hash() -> None:
    assert format_time(NOW) == "2026-11-24T09:00:00.000000Z"
    assert hash_text(b"salt", "text") != hash_text(b"tlas", "text")
