"""Tells phrases apart that deciding needs: an answer that leaves a question open ("we have not
decided yet"), and a question that is a wish ("could you book a table?")."""

from typing import Final

import re2

from segue.core.understanding.text import Pattern, flatten

LONGEST: Final = 80
"""Characters; a longer message says something of its own."""
_LEFT_OPEN: Pattern = re2.compile(
    r"^\W*(?:(?:well|oh|sorry|hm+|to be honest|honestly|at the moment|for now|i am afraid|i'm afraid)\W+)*"
    r"(?:(?:we|i) (?:really )?(?:have not|haven't|did not|didn't|are not|aren't|am not|'m not|do not|don't) "
    r"(?:really |quite |fully )?(?:decide\w*|know|sure|settled|thought|fixed|certain|agreed|mind|have (?:one|any|that))"
    r"|(?:i'm|we're) (?:not|still) (?:really |quite )?(?:sure|certain|undecided|decided|open|flexible|thinking)"
    r"|not (?:sure|decided|yet|certain|known|fixed)\b|no (?:idea|preference|particular|special)\b|nothing\b"
    r"|(?:still )?(?:undecided|open|flexible)\b|(?:anything|whatever|whenever|any time)\b|(?:please )?skip\b|later\b|it depends\b|up to you\b"
    r"|keine ahnung|(?:noch )?(?:offen|unentschieden|nicht sicher)|(?:das )?wissen wir (?:noch )?nicht|weiss (?:ich )?(?:noch )?nicht"
    r"|(?:je ne sais|nous ne savons) pas|pas (?:encore|sur)|no (?:lo )?(?:se|sabemos)|non (?:lo )?so|nao (?:sei|sabemos)|weet (?:ik|het) nog niet)"
)
_WISH: Pattern = re2.compile(
    r"^\W*(?:(?:hi|hello|good (?:morning|afternoon|evening|day)|dear \w+|please|and|also|so|then|but|by the way)\W+)*"
    r"(?:can|could|would|will|may|might) (?:you|we|i|someone|somebody|it|our|my|the)\b"
    r"|^\W*(?:is it|would it be|is there) (?:possible|a way|any (?:way|chance))"
)
_TOLD: Pattern = re2.compile(
    r"\b(?:tell|say|explain|let (?:me|us) know|remind|happen|cost|lose|be able|bring|use|take|expect|need|have to)\b"
)


def is_wish(question: str) -> bool:
    """Whether a question wishes something done rather than something known.

    >>> is_wish("Could you book us a table?"), is_wish("Could you tell me what it costs?")
    (True, False)
    """
    flat = flatten(question)
    return bool(_WISH.search(flat)) and not _TOLD.search(flat)


def is_left_open(text: str) -> bool:
    """Whether a message says that what was asked is not known or does not matter.

    >>> is_left_open("We haven't decided yet"), is_left_open("We have decided on June")
    (True, False)
    """
    return len(text) <= LONGEST and bool(_LEFT_OPEN.match(flatten(text)))
