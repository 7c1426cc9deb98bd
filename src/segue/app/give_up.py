"""The AI cannot go on: the customer hears the truth and a person comes."""

from typing import Final

from segue.app.deciding import build_decision
from segue.app.hand_over import hand_over
from segue.app.reading_log import get_conversation, read_roster
from segue.app.world import World
from segue.core.errors import StreamMoved
from segue.core.policy.decide import Ruling
from segue.core.policy.decisions import Assign, Escalate
from segue.core.routing.matching import rank_agents
from segue.core.values import AI, ConversationId, Evidence

TRIES: Final = 12
"""As for a turn: who writes meanwhile is seen by the next try."""

WHOLE: Final = 1 << 20
"""An end beyond every message."""


async def give_up(world: World, conversation_id: ConversationId, rule: str, reason: str) -> bool:
    """Bring in a person because a model or a step of the turn failed; False when the AI does not
    hold the floor, so that nobody waits for it."""
    for _ in range(TRIES):
        c = await get_conversation(world, conversation_id)
        if c.owner != AI or not c.messages:
            return False
        last = Evidence(c.messages[-1].seq, 0, WHOLE)
        escalate = Escalate(
            kind="low_confidence",
            rule=rule,
            reason=reason,
            evidence=(last,),
            key="model_down",
            priority=3,
        )
        assign = Assign(rank_agents(c, await read_roster(world), world.policy))
        ruling = Ruling((escalate, assign), rule, reason, (last,))
        try:
            await hand_over(world, c, ruling.decisions, escalate, build_decision(world, c, ruling))
        except StreamMoved:
            continue
        return True
    return False
