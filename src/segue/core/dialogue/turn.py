"""A turn: the customer's messages since the AI last decided, read as one."""

from msgspec import Struct

from segue.core.conversation.reading import Reading, TopicScore
from segue.core.conversation.state import Conversation, Message
from segue.core.playbook.policy import Policy
from segue.core.values import Evidence, Probability, TopicId


class Turn(Struct, frozen=True):
    """The burst of messages and their readings, oldest first; empty when nothing is new."""

    messages: tuple[Message, ...]
    readings: tuple[Reading, ...]

    def last(self) -> Reading:
        """The newest reading."""
        return self.readings[-1]

    def says(self) -> str | None:
        """The last plain yes or no of the burst, or None."""
        return next((r.says for r in reversed(self.readings) if r.says), None)

    def gives(self) -> tuple[str, ...]:
        """The names of the details that the burst gives or denies, without repeats."""
        return tuple(dict.fromkeys(d.name for r in self.readings for d in r.details))

    def corrects(self) -> bool:
        """Whether the burst replaces or denies something said before."""
        return any(d.corrects or d.denies for r in self.readings for d in r.details)

    def asks(self) -> bool:
        """Whether any message is a question."""
        return any(r.asks for r in self.readings)

    def only(self, *acts: str) -> bool:
        """Whether every message is one of the courtesies named and nothing else."""
        return all(
            any(getattr(r, act) for act in acts) and not r.asks and not r.details
            for r in self.readings
        )

    def unread_attachments(self) -> bool:
        """Whether files came that the AI cannot read."""
        return any(m.attachments for m in self.messages)

    def evidence(self) -> tuple[Evidence, ...]:
        """The last message as evidence."""
        return (Evidence(self.messages[-1].seq, 0, 1 << 20),) if self.messages else ()


def build_turn(conversation: Conversation) -> Turn:
    """The customer's messages since the last decision, as far as they were read."""
    readings = tuple(r for r in conversation.readings if r.seq > conversation.acted_seq)
    seqs = {r.seq for r in readings}
    messages = tuple(
        m for m in conversation.messages if m.seq in seqs and m.author_kind == "customer"
    )
    return Turn(messages, readings)


def rank_topics(turn: Turn) -> tuple[TopicScore, ...]:
    """The topics of the burst by their best probability over its messages, best first."""
    best: dict[TopicId, float] = {}
    for score in (t for r in turn.readings for t in r.topics):
        best[score.topic] = max(best.get(score.topic, 0.0), score.probability)
    ordered = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    return tuple(TopicScore(topic, Probability(p)) for topic, p in ordered)


def find_topics(turn: Turn, policy: Policy) -> tuple[TopicId, ...]:
    """The topics that the burst is surely about, at most two, in order of their certainty."""
    ranked = rank_topics(turn)
    sure = policy.thresholds
    if not ranked or ranked[0].probability < sure.topic or not is_in_scope(turn, policy):
        return ()
    second = (t for t in ranked[1:2] if t.probability >= sure.second_topic)
    return (ranked[0].topic, *(t.topic for t in second))


def is_in_scope(turn: Turn, policy: Policy) -> bool:
    """Whether any message of the burst is about what the business does."""
    return any(r.scope >= policy.thresholds.scope for r in turn.readings)


def find_close_topics(turn: Turn, policy: Policy) -> tuple[TopicId, TopicId] | None:
    """Two topics too close to tell apart, when neither is sure; None otherwise."""
    ranked = rank_topics(turn)
    if len(ranked) < 2 or not is_in_scope(turn, policy):
        return None
    first, second = ranked[0], ranked[1]
    close = first.probability - second.probability < policy.thresholds.clarify_gap
    plausible = first.probability + second.probability >= policy.thresholds.topic
    unsure = first.probability < policy.thresholds.topic
    return (first.topic, second.topic) if close and plausible and unsure else None
