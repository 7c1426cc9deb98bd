"""The shape of a language's words for asking after a person; the words stand in wish_words*.py."""

from msgspec import Struct


class Tongue(Struct, frozen=True):
    """One language's words, each field an alternation over folded words (see `text.py`).

    `serve` are people who serve ("advisor"), `anyone` people in general ("someone"), `real` what
    sets a person apart from a machine, `link` the small words between a verb and its noun,
    `speak` verbs of talking, `connect` verbs of fetching, `want` openings of a wish for a thing,
    `neg` denials, `gap` what may stand between a denial and its noun, `machine` words for the AI, `refuse` words
    that turn it away, `polite` words that may stand beside a bare noun. `masks` only look like a
    wish and are blanked out first; `extra` are whole wishes, `firm` those that hold before blanking; `stay` wishes to go on with the AI.
    """

    serve: str
    anyone: str
    real: str
    link: str
    speak: str
    connect: str
    want: str
    neg: str
    gap: str
    machine: str
    refuse: str
    polite: str
    masks: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    firm: tuple[str, ...] = ()
    stay: tuple[str, ...] = ()
