"""`segue demo`: alive within seconds, and Elena joins."""

import json
import subprocess
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


def test_a_business_that_is_none_is_refused_before_anything_is_set_up() -> None:
    done = run_segue("demo", "--business", "wealth", "--once")

    assert done.returncode == 2
    assert "there is no demo business 'wealth'" in done.stderr
    assert "Setting up" not in done.stderr


def test_make_names_only_businesses_that_are_there() -> None:
    shown = subprocess.run(["make", "help"], capture_output=True, text=True, check=True).stdout

    assert "wealth" not in shown
