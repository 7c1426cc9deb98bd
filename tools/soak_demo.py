"""Let the demo run for minutes at a pace, then prove that nothing grew, failed or got stuck.

Reason: the demo is what people judge by, and what it hides in an hour shows in a day of a firm.
It samples the memory of the server's process, reads its log, and checks every conversation.

    python tools/soak_demo.py --minutes 60 --pace 10 [--json]
"""

import argparse
import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import Final

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from segue.bootstrap import HEADS, open_store  # noqa: E402  # run as a script, from anywhere
from segue.core.conversation.events import (  # noqa: E402
    ConversationStarted,
    Event,
    SlotFreed,
    SlotReserved,
)
from segue.core.conversation.fold import fold  # noqa: E402
from segue.settings import read_settings  # noqa: E402
from tools.demo_checks import CHECKS  # noqa: E402

SAMPLE_SECONDS: Final = 10.0
WARM_UP_SHARE: Final = 0.25
"""Of the samples: caches fill until then."""
MOST_GROWTH: Final = 0.15
LEAST_GROWTH_MB: Final = 60.0
"""Memory that grew by more than both of these, from the second to the last quarter, is no longer
flat."""
MOST_LIMITED: Final = 0.02
"""Share of conversations that the simulation had to end."""
SHOWN: Final = 12
LOW: Final = ("info", "debug")
STATUS: Final = re.compile(r"(\d+) (finished|led out|failed)")
SEGUE: Final = (sys.executable, "-m", "segue.cli.app")


@dataclass
class Soak:
    """What was seen."""

    minutes: float
    pace: float
    ready_seconds: float = 0.0
    rss_mb: list[float] = field(default_factory=list)
    finished: int = 0
    limited: int = 0
    failed: int = 0
    log: dict[str, int] = field(default_factory=dict)
    conversations: int = 0
    events: int = 0
    ends: dict[str, int] = field(default_factory=dict)
    checks: dict[str, int] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)


def main() -> None:
    """Run, check, print; exit 1 on a finding."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--pace", type=float, default=10.0)
    parser.add_argument("--data", type=Path, help="keep the data here")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory("-soak") as folder:
        data = args.data or Path(folder)
        soak = Soak(args.minutes, args.pace)
        link_models(data)
        run_demo(soak, data, quiet=args.json)
        read_log(soak, data / "logs" / "segue.jsonl")
        asyncio.run(check_conversations(soak, data))
        check_memory(soak)
        verify(soak, data)
    show(soak, as_json=args.json)
    sys.exit(1 if soak.findings else 0)


def link_models(data: Path) -> None:
    """Use the topics that are trained already, if there are any."""
    kept = read_settings().cache / HEADS
    if kept.is_dir() and not (data / "models").exists():
        data.mkdir(parents=True, exist_ok=True)
        (data / "models").symlink_to(kept.resolve(), target_is_directory=True)


def run_demo(soak: Soak, data: Path, *, quiet: bool) -> None:
    """The demo for so many minutes; its memory every ten seconds."""
    begun = time.monotonic()
    command = (*SEGUE, "demo", "--pace", f"{soak.pace:g}", "--port", "0", "--data", str(data))
    with (data / "demo.out").open("w") as out:
        child = subprocess.Popen(
            command, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, "NO_COLOR": "1"}
        )
    printed = data / "demo.out"
    try:
        while "Open http" not in printed.read_text() and child.poll() is None:
            time.sleep(0.2)
        soak.ready_seconds = round(time.monotonic() - begun, 1)
        begun = time.monotonic()
        while time.monotonic() - begun < soak.minutes * 60 and child.poll() is None:
            time.sleep(SAMPLE_SECONDS)
            soak.rss_mb.append(read_rss_mb(child.pid))
            if not quiet:
                print(f"{soak.rss_mb[-1]:6.0f} MB · {printed.read_text().splitlines()[-1]}")
    finally:
        if child.poll() is None:
            child.send_signal(signal.SIGINT)
        code = child.wait(60)
    if code:
        soak.findings.append(f"the demo ended with {code}: {printed.read_text()[-300:]}")
    read_status(soak, printed.read_text())


def read_rss_mb(pid: int) -> float:
    """The memory that the process holds, in megabytes; 0 when it is gone."""
    done = subprocess.run(
        ("ps", "-o", "rss=", "-p", str(pid)), capture_output=True, text=True, check=False
    )
    return round(int(done.stdout or 0) / 1024, 1)


def read_status(soak: Soak, printed: str) -> None:
    """What the last status line says of the customers."""
    lines = [line for line in printed.splitlines() if " finished" in line]
    told = {what: int(n) for n, what in STATUS.findall(lines[-1])} if lines else {}
    soak.finished = told.get("finished", 0)
    soak.limited, soak.failed = told.get("led out", 0), told.get("failed", 0)
    if soak.failed:
        soak.findings.append(f"{soak.failed} customers could not go on")
    if soak.limited > max(1.0, MOST_LIMITED * soak.finished):
        soak.findings.append(f"{soak.limited} conversations had to be ended by the limit")


def read_log(soak: Soak, log: Path) -> None:
    """Everything in the server's log above information."""
    files = sorted(log.parent.glob(f"{log.name}*"))
    entries = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    told = Counter(
        f"{e.get('level')}: {e.get('event')}" for e in entries if e.get("level") not in LOW
    )
    soak.log = dict(told.most_common(SHOWN))
    errors = {what: n for what, n in told.items() if not what.startswith("warning")}
    soak.findings += [f"in the log {n} × {what}" for what, n in errors.items()]


