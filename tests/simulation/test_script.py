"""The scripts of the demo: enough kinds of customers, and an answer for each."""

from segue.simulation.script import AGENT, DEFAULT_ANSWER, FEATURED, OTHERS, find_answer


def test_there_are_at_least_four_kinds_of_customers_beside_the_featured_one() -> None:
    assert len({script.label for script in OTHERS}) >= 4
    assert FEATURED.label not in {script.label for script in OTHERS}


def test_the_featured_customer_begins_with_everything_that_asks_for_a_person() -> None:
    first = FEATURED.lines[0].text

    assert all(word in first for word in ("seven", "wheelchair", "three generations", "Japan"))


def test_what_is_said_to_a_colleague_finds_a_fitting_answer() -> None:
    to_agents = [line for script in OTHERS for line in script.lines if line.after == AGENT]

    assert all(find_answer(line.text) is not DEFAULT_ANSWER for line in to_agents)


def test_anything_else_gets_an_answer_that_ends_the_matter() -> None:
    assert find_answer("…") == DEFAULT_ANSWER
    assert DEFAULT_ANSWER.then == "wrap_up"
