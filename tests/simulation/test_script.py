"""The script of the featured conversation: it asks for a person by itself, and has its answer."""

from segue.simulation.script import AGENT, DEFAULT_ANSWER, FEATURED, find_answer


def test_the_featured_customer_begins_with_everything_that_asks_for_a_person() -> None:
    first = FEATURED.lines[0].text

    assert all(word in first for word in ("seven", "wheelchair", "three generations", "Japan"))


def test_what_is_said_to_the_agent_finds_a_fitting_answer() -> None:
    to_agents = [line for line in FEATURED.lines if line.after == AGENT]

    assert to_agents
    assert all(find_answer(line.text) != DEFAULT_ANSWER for line in to_agents)


def test_anything_else_gets_an_answer_all_the_same() -> None:
    assert find_answer("…") == DEFAULT_ANSWER
