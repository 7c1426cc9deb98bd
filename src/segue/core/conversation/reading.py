"""A reading: what was understood of one message, before anyone acts on it."""

from msgspec import Struct

from segue.core.values import (
    Evidence,
    Language,
    Probability,
    Sentiment,
    TextRef,
    TopicId,
)


class TopicScore(Struct, frozen=True):
    """A topic and the probability that the message is about it."""

    topic: TopicId
    probability: Probability


class DetailFound(Struct, frozen=True):
    """A detail that a message gave.

    `name` is one of the detail names of `core/understanding/details.py`; `value` the normalised
    value, apart from the log; `corrects` is true when the message says that it replaces an
    earlier value ("not May, June"); `denies` when it says that a value does not hold.
    """

    name: str
    value: TextRef
    evidence: Evidence
    corrects: bool = False
    denies: bool = False


class NeedFound(Struct, frozen=True):
    """A need that asks for judgment, such as "accessibility" or "multi_generational"."""

    need: str
    evidence: Evidence


class AffectScore(Struct, frozen=True):
    """A feeling (frustration, anxiety, urgency, gratitude) and its strength, 0 … 1."""

    affect: str
    strength: Probability


class Reading(Struct, frozen=True):
    """What the models and rules understood of the message `seq`.

    `topics` are sorted by falling probability and empty when the topic is unknown (a language
    outside the model's, an attachment alone). `scope` is the confidence that the message is
    about anything the business does: low means out of scope. `sentiment` is None when unknown.
    `says` is "yes", "no" or None; `greets` and `thanks` mark courtesies; `asks` a question;
    `unreadable` a message that holds nothing the AI can read. `stays` is the wish to go on with
    the AI. `versions` name every model and rule set that took part, as "name@version".
    """

    seq: int
    language: Language
    topics: tuple[TopicScore, ...] = ()
    scope: Probability = Probability(0.0)
    sentiment: Sentiment | None = None
    affect: tuple[AffectScore, ...] = ()
    details: tuple[DetailFound, ...] = ()
    needs: tuple[NeedFound, ...] = ()
    sensitive: tuple[NeedFound, ...] = ()
    wishes_person: Evidence | None = None
    stays: bool = False
    says: str | None = None
    greets: bool = False
    thanks: bool = False
    closes: bool = False
    asks: bool = False
    unreadable: bool = False
    versions: tuple[str, ...] = ()
