"""A colleague's first reply names no epoch from before they joined."""

import asyncio

from segue.cli.chat_agent import AgentChat
from segue.cli.terminal import Terminal
from segue.simulation.client import Client
from segue.simulation.frames import Frame


def test_only_the_epoch_since_joining_goes_with_a_reply() -> None:
    async def note(*frames: Frame) -> dict[str, int]:
        async with Client("http://127.0.0.1:9") as client:
            chat = AgentChat(client, Terminal("> ", quiet=True), "elena", "")
            for frame in frames:
                chat._note_epoch(frame)
            return chat._epochs

    offered = Frame("AgentOffered", "c", 5, owner_epoch=1, data={"agent_id": "elena"})
    joined = Frame("AgentJoined", "c", 6, owner_epoch=2, data={"agent_id": "elena"})
    wrote = Frame("ContactWrote", "c", 7, owner_epoch=2)

    assert asyncio.run(note(offered)) == {}
    assert asyncio.run(note(offered, joined, wrote)) == {"c": 2}
