"""`segue demo`: alive within seconds, and Elena joins."""

import json
import time

from tests.cli.running import run_segue


def test_the_demo_shows_the_handoff_to_elena_and_ends() -> None:
    begun = time.monotonic()

    done = run_segue("demo", "--once", "--pace", "20", "--port", "0", timeout=110)

    assert done.returncode == 0, done.stderr
    assert time.monotonic() - begun < 60
    assert "generated demo data" in done.stdout
    assert "Elena Marković" in done.stdout
    assert "Elena Marković · bespoke Asian itineraries: " in done.stdout
    assert "\x1b" not in done.stdout


def test_json_carries_transcript_and_package() -> None:
    done = run_segue("demo", "--once", "--pace", "20", "--port", "0", "--json", timeout=110)

    shown = json.loads(done.stdout)
    kinds = {said["kind"] for said in shown["transcript"]}
    assert {"customer", "system", "agent"} <= kinds
    assert shown["package"]["facts"]
    assert shown["generated"] is True
