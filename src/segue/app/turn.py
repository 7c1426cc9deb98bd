"""One turn of the AI: understand, decide, perform; again when the conversation moved meanwhile.

The whole way of a message: `receive.py` made it durable; here it is read (`understand.py`),
`core/policy/decide.py` chooses, and the choice is performed: spoken (`speak.py`), handed over
(`hand_over.py`) or, while a customer waits, answered by fixed texts (`wait_for_person.py`).
"""

from typing import Final

from msgspec.structs import replace

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
from segue.core.policy.decisions import Assign, Decision, Escalate, Wait, describe, find_verdict
from segue.core.routing.matching import rank_agents
from segue.core.values import AI, NOBODY, ConversationId, Evidence, conversation_stream
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
            await _give_up(world, await get_conversation(world, conversation_id), error)
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


def build_decision(world: World, conversation: Conversation, ruling: Ruling) -> DecisionMade:
    """The record of a decision with what it rests on."""
    return DecisionMade(
        decision_id=world.ids.new(),
        verdict=find_verdict(ruling.decisions),
        rule=ruling.rule,
        reason=ruling.reason,
        evidence=ruling.evidence,
        steps=tuple(describe(d) for d in ruling.decisions),
        policy_number=world.policy.number,
        policy_hash=world.policy.hash,
        seen_seq=conversation.seq,
    )


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


async def _give_up(world: World, c: Conversation, error: ModelUnavailable) -> None:
    """A model failed: the customer hears the truth and a person comes."""
    if c.owner != AI or not c.messages:
        return
    last = Evidence(c.messages[-1].seq, 0, 1 << 20)
    escalate = Escalate(
        kind="low_confidence",
        rule="model:reader",
        reason=error.message,
        evidence=(last,),
        key="model_down",
        priority=3,
    )
    assign = Assign(rank_agents(c, await read_roster(world), world.policy))
    ruling = Ruling((escalate, assign), escalate.rule, escalate.reason, (last,))
    try:
        decided = replace(build_decision(world, c, ruling), verdict="handoff")
        await hand_over(world, c, ruling.decisions, escalate, decided)
    except StreamMoved:
        await _give_up(world, await get_conversation(world, c.id), error)