async def check_conversations(soak: Soak, data: Path) -> None:
    """Hold every conversation of the demo against every check, and the slots of the agents."""
    store = await open_store(data, read_only=True)
    try:
        heads = await store.list_heads("conversation/", limit=1_000_000)
        told = [await store.read(stream) for stream, _ in heads]
        live = [events for events in told if not is_imported(events)]
        soak.conversations, soak.events = len(live), sum(len(events) for events in live)
        end = max(events[-1].at for events in live)
        soak.checks = dict.fromkeys((*CHECKS, "slot kept"), 0)
        for events in live:
            check_one(soak, events, end)
        states = [fold(events) for events in live]
        soak.ends = dict(Counter(s.disposition or f"open: {s.owner}" for s in states))
        held = {str(s.id) for s in states if not s.is_closed()}
        for stream, _ in await store.list_heads("agent/"):
            check_slots(soak, await store.read(stream), held)
    finally:
        await store.close()


def is_imported(events: Sequence[Event]) -> bool:
    """Whether it belongs to the generated past."""
    first = events[0].body
    return isinstance(first, ConversationStarted) and first.imported


def check_one(soak: Soak, events: Sequence[Event], end: datetime) -> None:
    """Hold one conversation against every check."""
    for name, check in CHECKS.items():
        for finding in check(events, end):
            note(soak, name, f"{events[0].stream}: {finding}")


def check_slots(soak: Soak, events: Sequence[Event], held: set[str]) -> None:
    """No agent keeps a slot for a conversation that is over."""
    kept: dict[str, None] = {}
    for event in events:
        match event.body:
            case SlotReserved(conversation_id=reserved):
                kept[str(reserved)] = None
            case SlotFreed(conversation_id=freed):
                kept.pop(str(freed), None)
    for left in kept.keys() - held:
        note(soak, "slot kept", f"{events[0].stream} for {left}, which is over")


def note(soak: Soak, name: str, finding: str) -> None:
    """Count a finding; the first few are shown whole."""
    soak.checks[name] += 1
    if len(soak.findings) < SHOWN:
        soak.findings.append(f"{name}: {finding}")


def check_memory(soak: Soak) -> None:
    """Memory is flat once the caches are warm."""
    warm = soak.rss_mb[int(len(soak.rss_mb) * WARM_UP_SHARE) :]
    if len(warm) < 6:
        return
    third = len(warm) // 3
    before, after = median(warm[:third]), median(warm[-third:])
    grew = after - before
    if grew > max(LEAST_GROWTH_MB, MOST_GROWTH * before):
        soak.findings.append(f"memory grew from {before:.0f} to {after:.0f} MB")


def verify(soak: Soak, data: Path) -> None:
    """The log is whole."""
    command = (*SEGUE, "verify-log", "--data", str(data), "--json")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        soak.findings.append(f"verify-log: {(done.stdout or done.stderr)[:300]}")


def show(soak: Soak, *, as_json: bool) -> None:
    """One JSON object, or a table."""
    if as_json:
        print(json.dumps(asdict(soak), ensure_ascii=False))
        return
    rss = soak.rss_mb or [0.0]
    rows = {
        "ready after": f"{soak.ready_seconds} s",
        "memory": f"first {rss[0]:.0f}, median {median(rss):.0f}, last {rss[-1]:.0f} MB",
        "customers": f"{soak.finished} finished, {soak.limited} by limit, {soak.failed} failed",
        "conversations": f"{soak.conversations} with {soak.events} events",
        "ends": ", ".join(f"{what} {n}" for what, n in sorted(soak.ends.items())),
        "log above info": ", ".join(f"{n} × {what}" for what, n in soak.log.items()) or "nothing",
        **{f"check: {name}": f"{n}" for name, n in soak.checks.items()},
    }
    print(f"\nthe demo for {soak.minutes:g} min at pace {soak.pace:g}")
    for name, value in rows.items():
        print(f"  {name:<28} {value}")
    for finding in soak.findings:
        print(f"finding: {finding}")


if __name__ == "__main__":
    main()
