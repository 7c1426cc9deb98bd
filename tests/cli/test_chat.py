"""`segue chat` over pipes, as customer and as colleague, through a whole handoff."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest

from segue.simulation.script import FEATURED
from tests.cli.running import link_models, run_child, run_segue, serve

PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89"
    b"\0\0\0\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\0\5\0\1\xff\x89\x99=\x1d"
    b"\0\0\0\0IEND\xaeB`\x82"
)
"""The smallest picture."""


def make_password(folder: Path, agent: str) -> str:
    """A sign-in for an agent, made before the server starts."""
    data = str(link_models(folder / "data"))
    place = ("--business", "examples/travel", "--data", data, "--json")
    return str(json.loads(run_segue("sign-in", agent, *place).stdout)["sign_ins"][agent])


class Place(NamedTuple):
    """A server and Elena's password there."""

    address: str
    password: str


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """One server for the tests of this file."""
    folder = tmp_path_factory.mktemp("chat")
    password = make_password(folder, "elena")
    with serve(folder) as (_, ready):
        yield Place(ready["address"], password)


def test_a_customer_and_a_colleague_go_through_a_whole_handoff(place: Place) -> None:
    url = ("--url", place.address)
    with (
        run_child("chat", "--as", "elena", "--password", place.password, *url) as agent,
        run_child("chat", *url) as customer,
    ):
        agent.wait_for("is on")
        customer.write(FEATURED.lines[0].text)
        customer.wait_for("AI")

        agent.wait_for("RING")
        agent.wait_for("wheelchair")
        agent.wait_for("you could begin")
        agent.write("")
        agent.wait_for("you hold the floor")
        customer.wait_for("Elena Marković")

        agent.write("Good day, I have everything before me.")
        customer.wait_for("Elena Marković · bespoke Asian itineraries: Good day")
        customer.write("Thank you, Elena.")
        agent.wait_for("Thank you, Elena.")

        agent.write("/note a good customer")
        agent.wait_for("only the team sees it")
        agent.write("/wrap-up")
        agent.wait_for("how did it end?")
        agent.write("/hand-back")
        agent.wait_for("the AI holds the floor again")
        agent.write("/hand-back")
        agent.wait_for("nothing to hand back")
        customer.write("/person")
        agent.wait_for("speak to a person")
        customer.write("/quit")
        assert customer.process.wait(10) == 0
        assert not any("a good customer" in line for line in customer.lines)
        agent.write("/quit")
        assert agent.process.wait(10) == 0


def test_json_is_one_object_with_the_conversation(place: Place) -> None:
    with run_child("chat", "--url", place.address, "--json") as customer:
        customer.write("When is a journey paid?")
        assert customer.process.stdin
        customer.process.stdin.close()
        customer.process.wait(30)
        customer.wait_for("conversation_id", 5)

        assert len(customer.lines) == 1
        conversation = json.loads(customer.lines[0])
        kinds = [message["author_kind"] for message in conversation["messages"]]
        assert kinds[0] == "customer"
        assert "ai" in kinds or "system" in kinds


def test_a_wrong_password_is_refused(place: Place) -> None:
    done = run_segue("chat", "--as", "elena", "--password", "wrong", "--url", place.address)

    assert done.returncode == 2
    assert "not_signed_in" in done.stderr


def test_a_missing_server_is_named_with_the_remedy() -> None:
    done = run_segue("chat", "--url", "http://127.0.0.1:9")

    assert done.returncode == 2
    assert "segue serve" in done.stderr


def test_a_chat_survives_a_restart_of_the_server_and_says_nothing_twice(tmp_path: Path) -> None:
    with ExitStack() as stack:
        with serve(tmp_path) as (_, first):
            address = first["address"]
            customer = stack.enter_context(run_child("chat", "--url", address))
            customer.write("When is a journey paid?")
            customer.wait_for("deposit")
        customer.write("Is the planning fee credited?")
        with serve(tmp_path, "--port", address.rpartition(":")[2]) as (_, second):
            assert second["address"] == address
            customer.wait_for("planning fee is credited", 40)
            customer.write("/quit")
            assert customer.process.wait(15) == 0

        assert sum("deposit of 25" in line for line in customer.lines) == 1
        assert sum("planning fee is credited" in line for line in customer.lines) == 1


def test_an_attachment_reaches_the_colleague_by_its_name(place: Place, tmp_path: Path) -> None:
    (tmp_path / "ok.png").write_bytes(PNG)
    url = ("--url", place.address)
    with (
        run_child("chat", "--as", "elena", "--password", place.password, *url) as agent,
        run_child("chat", *url) as customer,
    ):
        agent.wait_for("is on")
        customer.write(f"/attach {tmp_path / 'ok.png'}")
        customer.wait_for("goes with your next message")
        customer.write("Here is my passport. I would like to speak to a person, please.")
        agent.wait_for("RING")
        agent.wait_for("(with ok.png)")
        agent.wait_for("files: ok.png")
        agent.write("")
        agent.wait_for("you hold the floor: “Here is my passport.")
        agent.write("/wrap-up answered")
        agent.wait_for("wrapped up")
        agent.write("/quit")
        assert agent.process.wait(10) == 0


def test_a_colleagues_sentence_survives_a_killed_server_and_is_sent_once(tmp_path: Path) -> None:
    password = make_password(tmp_path, "elena")
    with ExitStack() as stack:
        with serve(tmp_path) as (server, first):
            url = ("--url", first["address"])
            sign_in = ("--as", "elena", "--password", password)
            agent = stack.enter_context(run_child("chat", *sign_in, *url))
            agent.wait_for("is on")
            customer = stack.enter_context(run_child("chat", *url))
            customer.write("/person")
            agent.wait_for("RING")
            agent.write("")
            agent.wait_for("you hold the floor")
            server.process.kill()
            server.process.wait(10)
        agent.write("I am with you, one moment.")
        customer.write("Are you there?")
        agent.wait_for("your message waits here", 40)
        customer.wait_for("your message waits here", 40)
        with serve(tmp_path, "--port", first["address"].rpartition(":")[2]):
            customer.wait_for("I am with you, one moment.", 60)
            agent.wait_for("your message is delivered", 40)
            customer.wait_for("your message is delivered", 40)
            agent.process.kill()
            again = stack.enter_context(run_child("chat", *sign_in, *url))
            again.wait_for("-- you hold ")
            again.wait_for("what you write goes to")

        assert sum("I am with you, one moment." in line for line in customer.lines) == 1
