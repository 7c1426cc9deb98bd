"""Finds the wish to speak to a person, and the wish to go on with the AI, in any words."""

from collections.abc import Iterable

import re2

from segue.core.understanding.text import Match, Pattern, Words, build_words, fold_word
from segue.core.understanding.tongues import Tongue
from segue.core.understanding.typos import mend_word
from segue.core.understanding.wish_forms import FORMS, LOOKALIKES
from segue.core.understanding.wish_frames import find_framed_wish
from segue.core.understanding.wish_words_en import ENGLISH
from segue.core.understanding.wish_words_more import (
    ITALIAN,
    PORTUGUESE,
    UNSPACED_MASKS,
    UNSPACED_WISHES,
)
from segue.core.understanding.wish_words_north import DUTCH, GERMAN
from segue.core.understanding.wish_words_south import FRENCH, SPANISH

VERSION = "wish@2"
_WHOLE: Pattern = re2.compile(r"(?:^|[|( :])([a-z]{5,})(?:$|[|) ])")
_TONGUES = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH)
_CLOSE = (
    "please|pls|plz|now|else|on the (?:phone|line)|from your|in your|at your|in charge|competent|who can|who knows|"
    "immediately|asap|today|bitte|sofort|svp|s il|por favor|per favore|ahora|subito|agora|nu|aub|alstublieft|qui|"
    "de (?:su|tu|vuestro|sua|votre|chez)|del|da|dans|aus|von|van|uit|instead|i can|we can|au telephone|al telefono"
)
_LOT = 8
_MOST_MEMORY = 1 << 25
_NAMED = "xnamed"  # stands for a person asked for by name
_THIS = (
    "this|that|your|these|stupid|damn|dumb|useless|annoying|fucking|bloody|dies(?:e|em|en|er)|blod(?:e|en)|"
    "ce|cette|cet|ces|est[ea]|ese|estos|quest[oa]|ess[ea]|dest[ea]|dess[ea]|deze|dit|die|suo|vostro"
)
_END = r"(?: (?:[.!?,]|please|pls|now|to|who|that|about|for|from|on|here|instead|not|and|because|"
_END += r"today|right|asap|in|with|at|over|or|before|as|so|if|then|bitte|der|die|das|die|que|qui|"
_END += r"svp|s il|por|per|che|pour|para|von|aub|die|aus|of|uit|de|di|da|au|aux|al|without|me|per|am|immediately|available|there|when|i|we|but)|$)"


def _build_wishes(tongue: Tongue) -> tuple[str, ...]:
    t = tongue
    person = f"(?:{t.serve}|{t.anyone})"
    real_person = rf"(?:(?:{t.real}) (?:(?:{t.real}) )*{person}|{person} (?:{t.real}))"
    link = f"(?:(?:{t.link}|{t.real}) )*"
    return (
        rf"\b(?:{t.speak}) {link}{person}\b",
        rf"\b(?:{t.connect}) {link}(?:{t.serve})\b",
        rf"\b(?:{t.connect}) {link}(?:{t.anyone})(?: (?:{t.real}|{_CLOSE})| ?[.!?,]|$)",
        rf"\b(?:{t.want}) {link}(?:{t.serve})(?: (?:{t.real}))*{_END}",
        rf"\b{real_person}\b",
        *t.extra,
        rf"(?:^|[.!?,:] )(?:(?:{t.polite}) )*(?:(?:{t.real}) )*(?:{t.serve})"
        rf"(?: (?:{t.polite}))*(?: [.!?,]|$)",
        rf"^(?:(?:{t.polite}) )+(?:{t.anyone})(?: [.!?])*$",
        rf"^(?:{t.anyone})(?: (?:{t.polite}|[.!?,]))+$",
    )


def _build_refusals(tongue: Tongue) -> str:
    t = tongue
    between = f"(?:(?:{t.gap}|{t.link}|{_THIS}) )*"
    return rf"\b(?:{t.refuse}) {between}(?:{t.machine})(?: |$)"


