"""The only place that chooses what happens next.

Pure: the same conversation, policy, roster and time give the same decisions. In order:
whoever holds the floor is not interrupted; rules of the playbook come before the AI's own plan;
where the AI cannot lead, a person comes.
"""

from datetime import date, datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from segue.core.conversation.state import Conversation, Escalation
from segue.core.dialogue.turn import Turn, build_turn
from segue.core.escalation.triggers import Found, build_moment, find_trigger
from segue.core.handoff.introduction import find_said
from segue.core.playbook.hours import add_open_time
from segue.core.playbook.policy import Policy
from segue.core.playbook.trigger_rules import Trigger, TriggerKind
from segue.core.policy.conversing import Plan, plan_turn
from segue.core.policy.decisions import (
    Advance,
    AskDetail,
    Assign,
    Decision,
    Escalate,
    OfferPerson,
    Quote,
    Tell,
    Wait,
)
from segue.core.policy.gathering import begin_request, find_flow_of_need, gather, has_begun
from segue.core.policy.waiting import decide_waiting
from segue.core.routing.agents import AgentState
from segue.core.routing.matching import find_skipped, rank_agents
from segue.core.values import AI, NOBODY, UNKNOWN_LANGUAGE, Evidence


class Ruling(Struct, frozen=True):
    """Decisions with the rule that led to them, its plain reason and its evidence."""

    decisions: tuple[Decision, ...]
    rule: str
    reason: str
    evidence: tuple[Evidence, ...] = ()
    kind: str = "none"


def decide(
    conversation: Conversation, policy: Policy, roster: tuple[AgentState, ...], now: datetime
) -> tuple[Decision, ...]:
    """What happens next."""
    return rule(conversation, policy, roster, now).decisions


def rule(
    conversation: Conversation, policy: Policy, roster: tuple[AgentState, ...], now: datetime
) -> Ruling:
    """What happens next, with the rule, the reason and the evidence for the log.

    Whether anyone on the `roster` is free does not change *that* a person is needed, only whom
    `Assign` names and so what the customer is told.
    """
    ruling = _rule(conversation, policy, now)
    escalate = next((d for d in ruling.decisions if isinstance(d, Escalate)), None)
    if escalate is None:
        return _offer_truly(ruling, policy, roster, now)
    assign = _assign(conversation, policy, roster, escalate, now)
    return replace(ruling, decisions=(*ruling.decisions, assign))


def _offer_truly(
    ruling: Ruling, policy: Policy, roster: tuple[AgentState, ...], now: datetime
) -> Ruling:
    """Nobody is offered who is not there: the offer says when somebody would come back."""
    if any(a.profile.role == "agent" and a.count_free() for a in roster):
        return ruling
    due = add_open_time(policy.hours, now, policy.waiting.answer_within_minutes)
    decisions = tuple(
        replace(d, key="offer_later", due=due) if isinstance(d, OfferPerson) and due else d
        for d in ruling.decisions
    )
    return replace(ruling, decisions=decisions)


def _assign(
    c: Conversation,
    policy: Policy,
    roster: tuple[AgentState, ...],
    escalate: Escalate,
    now: datetime,
) -> Assign:
    """Who fits the conversation as it will stand once it is escalated."""
    ahead = replace(
        c,
        escalation=Escalation(
            seq=c.seq + 1,
            at=now,
            reason=escalate.kind,
            rule=escalate.rule,
            evidence=escalate.evidence,
            silent=escalate.silent,
            skills=escalate.skills,
            topic=escalate.topic,
            by="ai",
            priority=escalate.priority,
            episode=c.episode,
        ),
    )
    return Assign(rank_agents(ahead, roster, policy, skip=find_skipped(c, now)))


def _rule(conversation: Conversation, policy: Policy, now: datetime) -> Ruling:
    turn = build_turn(conversation)
    if not turn.readings:
        return Ruling((Wait("nothing new"),), "wait", "Nothing new was said.")
    if conversation.is_closed() and conversation.message_seq < conversation.closed_seq:
        # The customer wrote and ended it before there was an answer: nobody speaks after that.
        return Ruling((Wait("closed"),), "wait", "The conversation is closed.")
    if conversation.owner == NOBODY:
        decisions = decide_waiting(conversation, policy, turn, now)
        return Ruling(decisions, "waiting", "The customer waits for a person.")
    if conversation.owner != AI:
        return Ruling((Wait("an agent has the floor"),), "floor", "An agent has the floor.")
    plan = plan_turn(conversation, policy, turn)
    moment = build_moment(
        conversation, turn.readings, plan.topics, understood=plan.understood, now=now
    )
    found = find_trigger(moment, policy)
    if found:
        return _rule_trigger(conversation, policy, turn, plan, found)
    switched = _find_switch(conversation, policy, plan)
    if switched:
        return _hand_over(conversation, plan, _switch_rule(switched), turn.evidence())
    return _rule_without(conversation, policy, turn, plan)


def _find_switch(c: Conversation, policy: Policy, plan: Plan) -> str | None:
    """The scope of the kill switch that holds here, or None (G4)."""
    scopes = ("*", f"channel:{c.channel}", *(f"topic:{t}" for t in plan.topics))
    return next((s for s in scopes if s in policy.off), None)


