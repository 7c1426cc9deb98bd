"""A story: one simulated customer's side of one conversation, drawn by a seeded chance."""

import re
from collections.abc import Sequence
from random import Random
from typing import Final

from msgspec import Struct

from segue.simulation.phrasebook import Kind, Manner, Matter, Phrasebook, Tongue
from segue.simulation.wording import draw_values, word

_SENTENCE: Final = re.compile(r"(?<=[.?!؟。])\s*")
_ASKS: Final = re.compile(r"[?؟]|か。|please tell me|tell us the reason")
PART: Final = " // "
"""Parts the messages of one burst."""
NOTHING: Final = ""
SHARE_KNOWN: Final = 0.25
"""Of the customers who are no private clients, so many prove who they are."""


class KnownCustomer(Struct, frozen=True):
    """A customer whom the business knows and who can prove it; `vip` where it values them."""

    contact_id: str
    name: str
    language: str
    vip: bool = False


class Story:
    """What one customer came for and how they say it. Each line is said once; what is drawn
    (places, dates, references) stays the same throughout."""

    def __init__(
        self,
        kind: Kind,
        matter: Matter,
        book: Phrasebook,
        chance: Random,
        known: KnownCustomer | None = None,
    ) -> None:
        self.kind = kind
        self.matter = matter
        self.known = known
        self.language = kind.language
        self._book = book
        self._chance = chance
        self._values = draw_values(self._tongue.pools, chance)
        self._opening = list(matter.open)
        self._follow = list(matter.follow)
        self._person = list(matter.person)
        self._back = list(matter.back)

    @property
    def manner(self) -> Manner:
        """How this customer behaves."""
        return self.kind.manner

    @property
    def label(self) -> str:
        """What the status line calls this customer."""
        return self.kind.label

    @property
    def _tongue(self) -> Tongue:
        return self._book.find_tongue(self.language)

    def begin(self) -> tuple[str, ...]:
        """The messages that begin the conversation."""
        chosen = self._opening.pop(self._chance.randrange(len(self._opening)))
        return tuple(self._word(chosen).split(PART))

    def say_again(self) -> str:
        """The same in other words."""
        pool = list(self.matter.again) or self._opening
        if not pool:
            return self.answer("unsure")
        chosen = self._chance.choice(pool)
        if chosen in self._opening:
            self._opening.remove(chosen)
        return self._word(chosen).replace(PART, " ")

    def follow(self) -> str:
        """The next thing for the AI after an answer; "" when there is nothing left."""
        if not self._follow:
            return NOTHING
        said = self._word(self._follow.pop(0))
        if said and self.matter.then:
            self.language = self.matter.then
            self._values |= draw_values(self._tongue.pools, self._chance)
        return said or self.follow()

    def tell_person(self) -> str:
        """The next thing for a colleague; "" when all is said."""
        return self._word(self._person.pop(0)) if self._person else NOTHING

    def come_back(self) -> str:
        """What a customer says who comes back; "" when they have nothing more."""
        if not self._back:
            return NOTHING
        chosen = self._chance.choice(self._back)
        self._back = []
        return self._word(chosen)

    def find_asked(self, text: str) -> str:
        """What the text asks for, as its customer understands it; "" when it asks nothing."""
        asking = [s for s in _SENTENCE.split(text.casefold()) if _ASKS.search(s)]
        for said in reversed(asking):
            for question in self._tongue.questions:
                if any(words in said for words in question.words):
                    return question.asks
        return "unsure" if asking else NOTHING

    def answer(self, asked: str) -> str:
        """The answer to what was asked; "unsure" where the customer knows none."""
        own = self.matter.answers.get(asked)
        if own is not None:
            return self._word(own)
        pool = self._tongue.answers.get(asked) or self._tongue.answers["unsure"]
        return self._word(self._chance.choice(pool))

    def be_polite(self, moment: str) -> str:
        """A sentence for a moment: thanks, bye, nudge, gives_up, comments_good, comments_bad."""
        pool = self._tongue.courtesy.get(moment, (NOTHING,))
        return self._word(self._chance.choice(pool))

    def happens(self, share: float) -> bool:
        """Whether something happens that does in this share of cases."""
        return self._chance.random() < share

    def draw_score(self, *, waited: bool) -> int:
        """The answer to the survey, lower where they had to wait."""
        low, high = self.manner.score
        score = self._chance.randint(low, high)
        return max(1, score - 1) if waited else score

    def _word(self, template: str) -> str:
        return word(template, self._chance, self._values)


def draw_story(
    book: Phrasebook,
    chance: Random,
    known: Sequence[KnownCustomer] = (),
    kinds: Sequence[Kind] = (),
) -> Story:
    """A story of one of `kinds`, else of any, as often as its weight says. A private client needs
    one of `known`; of the others some are known too."""
    fitting_kinds = [
        k for k in kinds or book.kinds if not k.contacts or any(c.vip for c in known)
    ] or list(book.kinds)
    kind = chance.choices(fitting_kinds, [k.weight for k in fitting_kinds])[0]
    fitting = [
        c for c in known if c.language == kind.language and c.vip == (kind.contacts == "vip")
    ]
    proves = bool(fitting) and (kind.contacts == "vip" or chance.random() < SHARE_KNOWN)
    customer = chance.choice(fitting) if proves else None
    return Story(kind, chance.choice(kind.matters), book, Random(chance.random()), customer)
