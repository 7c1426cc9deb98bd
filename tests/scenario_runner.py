"""Runs scenarios: readable conversations with what is expected after each turn.

A file of `scenarios/` holds a list of scenarios; each names who writes what, and what must be
decided, asked, said and known afterwards. An unknown key is an error that names the scenario.
"""

import asyncio
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec
import yaml
from msgspec import UNSET, Struct, UnsetType

from segue.adapters.models.encoder import load_encoder
from segue.adapters.models.reader import MessageReader
from segue.adapters.models.retrieval import Retriever
from segue.adapters.models.topic_training import train_topics
from segue.app.desk import accept_offer, decline_offer, hand_back, reply, wrap_up
from segue.app.incoming import Incoming, Upload
from segue.app.presence import come_on, go_off
from segue.app.receive import receive_message
from segue.app.routing import tick
from segue.app.timers import fire_timer
from segue.app.turn import take_turn
from segue.business.reading import Business, read_business
from segue.core.conversation.events import AiReplied, AnyBody
from segue.core.conversation.state import Conversation, Message
from segue.core.handoff.package import build_package
from segue.core.values import AgentId, ContactId, conversation_stream
from segue.ports import Knowledge, Reader
from tests.rig import TRAVEL, Rig
from tests.scenario_checks import Facts, Say, check, compare_facts, find_facts, find_unfit, fold

SCENARIOS: Final = Path(__file__).parents[1] / "scenarios"


