"""How surely an article answers a question, from a few likenesses that can be explained."""

from math import exp

from msgspec import Struct

from segue.core.values import Probability

# Source of all weights: a softmax over articles, then a logistic regression, fitted on the
# questions of tests/adapters/models/questions_more.yaml by tests/adapters/models/fit_retrieval.py,
# a wrong quote counting twice; scenarios/questions.yaml was held out.
PASSAGE_WEIGHT, SENTENCE_WEIGHT, TITLE_WEIGHT, WORDS_WEIGHT = 9.5, 8.2, 4.3, 4.9
"""Of the likenesses of `Likeness`, in the order of its fields."""
LIKENESS_WEIGHT, MARGIN_WEIGHT = 0.411, 0.570
OTHER_PLACE_WEIGHT, UNKNOWN_PLACE_WEIGHT = -0.47, -4.07
BIAS = -5.72
WIDEST_MARGIN = 5.0
"""A larger lead over the next article says nothing more."""
LEAD = 0.085
"""Of cosine: by so little the first paragraph, which is the general one, may fall behind. Set by
hand on a dozen questions that several paragraphs of one article touch."""


class Likeness(Struct, frozen=True):
    """How alike a question and an article are: cosines with its nearest passage under the title,
    its nearest sentence, and its title and topics, -1 … 1; and `words`, its BM25 score over that
    of an article that holds every word of the question, about 0 … 1."""

    passage: float
    sentence: float
    title: float
    words: float


class Standing(Struct, frozen=True):
    """An article among the others: its likeness, its lead over the best of the others (negative
    when it is behind), whether its title names only other places than the question, and how many
    places of the question no article names."""

    likeness: float
    lead: float
    other_place: bool
    unknown_places: int


def weigh(likeness: Likeness) -> float:
    """The likenesses as one figure; only differences between articles have a meaning."""
    return (
        PASSAGE_WEIGHT * likeness.passage
        + SENTENCE_WEIGHT * likeness.sentence
        + TITLE_WEIGHT * likeness.title
        + WORDS_WEIGHT * likeness.words
    )


def find_answer_probability(standing: Standing) -> Probability:
    """How surely the article answers the question."""
    weight = (
        BIAS
        + LIKENESS_WEIGHT * standing.likeness
        + MARGIN_WEIGHT * max(-WIDEST_MARGIN, min(standing.lead, WIDEST_MARGIN))
        + OTHER_PLACE_WEIGHT * standing.other_place
        + UNKNOWN_PLACE_WEIGHT * standing.unknown_places
    )
    return Probability(round(1 / (1 + exp(-weight)), 4))


def choose_passage(
    passages: tuple[tuple[float, float], ...], named: tuple[int, ...] | None = None
) -> int:
    """Which passage of one article to quote, by its cosine and that of its nearest sentence: the
    likest, or the first when it is nearly as like. Where some name more of the places asked for
    (`named` counts them), only these are looked at.

    >>> choose_passage(((0.50, 0.40), (0.52, 0.42), (0.30, 0.30)))
    0
    >>> choose_passage(((0.50, 0.40), (0.52, 0.42), (0.30, 0.30)), named=(0, 1, 0))
    1
    """
    counts = named or (0,) * len(passages)
    rows = [at for at, count in enumerate(counts) if count == max(counts)]
    means = {at: sum(passages[at]) / 2 for at in rows}
    best = max(rows, key=means.__getitem__)
    return rows[0] if means[rows[0]] >= means[best] - LEAD else best
