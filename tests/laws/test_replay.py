"""Law 8: replaying what a decision rested on gives the decision again."""

from itertools import product

import pytest
from msgspec.structs import replace

from segue.core.conversation.deciding import DecisionMade
from segue.core.conversation.fold import fold
from segue.core.policy.decide import rule
from segue.core.policy.decisions import describe, find_verdict
from segue.core.routing.agents import build_agent
from segue.core.values import agent_stream, conversation_stream
from tests.rig import Rig

pytestmark = pytest.mark.anyio

LINES = {
    "request": "I would like a journey to Japan in May",
    "question": "Do I need a visa?",
    "details": "We are seven, in May",
    "noise": "blorp fizz",
    "upset": "This is awful",
    "need": "One of us needs a wheelchair",
    "person": "Let me talk to a human, please",
    "yes": "yes",
    "reach": "ada@example.com",
}
WALKS = [
    ("request", "details", "need", "yes", "reach"),
    ("question", "question", "yes", "reach"),
    ("noise", "noise", "person", "reach", "yes"),
    ("upset", "request"),
    *product(("request", "noise", "question"), repeat=3),
]


@pytest.fixture
def rig(tmp_path):
    rig = Rig(tmp_path)
    rig.reader.topics = {"journey": "plan_journey", "visa": "visa_entry"}
    rig.reader.details = {
        "may": (("dates", "2027-05"),),
        "seven": (("party_size", "7"),),
        "ada@example.com": (("email", "ada@example.com"),),
    }
    rig.reader.changes = {
        "awful": {"sentiment": -0.9},
        "wheelchair": {"needs": (("accessibility", 20, 30),)},
    }
    rig.knowledge.answers = {"visa": "visa-japan"}
    return rig


async def list_decisions(rig, conversation_id):
    """Every recorded decision with the one that its inputs give again."""
    stream = conversation_stream(conversation_id)
    events, texts = await rig.store.read(stream), await rig.store.read_texts(stream)
    for event in (e for e in events if isinstance(e.body, DecisionMade)):
        seen = replace(fold(e for e in events if e.seq <= event.body.seen_seq), texts=texts)
        roster = await read_roster(rig, event.at)
        yield event.body, rule(seen, rig.world.policy, roster, event.at)


async def read_roster(rig, at):
    """The team as it was before the moment of a decision."""
    return tuple(
        [
            build_agent(a, [e for e in await rig.store.read(agent_stream(a.id)) if e.at < at])
            for a in rig.world.policy.team
        ]
    )


@pytest.mark.parametrize("walk", WALKS, ids="-".join)
@pytest.mark.parametrize("team", [(), ("elena",), ("elena", "tom", "maren")], ids=len)
async def test_replaying_the_inputs_of_a_decision_gives_it_again(rig, walk, team):
    await rig.come_on(*team)
    for name in walk:
        rig.clock.pass_seconds(30)
        conversation = await rig.say(LINES[name])
    compared = 0

    async for recorded, again in list_decisions(rig, conversation.id):
        compared += 1
        assert find_verdict(again.decisions) == recorded.verdict
        assert (again.rule, again.reason, again.evidence) == (
            recorded.rule,
            recorded.reason,
            recorded.evidence,
        )
        assert tuple(describe(d) for d in again.decisions) == recorded.steps
        assert recorded.policy_hash == rig.world.policy.hash

    assert compared >= 1
