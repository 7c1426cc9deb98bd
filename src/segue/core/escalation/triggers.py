"""Triggers: the rules of the playbook held against a conversation.

A rule fires only on evidence within the current episode, the value rule once a conversation.
Each kind has one finder in `_FINDERS`; adding a kind means adding one there.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

import re2
from msgspec import Struct

from segue.core.conversation.reading import Reading
from segue.core.conversation.state import Conversation
from segue.core.playbook.policy import Mode, Policy
from segue.core.playbook.trigger_rules import Trigger, TriggerKind
from segue.core.values import ENGLISH, Evidence, TopicId

Proof = tuple[Evidence, ...]

SURE_SCOPE: Final = 0.45
"""A topic alone brings a person only in a message that is surely about the business. Measured on
the travel firm: its own complaints and disputes stand at .5 and above, talk of other businesses
(STAR) at .44 and below."""

EVIDENCE_WHOLE: Final = 1 << 20
"""An end beyond every message: the whole of it."""


class Moment(Struct, frozen=True):
    """What the finders look at: the conversation, the readings of this turn and of this episode,
    whether the turn was understood, and the time."""

    conversation: Conversation
    turn: tuple[Reading, ...]
    episode: tuple[Reading, ...]
    understood: bool
    topics: tuple[TopicId, ...]
    now: datetime


class Found(Struct, frozen=True):
    """A rule that fires, with the words that it fires on."""

    trigger: Trigger
    evidence: Proof


def build_moment(
    conversation: Conversation,
    turn: tuple[Reading, ...],
    topics: tuple[TopicId, ...],
    *,
    understood: bool,
    now: datetime,
) -> Moment:
    """The moment of a turn; the episode's readings are those since its start."""
    since = conversation.episode_seq if conversation.episode > 1 else 0
    episode = tuple(r for r in conversation.readings if r.seq >= since or r in turn)
    return Moment(conversation, turn, episode, understood, topics, now)


def find_triggers(moment: Moment, policy: Policy) -> tuple[Found, ...]:
    """Every rule that fires, the weightiest first: handoff before offer, then by priority, then
    in the order of the playbook."""
    fired = [
        Found(rule, evidence)
        for rule in (*policy.triggers, *_rules_of_modes(policy))
        if _in_force(rule, moment.now)
        and (evidence := _FINDERS[rule.kind](rule, moment)) is not None
    ]
    return tuple(sorted(fired, key=lambda f: (f.trigger.verdict != "handoff", f.trigger.priority)))


def find_trigger(moment: Moment, policy: Policy) -> Found | None:
    """The weightiest rule that fires, or None."""
    return next(iter(find_triggers(moment, policy)), None)


def _in_force(rule: Trigger, now: datetime) -> bool:
    return rule.since <= now.date() and (rule.until is None or now.date() <= rule.until)


def _rules_of_modes(policy: Policy) -> tuple[Trigger, ...]:
    return tuple(
        Trigger(
            id=f"mode:{topic.id}",
            kind=TriggerKind.SENSITIVE_TOPIC,
            owner="playbook",
            since=_ALWAYS,
            reason=f"On {topic.title[ENGLISH]!r} only people answer.",
            topics=(topic.id,),
            skills=topic.skills,
            priority=4,
        )
        for topic in policy.topics
        if topic.mode in (Mode.PEOPLE_ONLY, Mode.CONCIERGE)
    )


_ALWAYS: Final = date.min


def _find_wish(rule: Trigger, m: Moment) -> Proof | None:
    return tuple(r.wishes_person for r in m.turn if r.wishes_person) or None


def _find_sensitive(rule: Trigger, m: Moment) -> Proof | None:
    named = [n.evidence for r in m.turn for n in r.sensitive if n.need in rule.needs]
    if named:
        return tuple(named)
    about = set(rule.topics) & set(m.topics)
    chosen = any(a.startswith("clarify:") for a in m.conversation.asked)
    sure = chosen or any(r.scope >= SURE_SCOPE for r in m.turn)
    return _whole(m.turn) if about and sure else None


def _find_misunderstood(rule: Trigger, m: Moment) -> Proof | None:
    failures = m.conversation.misunderstood + (not m.understood)
    return _whole(m.turn) if not m.understood and failures >= rule.times else None


def _find_vip(rule: Trigger, m: Moment) -> Proof | None:
    profile = m.conversation.profile
    before = any(e.rule == rule.id for e in m.conversation.escalations)
    about = not rule.topics or set(rule.topics) & set(m.topics)
    rich = profile is not None and profile.value >= rule.value_from
    return _whole(m.turn) if rich and about and not before else None


