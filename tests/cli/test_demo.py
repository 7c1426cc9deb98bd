"""`segue demo`: alive within seconds until it is told to end; and one conversation, once."""

import asyncio
import json
import subprocess
import time
from contextlib import aclosing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from segue.simulation.client import Client
from tests.cli.running import START_SECONDS, Child, link_models, run_child, run_segue

RING_SECONDS = 30
"""Slower machines included; at a desk it is a few seconds."""


def open_address(child: Child) -> str:
    """Where the demo says that it is to be seen."""
    return child.wait_for("Open http", START_SECONDS).removeprefix("Open ").removesuffix("/demo")


def read_about(address: str) -> dict[str, Any]:
    """What the demo tells everybody."""
    return dict(httpx.get(f"{address}/api/v1/about", trust_env=False).raise_for_status().json())


async def be_elena(address: str, password: str) -> str:
    """Come on as Elena; the conversation that rings first."""
    async with Client(address) as client:
        await client.sign_in("elena", password)
        async with aclosing(client.listen(inbox=True)) as frames, asyncio.timeout(RING_SECONDS):
            async for frame in frames:
                if frame.type == "ready":
                    await client.post("/presence", {"state": "on"})
                if frame.type == "AgentOffered" and frame.agent_id == "elena":
                    return frame.conversation_id
    raise AssertionError("the socket ended")


def test_the_demo_lives_until_it_is_told_to_end_and_goes_on_a_week_later(tmp_path: Path) -> None:
    place = ("--pace", "8", "--port", "0", "--data", str(link_models(tmp_path / "data")))
    with run_child("demo", *place) as child:
        address = open_address(child)
        about = read_about(address)
        rung = asyncio.run(be_elena(address, about["demo"]["password"]))
        child.wait_for(" finished", 30)
        code = child.stop()
    with run_child("demo", *place) as child:
        later = read_about(open_address(child))

    begun = datetime.fromisoformat(about["demo"]["started_at"]).astimezone()
    assert (about["demo"]["label"], begun.weekday()) == ("generated demo data", 1)
    assert about["demo"]["sign_ins"][0]["agent_id"] == "elena"
    assert len(about["demo"]["customers"]) > 3
    assert (bool(rung), code) == (True, 0)
    gone_on = datetime.fromisoformat(later["demo"]["started_at"]) - begun
    assert gone_on == timedelta(days=7)
    log = (tmp_path / "data" / "logs" / "segue.jsonl").read_text("utf-8").splitlines()
    assert not [line for line in log if json.loads(line)["level"] in ("error", "critical")]


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
