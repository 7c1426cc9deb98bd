"""Frames of the socket are parsed at the edge, and cannot act on a terminal."""

import pytest

from segue.core.errors import BadInput
from segue.simulation.frames import parse_frame


def test_an_event_is_read_with_its_text() -> None:
    frame = parse_frame('{"type": "AiReplied", "seq": 4, "data": {"text": "Good day"}, "new": 1}')

    assert (frame.type, frame.seq, frame.text, frame.is_message) == (
        "AiReplied", 4, "Good day", True,
    )  # fmt: skip


def test_an_erased_text_is_empty() -> None:
    assert parse_frame('{"type": "AiReplied", "data": {"text": null}}').text == ""


def test_control_characters_are_left_out() -> None:
    frame = parse_frame('{"type": "ContactWrote", "data": {"text": "a\\u001b[2Jb\\nc\\u009bd"}}')

    assert frame.text == "a[2Jb\ncd"


def test_what_is_no_frame_is_refused() -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        parse_frame("[1]")
