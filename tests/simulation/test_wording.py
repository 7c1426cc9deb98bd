"""Wordings are chosen by a seeded chance, and values stay the same."""

from random import Random

import pytest

from segue.core.errors import BadInput
from segue.simulation.wording import count_wordings, draw_values, word


def test_the_same_seed_chooses_the_same_words() -> None:
    template = "{Hello|Good morning|Hi}, {we are|there are} {two|three|{four|five}} of us."

    assert word(template, Random(3)) == word(template, Random(3))
    assert len({word(template, Random(seed)) for seed in range(60)}) > 10


def test_every_choice_within_a_choice_is_made() -> None:
    assert word("{a {b|b}|a b}", Random(1)) == "a b"


def test_a_value_of_a_pool_may_use_those_before_it() -> None:
    pools = {"day": ("4",), "dates": ("{from [day] May|from [day] May}",)}

    assert draw_values(pools, Random(1)) == {"day": "4", "dates": "from 4 May"}


def test_a_value_that_is_not_there_is_named() -> None:
    with pytest.raises(BadInput, match=r"no value \[hotel\]"):
        word("At [hotel].", Random(1), {"city": "Kyoto"})


@pytest.mark.parametrize(
    ("template", "count"), [("plain", 1), ("{a|b}", 2), ("{a|b} {c|d|e}", 6), ("{a|{b|c}}", 3)]
)
def test_wordings_are_counted(template: str, count: int) -> None:
    assert count_wordings(template) == count
