"""The example businesses can be used as they are."""

from datetime import date

import pytest

from segue.business.reading import find_faults, read_business
from segue.business.starting import _find_examples_folder, find_examples

REVIEWED_ON = date(2026, 1, 1)


def test_the_travel_example_is_there():
    assert "travel" in find_examples()


@pytest.mark.parametrize("name", find_examples())
def test_an_example_has_no_fault(name):
    assert find_faults(_find_examples_folder() / name, REVIEWED_ON) == ()


def test_the_travel_example_offers_prompts_in_every_language_it_speaks():
    policy = read_business(_find_examples_folder() / "travel", number=1).policy

    assert len(policy.prompts) == 4
    assert all(set(prompt) == set(policy.languages) for prompt in policy.prompts)


@pytest.mark.parametrize("name", find_examples())
def test_an_example_reads_and_can_meet_the_wish_for_a_person(name):
    policy = read_business(_find_examples_folder() / name, number=1).policy

    assert any(trigger.kind == "explicit_request" for trigger in policy.triggers)
    assert any(agent.role == "agent" for agent in policy.team)
