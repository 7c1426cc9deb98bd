"""Bodies of events. Time, promises and endings."""

from datetime import datetime

from segue.core.conversation.body import Body
from segue.core.values import TextRef


class TimerSet(Body, frozen=True):
    """Something is due. `kind`: reservation, silence, promise, retry_offer; `about` an id."""

    timer_id: str
    kind: str
    due: datetime
    about: str = ""


class TimerFired(Body, frozen=True):
    """The due time came."""

    timer_id: str
    kind: str = ""


class TimerCancelled(Body, frozen=True):
    """The timer will not fire."""

    timer_id: str
    cause: str = ""


class PromiseMade(Body, frozen=True):
    """The customer was promised a call or a mail by `due`; `to` is the number or address."""

    promise_id: str
    way: str
    due: datetime
    to: TextRef | None
    timer_id: str


class PromiseKept(Body, frozen=True):
    """The promised contact was made."""

    promise_id: str
    by: str
    outcome: str = ""


class TextRedacted(Body, frozen=True):
    """Parts of texts were cut out after they were stored; `cause` card or erasure."""

    text_ids: tuple[str, ...]
    cause: str


class WrappedUp(Body, frozen=True):
    """The conversation ended; `disposition` is how. `by` is "agent:ID" or "customer"."""

    by: str
    disposition: str
    summary: TextRef | None = None


class SurveyAnswered(Body, frozen=True):
    """The customer said how easy it was made to handle their issue: `score` from 1 (hard) to 7
    (CES), with a comment or none. Of several answers the last counts."""

    score: int
    comment: TextRef | None = None