def _find_keyword(rule: Trigger, m: Moment) -> Proof | None:
    found = []
    for reading in m.turn:
        message = m.conversation.find_message(reading.seq)
        text = m.conversation.text(message.text) if message else ""
        hit = compile_keywords(rule.phrases, rule.patterns).search(text)
        if hit:
            found.append(Evidence(reading.seq, hit.start(), hit.end()))
    return tuple(found) or None


COURTEOUS: Final = -0.5
"""A yes, a no or thanks ("no, thank you") tells nothing of the mood unless it is lower."""
GRAVE: Final = -0.75
"""Naming a need ("no stairs, my knee is bad") tells nothing of the mood unless it is lower."""


def _find_mood(readings: tuple[Reading, ...]) -> list[tuple[Reading, float]]:
    """The readings that tell the mood, with their sentiment."""
    scored = [(r, r.sentiment) for r in readings if r.sentiment is not None]
    return [(r, s) for r, s in scored if s < _find_border(r)]


def _find_border(reading: Reading) -> float:
    """The sentiment below which a reading tells the mood; 2 when it always does."""
    if reading.needs:
        return GRAVE
    return COURTEOUS if reading.says or reading.thanks or reading.closes else 2.0


def _find_sentiment(rule: Trigger, m: Moment) -> Proof | None:
    low = [r for r, sentiment in _find_mood(m.turn) if sentiment < rule.below]
    return _whole(tuple(low)) or None


def _find_falling(rule: Trigger, m: Moment) -> Proof | None:
    scored = _find_mood(m.episode)[-rule.turns :]
    values = [sentiment for _, sentiment in scored]
    if len(values) < rule.turns or scored[-1][0] != m.turn[-1]:
        return None
    fell = values[0] - values[-1] >= rule.fall and values[-1] == min(values)
    return _whole((scored[-1][0],)) if fell and values[-1] < rule.below else None


def _find_repeat(rule: Trigger, m: Moment) -> Proof | None:
    since = m.now - timedelta(days=rule.days)
    same = [c for c in m.conversation.history if c.at >= since and set(c.topics) & set(m.topics)]
    first = m.conversation.episode == 1 and not m.conversation.escalations
    return _whole(m.turn) if first and len(same) + 1 >= rule.contacts and same else None


def _find_need(rule: Trigger, m: Moment) -> Proof | None:
    found = tuple(n.evidence for r in m.episode for n in r.needs if n.need in rule.needs)
    return found or None


def _find_low_confidence(rule: Trigger, m: Moment) -> Proof | None:
    last = m.episode[-rule.times :]
    unsure = [r for r in last if _is_unsure(r, rule.below)]
    return _whole(m.turn) if len(unsure) == rule.times and m.turn else None


def _is_unsure(reading: Reading, below: float) -> bool:
    plain = reading.says or reading.greets or reading.thanks or reading.closes or reading.details
    best = reading.topics[0].probability if reading.topics else 0.0
    return not plain and best < below


def _find_risk(rule: Trigger, m: Moment) -> Proof | None:
    risk = m.conversation.risk
    return _whole(m.turn) if risk is not None and risk >= rule.below > 0 else None


def _whole(readings: tuple[Reading, ...]) -> Proof:
    return tuple(Evidence(r.seq, 0, EVIDENCE_WHOLE) for r in readings)


@lru_cache(maxsize=512)
def compile_keywords(phrases: tuple[str, ...], patterns: tuple[str, ...]) -> "re2._Regexp":
    """One expression for the words and patterns of a rule; whole words, any case."""
    words = [rf"\b{re2.escape(p)}\b" for p in phrases]
    return re2.compile("(?i)" + "|".join((*words, *patterns)))


_FINDERS: Final[dict[TriggerKind, Callable[[Trigger, Moment], Proof | None]]] = {
    TriggerKind.EXPLICIT_REQUEST: _find_wish,
    TriggerKind.SENSITIVE_TOPIC: _find_sensitive,
    TriggerKind.MISUNDERSTOOD_TWICE: _find_misunderstood,
    TriggerKind.VIP: _find_vip,
    TriggerKind.KEYWORD: _find_keyword,
    TriggerKind.SENTIMENT: _find_sentiment,
    TriggerKind.FALLING_SENTIMENT: _find_falling,
    TriggerKind.REPEAT_CONTACT: _find_repeat,
    TriggerKind.COMPLEX_NEED: _find_need,
    TriggerKind.LOW_CONFIDENCE: _find_low_confidence,
    TriggerKind.RISK: _find_risk,
}
