"""The score of an answer rises with likeness and lead, and falls with places not told of."""

from segue.core.knowledge.passages import split_sentences
from segue.core.knowledge.retrieval import (
    Likeness,
    Standing,
    choose_passage,
    find_answer_probability,
    weigh,
)

SURE = Standing(likeness=weigh(Likeness(0.7, 0.6, 0.6, 0.5)), lead=3.0, other_place=False, unknown_places=0)  # fmt: skip
POOR = Standing(likeness=weigh(Likeness(0.3, 0.3, 0.2, 0.1)), lead=0.2, other_place=False, unknown_places=0)  # fmt: skip


def test_every_likeness_counts_for_an_article() -> None:
    low = weigh(Likeness(0.5, 0.5, 0.5, 0.5))

    raised = [
        weigh(Likeness(0.6, 0.5, 0.5, 0.5)),
        weigh(Likeness(0.5, 0.6, 0.5, 0.5)),
        weigh(Likeness(0.5, 0.5, 0.6, 0.5)),
        weigh(Likeness(0.5, 0.5, 0.5, 0.6)),
    ]

    assert all(weight > low for weight in raised)


def test_a_like_article_far_ahead_is_surer_than_a_poor_one() -> None:
    assert find_answer_probability(SURE) > 0.9
    assert find_answer_probability(POOR) < 0.2


def test_a_place_that_no_article_names_makes_an_answer_unlikely() -> None:
    elsewhere = Standing(SURE.likeness, SURE.lead, other_place=True, unknown_places=1)

    assert find_answer_probability(elsewhere) < 0.55


def test_a_lead_beyond_the_widest_says_nothing_more() -> None:
    wide = Standing(SURE.likeness, 5.0, other_place=False, unknown_places=0)
    wider = Standing(SURE.likeness, 50.0, other_place=False, unknown_places=0)

    assert find_answer_probability(wide) == find_answer_probability(wider)


def test_the_first_passage_is_quoted_unless_another_is_clearly_liker() -> None:
    assert choose_passage(((0.50, 0.50), (0.55, 0.55))) == 0
    assert choose_passage(((0.50, 0.50), (0.70, 0.70))) == 1


def test_a_passage_that_names_the_place_asked_for_goes_before_one_that_does_not() -> None:
    assert choose_passage(((0.60, 0.60), (0.50, 0.50)), named=(0, 1)) == 1
    assert choose_passage(((0.60, 0.60), (0.50, 0.50)), named=(1, 1)) == 0


def test_a_passage_parts_into_sentences() -> None:
    assert split_sentences("One fee. Two? Three") == ("One fee.", "Two?", "Three")
    assert split_sentences("no stop") == ("no stop",)
