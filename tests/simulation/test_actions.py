"""A simulated colleague knows what was done in its seat by somebody else."""

import asyncio

import pytest

from segue.simulation.actions import MOST, Actions
from segue.simulation.client import Client
from segue.simulation.frames import Frame


class Obeying(Client):
    """A client whose server does everything."""

    async def post(self, *_args: object, **_more: object) -> dict[str, object]:
        return {}


def build_frame(kind: str, conversation_id: str = "c", **data: object) -> Frame:
    """An event of the seat "tom" unless it says otherwise."""
    return Frame(kind, conversation_id, seq=5, data=data or {"agent_id": "tom"})


def do(*actions: tuple[str, str]) -> Actions:
    """The actions of "tom" after these were done."""

    async def act() -> Actions:
        async with Obeying("http://127.0.0.1:9") as client:
            done = Actions(client, "tom")
            for conversation_id, action in actions:
                await done.do(conversation_id, action, {})
            return done

    return asyncio.run(act())


@pytest.mark.parametrize(
    ("frame", "foreign"),
    [
        (build_frame("AgentReplied"), True),
        (build_frame("AgentTookOver"), True),
        (build_frame("WrappedUp", by="agent:tom"), True),
        (build_frame("AgentReplied", agent_id="ruth"), False),
        (build_frame("WrappedUp", by="customer"), False),
        (build_frame("HandedBack", by="agent:ruth"), False),
        (build_frame("ContactWrote", text="hello"), False),
    ],
)
def test_what_tom_did_and_was_not_done_here_is_foreign(frame: Frame, foreign: bool) -> None:
    assert do().is_foreign(frame) is foreign


def test_what_was_done_here_is_known_once_for_each_time() -> None:
    actions = do(("c", "reply"))

    assert not actions.is_foreign(build_frame("AgentReplied"))
    assert actions.is_foreign(build_frame("AgentReplied"))


def test_an_action_in_another_conversation_is_another() -> None:
    assert do(("c", "accept")).is_foreign(build_frame("AgentJoined", "d"))


def test_only_so_many_conversations_are_remembered() -> None:
    actions = do(*((str(number), "reply") for number in range(MOST + 1)))

    assert actions.is_foreign(build_frame("AgentReplied", "0"))
    assert not actions.is_foreign(build_frame("AgentReplied", str(MOST)))
