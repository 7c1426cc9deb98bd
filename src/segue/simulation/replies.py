"""What a simulated colleague writes: fitting the matter and the language, never the same twice
in one conversation."""

import re
from collections.abc import Mapping
from functools import cache
from random import Random
from typing import Final

from msgspec import Struct

from segue.simulation.phrasebook import Templates, read_phrases
from segue.simulation.wording import word

MOST_ADVICE: Final = 2
"""So many messages with advice; then the matter is closed or promised."""
SHORTEST_BEGINNING: Final = 4
"""Letters; a shorter word has to stand whole ("spa" is not in "Spain"), a longer one may be the
beginning of a word, never its middle ("table" is not in "comfortable")."""
ASKS: Final = "?？؟"
ENGLISH: Final = "en"
GONE: Final = ("no_answer", "customer_left")
"""How a conversation ends whose customer left, in the order of preference."""


class Lines(Struct, frozen=True, forbid_unknown_fields=True):
    """What is said on a subject in one language."""

    advice: Templates
    close: Templates
    ask: Templates = ()
    greet: Templates = ()
    hand_back: Templates = ()
    back: Templates = ()


class Subject(Struct, frozen=True, forbid_unknown_fields=True):
    """A subject with the words by which it is recognised; `outcome` is the disposition that
    fits; what is `simple` may go back to the AI."""

    id: str
    words: Templates
    outcome: str
    lines: Mapping[str, Lines]
    simple: bool = False


class Replies(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that colleagues write."""

    subjects: tuple[Subject, ...]
    general: Mapping[str, Lines]
    notes: Templates

    def find_subject(self, text: str) -> Subject | None:
        """The subject of what was written, or None."""
        said = text.casefold()
        for subject in self.subjects:
            if any(_compile(words.casefold()).search(said) for words in subject.words):
                return subject
        return None


@cache
def _compile(words: str) -> re.Pattern[str]:
    end = r"(?!\w)" if len(words) < SHORTEST_BEGINNING else ""
    return re.compile(rf"(?<![a-zà-ÿ]){re.escape(words)}{end}")


@cache
def read_replies() -> Replies:
    """The replies of the package.

    Raises:
        BadInput: the file is broken.
    """
    return read_phrases("colleagues", Replies)


class Reply(Struct, frozen=True):
    """The next message, and whether the matter is settled with it."""

    text: str
    settled: bool = False


class Talk:
    """One colleague's side of one conversation; `heard` is what the customer wrote so far,
    `advised` how often they were answered."""

    def __init__(self, language: str, heard: str, me: str, ai: str, chance: Random) -> None:
        self._replies = read_replies()
        self._chance = chance
        self._values = {"me": me, "ai": ai}
        self._heard = heard
        self._language = language
        self._said: set[str] = set()
        self.advised = 0
        self._asked = False

    @property
    def subject(self) -> Subject | None:
        """What it is about, as far as it was said."""
        return self._replies.find_subject(self._heard)

    def greet(self, first_sentence: str) -> str:
        """The first message: the package's own sentence, or one in the colleague's words."""
        pool = self._find_general().greet
        if first_sentence and (not pool or self._chance.random() < 0.5):
            return first_sentence
        return self._word(pool)

    def welcome_back(self) -> str:
        """After the colleague left the customer waiting."""
        return self._word(self._find_general().back)

    def answer(self, text: str) -> Reply:
        """The answer to a message: advice, sometimes with a question; then the matter is
        settled."""
        self._heard += f" {text}"
        lines = self._find_fitting(text)
        if self.advised >= MOST_ADVICE or not self._has_news(lines.advice):
            return Reply(self.close(), settled=True)
        self.advised += 1
        advice = self._word(lines.advice)
        ask = lines.ask or self._find_general().ask
        if ask and not self._asked and self._chance.random() < 0.5:
            self._asked = True
            return Reply(f"{advice} {self._word(ask)}")
        return Reply(advice)

    def close(self) -> str:
        """What is said before the conversation is wrapped up."""
        return self._word(self._find_lines().close)

    def hand_back(self) -> str:
        """What is said before the AI takes it again; "" where there are no words for it."""
        return self._word(self._find_general().hand_back)

    def note(self) -> str:
        """A note for the team."""
        return word(self._chance.choice(self._replies.notes), self._chance, self._values)

    def _find_general(self) -> Lines:
        general = self._replies.general
        return general.get(self._language) or general[ENGLISH]

    def _find_lines(self) -> Lines:
        subject = self.subject
        return (subject.lines.get(self._language) if subject else None) or self._find_general()

    def _find_fitting(self, text: str) -> Lines:
        """The lines for a message: on its own subject, else on that of the conversation; a
        question that no subject fits gets the neutral ones."""
        subject = self._replies.find_subject(text)
        if subject is None and any(mark in text for mark in ASKS):
            return self._find_general()
        if subject is None:
            return self._find_lines()
        return subject.lines.get(self._language) or self._find_general()

    def _has_news(self, pool: Templates) -> bool:
        return any(template not in self._said for template in pool)

    def _word(self, pool: Templates) -> str:
        fresh = [template for template in pool if template not in self._said] or list(pool)
        if not fresh:
            return ""
        chosen = self._chance.choice(fresh)
        self._said.add(chosen)
        return word(chosen, self._chance, self._values)


def choose_disposition(wanted: str, offered: tuple[str, ...], *, gone: bool = False) -> str:
    """The disposition for a wrap-up: the one that fits where the business has it, else its
    first; for a customer who left, the one that says so."""
    for each in GONE if gone else (wanted,):
        if each in offered:
            return each
    if gone:
        return offered[-1] if offered else GONE[-1]
    return offered[0] if offered else wanted
