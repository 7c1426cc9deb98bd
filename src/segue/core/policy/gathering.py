"""What a complex need belongs to, and what is worth asking before a person comes."""

from typing import Final

from segue.core.conversation.state import Conversation
from segue.core.dialogue.turn import Turn
from segue.core.playbook.flows import Collect, Flow, HandOver
from segue.core.playbook.policy import Policy
from segue.core.playbook.trigger_rules import Trigger, TriggerKind
from segue.core.policy.conversing import Plan
from segue.core.policy.decisions import Advance, AskDetail

GATHERED: Final = "gather"
"""Questions that a rule asks before it hands over are asked as "gather:RULE:DETAIL"."""


def find_flow_of_need(c: Conversation, policy: Policy, plan: Plan, trigger: Trigger) -> Flow | None:
    """The flow that a complex need belongs to: of an open request, of what the turn is about,
    else the one that ends with the people whom the rule asks for."""
    if trigger.kind != TriggerKind.COMPLEX_NEED:
        return None
    going = [policy.find_flow(r.flow) for r in c.requests if r.status == "open"]
    about = [policy.find_flow_for(topic) for topic in plan.topics]
    return next((f for f in (*going, *about) if f), None) or next(
        (f for f in policy.flows if set(_find_skills(f)) & set(trigger.skills)), None
    )


def _find_skills(flow: Flow) -> tuple[str, ...]:
    last = flow.steps[-1]
    return last.skills if isinstance(last, HandOver) else ()


def has_begun(plan: Plan) -> bool:
    """Whether the plan begins a flow."""
    return any(isinstance(d, Advance) and d.flow and d.status == "open" for d in plan.moves)


def begin_request(c: Conversation, flow: Flow, turn: Turn) -> Advance:
    """The request that a complex need opens by itself."""
    number = len(c.requests) + 1
    return Advance(f"r{number}", flow.topics[0], flow.id, "open", seq=turn.messages[0].seq)


def gather(c: Conversation, trigger: Trigger, flow: Flow | None) -> tuple[AskDetail, ...]:
    """The questions worth asking before this handoff: once, in one message, at most
    `gather_limit`, and never for what is known; in the words of the flow it belongs to."""
    asked = any(t.detail.startswith(f"{GATHERED}:{trigger.id}:") for t in c.tried)
    if asked or trigger.kind != TriggerKind.COMPLEX_NEED:
        return ()
    steps = flow.steps if flow else ()
    asks = {s.detail: s.ask for s in steps if isinstance(s, Collect)}
    missing = [n for n in trigger.gather if c.find_detail(n) is None]
    return tuple(
        AskDetail(n, f"{GATHERED}:{trigger.id}", asks.get(n, {}))
        for n in missing[: trigger.gather_limit]
    )
