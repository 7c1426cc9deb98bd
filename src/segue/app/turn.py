"""One turn of the AI: understand, decide, perform; again when the conversation moved meanwhile.

The whole way of a message: `receive.py` made it durable; here it is read (`understand.py`),
`core/policy/decide.py` chooses, and the choice is performed: spoken (`speak.py`), handed over
(`hand_over.py`) or, while a customer waits, answered by fixed texts (`wait_for_person.py`).
"""

from typing import Final

from msgspec.structs import replace

from segue.app.deciding import build_decision
from segue.app.give_up import give_up
from segue.app.hand_over import hand_over
from segue.app.reading_log import commit, get_conversation, read_roster
from segue.app.speak import speak
from segue.app.switching import list_off
from segue.app.understand import understand
from segue.app.wait_for_person import speak_while_waiting
from segue.app.world import World
from segue.core.conversation.deciding import DecisionMade
from segue.core.conversation.state import Conversation
from segue.core.errors import ModelUnavailable, StreamMoved
from segue.core.policy.decide import Ruling, rule
from segue.core.policy.decisions import Decision, Escalate, Wait
from segue.core.values import NOBODY, ConversationId, conversation_stream
from segue.ports import Expect, Write

TRIES: Final = 12
"""A conversation that moves this often within one turn is written in by several parties; each
further message starts a turn of its own anyway."""


async def take_turn(conversation_id: ConversationId, world: World) -> tuple[Decision, ...]:
    """The AI's turn on what the customer wrote; what was decided, empty when nothing was due."""
    for _ in range(TRIES):
        try:
            await understand(world, await get_conversation(world, conversation_id))
        except ModelUnavailable as error:
            await give_up(world, conversation_id, "model:reader", error.message)
            return ()
        c = await get_conversation(world, conversation_id)
        policy = replace(world.policy, off=await list_off(world))
        ruling = rule(c, policy, await read_roster(world), world.clock.now())
        try:
            if await _perform(world, c, ruling):
                return ruling.decisions
        except StreamMoved:
            continue
    return ()


async def _perform(world: World, c: Conversation, ruling: Ruling) -> bool:
    """Do what was decided; False when it has to be decided again."""
    decided = build_decision(world, c, ruling)
    escalate = next((d for d in ruling.decisions if isinstance(d, Escalate)), None)
    if escalate is not None:
        await hand_over(world, c, ruling.decisions, escalate, decided)
        return True
    if all(isinstance(d, Wait) for d in ruling.decisions):
        await _record_wait(world, c, ruling, decided)
        return True
    if c.owner == NOBODY:
        await speak_while_waiting(world, c, ruling, decided)
        return True
    return await speak(world, c, ruling, decided)


async def _record_wait(
    world: World, c: Conversation, ruling: Ruling, decided: DecisionMade
) -> None:
    """Waiting is recorded when a message was seen, so that it is not decided on twice."""
    if ruling.rule != "waiting":
        return
    expect = Expect(owner_epoch=c.owner_epoch, message_seq=c.message_seq)
    write = Write(conversation_stream(c.id), (decided,), world.clock.now(), expect)
    await commit(world, (write,))
