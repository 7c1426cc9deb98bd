"""A reading before its values are kept apart: what `MessageReader` makes of one message."""

from msgspec import Struct

from segue.core.conversation.reading import AffectScore, TopicScore
from segue.core.values import Language, Probability, Sentiment


class Found(Struct, frozen=True):
    """A detail in characters [start, end) of the message.

    `name` is one of `names.DETAIL_NAMES` or was asked for; `value` is in its normal form;
    `corrects` says that it replaces what was said before, `denies` that it does not hold.
    """

    name: str
    value: str
    start: int
    end: int
    corrects: bool = False
    denies: bool = False


Need = tuple[str, int, int]
"""A need or a sensitive matter, and the characters [start, end) that show it."""


class RawReading(Struct, frozen=True):
    """What was understood of the message `seq`; fields as in `Reading`, values still as text."""

    seq: int
    language: Language
    topics: tuple[TopicScore, ...] = ()
    scope: Probability = Probability(0.0)
    sentiment: Sentiment | None = None
    affect: tuple[AffectScore, ...] = ()
    details: tuple[Found, ...] = ()
    needs: tuple[Need, ...] = ()
    sensitive: tuple[Need, ...] = ()
    wishes_person: tuple[int, int] | None = None
    stays: bool = False
    says: str | None = None
    greets: bool = False
    thanks: bool = False
    closes: bool = False
    asks: bool = False
    unreadable: bool = False
    versions: tuple[str, ...] = ()
