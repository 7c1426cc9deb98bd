"""The phrasebook of the demo: what simulated people say, read from the files in `phrases/`."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Final, TypeVar

import msgspec
import yaml
from msgspec import Struct

from segue.core.errors import BadInput
from segue.core.values import Language

Templates = tuple[str, ...]
"""Wordings to choose from, in the spelling of `wording.py`."""

CUSTOMERS: Final = ("customers_en", "customers_de", "customers_fr")
FILE_OF_OTHERS: Final = "customers_other"

Read = TypeVar("Read")


class Manner(Struct, frozen=True, forbid_unknown_fields=True):
    """How a kind of customer behaves: `quickness` of reading and writing (1 is ordinary),
    seconds of `patience`, and shares: who `thanks`, answers the `survey` (with a `score` from …
    to), `ends` the conversation in so many words, `leaves` without a word, `returns` after it
    was closed."""

    quickness: float = 1.0
    patience: float = 90.0
    thanks: float = 0.7
    survey: float = 0.3
    score: tuple[int, int] = (4, 7)
    ends: float = 0.6
    leaves: float = 0.0
    returns: float = 0.0


class Matter(Struct, frozen=True, forbid_unknown_fields=True):
    """What brings a customer. `then` is the language they change to, `file` what they attach,
    `back` what they say when they come back; `answers` go before those of the language."""

    id: str
    open: Templates
    follow: Templates = ()
    person: Templates = ()
    again: Templates = ()
    back: Templates = ()
    answers: Mapping[str, str] = {}
    then: str = ""
    file: str = ""


class Kind(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of customer; `label` completes "a customer who …". `contacts` is "vip" where it
    takes a private client who proves it."""

    id: str
    label: str
    manner: Manner
    matters: tuple[Matter, ...]
    weight: float = 1.0
    contacts: str = ""
    language: str = "en"


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a customer sees what they are asked for."""

    asks: str
    words: Templates


class Tongue(Struct, frozen=True, forbid_unknown_fields=True):
    """What customers say in one language, whatever brings them."""

    language: str
    pools: Mapping[str, Templates]
    answers: Mapping[str, Templates]
    courtesy: Mapping[str, Templates]
    questions: tuple[Question, ...] = ()
    kinds: tuple[Kind, ...] = ()


class _Kinds(Struct, frozen=True, forbid_unknown_fields=True):
    language: str
    kinds: tuple[Kind, ...]


class _Others(Struct, frozen=True, forbid_unknown_fields=True):
    languages: tuple[Tongue, ...]


class Phrasebook(Struct, frozen=True):
    """All languages and all kinds of customers."""

    tongues: Mapping[str, Tongue]
    kinds: tuple[Kind, ...]

    def find_tongue(self, language: str) -> Tongue:
        """The language, else English."""
        return self.tongues.get(language) or self.tongues["en"]

    def find_kind(self, kind_id: str) -> Kind:
        """The kind of that id.

        Raises:
            BadInput: there is none.
        """
        for kind in self.kinds:
            if kind.id == kind_id:
                return kind
        known = ", ".join(kind.id for kind in self.kinds)
        raise BadInput(f"there is no kind of customer {kind_id!r}; there are {known}")

    def list_languages(self) -> tuple[Language, ...]:
        """Every language that customers write."""
        return tuple(Language(language) for language in self.tongues)


@cache
def read_phrasebook() -> Phrasebook:
    """The phrasebook of the package.

    Raises:
        BadInput: a file of the package is broken.
    """
    tongues = [read_phrases(name, Tongue) for name in CUSTOMERS]
    tongues += read_phrases(FILE_OF_OTHERS, _Others).languages
    english = read_phrases("kinds_en", _Kinds)
    kinds = list(english.kinds)
    for tongue in tongues:
        kinds += [msgspec.structs.replace(k, language=tongue.language) for k in tongue.kinds]
    return Phrasebook({t.language: t for t in tongues}, tuple(kinds))


def read_phrases(name: str, of: type[Read]) -> Read:
    """One file of phrases as `of`.

    Raises:
        BadInput: the file is broken; says where.
    """
    file = resources.files("segue.simulation").joinpath("phrases", f"{name}.yaml")
    try:
        return msgspec.convert(yaml.safe_load(file.read_text("utf-8")), of)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise BadInput(f"segue/simulation/phrases/{name}.yaml cannot be read: {error}") from error
