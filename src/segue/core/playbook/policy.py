"""The policy: a whole published business folder as one frozen value."""

from enum import StrEnum

from msgspec import Struct

from segue.core.playbook.flows import Flow, Wording
from segue.core.playbook.hours import Hours
from segue.core.playbook.surfaces import DISPOSITIONS, Disposition
from segue.core.playbook.team import Agent
from segue.core.playbook.trigger_rules import Trigger
from segue.core.values import ENGLISH, FlowId, Language, Probability, TopicId


class Mode(StrEnum):
    """Who leads on a topic."""

    PEOPLE_ONLY = "people_only"
    CONCIERGE = "concierge"
    ORCHESTRATOR = "orchestrator"
    SYMBIOTIC = "symbiotic"


class Topic(Struct, frozen=True):
    """What a message may be about; `title` completes "is this about …?". A `kind` "request"
    opens a request, a "question" is answered from knowledge."""

    id: TopicId
    title: Wording
    examples: tuple[str, ...]
    mode: Mode = Mode.ORCHESTRATOR
    skills: tuple[str, ...] = ()
    kind: str = "request"


class Thresholds(Struct, frozen=True):
    """Where the AI is sure enough; all probabilities."""

    topic: Probability = Probability(0.45)
    clarify_gap: Probability = Probability(0.15)
    scope: Probability = Probability(0.25)
    passage: Probability = Probability(0.55)
    second_topic: Probability = Probability(0.40)


class ProofLevels(Struct, frozen=True):
    """The proof that each kind of saying asks for: 0 nobody, 1 claimed, 2 signed identity or a
    link to a known address, 3 attested by a person or a second factor."""

    profile: int = 2
    bookings: int = 2
    history: int = 2


class Waiting(Struct, frozen=True):
    """Reservation and promise times. Who accepted has `silence_seconds` for the first word, and
    `reply_seconds` for every answer after that; then the next agent is asked. A wait for a person
    beyond `target_seconds` is shown as too long."""

    offer_seconds: int = 45
    silence_seconds: int = 60
    reply_seconds: int = 300
    offers_before_promise: int = 4
    answer_within_minutes: int = 120
    return_after_hours: int = 8
    target_seconds: int = 180


class ValueTier(Struct, frozen=True):
    """Customers from this booking value on belong to the tier."""

    name: str
    value_from: float


class RoutingWeights(Struct, frozen=True):
    """What each fit adds to an agent's score."""

    skill: float = 3.0
    speciality: float = 3.0
    language: float = 4.0
    load: float = 2.0
    value: float = 1.0
    continuity: float = 2.5


class Policy(Struct, frozen=True):
    """Everything that deciding needs to know of a business. `number` and `hash` name the
    published version; `texts` holds the fixed, approved texts by language and key; `off` the
    scopes for which the AI is switched off at this moment ("*", "channel:ID", "topic:ID");
    `prompts` begin a conversation in the widget, `dispositions` say how one ended."""

    number: int
    hash: str
    business: str
    ai_name: str
    currency: str
    hours: Hours
    languages: tuple[Language, ...]
    ai_languages: tuple[Language, ...]
    topics: tuple[Topic, ...]
    flows: tuple[Flow, ...]
    triggers: tuple[Trigger, ...]
    team: tuple[Agent, ...]
    texts: dict[Language, dict[str, str]]
    thresholds: Thresholds = Thresholds()
    proof: ProofLevels = ProofLevels()
    waiting: Waiting = Waiting()
    tiers: tuple[ValueTier, ...] = ()
    routing: RoutingWeights = RoutingWeights()
    detail_titles: dict[str, Wording] = {}
    prompts: tuple[Wording, ...] = ()
    dispositions: tuple[Disposition, ...] = DISPOSITIONS
    off: tuple[str, ...] = ()

    def find_topic(self, topic_id: TopicId | None) -> Topic | None:
        """The topic of that id, or None."""
        return next((t for t in self.topics if t.id == topic_id), None)

    def find_flow(self, flow_id: FlowId | None) -> Flow | None:
        """The flow of that id, or None."""
        return next((f for f in self.flows if f.id == flow_id), None)

    def find_flow_for(self, topic_id: TopicId | None) -> Flow | None:
        """The flow that serves a topic, or None."""
        return next((f for f in self.flows if topic_id in f.topics), None)

    def find_agent(self, agent_id: str | None) -> Agent | None:
        """The member of the team of that id, or None."""
        return next((a for a in self.team if a.id == agent_id), None)

    def say(self, key: str, language: Language) -> str:
        """The fixed text `key` in `language`, in English where there is none."""
        return self.texts.get(language, {}).get(key) or self.texts[ENGLISH][key]

    def word(self, wording: Wording, language: Language) -> str:
        """The wording in `language`, else in English."""
        return wording.get(language) or wording[ENGLISH]
