"""What a question asks about: its words without courtesies, their stems, and its places."""

import re2

from segue.core.understanding.places import find_places
from segue.core.understanding.text import Pattern, build_words, flatten

_GREETING: Pattern = re2.compile(
    r"(?i)^(?:\s*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|thanks|thank you|excuse me|sorry|please|"
    r"dear \p{L}+|guten (?:morgen|tag|abend)|hallo|danke|bitte|bonjour|bonsoir|merci|hola|buenos dias|buongiorno|"
    r"quick question|one (?:more )?question)(?: there| all| again| very much)?\s*[,.!:–-]+)+\s*"
)
_COURTESY: Pattern = re2.compile(
    r"(?i)[,.!?]?\s*(?:many thanks|thanks|thank you|please|cheers|(?:kind|best) regards|danke|vielen dank|bitte|merci|"
    r"s'il vous plait|gracias|grazie)(?: in advance| very much| a lot| so much)?\s*([.!?]*)\s*$"
)
_STOP = frozenset(
    "the a an and or of to in on for with is are be do does did i we you my our your it this that what how when "
    "can could would will should may have has there from at by if not me us am was were which who any about "
    "m s t d ll ve re he she they them his her their him been being had having into onto over up down out off "
    "then than so too also just only very much many more most some such own same no yes shall must might let "
    "get got go going come take make need want like know tell help see use one ones thing things still while "
    "during here now ever where why whose whom other another each every all both give given find put ok thanks "
    "please der die das und ist ich wir sie ein eine zu im in mit von le la les de des un une et est je nous "
    "vous que el los y es il e di".split()
)
"""Words of grammar and of asking; they tell no article from another."""


def clean_query(query: str) -> str:
    """The question without greeting and thanks; as it was when nothing else is left.

    >>> clean_query("Hello, may I bring a friend? Thank you!")
    'may I bring a friend?'
    """
    begun = query[match.end() :] if (match := _GREETING.match(query)) else query
    ended = _COURTESY.search(begun)
    left = begun[: ended.start()] + _read_end(begun, ended.start()) if ended else begun
    return left.strip() if any(char.isalnum() for char in left) else query.strip()


def _read_end(text: str, at: int) -> str:
    return "?" if text[at : at + 1] == "?" or text.rstrip().endswith("?") else ""


def find_terms(text: str) -> tuple[str, ...]:
    """The stems of the words that say what the text is about, in order."""
    words = (word for word in build_words(text).folded.split() if word[0].isalnum())
    return tuple(_stem(word) for word in words if word not in _STOP)


def find_place_names(text: str) -> frozenset[str]:
    """The places that the text names, each under one name whatever its language."""
    return frozenset(place.name for place in find_places(text, flatten(text)))


def _stem(word: str) -> str:
    """The word without the commonest endings: enough for "charges" to meet "charge"."""
    for ending in ("ing", "es", "ed", "s", "en", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
