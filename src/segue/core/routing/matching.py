"""Who fits: the free agents for a conversation, best first, each with the reasons."""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from segue.core.conversation.state import Conversation, Offer
from segue.core.playbook.policy import Policy
from segue.core.routing.agents import AgentState
from segue.core.values import ENGLISH, AgentId


class Match(Struct, frozen=True):
    """An agent who could take the conversation, why, and how well."""

    agent_id: AgentId
    score: float
    reasons: tuple[str, ...]
    free_slots: int
    agent_seq: int


ASK_AGAIN_SECONDS: Final = 30
"""Who let an offer lapse is asked again after this time when nobody else is free."""


def find_skipped(conversation: Conversation, now: datetime) -> frozenset[AgentId]:
    """Agents who are not asked again in this episode: they passed, fell silent or let an offer
    lapse a moment ago."""
    recent = now - timedelta(seconds=ASK_AGAIN_SECONDS)

    def counts(offer: Offer) -> bool:
        return offer.ended in ("declined", "silent") or offer.until > recent

    tried = [o for o in conversation.offers if o.ended and o.episode == conversation.episode]
    return frozenset(o.agent_id for o in tried if counts(o) and o.ended != "accepted")


def rank_agents(
    conversation: Conversation,
    roster: tuple[AgentState, ...],
    policy: Policy,
    *,
    skip: frozenset[AgentId] = frozenset(),
) -> tuple[Match, ...]:
    """The free agents, best first. Who does not speak the language comes only when nobody in the
    team does: a speaker is brought or booked. `skip` are those who passed already."""
    free = [
        a
        for a in roster
        if a.profile.role == "agent" and a.count_free() and a.profile.id not in skip
    ]
    speakers = [a for a in free if conversation.language in a.profile.languages]
    spoken = any(conversation.language in a.profile.languages for a in roster)
    matches = [_score(conversation, agent, policy) for agent in (speakers if spoken else free)]
    return tuple(sorted(matches, key=lambda m: (-m.score, m.agent_id)))


def _score(conversation: Conversation, agent: AgentState, policy: Policy) -> Match:
    weights = policy.routing
    parts = (
        _language(conversation, agent, weights.language),
        _skills(conversation, agent, weights.skill),
        _speciality(conversation, agent, weights.speciality),
        _continuity(conversation, agent, weights.continuity),
        _load(agent, weights.load),
        _value(conversation, agent, policy),
    )
    score = sum(points for points, _ in parts)
    reasons = tuple(reason for points, reason in parts if reason)
    free = agent.count_free()
    return Match(agent.profile.id, round(score, 3), reasons, free, agent.seq)


def _language(c: Conversation, agent: AgentState, weight: float) -> tuple[float, str]:
    if c.language in agent.profile.languages:
        return weight, f"speaks {c.language}"
    return 0.0, f"does not speak {c.language}; nobody in the team does"


def _skills(c: Conversation, agent: AgentState, weight: float) -> tuple[float, str]:
    wanted = c.escalation.skills if c.escalation else ()
    has = [s for s in wanted if s in agent.profile.skills]
    if not wanted:
        return 0.0, ""
    return weight * len(has) / len(wanted), f"has {', '.join(has)}" if has else ""


def _speciality(c: Conversation, agent: AgentState, weight: float) -> tuple[float, str]:
    places = [c.text(d.value) for d in c.find_details("places")]
    topics = {r.topic for r in c.requests if r.topic} | (
        {c.escalation.topic} if c.escalation and c.escalation.topic else set()
    )
    known = [p for p in places if p in agent.profile.places]
    about = sorted(topics & set(agent.profile.topics))
    share = 0.6 * (len(known) / len(places) if places else 0.0) + 0.4 * bool(about)
    reason = f"specialist in {agent.profile.speciality.get(ENGLISH, '')}"
    return weight * share, f"{reason} ({', '.join(known or about)})" if share else ""


def _continuity(c: Conversation, agent: AgentState, weight: float) -> tuple[float, str]:
    mine = agent.profile.id
    spoke = any(m.author_kind == "agent" and m.author_id == mine for m in c.messages)
    if spoke or any(p.agent_id == mine for p in c.history):
        return weight, "has spoken with this customer before"
    if c.profile and c.profile.relationship_owner == mine:
        return weight, "is this customer's own agent"
    return 0.0, ""


def _load(agent: AgentState, weight: float) -> tuple[float, str]:
    share = agent.count_free() / max(agent.capacity, 1)
    return weight * share, f"{agent.count_free()} of {agent.capacity} slots free"


def _value(c: Conversation, agent: AgentState, policy: Policy) -> tuple[float, str]:
    floor = min((t.value_from for t in policy.tiers), default=None)
    if floor is None or c.profile is None or c.profile.value < floor:
        return 0.0, ""
    return policy.routing.value * min(agent.profile.years, 15) / 15, f"{agent.profile.years} years"
