"""The floor: one voice at a time, and a person always wins (laws 3 and 4; G7, O03)."""

from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from segue.app.desk import hand_back, reply, take_over, write_note
from segue.app.turn import take_turn
from segue.business.reading import Business, read_business
from segue.core.conversation.events import (
    AgentJoined,
    AgentReplied,
    AgentTookOver,
    AiReplied,
    ContactWrote,
    Event,
    HandedBack,
    OfferExpired,
    ReplyDrafted,
)
from segue.core.errors import FloorHeld, StreamMoved
from segue.core.values import AgentId, ConversationId, conversation_stream
from segue.ports import Receipt, Request, Write
from tests.laws.interleaving import InterleavingStore
from tests.rig import TRAVEL, Rig

pytestmark = pytest.mark.anyio
ELENA = AgentId("elena")
LINES = ("hello", "where is my voucher?", "i want to plan a journey", "in may", "thank you", "hm")


@pytest.fixture(scope="session")
def travel() -> Business:
    return read_business(TRAVEL, 1)


def find_voices_out_of_turn(events: tuple[Event, ...]) -> list[str]:
    """What the law forbids: an AI reply while a person holds the floor, a reply to something
    older than the newest message of customer or agent, an agent without the floor."""
    faults, owner, newest, drafts = [], "ai", 0, {}
    for event in events:
        body = event.body
        match body:
            case AgentJoined() | AgentTookOver():
                owner = body.agent_id
            case HandedBack():
                owner = "ai"
            case OfferExpired() if owner == body.agent_id:
                owner = "nobody"
            case ReplyDrafted():
                drafts[body.draft_id] = body.after_seq
            case ContactWrote() | AgentReplied():
                newest = event.seq
                if isinstance(body, AgentReplied) and owner != body.agent_id:
                    faults.append(f"{event.seq}: {body.agent_id} spoke while {owner} had the floor")
            case AiReplied():
                if owner not in ("ai", "nobody"):
                    faults.append(f"{event.seq}: the AI spoke while {owner} had the floor")
                if drafts[body.draft_id] < newest:
                    faults.append(f"{event.seq}: a draft older than message {newest} was sent")
            case _:
                pass
    return faults


async def run_interleaved(seed: int, travel: Business, folder: Path) -> tuple[Event, ...]:
    """One conversation in which an agent and the customer act in the middle of AI turns."""
    random, rig = Random(seed), Rig(folder, travel)
    rig.reader.topics = {"plan": "plan_journey"}
    rig.reader.details = {"may": (("dates", "2027-05"),)}
    store = InterleavingStore(rig.store, random, chance=random.choice((0.1, 0.3, 0.7)))
    between: Any = store
    rig.world = replace(rig.world, store=between)
    await rig.come_on("elena", "tom")
    conversation_id = (await rig.write(random.choice(LINES))).conversation_id

    async def act() -> None:
        world, request = rig.world, rig.request()
        kind = random.choice(("take", "write", "reply", "back", "note", "take", "write"))
        try:
            match kind:
                case "take":
                    await take_over(world, conversation_id, ELENA, "", request)
                case "write":
                    await rig.write(random.choice(LINES))
                case "reply":
                    await reply(world, conversation_id, ELENA, "I am here.", (), None, request)
                case "back":
                    await hand_back(world, conversation_id, ELENA, request)
                case _:
                    await write_note(world, conversation_id, ELENA, "a note", request)
        except (StreamMoved, FloorHeld):
            pass

    for _ in range(random.randint(2, 4)):
        store.acts = [act] * random.randint(0, 4)
        await take_turn(conversation_id, rig.world)
        await rig.write(random.choice(LINES))
    store.acts = []
    await take_turn(conversation_id, rig.world)
    return await rig.store.read(conversation_stream(ConversationId(conversation_id)))


async def test_the_ai_never_speaks_over_a_person_in_any_interleaving(
    travel: Business, tmp_path: Path, soak: bool
) -> None:
    drafts = 0

    for seed in range(10_000 if soak else 600):
        events = await run_interleaved(seed, travel, tmp_path)
        faults = find_voices_out_of_turn(events)
        assert not faults, f"seed {seed}: {faults}"
        drafts += sum(isinstance(e.body, ReplyDrafted) for e in events)

    assert drafts > 600, "the interleavings must reach the moment after drafting"


async def test_a_reply_drafted_before_a_takeover_is_never_sent(
    travel: Business, tmp_path: Path
) -> None:
    rig = Rig(tmp_path, travel)
    received = await rig.write("hello")
    taken = False

    class Between:
        """Elena takes over exactly after the draft is in the log."""

        def __getattr__(self, name: str) -> Any:
            return getattr(rig.store, name)

        async def commit(
            self, writes: tuple[Write, ...], request: Request | None = None
        ) -> Receipt:
            nonlocal taken
            receipt = await rig.store.commit(writes, request)
            drafted = any(isinstance(b, ReplyDrafted) for w in writes for b in w.bodies)
            if drafted and not taken:
                taken = True
                await take_over(rig.world, received.conversation_id, ELENA, "", rig.request())
            return receipt

    passing_on: Any = Between()
    world = replace(rig.world, store=passing_on)
    await take_turn(received.conversation_id, world)

    events = await rig.store.read(conversation_stream(received.conversation_id))
    kinds = [type(e.body).__name__ for e in events]
    assert taken
    assert "AiReplied" not in kinds
    assert kinds.index("DraftDropped") > kinds.index("AgentTookOver")


async def test_the_log_itself_refuses_a_voice_without_the_floor(
    travel: Business, tmp_path: Path
) -> None:
    rig = Rig(tmp_path, travel)
    c = await rig.say("hello")

    with pytest.raises(FloorHeld, match="'ai' holds the floor"):
        await reply(rig.world, c.id, ELENA, "Good day.", (), None, rig.request())
