"""Finds feelings that a message shows: frustration, anxiety, urgency, gratitude."""

import re2

from segue.core.conversation.reading import AffectScore
from segue.core.understanding.text import Pattern, flatten
from segue.core.values import Probability

VERSION = "affect@1"
_WORDS = {
    "frustration": r"frustrat\w+|annoy\w+|ridiculous|useless|fed up|sick of|waste of (?:my )?time|again and again|still (?:no|not|waiting|nothing)|"
    r"how many times|third time|told you (?:already|twice)|already (?:told|said|explained)|doesn't work|not working|unacceptable|pointless|hopeless|"
    r"keeps? (?:asking|repeating)|you (?:don't|do not) understand|that's not what i|nervig|frustrier\w+|schon (?:wieder|dreimal|gesagt)|agac\w+|enerv\w+|"
    r"deja dit|ya (?:lo )?(?:dije|he dicho)|hart[oa]\b|stuf[oa]\b|gia detto|cansad[oa] de|wtf|ffs|for god's sake|!!!+",
    "anxiety": r"worr(?:y|ied|ying)|anxious|nervous|afraid|scared|stress\w*|concerned|panic\w*|not sure what to do|don't know what to do|"
    r"sorgen?|angst|beunruhig\w+|nervos|inquiet\w*|peur|angoiss\w+|preocupad[oa]\w*|miedo|preoccupat[oa]|paura|bezorgd|ongerust",
    "urgency": r"urgent(?:ly)?|asap|as soon as possible|immediately|right (?:now|away)|today|tonight|emergency|at once|quickly|hurry|in an hour|"
    r"dringend|sofort|heute noch|schnellstmoglich|eilig|tout de suite|au plus vite|immediatement|urgente|inmediatamente|ahora mismo|subito|immediatamente|spoed|meteen",
    "gratitude": r"thank\w*|grateful|appreciate\w*|wonderful|lovely|perfect|amazing|brilliant|delighted|danke\w*|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt|dank",
}
_FINDERS: tuple[tuple[str, Pattern], ...] = tuple(
    (affect, re2.compile(rf"(?:^|[^\p{{L}}])(?:{words})(?:[^\p{{L}}]|$)"))
    for affect, words in _WORDS.items()
)
FIRST, MORE = 0.6, 0.2
"""Strength of one sign of a feeling, and what each further one adds."""


def find_affect(text: str) -> tuple[AffectScore, ...]:
    """The feelings that show in the words, each with its strength; none when none shows."""
    flat = flatten(text)
    counts = ((affect, sum(1 for _ in finder.finditer(flat))) for affect, finder in _FINDERS)
    return tuple(
        AffectScore(affect, Probability(min(1.0, round(FIRST + MORE * (count - 1), 2))))
        for affect, count in counts
        if count
    )
