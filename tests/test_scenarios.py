"""Conversations as customers lead them, with the real models over the travel business.

A failing scenario prints its transcript; `python -m tests.scenario_runner dialogue.yaml` prints
them all.
"""

from pathlib import Path

import msgspec
import pytest
import yaml
from msgspec import Struct

from segue.core.handoff.package import build_package
from tests.scenario_checks import Facts
from tests.scenario_runner import (
    SCENARIOS,
    End,
    Scenario,
    Stage,
    Turn,
    load_business,
    play,
    read_scenarios,
)

pytestmark = pytest.mark.anyio

DIALOGUE = read_scenarios(SCENARIOS / "dialogue.yaml")
FACTS = read_scenarios(SCENARIOS / "facts.yaml")
HANDOFF = read_scenarios(SCENARIOS / "handoff.yaml")


async def check_scenario(scenario: Scenario, folder: Path) -> Stage:
    """The scenario played; it fails with its transcript and everything that did not hold."""
    stage = await play(scenario, folder)
    assert not stage.faults, "\n".join([scenario.name, *stage.lines, "", *stage.faults])
    return stage


@pytest.mark.parametrize("scenario", DIALOGUE, ids=lambda s: s.name)
async def test_a_conversation_goes_as_it_should(scenario: Scenario, tmp_path: Path) -> None:
    await check_scenario(scenario, tmp_path)


@pytest.mark.parametrize("scenario", HANDOFF, ids=lambda s: s.name)
async def test_a_handoff_goes_as_it_should(scenario: Scenario, tmp_path: Path) -> None:
    await check_scenario(scenario, tmp_path)


@pytest.mark.parametrize("scenario", FACTS, ids=lambda s: s.name)
async def test_every_fact_of_twelve_is_in_the_package(scenario: Scenario, tmp_path: Path) -> None:
    """End.package_facts is held against the package, by name and value; see compare_facts."""
    stage = await check_scenario(scenario, tmp_path)

    count = sum(len(v) if isinstance(v, list) else 1 for v in scenario.end.package_facts.values())
    assert count == 12, f"{scenario.name} counts {count} facts"
    assert stage.conversation.owner == "nobody", "the conversation did not end in a handoff"


def test_there_are_thirty_conversations_of_twelve_facts() -> None:
    assert len(FACTS) == 30
    assert len(DIALOGUE) >= 44


# ---- every step of every flow -------------------------------------------------------------------


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """What a step asks for and how the customer answers."""

    asks: str
    answer: str


class Correction(Struct, frozen=True, forbid_unknown_fields=True):
    """A detail that is corrected at any step after it was given."""

    after: str
    says: str
    facts: Facts


class Walk(Struct, frozen=True, forbid_unknown_fields=True):
    """A flow with its way to the end."""

    flow: str
    opens: str
    second: str
    steps: list[Step]
    correction: Correction
    ends: str


def read_walks() -> list[Walk]:
    """The flows of scenarios/walks.yaml."""
    raw = yaml.load((SCENARIOS / "walks.yaml").read_text(), yaml.BaseLoader)
    return msgspec.convert(raw, list[Walk])


WALKS = read_walks()
STEPS = [(w, at) for w in WALKS for at in range(len(w.steps))]
CORRECTABLE = [(w, at) for w, at in STEPS if w.correction.after in [s.asks for s in w.steps[:at]]]


def name_step(value: object) -> str:
    """How a walk or the number of a step is called in the name of a test."""
    return value.flow if isinstance(value, Walk) else str(value)


def walk_to(walk: Walk, at: int) -> list[Turn]:
    """The turns that lead to the question of step `at`."""
    turns = [Turn(customer=walk.opens, asks=[walk.steps[0].asks])]
    return turns + [
        Turn(customer=step.answer, asks=[after.asks])
        for step, after in zip(walk.steps[:at], walk.steps[1 : at + 1], strict=True)
    ]


def walk_on(walk: Walk, at: int) -> list[Turn]:
    """The turns from the answer of step `at` to the end."""
    turns = [
        Turn(customer=step.answer, asks=[after.asks])
        for step, after in zip(walk.steps[at:], walk.steps[at + 1 :], strict=False)
    ]
    verdict = "handoff" if walk.ends == "handoff" else "answer"
    status = "handed" if walk.ends == "handoff" else "done"
    return [
        *turns,
        Turn(customer=walk.steps[-1].answer, verdict=verdict, requests={walk.flow: status}),
    ]


def interrupt(walk: Walk, at: int, *turns: Turn, on: bool = True) -> Scenario:
    """The walk with `turns` put in at the question of step `at`."""
    ahead = [s.asks for s in walk.steps[:at] if s.asks != "yes"]
    turns = tuple(
        Turn(**{f: getattr(t, f) for f in t.__struct_fields__} | {"never_asks": ahead})
        for t in turns
    )
    rest = walk_on(walk, at) if on else []
    return Scenario(name=f"{walk.flow} {at}", turns=[*walk_to(walk, at), *turns, *rest])


