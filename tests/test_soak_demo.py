"""The soak of the demo says what it saw, and fails on what is not flat, clean and settled."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from segue.core.conversation.events import AnyBody, Event, SlotFreed, SlotReserved
from segue.core.values import AgentId, ConversationId, agent_stream
from tools.soak_demo import Soak, check_memory, check_slots, read_log, read_status

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
C = ConversationId("c")


def build_soak(*rss_mb: float) -> Soak:
    """A soak that saw this memory."""
    return Soak(minutes=1, pace=10, checks={"slot kept": 0}, rss_mb=list(rss_mb))


@pytest.mark.parametrize(
    ("rss_mb", "grew"),
    [
        ([300.0] * 40, False),
        ([200.0 + 10 * n for n in range(10)] + [300.0] * 40, False),
        ([300.0 + 5 * n for n in range(60)], True),
        ([300.0, 900.0], False),
    ],
)
def test_memory_that_goes_on_growing_is_a_finding(rss_mb: list[float], grew: bool) -> None:
    soak = build_soak(*rss_mb)

    check_memory(soak)

    assert bool(soak.findings) is grew


@pytest.mark.parametrize(
    ("line", "finished", "findings"),
    [
        ("10:04 · 1 with Aria · 0 waiting · 2 with colleagues · 90 finished", 90, 0),
        ("10:04 · 1 with Aria · 90 finished · 1 led out by the time limit", 90, 0),
        ("10:04 · 1 with Aria · 90 finished · 9 led out by the time limit", 90, 1),
        ("10:04 · 1 with Aria · 90 finished · 1 failed", 90, 1),
        ("nothing", 0, 0),
    ],
)
def test_the_last_status_line_tells_of_the_customers(
    line: str, finished: int, findings: int
) -> None:
    soak = build_soak()

    read_status(soak, f"10:03 · 1 finished\n{line}\n" if finished else line)

    assert (soak.finished, len(soak.findings)) == (finished, findings)


def test_an_error_in_the_log_is_a_finding_and_a_warning_is_told(tmp_path: Path) -> None:
    entries = [{"level": level, "event": "x"} for level in ("info", "warning", "error", "error")]
    log = tmp_path / "segue.jsonl"
    log.write_text("\n".join(json.dumps(entry) for entry in entries), "utf-8")
    soak = build_soak()

    read_log(soak, log)

    assert soak.log == {"error: x": 2, "warning: x": 1}
    assert soak.findings == ["in the log 2 × error: x"]


@pytest.mark.parametrize(
    ("bodies", "held", "kept"),
    [
        ((SlotReserved(C),), set(), 1),
        ((SlotReserved(C),), {"c"}, 0),
        ((SlotReserved(C), SlotFreed(C)), set(), 0),
    ],
)
def test_a_slot_for_what_is_over_is_a_finding(
    bodies: tuple[AnyBody, ...], held: set[str], kept: int
) -> None:
    soak, stream = build_soak(), agent_stream(AgentId("tom"))
    events = [Event(stream, seq, 0, NOW, body) for seq, body in enumerate(bodies, start=1)]

    check_slots(soak, events, held)

    assert soak.checks["slot kept"] == kept
