"""The record of a decision, as the log keeps it."""

from segue.app.world import World
from segue.core.conversation.deciding import DecisionMade
from segue.core.conversation.state import Conversation
from segue.core.policy.decide import Ruling
from segue.core.policy.decisions import describe, find_verdict


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
