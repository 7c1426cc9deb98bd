"""What one message gives, seen from where the conversation stands: its reading for the log."""

from datetime import date, timedelta
from itertools import islice
from typing import Final

import re2
from msgspec.structs import replace

from segue.app.texts import TextBook
from segue.core.conversation.reading import DetailFound, NeedFound, Reading
from segue.core.conversation.state import Conversation
from segue.core.dialogue.turn import SURE
from segue.core.playbook.flows import Collect
from segue.core.playbook.policy import Policy
from segue.core.understanding.details import find_details
from segue.core.understanding.raw import Found, Need, RawReading
from segue.core.understanding.sentences import find_sentences
from segue.core.understanding.text import Pattern
from segue.core.values import Evidence, TextRef

DESCRIBING: Final = 12
"""From so many words on an opening message describes what is wished."""
MOST_WORDS: Final = 12
"""A longer message is no answer in own words to a question for dates, places and the like."""
COUNTED: Final = frozenset({"party_size", "dates", "duration", "budget", "time"})
"""Details whose answer may stand before a comma."""
_PERSON: Pattern = re2.compile(
    r"^\W*(?:an?|one)?\W*(?:\w+\W+)?(?:person|human|people|somebody|someone)"
)
TELLING: Final = 3
"""Words beside other details from which a message tells something of its own."""
OWN_WORDS: Final = frozenset(
    {"dates", "places", "occasion", "budget", "access_need", "diet", "room", "time", "party"}
)
"""Details that the customer's own words may answer where no form was found in them."""


NEAR_DAYS: Final = 3
"""A single day so near is when to call, not when to travel."""


def list_asked(conversation: Conversation) -> tuple[str, ...]:
    """The names of the details that the AI's last question asked for; where it offered a person
    or asked which of two is meant, those of the question before."""
    kinds = ("detail:", "confirm:")
    names = tuple(a.partition(":")[2] for a in conversation.asked if a.startswith(kinds))
    if names or not any(a.startswith(("offer", "clarify:")) for a in conversation.asked):
        return names
    before = (
        t.detail.partition(":")[2]
        for t in reversed(conversation.tried)
        if t.what == "asked" and t.detail.startswith(kinds)
    )
    going = any(r.status == "open" for r in conversation.requests)
    return tuple(islice(before, 1)) if going else ()


def find_in_parts(
    raw: RawReading, text: str, today: date, asked: tuple[str, ...]
) -> tuple[Found, ...]:
    """The bare answer that one sentence of several gives, or the words before the first comma:
    "Four. Do we need a visa?", "three, with a child seat"."""
    spans = find_sentences(text)
    missing = tuple(n for n in asked if n not in {f.name for f in raw.details})
    if len(spans) < 2:
        missing = tuple(n for n in missing if n in COUNTED)
        spans = ((0, text.find(",")),) if "," in text else ()
    if not missing:
        return ()
    found: list[Found] = []
    for start, end in spans:
        part = text[start:end]
        if part.endswith("?") or any(start <= f.start < end for f in raw.details):
            continue
        for f in find_details(part, today, missing):
            if f.name in missing and f.name not in {o.name for o in found}:
                found.append(replace(f, start=f.start + start, end=f.end + start))
    return tuple(found)


def find_own_words(raw: RawReading, text: str, asked: tuple[str, ...]) -> tuple[Found, ...]:
    """The whole message as the value of what was asked for, where it gives none in a known form
    and is not something else: a question, a courtesy, a wish for a person."""
    other = raw.asks or raw.wishes_person or raw.greets or raw.thanks or raw.closes or raw.says
    corrects = any(f.corrects or f.denies for f in raw.details)
    if other or corrects or raw.unreadable or raw.sensitive or not text.strip():
        return ()
    given = {f.name for f in raw.details}
    name = next((n for n in asked if n not in given), None)
    told = name is not None and name.startswith("text:") and _count_left(raw, text) >= TELLING
    short = len(text.split()) <= MOST_WORDS
    own = told or (name in OWN_WORDS and not given and short)
    start = len(text) - len(text.lstrip())
    return (Found(name, text.strip(), start, len(text.rstrip())),) if name and own else ()


def _count_left(raw: RawReading, text: str) -> int:
    """The words of a message beside those that gave details; all of them where none did."""
    for f in raw.details:
        text = text[: f.start] + " " * (f.end - f.start) + text[f.end :]
    return len(text.split()) if raw.details else TELLING


def drop_requests(c: Conversation, policy: Policy, raw: RawReading, text: str) -> tuple[Found, ...]:
    """The details without an "answer in own words" that is a further request or a correction."""
    current = c.find_request(c.current_request)
    sure = [t.topic for t in raw.topics if t.probability >= SURE and policy.find_flow_for(t.topic)]
    other = any(topic != (current.topic if current else None) for topic in sure)
    changes = any(f.corrects or f.denies for f in raw.details)
    if not (other or changes):
        return raw.details
    whole = text.strip()
    return tuple(f for f in raw.details if f.value != whole or f.corrects)