def _build_denials(tongue: Tongue) -> str:
    t = tongue
    between = f"(?:(?:{t.gap}|{t.link}|{t.real}) )*"
    return rf"\b(?:{t.neg}) {between}(?:{t.serve}|{t.anyone})\b"


def _list_words(tongue: Tongue) -> frozenset[str]:
    """The longer words of a language's patterns: rightly spelt, so never mended."""
    parts = (getattr(tongue, field) for field in tongue.__struct_fields__)
    told = " ".join(part if isinstance(part, str) else " ".join(part) for part in parts)
    return frozenset(_WHOLE.findall(told))


def _join(patterns: Iterable[str]) -> Pattern:
    options = re2.Options()
    options.max_mem = _MOST_MEMORY
    joined: Pattern = re2.compile("|".join(f"(?:{pattern})" for pattern in patterns), options)
    return joined


def _join_by_lot(patterns: tuple[str, ...]) -> tuple[Pattern, ...]:
    """Few patterns to an automaton, so that it stays small."""
    return tuple(_join(patterns[at : at + _LOT]) for at in range(0, len(patterns), _LOT))


_SPELT = frozenset().union(*(_list_words(tongue) for tongue in _TONGUES))
_WISHES = (*(_join(_build_wishes(t)) for t in _TONGUES), *_join_by_lot(FORMS))
_FIRM = _join((*(_build_refusals(t) for t in _TONGUES), *(p for t in _TONGUES for p in t.firm)))
_MASKS = (*_join_by_lot(LOOKALIKES), _join(p for t in _TONGUES for p in t.masks))
_DENIALS = _join(_build_denials(t) for t in _TONGUES)
_STAYS = _join(p for t in _TONGUES for p in t.stay)
_UNSPACED_WISHES = _join(UNSPACED_WISHES)
_UNSPACED_MASKS = _join(UNSPACED_MASKS)


def _blank(match: Match) -> str:
    return "_" * len(match.group())


def _mask(folded: str) -> str:
    for pattern in _MASKS:
        folded = pattern.sub(_blank, folded)
    return folded


def _find_unspaced(text: str) -> tuple[int, int] | None:
    match = _UNSPACED_WISHES.search(_UNSPACED_MASKS.sub(_blank, text))
    return match.span() if match else None


def _mend(word: str) -> str:
    return word if word in _SPELT else mend_word(word)


def _name_words(text: str, names: tuple[str, ...]) -> Words:
    """The words of a message, in which one of `names` reads _NAMED."""
    called = {fold_word(part) for name in names for part in name.split() if len(part) > 2}
    return build_words(text, lambda word: _NAMED if word in called else _mend(word))


def find_wish_for_person(text: str, names: tuple[str, ...] = ()) -> tuple[int, int] | None:
    """The words [start, end) that ask for a person, or None when the message does not.

    `names` are people who may be asked for by name. A wish denied ("no need for a human"), a
    question whether this is a person, and other people than those who serve are no wish.
    """
    if not text.isascii() and (found := _find_unspaced(text)):
        return found
    words = _name_words(text, names)
    seen = _mask(words.folded)
    wished = _FIRM.search(seen)
    if not wished:
        seen = _DENIALS.sub(_blank, seen)
        wished = next((m for p in _WISHES if (m := p.search(seen))), None)
    span = wished.span() if wished else find_framed_wish(seen)
    return words.locate(*span) if span else None


def read_plain(text: str) -> str:
    """The folded words of a text, put right, with "_" for what only looks like a wish.

    >>> read_plain("almost like a humman")
    '_'
    """
    folded = _DENIALS.sub(_blank, _mask(build_words(text, _mend).folded))
    return " ".join("_" if word.startswith("_") else word for word in folded.split(" "))


def find_wish_for_ai(text: str) -> tuple[int, int] | None:
    """The words [start, end) that choose to go on with the AI, or None."""
    words = build_words(text, _mend)
    match = _STAYS.search(words.folded)
    return words.locate(*match.span()) if match else None
