"""The generated past of a demo: conversations of the last weeks, for a desk with a memory.

A fixed seed makes the same past each time; only the days move with the demo's own.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from msgspec import Struct

from segue.core.conversation.past import PastConversation, PastMessage
from segue.core.values import Language
from segue.simulation.phrasebook import Templates, read_phrasebook, read_phrases
from segue.simulation.replies import Talk, choose_disposition
from segue.simulation.stories import KnownCustomer, Story, draw_story
from segue.simulation.wording import word

DAYS: Final = 60
SEED: Final = 20261124
LABEL: Final = "generated demo data"
SHARE_KNOWN: Final = 0.5
SHARE_AGAIN: Final = 0.18
"""Of the known customers, so many wrote again within a week about the same."""
OPENING_HOURS: Final = (9, 18)
SUNDAY: Final = 6


class Member(Struct, frozen=True):
    """An agent of the past: who they are and the languages they speak."""

    agent_id: str
    name: str
    languages: tuple[str, ...]


class House(Struct, frozen=True):
    """The business of the past: its AI, agents, known customers with their own agents, the
    dispositions, and its fixed texts by key and language."""

    ai: str
    agents: tuple[Member, ...]
    known: tuple[KnownCustomer, ...]
    owners: Mapping[str, str]
    dispositions: tuple[str, ...]
    say: Callable[[str, Language], str]


class _Answers(Struct, frozen=True, forbid_unknown_fields=True):
    answers: Mapping[str, Templates]
    unanswered: Templates
    again: Templates


def build_past(
    house: House, until: datetime, count: int = 120, seed: int = SEED
) -> tuple[PastConversation, ...]:
    """So many conversations of the days before `until`, oldest first."""
    chance = Random(seed)
    rows: list[PastConversation] = []
    while len(rows) < count:
        rows.extend(_build_some(house, until, chance, len(rows)))
    return tuple(sorted(rows[:count], key=lambda row: row.started_at or until))


def _build_some(
    house: House, until: datetime, chance: Random, number: int
) -> Iterator[PastConversation]:
    """One conversation, and sometimes a second one about the same."""
    known = house.known if chance.random() < SHARE_KNOWN else ()
    story = draw_story(read_phrasebook(), chance, known)
    if known and story.known is None:
        fitting = [c for c in known if c.language == story.language]
        story.known = chance.choice(fitting) if fitting else None
    begun = _draw_time(until, chance)
    customer = story.known.contact_id if story.known else f"past-visitor-{number:03d}"
    yield _Writer(house, story, begun, chance).write(f"generated-{number:03d}", customer)
    if story.known and chance.random() < SHARE_AGAIN:
        later = begun + timedelta(days=chance.randint(1, 5), minutes=chance.randint(5, 90))
        later += timedelta(days=later.weekday() == SUNDAY)
        if later < until:
            again = Story(story.kind, story.matter, read_phrasebook(), chance, story.known)
            writer = _Writer(house, again, later, chance, again=True)
            yield writer.write(f"generated-{number:03d}-again", customer)


def _draw_time(until: datetime, chance: Random) -> datetime:
    """A moment in the open hours of a working day before `until`, recent ones more often."""
    while True:
        day = until - timedelta(days=1 + int(DAYS * chance.random() ** 1.4))
        if day.weekday() != SUNDAY:
            hour = chance.randint(*OPENING_HOURS)
            minute, second = chance.randint(0, 59), chance.randint(0, 59)
            return day.replace(hour=hour, minute=minute, second=second).astimezone(UTC)


class _Writer:
    """Writes one past conversation down, message by message."""

    def __init__(
        self, house: House, story: Story, begun: datetime, chance: Random, *, again: bool = False
    ) -> None:
        self._house = house
        self._story = story
        self._begun = begun
        self._at = begun
        self._chance = chance
        self._again = again
        self._phrases = read_phrases("past", _Answers)
        self._messages: list[PastMessage] = []
        self._agent: Member | None = None

    def write(self, conversation_id: str, customer_id: str) -> PastConversation:
        """The whole conversation."""
        self._say("system", LABEL, event="generated", seconds=0)
        self._open()
        answer = self._phrases.answers.get(self._story.matter.id)
        outcome = self._be_answered(answer) if answer else self._be_helped()
        return PastConversation(
            conversation_id,
            tuple(self._messages),
            channel="mail" if self._story.kind.id == "letter" else "web",
            started_at=self._begun,
            customer_id=customer_id,
            agent_id=self._agent.agent_id if self._agent else None,
            labels=self._build_labels(outcome),
        )

    def _build_labels(self, outcome: str) -> dict[str, object]:
        story = self._story
        labels: dict[str, object] = {
            "generated": LABEL,
            "kind": story.kind.id,
            "matter": story.matter.id,
            "disposition": outcome,
            "language": story.language,
        }
        if story.happens(story.manner.survey):
            labels["ces"] = story.draw_score(waited=self._again)
        return labels

    def _open(self) -> None:
        first = word(self._chance.choice(self._phrases.again), self._chance) if self._again else ""
        if self._story.language != "en":
            first = ""
        for message in self._story.begin():
            self._say("customer", first + message)
            first = ""

    def _be_answered(self, answer: Templates) -> str:
        """The AI answers; the customer asks on, thanks or goes."""
        story = self._story
        disclosure = self._fixed("disclosure")
        self._say("ai", f"{disclosure}\n\n{word(self._chance.choice(answer), self._chance)}")
        question = story.follow()
        if question and not story.matter.then:
            self._say("customer", question)
            self._say("ai", word(self._chance.choice(self._phrases.unanswered), self._chance))
        if story.happens(story.manner.thanks):
            self._say("customer", story.be_polite("thanks"))
            self._say("ai", self._fixed("thanks"))
        return "information_given"

    def _be_helped(self) -> str:
        """A colleague joins and settles it, unless the customer does not wait."""
        house, story = self._house, self._story
        self._say("ai", f"{self._fixed('disclosure')}\n\n{self._fixed('handoff_bare')}")
        if story.happens(story.manner.leaves * 0.5):
            return choose_disposition("", house.dispositions, gone=True)
        self._agent = self._choose_agent()
        heard = " ".join(m.text for m in self._messages if m.role == "customer")
        talk = Talk(story.language, heard, self._agent.name, house.ai, self._chance)
        self._say("agent", talk.greet(""), seconds=self._chance.randint(20, 240))
        for _ in range(4):
            line = story.tell_person()
            if not line:
                break
            self._say("customer", line)
            self._say("agent", talk.answer(line).text, seconds=self._chance.randint(30, 180))
        if story.happens(story.manner.thanks):
            self._say("customer", story.be_polite("thanks"))
        wanted = talk.subject.outcome if talk.subject else "information_given"
        return choose_disposition(wanted, house.dispositions)

    def _choose_agent(self) -> Member:
        """The customer's own agent where there is one, else somebody who speaks the language."""
        known, agents = self._story.known, self._house.agents
        own = self._house.owners.get(known.contact_id, "") if known else ""
        speakers = [a for a in agents if self._story.language in a.languages]
        owner = [a for a in speakers if a.agent_id == own]
        return self._chance.choice(owner or speakers or list(agents))

    def _fixed(self, key: str) -> str:
        return self._house.say(key, Language(self._story.language))

    def _say(self, role: str, text: str, *, event: str = "", seconds: int = -1) -> None:
        wait = seconds if seconds >= 0 else self._chance.randint(4, 70)
        self._at += timedelta(seconds=wait)
        author = self._agent.agent_id if role == "agent" and self._agent else None
        if text:
            self._messages.append(PastMessage(role, text, self._at, author, event or None))
