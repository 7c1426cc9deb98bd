"""Tells which details a message takes back, and which it puts in place of earlier ones."""

from collections.abc import Iterable

import re2
from msgspec.structs import replace

from segue.core.understanding.names import ACCESS_NEED, DIET, MANY_VALUED, PLACES
from segue.core.understanding.raw import Found
from segue.core.understanding.text import Pattern

_SMALL = (
    r"(?:(?:in|on|the|a|an|any|from|to|for|of|im|am|der|die|das|den|dem|ein|eine|einen|en|le|la|les|el|los|un|une|"
    r"una|uma|de|du|di|a|al|o|il|em|op|op de|het|een|with|our|my|going|visiting|want|visit|see|stop|include|do|like|wish|need|needs|use|uses|using|is|are|"
    r"mehr|plus|more|about|special|at|i|we|he|she|they|mit|avec|con|com|met|nach|until|till|zu)\s+)*"
)
_DENIED_BEFORE: Pattern = re2.compile(
    r"(?:\b(?:not|no|never|instead of|rather than|no longer|without|skip|drop|cancel|leave out|forget(?: about)?|remove|"
    r"scrap|take out|except|anymore|don't|doesn't|do not|does not|isn't|aren't|don't (?:want|need|have)|doesn't (?:want|need|have|use)|"
    r"do not (?:want|need|have)|does not (?:want|need|have|use)|nicht|kein|keine|keinen|statt|anstatt|ohne|nicht mehr|pas|plus de|plus|"
    r"au lieu de|sans|pas besoin de|pas besoin d'|au lieu d'|en vez de|en lugar de|sin|non|invece di|senza|nao|em vez de|sem|niet|geen|"
    r"in plaats van|zonder|already been to|wrong:?)[\s,]+)" + _SMALL + r"$"
)
_DENIED_AFTER: Pattern = re2.compile(
    r"^[\s,]*(?:(?:after all|any ?more|any longer)?\s*(?:is|was|are)?\s*(?:no longer|not|n't)\s+(?:needed|necessary|required|"
    r"possible|an option|relevant|right|correct|going to work)|(?:doesn't|does not|won't|will not|don't) (?:work|suit|fit)|"
    r"(?:isn't|is not|aren't) (?:needed|necessary|required|possible|right|correct)|is (?:wrong|out|off)|geht (?:doch )?nicht|"
    r"passt nicht|ne va pas|ne convient pas|no (?:puede ser|nos va)|non va bene|nao da)"
)
_CORRECTS: Pattern = re2.compile(
    r"\b(?:actually|sorry|i meant|we meant|i mean|make (?:it|that|them|this)|correction|instead|rather|scratch that|"
    r"change (?:it|that|this|the|our|my|them|from)|changed?|should (?:be|have been|read)|not .{1,25}? but|wait|no,|nope|oops|"
    r"my mistake|i misspoke|that's wrong|is wrong|now|better|in fact|let's say|switch to|move (?:it|that|them) to|"
    r"eigentlich|doch|ich meinte|entschuldigung|korrektur|stattdessen|sondern|nein|besser|lieber|"
    r"en fait|plutot|pardon|je voulais dire|non,|finalement|mais|"
    r"en realidad|mejor|perdon|quise decir|queria decir|sino|"
    r"in realta|anzi|scusi|volevo dire|meglio|na verdade|alias|alias,|desculpe|quis dizer|"
    r"eigenlijk|sorry,|toch|liever|ik bedoel)\b"
)
_FIRM: Pattern = re2.compile(
    r"\b(?:i meant|we meant|make (?:it|that|them)|correction|scratch that|change|changed|should have been|switch to|"
    r"ich meinte|je voulais dire|quise decir|volevo dire|quis dizer|ik bedoel|sondern|instead)\b"
)
_ADDS: Pattern = re2.compile(
    r"\b(?:also|too|add|adding|as well|plus|and then|on top|besides|auch|zusatzlich|dazu|aussi|en plus|tambien|ademas|"
    r"anche|tambem|ook)\b"
)
_STOPS = ".!?;\n"
_NO_CUT = ("no", "not")


def _find_sentence(flat: str, start: int, end: int) -> tuple[int, int]:
    first = max(flat.rfind(stop, 0, start) for stop in _STOPS) + 1
    lasts = [at for stop in _STOPS if (at := flat.find(stop, end)) >= 0]
    return first, min(lasts, default=len(flat))


def _is_denied(flat: str, found: Found) -> bool:
    first, last = _find_sentence(flat, found.start, found.end)
    before, after = flat[first : found.start], flat[found.end : last]
    match = _DENIED_BEFORE.search(before)
    if match and not _is_no_answer(match.group(), found.name):
        return True
    return bool(_DENIED_AFTER.match(after))


def _is_no_answer(words: str, name: str) -> bool:
    """ "No, June" answers and then corrects; "no wheelchair" and "not June" take back."""
    comma = "," in words
    bare_no = words.strip().split()[0].strip(",") in ("no", "non", "nao") and name not in (
        ACCESS_NEED,
        DIET,
    )
    return comma or (bare_no and words.strip().split()[0] == "no" and name != PLACES)


def mark_corrections(flat: str, details: Iterable[Found]) -> tuple[Found, ...]:
    """The details, each marked when it is denied or takes the place of what was said before.

    A detail that may hold several values at once replaces the others only when the message says
    so firmly ("make that Osaka") and names no value to give up: "Osaka instead of Kyoto" denies
    Kyoto and adds Osaka, so that other places stay.
    """
    marked = tuple(replace(d, denies=True) if _is_denied(flat, d) else d for d in details)
    denied = {d.name for d in marked if d.denies}
    return tuple(
        d if d.denies else replace(d, corrects=_does_correct(flat, d, denied)) for d in marked
    )


def _does_correct(flat: str, found: Found, denied: set[str]) -> bool:
    first, last = _find_sentence(flat, found.start, found.end)
    near = flat[max(0, first - 30) : last]
    if found.name in MANY_VALUED:
        return found.name not in denied and bool(_FIRM.search(near)) and not _ADDS.search(near)
    return found.name in denied or (bool(_CORRECTS.search(near)) and not _ADDS.search(near))
