"""The part of the fold that keeps what is known: readings, details, profile, corrections.

A value that is said again, or denied, comes with the `TextRef` of the standing value (resolved
when the message is read), so that the fold never looks at texts.
"""

from typing import Any, Final

from msgspec.structs import replace

from segue.core.conversation.deciding import DetailCorrected
from segue.core.conversation.events import Event
from segue.core.conversation.knowing import MessageUnderstood, ProfileRead
from segue.core.conversation.reading import DetailFound
from segue.core.conversation.state import Conversation, Detail
from segue.core.values import UNKNOWN_LANGUAGE

Change = dict[str, Any]
Details = tuple[Detail, ...]

MANY_VALUED: Final = ("places", "access_need", "diet")
"""Details that may stand several times; every other one has a single standing value."""


def apply_reading(s: Conversation, ev: Event, b: MessageUnderstood, c: Change) -> None:
    """Keep the reading; a clear language becomes the conversation's; details join."""
    c["readings"] = (*s.readings, b.reading)
    if b.reading.language != UNKNOWN_LANGUAGE:
        c["language"] = b.reading.language
    details, denied = s.details, s.denied
    replaced: set[str] = set()
    for found in b.reading.details:
        if found.denies:
            denied = (*denied, _build_detail(found))
            details = tuple(d for d in details if (d.name, d.value) != (found.name, found.value))
        else:
            fresh = found.corrects and found.name not in replaced
            scope = s.current_request if f"detail:{found.name}" in s.asked else ""
            details = _keep(details, _build_detail(found, scope), fresh=fresh)
            replaced.add(found.name)
    c |= {"details": details, "denied": denied}


def apply_profile(s: Conversation, ev: Event, b: ProfileRead, c: Change) -> None:
    """Keep the profile and its details; what the customer said themselves stands before it."""
    c["profile"] = b
    details = s.details
    for known in b.details:
        if not any(d.name == known.name for d in details):
            details = (*details, Detail(known.name, known.value, ev.seq, known.source))
    c["details"] = details
    if b.language and not s.messages:
        c["language"] = b.language


def apply_correction(s: Conversation, ev: Event, b: DetailCorrected, c: Change) -> None:
    """The corrected value stands; the one before stays in its history."""
    kept = [d for d in s.details if d.name == b.name and (b.old is None or d.value == b.old)]
    history = tuple(h for d in kept for h in (*d.history, d.value))
    rest = tuple(d for d in s.details if d not in kept)
    new = Detail(b.name, b.value, b.seq or ev.seq, b.by, confirmed=True, history=history)
    c["details"] = (*rest, new)


def _build_detail(found: DetailFound, request_id: str = "") -> Detail:
    return Detail(
        found.name,
        found.value,
        found.evidence.seq,
        request_id=request_id,
        evidence=found.evidence,
    )


def _keep(details: Details, new: Detail, *, fresh: bool) -> Details:
    same = tuple(d for d in details if d.name == new.name)
    if any(d.value == new.value and d.source == "customer" for d in same):
        return details
    if not same or (new.name in MANY_VALUED and not fresh):
        return (*details, new)
    gone = tuple(d for d in same if fresh or _stands_for(d, new))
    history = tuple(h for d in gone for h in (*d.history, d.value))
    rest = tuple(d for d in details if d not in gone)
    return (*rest, replace(new, history=history))


def _stands_for(old: Detail, new: Detail) -> bool:
    """Whether a new value takes the place of an old one: not when each answered the question
    of another request."""
    return not new.request_id or old.request_id in ("", new.request_id)
