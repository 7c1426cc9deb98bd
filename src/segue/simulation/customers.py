"""Simulated customers: each lives a story, and reads before answering.

A customer never waits for ever: whoever has nothing more to say, or has waited longer than their
patience, ends the conversation.
"""

from collections.abc import Container
from random import Random
from typing import Final

from segue.simulation.client import Client
from segue.simulation.frames import Frame
from segue.simulation.pace import Pace
from segue.simulation.stories import Story
from segue.simulation.voices import AI, NOBODY, Voice

THINK_SECONDS: Final = (1.5, 6.0)
MOST_ANSWERS: Final = 12
"""So many questions are answered in one conversation, then it was too many."""
MOST_REWORDINGS: Final = 2
ACCEPTS: Final = 0.5
"""Of those whom nothing else brings to a person, so many take the offer of one."""
LEAST_PATIENCE_SECONDS: Final = 20.0
"""However quick the pace: people at the desk are no quicker than the clock."""
PERSON_PATIENCE_SECONDS: Final = 240.0
"""Towards a person who tries the demo; the pace does not shorten it."""
TEACHES: Final = ("", "unsure", "nothing")
"""What asks for nothing that a customer could know."""


class Customer:
    """One customer in one conversation. `played` are the agents who are simulated: with anybody
    else the customer has the patience that people need. `ours` is told of the conversation;
    `identity` is what the business signed of who they are."""

    def __init__(
        self,
        client: Client,
        story: Story,
        pace: Pace,
        played: Container[str],
        chance: Random,
        ours: set[str],
        identity: str = "",
    ) -> None:
        self.story = story
        self.voice = Voice(client, pace, story.manner.quickness, ours)
        self._pace = pace
        self._played = played
        self._chance = chance
        self._identity = identity
        self._answered = 0
        self._reworded = 0
        self._nudged = False
        self._told = False
        self._waited = False
        self._thanked = False
        self._done = False

    async def run(self) -> None:
        """Have the conversation to its end.

        Raises:
            SegueError: the server refused, or went away for too long.
            TimeoutError: it did not get ready.
        """
        try:
            await self.voice.arrive(self._identity)
            await self._open()
            while not self._done:
                burst = await self.voice.take_burst(self._find_patience())
                await self.voice.pause(self._chance.uniform(*THINK_SECONDS) if burst else 0)
                await (self._react(burst) if burst else self._grow_impatient())
            await self._finish()
        finally:
            await self.voice.stop()

    async def _open(self) -> None:
        file = self.story.matter.file
        attached = (await self.voice.attach(file, self._chance),) if file else ()
        for message in self.story.begin():
            await self.voice.write(message, attached)
            attached = ()

    def _find_patience(self) -> float:
        if self.voice.floor not in (AI, NOBODY) and self.voice.floor not in self._played:
            return PERSON_PATIENCE_SECONDS
        share = 0.3 if self._thanked else 1.0
        return max(LEAST_PATIENCE_SECONDS, self.story.manner.patience * share / self._pace.speed)

    async def _react(self, burst: list[Frame]) -> None:
        if self.voice.closed:
            await self._come_back_or_go()
        elif self.voice.floor == NOBODY:
            await self._wait_on(burst)
        elif self.voice.floor == AI:
            await self._answer_ai(burst)
        elif any(frame.type == "AgentReplied" for frame in burst):
            await self._answer_person(burst)

    async def _wait_on(self, burst: list[Frame]) -> None:
        """While a person is asked for: say how to be reached, if that is asked."""
        self._waited = True
        if self.story.find_asked(_join(burst)) in ("reach", "email", "phone"):
            await self.voice.write(self.story.answer("reach"))

    async def _answer_ai(self, burst: list[Frame]) -> None:
        said = [f for f in burst if f.type in ("AiReplied", "SystemWrote")]
        if not said:
            return
        story, asked = self.story, self.story.find_asked(said[-1].text)
        match asked:
            case "again" if self._reworded < MOST_REWORDINGS:
                self._reworded += 1
                await self.voice.write(story.say_again())
            case "clarify":
                await self.voice.write(choose_first(said[-1].text))
            case "offer":
                accepts = bool(story.matter.person) or story.happens(ACCEPTS)
                await self.voice.write(story.answer("agree" if accepts else "refuse"))
            case "" | "nothing" | "again":
                await self._follow()
            case _ if self._answered < MOST_ANSWERS:
                self._answered += 1
                await self.voice.write(story.answer(asked))
            case _:
                await self._go_on("")

    async def _follow(self) -> None:
        """Ask the AI the next thing, unless enough was read to go without a word."""
        self._done = self.story.happens(self.story.manner.leaves)
        if not self._done:
            await self._go_on(self.story.follow())

    async def _answer_person(self, burst: list[Frame]) -> None:
        asked, line = self.story.find_asked(_join(burst)), self.story.tell_person()
        if not line and not self._told:
            line = self.story.be_polite("taken")
        self._told = True
        if asked not in TEACHES and self._answered < MOST_ANSWERS:
            self._answered += 1
            line = f"{self.story.answer(asked)} {line}".strip()
        await self._go_on(line)

    async def _go_on(self, line: str) -> None:
        """Say the next thing, else thanks once, else it is over."""
        if line:
            await self.voice.write(line)
        elif not self._thanked and self.story.happens(self.story.manner.thanks):
            self._thanked = True
            await self.voice.write(self.story.be_polite("thanks"))
        elif self.voice.floor in (AI, NOBODY):
            self._done = True
        else:
            self._thanked = True  # the colleague closes it

    async def _grow_impatient(self) -> None:
        """Nobody said anything for as long as this customer's patience lasts."""
        gives_up = self._thanked or self._nudged or self.story.happens(self.story.manner.leaves)
        self._done = gives_up or not self.voice.conversation_id
        if not self._done:
            self._nudged = self._waited = True
            await self.voice.write(self.story.be_polite("nudge"))

    async def _come_back_or_go(self) -> None:
        back = self.story.come_back() if self.story.happens(self.story.manner.returns) else ""
        self._done = not back
        if back:
            await self._survey()
            await self.voice.pause(self._chance.uniform(15, 40))
            self.voice.floor, self._thanked, self._nudged = AI, False, False
            await self.voice.write(back)

    async def _finish(self) -> None:
        """Goodbye where it is this customer's way, then the end and the survey."""
        if not self.voice.closed and self.story.happens(self.story.manner.ends):
            goodbye = "gives_up" if self.voice.floor == NOBODY else "bye"
            await self.voice.write(self.story.be_polite(goodbye))
            await self.voice.pause(2)
        elif not self.voice.closed:
            await self.voice.pause(self._chance.uniform(4, 12))
        await self.voice.leave()
        await self._survey()

    async def _survey(self) -> None:
        story = self.story
        if self.voice.conversation_id and story.happens(story.manner.survey):
            await self.voice.pause(self._chance.uniform(2, 6))
            score = story.draw_score(waited=self._waited)
            comment = story.be_polite("comments_good" if score >= 5 else "comments_bad")
            await self.voice.answer_survey(score, comment)


def _join(burst: list[Frame]) -> str:
    return " ".join(f.text for f in burst if f.text and f.author_kind != "customer")


def choose_first(text: str) -> str:
    """An answer to the question which of two topics is meant: the first.

    >>> choose_first("Is this about a gift voucher, or about an invoice?")
    'It is about a gift voucher.'
    """
    _, _, rest = text.partition("about ")
    first = rest.partition(", or")[0].strip(" ?")
    return f"It is about {first}." if first else "The first."