class Turn(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing that happens, and what is expected after it.

    Happens: time passes (`days_later`, `minutes_later`, `at`), agents `come_on` or `go_off`; then
    the `customer` writes (a list: a burst of messages, read as one) or sends only what they
    `attach`; or an agent acts (`accept`, `decline`, `hand_back`, `wrap_up`, `agent_says`).
    Expected: `asks` are the beginnings of what the AI's question expects, complete and in order
    ("dates" for detail:dates, "confirm:email", "yes", "clarify", "offer"); `says` stand in what
    the customer reads, in any case; `facts` hold among others, `[]` for one that must not stand.
    """

    customer: str | list[str] = ""
    attach: list[str] = []
    days_later: float = 0
    minutes_later: float = 0
    at: datetime | None = None
    come_on: list[str] = []
    go_off: list[str] = []
    accept: str = ""
    decline: str = ""
    hand_back: str = ""
    wrap_up: str = ""
    agent_says: str = ""

    verdict: str | UnsetType = UNSET
    rule: str | UnsetType = UNSET
    asks: list[str] | UnsetType = UNSET
    never_asks: list[str] = []
    says: list[str] = []
    never_says: list[str] = []
    quotes: list[str] | UnsetType = UNSET
    silent: bool = False
    facts: Facts = {}
    requests: dict[str, str] = {}
    owner: str | UnsetType = UNSET
    offered_to: str | UnsetType = UNSET
    promised: str | UnsetType = UNSET


class End(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How it stands at the end: `requests` by topic, `facts`, `owner`; of the package the facts,
    that its reason's `sentence` holds these words, and what it `tried`, by its beginnings."""

    requests: dict[str, str] = {}
    facts: Facts = {}
    owner: str | UnsetType = UNSET
    package_facts: Facts = {}
    reason: str | UnsetType = UNSET
    sentence: str | UnsetType = UNSET
    tried: list[str] = []
    open: list[str] = []


class Scenario(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A conversation. `agents` are present from the start; `contact` and `proof` say who writes
    and how far they are proved; `never_asks` and `never_says` hold throughout."""

    name: str
    turns: list[Turn]
    agents: list[str] = []
    at: datetime | None = None
    contact: str = ""
    proof: int = 0
    never_asks: list[str] = []
    never_says: list[str] = []
    end: End = End()


def read_scenarios(path: Path) -> tuple[Scenario, ...]:
    """The scenarios of a file.

    Raises:
        ValueError: a key is unknown, a value has the wrong type, or a name comes twice.
    """
    found = []
    for raw in yaml.load(path.read_text(), yaml.BaseLoader):  # makes texts only
        try:
            found.append(msgspec.convert(raw, Scenario, strict=False))
        except msgspec.ValidationError as fault:
            raise ValueError(f"{path.name}: {raw.get('name')!r}: {fault}") from fault
    names = [s.name for s in found]
    twice = {n for n in names if names.count(n) > 1}
    if twice:
        raise ValueError(f"{path.name}: these names come twice: {sorted(twice)}")
    return tuple(found)


class Stage:
    """A scenario being played: the rig, what the customer has read so far, what went wrong."""

    def __init__(self, rig: Rig, scenario: Scenario) -> None:
        self.rig, self.scenario = rig, scenario
        self.conversation = Conversation()
        self.read_seq = 0
        self.faults: list[str] = []
        self.lines: list[str] = []

    async def play(self) -> None:
        """Every turn in its order."""
        if self.scenario.at:
            self.rig.clock.at = self.scenario.at
        for agent in self.scenario.agents:
            await come_on(self.rig.world, AgentId(agent))
        for number, turn in enumerate(self.scenario.turns, start=1):
            await self._pass_time(turn)
            await self._act(turn)
            where = f"turn {number} ({turn.customer or turn.attach or 'agent'})"
            self._look(turn, where)

    async def _pass_time(self, turn: Turn) -> None:
        rig = self.rig
        rig.clock.at += timedelta(days=turn.days_later, minutes=turn.minutes_later)
        if turn.at:
            rig.clock.at = turn.at
        for timer in await rig.store.list_due(rig.clock.now()):
            await fire_timer(rig.world, timer)
        for agent in turn.come_on:
            await come_on(rig.world, AgentId(agent))
        for agent in turn.go_off:
            await go_off(rig.world, AgentId(agent), "scenario")
        await tick(rig.world)

    async def _act(self, turn: Turn) -> None:
        world, cid = self.rig.world, self.conversation.id
        acting = turn.accept or turn.decline or turn.hand_back or turn.wrap_up
        agent = AgentId(acting or self.conversation.owner.partition(":")[2])
        request = self.rig.request(f"agent:{agent}")
        if turn.customer or turn.attach:
            await self._write(turn)
        if turn.accept:
            await accept_offer(world, cid, agent, request)
        if turn.decline:
            await decline_offer(world, cid, agent, "busy", request)
        if turn.agent_says:
            await reply(world, cid, agent, turn.agent_says, (), None, request)
        if turn.hand_back:
            await hand_back(world, cid, agent, request)
        if turn.wrap_up:
            await wrap_up(world, cid, agent, "solved", "", request)
        if self.conversation.id:
            self.conversation = await self.rig.read(self.conversation.id)

    async def _write(self, turn: Turn) -> None:
        texts = turn.customer if isinstance(turn.customer, list) else [turn.customer]
        uploads = tuple(Upload(f"file-{name}", name, _guess(name), 1000) for name in turn.attach)
        for number, text in enumerate(texts, start=1):
            received = await receive_message(
                self.rig.world,
                Incoming(
                    principal="customer:one",
                    key=self.rig.request().key,
                    text=text,
                    contact_id=ContactId(self.scenario.contact) if self.scenario.contact else None,
                    proof_level=self.scenario.proof,
                    uploads=uploads if number == len(texts) else (),
                ),
            )
            self.conversation = await self.rig.read(received.conversation_id)
        await take_turn(self.conversation.id, self.rig.world)

    def _look(self, turn: Turn, where: str) -> None:
        c = self.conversation
        fresh = [m for m in c.messages if m.seq > self.read_seq]
        self.read_seq = c.seq
        self._write_down(fresh)
        seen = [m for m in fresh if m.author_kind in ("ai", "system", "agent")]
        text = "\n\n".join(c.text(m.text) for m in seen)
        say = self._say(where)
        decided = c.decided[-1] if c.decided else None
        check(say, "verdict", turn.verdict, decided.verdict if decided else "none")
        check(say, "rule", turn.rule, decided.rule if decided else "none")
        check(say, "owner", turn.owner, c.owner)
        offer = c.find_offer()
        check(say, "offered_to", turn.offered_to, offer.agent_id if offer else "")
        promise = next((p.way for p in c.promises if not p.kept), "")
        check(say, "promised", turn.promised, promise)
        asked = c.asked if any(m.author_kind == "ai" for m in seen) else ()
        self._look_at_questions(turn, asked, say)
        for words in turn.says:
            if fold(words) not in fold(text):
                say(f"does not say {words!r}; it says {text!r}")
        for words in (*turn.never_says, *self.scenario.never_says):
            if fold(words) in fold(text):
                say(f"says {words!r}: {text!r}")
        if turn.silent and text:
            say(f"should say nothing; it says {text!r}")
        if turn.quotes is not UNSET:
            titles = [w for w in text.split("“")[1:] if "”" in w]
            check(say, "quotes", turn.quotes, [w.partition("”")[0] for w in titles])
        compare_facts(say, turn.facts, find_facts(c))
        self._look_at_requests(turn.requests, say)
        self.faults += find_unfit(c, seen, where)

    def _look_at_questions(self, turn: Turn, asked: tuple[str, ...], say: Say) -> None:
        short = list_questions(asked)
        if turn.asks is not UNSET:
            fits = len(short) == len(turn.asks) and all(
                s.startswith(a) for s, a in zip(short, turn.asks, strict=False)
            )
            if not fits:
                say(f"asks {short}, expected {turn.asks}")
        for name in (*turn.never_asks, *self.scenario.never_asks):
            if name in short or f"confirm:{name}" in short:
                say(f"asks for {name}")

    def _look_at_requests(self, wanted: dict[str, str], say: Say) -> None:
        stand = {str(r.topic): r.status for r in self.conversation.requests}
        for topic, status in wanted.items():
            check(say, f"request {topic}", status, stand.get(topic, "none"))

    def look_at_end(self) -> None:
        """What holds when everything was said."""
        c, end, say = self.conversation, self.scenario.end, self._say("end")
        self._look_at_requests(end.requests, say)
        compare_facts(say, end.facts, find_facts(c))
        check(say, "owner", end.owner, c.owner)
        package = build_package(c, self.rig.world.policy)
        held: dict[str, list[str]] = {}
        for fact in package.facts:
            held.setdefault(fact.name, []).append(fact.value)
        compare_facts(say, end.package_facts, held)
        reason = package.reason
        check(say, "reason", end.reason, reason.rule if reason else "")
        check(say, "sentence", end.sentence, reason.sentence if reason else "")
        tried = [f"{t.what}: {t.about}" for t in package.tried]
        for words in end.tried:
            if not any(fold(words) in fold(t) for t in tried):
                say(f"tried {tried}, expected {words!r}")
        for words in end.open:
            if not any(fold(words) in fold(s.text) for s in package.open_questions):
                say(f"open are {[s.text for s in package.open_questions]}, expected {words!r}")

    def _say(self, where: str) -> Say:
        return lambda fault: self.faults.append(f"{where}: {fault}")

    def _write_down(self, fresh: list[Message]) -> None:
        c = self.conversation
        for m in fresh:
            files = "".join(f" [{c.text(a.name)}]" for a in m.attachments)
            text = c.text(m.text).replace("\n", "\n      ")
            self.lines.append(f"  {m.author_kind:>8}: {text}{files}")
        last = c.decided[-1] if c.decided else None
        facts = find_facts(c)
        stand = {str(r.topic): r.status for r in c.requests}
        self.lines.append(
            f"           -> {last.verdict if last else ''} {last.rule if last else ''} "
            f"asked={list(c.asked)} {facts} {stand} {c.owner}"
        )


def _guess(name: str) -> str:
    return "image/jpeg" if name.endswith("jpg") else "application/pdf"


def list_questions(asked: tuple[str, ...]) -> list[str]:
    """What a message asks for; the offer of a person in passing is no further question."""
    names = [a.removeprefix("detail:") for a in asked if not a.startswith("gather:")]
    return names if len(names) == 1 else [n for n in names if n != "offer"]


async def find_double_questions(stage: Stage) -> list[str]:
    """AI messages that ask more than one thing at once; a rule that gathers may ask two."""
    events = await stage.rig.store.read(conversation_stream(stage.conversation.id))
    bodies: list[AnyBody] = [e.body for e in events]
    return [
        f"asks {b.asked} at once"
        for b in bodies
        if isinstance(b, AiReplied)
        and len(list_questions(b.asked)) > 1
        and not any(a.startswith("gather:") for a in b.asked)
    ]


@cache
def load_business() -> Business:
    """The travel business, read once."""
    return read_business(TRAVEL, 1)


@cache
def load_models() -> tuple[Reader, Knowledge]:
    """The real reader and the real retriever over the travel business; built once."""
    business, encoder = load_business(), load_encoder()
    examples = {str(t.id): t.examples for t in business.policy.topics}
    reader = MessageReader(encoder, train_topics(encoder, examples))
    return reader, Retriever(business.articles, encoder)


def build_rig(folder: Path) -> Rig:
    """A rig of the travel business that understands with the real models."""
    rig = Rig(folder, load_business())
    reader, knowledge = load_models()
    rig.world = replace(rig.world, reader=reader, knowledge=knowledge)
    return rig


async def play(scenario: Scenario, folder: Path) -> Stage:
    """A scenario from its first turn to its end, with everything that did not hold."""
    stage = Stage(build_rig(folder), scenario)
    await stage.play()
    stage.look_at_end()
    stage.faults += await find_double_questions(stage)
    return stage


async def print_transcripts(name: str, part: str = "") -> None:
    """Every transcript of a file of scenarios whose name holds `part`, with what did not hold."""
    for scenario in read_scenarios(SCENARIOS / name):
        if part.lower() in scenario.name.lower():
            with TemporaryDirectory() as folder:
                stage = await play(scenario, Path(folder))
            sys.stdout.write("\n".join(["", scenario.name, *stage.lines, *stage.faults, ""]))


if __name__ == "__main__":
    asyncio.run(print_transcripts(*sys.argv[1:]))
