"""`segue serve` as a real process: it answers, stops gently, and refuses with a remedy."""

import asyncio
import json
import socket
import time
from pathlib import Path

import pytest

from segue.cli.demo_business import copy_example
from segue.simulation.client import Client
from tests.cli.running import link_models, run_child, run_segue, serve

EXAMPLE = "examples/travel"


async def ask(address: str, text: str, words: str) -> list[str]:
    """The texts that a new customer reads until one holds the words."""
    async with Client(address) as client:
        await client.become_customer()
        frames = client.listen()
        said = []
        async with asyncio.timeout(20):
            async for frame in frames:
                if frame.type == "ready":
                    ack = await client.post("/conversations/new/messages", {"text": text}, "k1")
                    again = await client.post("/conversations/new/messages", {"text": text}, "k1")
                    assert ack == again
                elif frame.is_message and frame.author_kind != "customer":
                    said.append(f"{frame.author_kind}: {frame.text}")
                    if words in said[-1]:
                        break
        await frames.aclose()
        return said


def test_a_message_is_acknowledged_and_answered_by_an_ai_that_says_so(tmp_path: Path) -> None:
    with serve(tmp_path) as (child, ready):
        said = asyncio.run(ask(ready["address"], "When is a journey paid?", "ai: "))

        assert any("AI" in text for text in said)
        assert list(ready["sign_ins"]) == ["priya"]
        assert child.stop() == 0
        assert "Traceback" not in "\n".join(child.errors)


def test_what_is_printed_can_be_copied(tmp_path: Path) -> None:
    copy_example("travel", tmp_path / "business")
    place = ("--business", str(tmp_path / "business"), "--data", str(link_models(tmp_path / "d")))
    with run_child("serve", *place, "--port", "0") as child:
        for _ in range(600):
            if any("openapi.json" in line for line in child.errors):
                break
            time.sleep(0.1)
        shown = "\n".join(child.errors)

    assert "segue chat --url http://127.0.0.1:" in shown
    assert f"segue sign-in AGENT_ID --data {tmp_path / 'd'}" in shown
    assert "stop this server first" in shown


def test_a_second_start_publishes_nothing_new_and_shows_no_password(tmp_path: Path) -> None:
    with serve(tmp_path) as (_, first):
        password = first["sign_ins"]["priya"]
    with serve(tmp_path) as (_, second):
        assert (second["playbook"], second["sign_ins"]) == (first["playbook"], {})

    kept = b"".join(f.read_bytes() for f in (tmp_path / "data").rglob("*") if f.is_file())
    assert password.encode() not in kept


def test_a_port_in_use_is_refused_with_the_remedy(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run_segue("serve", "--business", EXAMPLE, "--data", str(tmp_path), "--port", port)

    assert done.returncode == 2
    assert f"127.0.0.1:{port} is in use" in done.stderr
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_faulty_folder_is_refused_with_file_and_line(tmp_path: Path) -> None:
    folder = tmp_path / "business"
    folder.mkdir()
    (folder / "playbook.yaml").write_text("schema: 1\nbusines: {}\n")

    done = run_segue("serve", "--business", str(folder), "--data", str(tmp_path / "data"))

    assert done.returncode == 2
    assert "playbook.yaml:2" in done.stderr


def test_a_first_start_without_a_folder_says_what_to_name(tmp_path: Path) -> None:
    done = run_segue("serve", "--data", str(tmp_path), "--port", "0")

    assert done.returncode == 2
    assert "--business" in done.stderr


def test_a_data_directory_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    done = run_segue("serve", "--business", EXAMPLE, "--data", str(tmp_path / "file" / "data"))

    assert done.returncode == 2
    assert "--data" in done.stderr


def test_a_data_directory_serves_one_server_at_a_time(tmp_path: Path) -> None:
    with serve(tmp_path):
        business, data = str(tmp_path / "business"), str(tmp_path / "data")
        done = run_segue("serve", "--business", business, "--data", data, "--port", "0")

    assert done.returncode == 2
    assert "in use" in done.stderr


@pytest.mark.parametrize("agent", ["nobody-of-that-name"])
def test_a_sign_in_for_a_stranger_is_refused(tmp_path: Path, agent: str) -> None:
    place = str(link_models(tmp_path))

    done = run_segue("sign-in", agent, "--business", EXAMPLE, "--data", place, "--json")

    assert done.returncode == 2
    assert agent in done.stderr


def test_a_sign_in_is_one_json_object(tmp_path: Path) -> None:
    place = str(link_models(tmp_path))

    done = run_segue("sign-in", "elena", "--business", EXAMPLE, "--data", place, "--json")

    assert list(json.loads(done.stdout)["sign_ins"]) == ["elena"]
