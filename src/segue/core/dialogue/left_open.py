"""Tells the answer that leaves a question open: "we have not decided yet", "I do not know"."""

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
    r"|not (?:sure|decided|yet|certain|known|fixed)\b|no (?:idea|preference|particular|special)\b|nothing (?:special|particular|fixed)"
    r"|(?:still )?(?:undecided|open|flexible)\b|(?:anything|whatever|whenever|any time)\b|(?:please )?skip\b|later\b|it depends\b|up to you\b"
    r"|keine ahnung|(?:noch )?(?:offen|unentschieden|nicht sicher)|(?:das )?wissen wir (?:noch )?nicht|weiss (?:ich )?(?:noch )?nicht"
    r"|(?:je ne sais|nous ne savons) pas|pas (?:encore|sur)|no (?:lo )?(?:se|sabemos)|non (?:lo )?so|nao (?:sei|sabemos)|weet (?:ik|het) nog niet)"
)


def is_left_open(text: str) -> bool:
    """Whether a message says that what was asked is not known or does not matter.

    >>> is_left_open("We haven't decided yet"), is_left_open("We have decided on June")
    (True, False)
    """
    return len(text) <= LONGEST and bool(_LEFT_OPEN.match(flatten(text)))