@pytest.mark.parametrize("walk", WALKS, ids=name_step)
async def test_each_flow_comes_to_its_end(walk: Walk, tmp_path: Path) -> None:
    await check_scenario(
        Scenario(name=walk.flow, turns=[*walk_to(walk, 0), *walk_on(walk, 0)]), tmp_path
    )


def test_every_flow_of_the_business_is_walked() -> None:
    assert {w.flow for w in WALKS} == {f.id for f in load_business().policy.flows}


@pytest.mark.parametrize(("walk", "at"), STEPS, ids=name_step)
async def test_a_digression_at_any_step_is_answered_and_resumed(
    walk: Walk, at: int, tmp_path: Path
) -> None:
    asks = walk.steps[at].asks
    question = Turn(
        customer="What are your opening hours?",
        quotes=["Opening hours and who answers when"],
        asks=[asks],
    )
    await check_scenario(interrupt(walk, at, question), tmp_path)


@pytest.mark.parametrize(("walk", "at"), CORRECTABLE, ids=name_step)
async def test_a_correction_at_any_step_is_taken_and_resumed(
    walk: Walk, at: int, tmp_path: Path
) -> None:
    change = walk.correction
    turn = Turn(customer=change.says, asks=[walk.steps[at].asks], facts=change.facts)
    await check_scenario(interrupt(walk, at, turn), tmp_path)


@pytest.mark.parametrize(("walk", "at"), STEPS, ids=name_step)
async def test_a_second_request_at_any_step_waits_its_turn(
    walk: Walk, at: int, tmp_path: Path
) -> None:
    topic = "transfer_airport" if walk.flow == "gift_voucher" else "gift_voucher"
    turn = Turn(
        customer=walk.second,
        asks=[walk.steps[at].asks],
        requests={walk.flow: "open", topic: "open"},
    )
    scenario = interrupt(walk, at, turn, on=False)
    answer = [Turn(customer=s.answer) for s in walk.steps[at:]]
    handed = walk.ends == "handoff"
    end = End(
        requests={walk.flow: "handed" if handed else "done", topic: "handed" if handed else "open"}
    )
    await check_scenario(
        Scenario(name=scenario.name, turns=[*scenario.turns, *answer], end=end), tmp_path
    )


@pytest.mark.parametrize(("walk", "at"), STEPS, ids=name_step)
async def test_an_attachment_alone_at_any_step_is_named_and_resumed(
    walk: Walk, at: int, tmp_path: Path
) -> None:
    turn = Turn(attach=["scan.pdf"], says=["cannot read"], asks=[walk.steps[at].asks])
    await check_scenario(interrupt(walk, at, turn), tmp_path)


@pytest.mark.parametrize(("walk", "at"), STEPS, ids=name_step)
async def test_a_return_after_days_at_any_step_is_welcomed_and_resumed(
    walk: Walk, at: int, tmp_path: Path
) -> None:
    turn = Turn(
        days_later=3, customer="Hello again", says=["Welcome back"], asks=[walk.steps[at].asks]
    )
    await check_scenario(interrupt(walk, at, turn), tmp_path)


@pytest.mark.parametrize(("walk", "at"), STEPS, ids=name_step)
async def test_a_wish_for_a_person_at_any_step_is_met_in_that_turn(
    walk: Walk, at: int, tmp_path: Path
) -> None:
    wishes = yaml.safe_load((SCENARIOS / "wishes.yaml").read_text())["wishes"]
    english = [w["text"] for w in wishes if w["language"] == "en"]
    first = (STEPS.index((walk, at)) * 3) % len(english)

    for text in (english[(first + n) % len(english)] for n in range(3)):
        turn = Turn(customer=text, verdict="handoff", rule="R1", owner="nobody")
        await check_scenario(interrupt(walk, at, turn, on=False), tmp_path)


# ---- silent rules -------------------------------------------------------------------------------


async def test_the_reason_of_a_silent_rule_is_in_nothing_that_the_customer_sees(
    tmp_path: Path,
) -> None:
    scenario = Scenario(
        name="silent",
        agents=["ruth"],
        turns=[
            Turn(customer="My husband died last week and we have to cancel HR-48213", rule="S5"),
            Turn(accept="ruth"),
            Turn(agent_says="I am so sorry."),
            Turn(hand_back="ruth"),
            Turn(customer="Thank you"),
        ],
    )

    stage = await check_scenario(scenario, tmp_path)

    rule = next(t for t in load_business().policy.triggers if t.id == "S5")
    seen = " ".join(
        stage.conversation.text(m.text)
        for m in stage.conversation.messages
        if m.author_kind != "customer"
    )
    secrets = (rule.reason, rule.id, *rule.needs, "trained", "sensitive")
    assert not [word for word in secrets if word.lower() in seen.lower()]
    package = build_package(stage.conversation, load_business().policy)
    assert package.reason is not None
    assert package.reason.silent