def _rule_without(c: Conversation, policy: Policy, turn: Turn, plan: Plan) -> Ruling:
    if plan.accepts:
        return _hand_over(c, plan, ACCEPTED, turn.evidence())
    if _is_foreign(turn, policy) and not turn.only("greets", "thanks", "closes"):
        return _hand_over(c, plan, _language_rule(c.language), turn.evidence())
    escalate = next((d for d in plan.decisions if isinstance(d, Escalate)), None)
    if escalate:
        decisions = tuple(_unsay(d) for d in plan.decisions)
        return Ruling(decisions, escalate.rule, escalate.reason, turn.evidence())
    offer = next((d for d in plan.decisions if isinstance(d, OfferPerson)), None)
    if offer:
        return Ruling(plan.decisions, offer.rule, offer.reason, turn.evidence(), offer.kind)
    return Ruling(plan.decisions, *_name(plan))


def _rule_trigger(c: Conversation, policy: Policy, turn: Turn, plan: Plan, found: Found) -> Ruling:
    trigger = found.trigger
    if trigger.verdict == "offer":
        return _offer(c, plan, found)
    flow = find_flow_of_need(c, policy, plan, trigger)
    if flow and not any(r.status == "open" for r in c.requests) and not has_begun(plan):
        plan = replace(plan, moves=(*plan.moves, begin_request(c, flow, turn)))
    questions = gather(c, trigger, flow)
    if questions:
        said = tuple(
            d for d in plan.decisions if _is_kept(d, answers=turn.asks() and not turn.wishes)
        )
        decisions: tuple[Decision, ...] = (*said, *plan.moves, *questions)
        return Ruling(decisions, trigger.id, trigger.reason, found.evidence)
    return _hand_over(c, plan, trigger, found.evidence)


_KEPT: Final = frozenset({"noted", "corrected", "acknowledge_distress", "welcome_back"})
"""What is still said when a rule asks its questions first, beside an answer from knowledge."""


def _is_kept(decision: Decision, *, answers: bool) -> bool:
    told = isinstance(decision, Tell) and decision.key in _KEPT
    return told or (answers and isinstance(decision, Quote))


def _is_idle(decision: Decision, trigger: Trigger) -> bool:
    """A question that a wish for a person seems to be about is none."""
    begins = isinstance(decision, Advance) and decision.flow is None
    return begins and trigger.kind == TriggerKind.EXPLICIT_REQUEST


def _unsay(decision: Decision) -> Decision:
    """A request that a quote would have answered stays open when the quote is not said."""
    if isinstance(decision, Advance) and decision.outcome == "answered":
        return replace(decision, status="waiting", outcome="unanswered")
    return decision


def _offer(c: Conversation, plan: Plan, found: Found) -> Ruling:
    trigger = found.trigger
    already = any(d.rule == trigger.id and d.verdict == "offer" for d in c.decided)
    has_offer = any(isinstance(d, OfferPerson | Escalate) for d in plan.decisions)
    offer = OfferPerson("offer_person", trigger.id, trigger.reason, trigger.kind)
    if already or has_offer:
        return Ruling(plan.decisions, *_name(plan))
    questions = tuple(d for d in plan.decisions if not isinstance(d, AskDetail))
    return Ruling((*questions, offer), trigger.id, trigger.reason, found.evidence, trigger.kind)


def _hand_over(
    c: Conversation, plan: Plan, trigger: Trigger, evidence: tuple[Evidence, ...]
) -> Ruling:
    topic = plan.topics[0] if plan.topics else None
    escalate = Escalate(
        kind=trigger.kind,
        rule=trigger.id,
        reason=trigger.reason,
        evidence=evidence,
        key=_choose_key(c, trigger),
        text={} if trigger.silent else trigger.customer,
        details=find_said(c),
        silent=trigger.silent,
        skills=trigger.skills,
        topic=topic,
        priority=trigger.priority,
    )
    moved = tuple(_unsay(d) for d in plan.moves if not _is_idle(d, trigger))
    return Ruling((*moved, escalate), trigger.id, trigger.reason, evidence, trigger.kind)


def _choose_key(c: Conversation, trigger: Trigger) -> str:
    if trigger.silent:
        return "handoff_silent"
    if trigger.kind == TriggerKind.EXPLICIT_REQUEST:
        return "request_met"
    return "handoff" if find_said(c) else "handoff_bare"


def _is_foreign(turn: Turn, policy: Policy) -> bool:
    language = turn.last().language
    return language not in (UNKNOWN_LANGUAGE, *policy.ai_languages)


ACCEPTED: Final = Trigger(
    id="offer",
    kind=TriggerKind.EXPLICIT_REQUEST,
    owner="segue",
    since=date.min,
    reason="The customer accepted the offer of a person.",
    priority=4,
)


def _switch_rule(scope: str) -> Trigger:
    return Trigger(
        id=f"switch:{scope}",
        kind=TriggerKind.LOW_CONFIDENCE,
        owner="segue",
        since=date.min,
        reason=f"The AI is switched off for {scope!r}.",
    )


def _language_rule(language: str) -> Trigger:
    return Trigger(
        id=f"language:{language}",
        kind=TriggerKind.LOW_CONFIDENCE,
        owner="segue",
        since=date.min,
        reason=f"The customer writes in a language ({language}) in which the AI does not lead.",
    )


def _name(plan: Plan) -> tuple[str, str]:
    """The rule and the reason of an answer."""
    for decision in plan.decisions:
        match decision:
            case Quote():
                article = decision.citation.article_id
                return f"knowledge:{article}", f"The article {article!r} answers this."
            case Advance() if decision.flow:
                return f"flow:{decision.flow}", f"The flow {decision.flow!r} goes on."
            case AskDetail():
                return f"ask:{decision.detail}", f"{decision.detail!r} is missing."
            case _:
                continue
    return "dialogue", "Courtesy, or a question back."
