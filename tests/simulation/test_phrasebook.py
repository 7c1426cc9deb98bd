"""The phrasebook: enough kinds of customers, each with many wordings, and nothing missing."""

from random import Random

import pytest

from segue.business.reading import read_business
from segue.simulation.phrasebook import Kind, Tongue, read_phrasebook
from segue.simulation.wording import count_wordings, draw_values, word
from tests.rig import TRAVEL

BOOK = read_phrasebook()
NOT_ANSWERED = {"again", "clarify", "offer", "nothing"}
"""Asked, and met in another way than by an answer of the language."""


def list_templates(kind: Kind) -> list[str]:
    """Everything that a kind of customer may say of itself."""
    return [
        template
        for m in kind.matters
        for template in (*m.open, *m.follow, *m.person, *m.again, *m.back, *m.answers.values())
    ]


def test_every_kind_of_the_issue_is_there_and_more() -> None:
    wanted = {"calm", "hurried", "angry", "vague", "switching", "vip", "access", "person"}

    assert wanted < {kind.id for kind in BOOK.kinds}
    assert len({kind.label for kind in BOOK.kinds}) == len(BOOK.kinds)


def test_customers_write_every_language_of_the_example() -> None:
    spoken = read_business(TRAVEL).policy.languages

    assert set(BOOK.list_languages()) == set(spoken)
    assert {kind.language for kind in BOOK.kinds} == set(spoken)


@pytest.mark.parametrize("kind", BOOK.kinds, ids=lambda kind: kind.id)
def test_a_kind_begins_in_several_ways_and_every_value_is_there(kind: Kind) -> None:
    pools = BOOK.find_tongue(kind.language).pools
    values = draw_values(pools, Random(1))

    assert sum(count_wordings(t) for m in kind.matters for t in m.open) >= 4
    for template in list_templates(kind):
        said = word(template, Random(2), values)
        assert not set("{}[]") & set(said), said


@pytest.mark.parametrize("tongue", BOOK.tongues.values(), ids=lambda tongue: tongue.language)
def test_a_language_has_an_answer_to_all_that_it_knows_to_be_asked(tongue: Tongue) -> None:
    values = draw_values(tongue.pools, Random(1))
    asked = {question.asks for question in tongue.questions} - NOT_ANSWERED

    assert asked <= set(tongue.answers)
    assert {"agree", "refuse", "unsure"} <= set(tongue.answers)
    assert {"thanks", "bye", "nudge", "gives_up"} <= set(tongue.courtesy)
    for pool in (*tongue.answers.values(), *tongue.courtesy.values()):
        for template in pool:
            word(template, Random(2), values)


def test_customers_who_change_the_language_change_to_one_that_is_spoken() -> None:
    others = {m.then for kind in BOOK.kinds for m in kind.matters if m.then}

    assert others
    assert others <= set(BOOK.tongues)
