"""The laws of the log: what is written reads again for ever, and folding may stop and go on."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from segue.core.conversation import fold as folding
from segue.core.conversation import others
from segue.core.conversation.codec import (
    decode_body,
    decode_event,
    encode_body,
    encode_event,
)
from segue.core.conversation.events import Event
from segue.core.conversation.fold import fold
from tests.laws.events import BODIES, KINDS, build_events, build_histories

GOLDEN = Path(__file__).with_name("golden") / "events-v1.jsonl"
FROZEN = (46, "d15d836cfa52eeb5aaee00acb7a96c5bc410edfa19dc5dbe56f64bd17e649106")
"""How many lines of the golden file may never change again, and their SHA-256. For a new kind of
event append a line, and write the numbers that the failing test shows."""

OF_CONVERSATIONS = tuple(folding._APPLY) + folding._NO_CHANGE
OF_OTHERS = tuple(kind for kind in KINDS if kind.__module__ == others.__name__)


def read_golden() -> list[bytes]:
    return GOLDEN.read_bytes().splitlines(keepends=True)


def is_within(part: Any, whole: Any) -> bool:
    """Whether `whole` says all that `part` says; a newer version may say more."""
    if isinstance(part, dict):
        return all(name in whole and is_within(part[name], whole[name]) for name in part)
    if isinstance(part, list):
        return len(part) == len(whole) and all(map(is_within, part, whole))
    return part == whole


@given(build_events())
def test_an_event_reads_as_it_was_written(event: Event) -> None:
    assert decode_event(encode_event(event)) == event


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_body_reads_as_it_was_written(kind) -> None:
    @given(BODIES[kind])
    def check(body) -> None:
        data = encode_body(body)

        assert decode_body(data) == body
        assert encode_body(decode_body(data)) == data

    check()


@given(build_histories(OF_CONVERSATIONS), st.data())
def test_folding_may_stop_anywhere_and_go_on(history: tuple[Event, ...], data) -> None:
    cut = data.draw(st.integers(0, len(history)))

    assert fold(history[cut:], fold(history[:cut])) == fold(history)


def test_every_kind_of_event_has_its_place_in_the_fold() -> None:
    assert set(OF_CONVERSATIONS) | set(OF_OTHERS) == set(KINDS)
    assert not set(OF_CONVERSATIONS) & set(OF_OTHERS)
    assert len(OF_CONVERSATIONS) == len(set(OF_CONVERSATIONS))


@pytest.mark.parametrize(
    "line", read_golden(), ids=lambda line: msgspec.json.decode(line)["body"]["type"]
)
def test_every_event_ever_written_still_reads(line: bytes) -> None:
    event = decode_event(line)

    assert decode_event(encode_event(event)) == event
    assert is_within(msgspec.json.decode(line), msgspec.json.decode(encode_event(event)))


def test_the_golden_file_holds_every_kind() -> None:
    written = {type(decode_event(line).body) for line in read_golden()}

    assert written == set(KINDS)


def test_the_golden_file_only_grows() -> None:
    count, digest = FROZEN
    lines = read_golden()

    assert sha256(b"".join(lines[:count])).hexdigest() == digest
    assert (len(lines), sha256(b"".join(lines)).hexdigest()) == FROZEN