def find_opening_words(
    c: Conversation, policy: Policy, raw: RawReading, text: str
) -> tuple[Found, ...]:
    """The whole message as the wish that a flow would ask for first, where it opens the flow and
    says enough: nobody is asked to describe what they have just described."""
    best = next((t for t in raw.topics if t.probability >= policy.thresholds.topic), None)
    flow = policy.find_flow_for(best.topic) if best else None
    first = flow.steps[0] if flow else None
    if not isinstance(first, Collect) or not first.detail.startswith("text:"):
        return ()
    known = c.find_detail(first.detail) or any(r.flow == flow.id for r in c.requests if flow)
    if known or len(text.split()) < DESCRIBING:
        return ()
    start = len(text) - len(text.lstrip())
    return (Found(first.detail, text.strip(), start, len(text.rstrip())),)


def drop_persons(raw: RawReading, text: str) -> tuple[Found, ...]:
    """The details without the party of one that "a person" seems to be in a wish for one."""
    if raw.wishes_person is None:
        return raw.details
    return tuple(
        f
        for f in raw.details
        if not (f.name == "party_size" and _PERSON.search(text[f.start : f.end + 12].lower()))
    )


def drop_call_times(c: Conversation, found: tuple[Found, ...], today: date) -> tuple[Found, ...]:
    """What was found without the day at which a waiting customer would like to be reached
    ("tomorrow afternoon is better for me"): it is none of the journey."""
    since = c.escalation.seq if c.escalation else 0
    if not c.is_waiting() or not any(m.key == "ask_reach" and m.seq > since for m in c.messages):
        return found
    near = {(today + timedelta(days=n)).isoformat() for n in range(NEAR_DAYS + 1)}
    return tuple(f for f in found if f.name != "dates" or f.value not in near)


def build_reading(
    c: Conversation, raw: RawReading, found: tuple[Found, ...], book: TextBook
) -> Reading:
    """The reading as the log keeps it: values apart; a value that is said again or denied
    carries the reference of the standing one."""
    wish = raw.wishes_person
    return Reading(
        seq=raw.seq,
        language=raw.language,
        topics=raw.topics,
        scope=raw.scope,
        sentiment=raw.sentiment,
        affect=raw.affect,
        details=(
            *(_build_detail(c, raw.seq, f, book) for f in _lengthen(c, found)),
            *_shift_dates(c, found, book),
        ),
        needs=_build_needs(raw.seq, raw.needs),
        sensitive=_build_needs(raw.seq, raw.sensitive),
        wishes_person=Evidence(raw.seq, *wish) if wish else None,
        stays=raw.stays,
        says=raw.says,
        greets=raw.greets,
        thanks=raw.thanks,
        closes=raw.closes,
        asks=raw.asks,
        unreadable=raw.unreadable,
        versions=raw.versions,
    )


def _build_detail(c: Conversation, seq: int, f: Found, book: TextBook) -> DetailFound:
    ref = _find_standing(c, f) or book.add(f.value)
    return DetailFound(f.name, ref, Evidence(seq, f.start, f.end), f.corrects, f.denies)


def _lengthen(c: Conversation, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """The details; dates without an end keep the length of the journey that was said before."""
    known = c.find_detail("duration")
    if known is None or any(f.name == "duration" for f in found):
        return found
    length = c.text(known.value)
    return tuple(
        replace(f, value=f"{f.value};{length}")
        if f.name == "dates" and not f.denies and _is_open_ended(f.value)
        else f
        for f in found
    )


def _shift_dates(
    c: Conversation, found: tuple[Found, ...], book: TextBook
) -> tuple[DetailFound, ...]:
    """The standing dates with a new length, where a message gives only the length."""
    length = next((f.value for f in found if f.name == "duration" and not f.denies), None)
    dates = c.find_detail("dates")
    if length is None or dates is None or dates.evidence is None:
        return ()
    start = c.text(dates.value).partition(";")[0]
    if any(f.name == "dates" for f in found) or not _is_open_ended(start):
        return ()
    value = f"{start};{length}"
    if value == c.text(dates.value):
        return ()
    return (DetailFound("dates", book.add(value), dates.evidence, corrects=True),)


def _is_open_ended(dates: str) -> bool:
    """Whether dates name a month, months or a first day, so that a length still says something."""
    return ";" not in dates and ("/" not in dates or dates.count("-") == 2)


def _find_standing(c: Conversation, found: Found) -> TextRef | None:
    same = c.find_details(found.name)
    exact = next((d.value for d in same if c.text(d.value).lower() == found.value.lower()), None)
    if exact or not found.denies:
        return exact
    begun = next((d.value for d in same if c.text(d.value).startswith(f"{found.value};")), None)
    return begun or (same[-1].value if len(same) == 1 else None)


def _build_needs(seq: int, needs: tuple[Need, ...]) -> tuple[NeedFound, ...]:
    return tuple(NeedFound(name, Evidence(seq, start, end)) for name, start, end in needs)
