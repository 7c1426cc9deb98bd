"""Trigger rules: when the business wants a person, each with its reason and its wording."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from segue.core.values import Language, TopicId


class TriggerKind(StrEnum):
    """The kinds of trigger; the value is the `reason` in events and in `segue replay`."""

    EXPLICIT_REQUEST = "explicit_request"
    SENSITIVE_TOPIC = "sensitive_topic"
    MISUNDERSTOOD_TWICE = "misunderstood_twice"
    VIP = "vip"
    KEYWORD = "keyword"
    SENTIMENT = "sentiment"
    FALLING_SENTIMENT = "falling_sentiment"
    REPEAT_CONTACT = "repeat_contact"
    COMPLEX_NEED = "complex_need"
    LOW_CONFIDENCE = "low_confidence"
    RISK = "risk"


class Trigger(Struct, frozen=True):
    """One rule of the playbook.

    `reason` is for agents and auditors; `customer` the wording for the customer by language
    (empty: the fixed text `handoff`); a `silent` rule always gives the neutral text and its
    reason stays inside. `verdict` is "handoff" or "offer". `gather` are details worth asking
    before the handoff, at most `gather_limit` questions in all. What counts depends on `kind`:
    `phrases` and `patterns` (re2, lower case) for keyword; `below` for sentiment (and the mean
    for falling_sentiment, over `turns` messages with a fall of at least `fall`); `needs` for
    complex_need; `topics` and `needs` for sensitive_topic; `value_from` for vip (the business's
    currency); `times` for misunderstood_twice; `below` (probability) and `times` for
    low_confidence; `contacts` within `days` for repeat_contact.
    """

    id: str
    kind: TriggerKind
    owner: str
    since: date
    reason: str
    customer: dict[Language, str] = {}
    silent: bool = False
    verdict: str = "handoff"
    priority: int = 5
    skills: tuple[str, ...] = ()
    until: date | None = None
    gather: tuple[str, ...] = ()
    gather_limit: int = 2
    phrases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    topics: tuple[TopicId, ...] = ()
    needs: tuple[str, ...] = ()
    below: float = 0.0
    fall: float = 0.0
    turns: int = 3
    times: int = 2
    value_from: float = 0.0
    contacts: int = 2
    days: int = 7
