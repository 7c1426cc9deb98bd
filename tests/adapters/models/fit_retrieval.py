"""Fits the weights of retrieval and prints what they reach; not a test.

`python -m tests.adapters.models.fit_retrieval` fits on questions_more.yaml beside this file and
measures the weights that stand in the code on both sets; scenarios/questions.yaml is held out.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from segue.adapters.models.encoder import load_encoder
from segue.adapters.models.passage_index import PassageIndex
from segue.adapters.models.query_words import clean_query, find_place_names
from segue.adapters.models.retrieval import Retriever
from segue.core.knowledge.retrieval import WIDEST_MARGIN
from segue.core.values import Language
from tests.scenario_runner import SCENARIOS, load_business

Floats = NDArray[np.float64]
FITTED = Path(__file__).parent / "questions_more.yaml"
HELD_OUT = SCENARIOS / "questions.yaml"
TODAY = date(2026, 11, 23)
QUOTED_FROM = 0.55
"""Score from which the travel business quotes."""
WRONG_COST = 2.0
"""A wrong quote misleads; a missed one only asks again."""
RIDGE = 1e-3
"""Keeps the weights small; the figures hardly move between 2e-4 and 3e-3."""


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    text: str
    article: str | None
    language: Language = Language("en")
    also: tuple[str, ...] = ()

    def is_answered_by(self, article: str) -> bool:
        return self.article is not None and article in (self.article, *self.also)


class Case(Struct, frozen=True):
    """A question, and per article in its language: id, likenesses, title's other place."""

    question: Question
    ids: tuple[str, ...]
    likenesses: Floats
    others: tuple[bool, ...]
    unknown: int


def read_questions(path: Path) -> tuple[Question, ...]:
    file = msgspec.yaml.decode(path.read_bytes(), type=dict[str, tuple[Question, ...]])
    return file["questions"]


def build_case(index: PassageIndex, question: Question) -> Case:
    asked = clean_query(question.text)
    told = [m for m in index.measure(asked) if m.entry.article.language == question.language]
    entries = [m.entry for m in told]
    places = find_place_names(asked)
    known = frozenset[str]().union(*(e.places for e in entries))
    return Case(
        question,
        tuple(e.article.id for e in entries),
        np.array([msgspec.structs.astuple(m.likeness) for m in told]),
        tuple(bool(places and e.title_places and not places & e.title_places) for e in entries),
        len(places - known),
    )


def fit_likeness(cases: Sequence[Case]) -> Floats:
    """Weights under which the right article is likest: a softmax over the articles."""

    def find_loss(weights: Floats) -> tuple[float, Floats]:
        loss, slope = 0.0, np.zeros_like(weights)
        for case in cases:
            best = case.likenesses
            right = np.array([case.question.is_answered_by(name) for name in case.ids])
            shares = np.exp(best @ weights - np.max(best @ weights))
            shares /= shares.sum()
            found = shares[right].sum() + 1e-12
            loss -= float(np.log(found))
            slope += shares @ best - (shares[right] / found) @ best[right]
        return (
            loss / len(cases) + RIDGE * float(weights @ weights),
            slope / len(cases) + 2 * RIDGE * weights,
        )

    fitted: Floats = minimize(find_loss, np.ones(4), jac=True, method="L-BFGS-B").x
    return fitted


def build_standing(case: Case, weights: Floats) -> tuple[list[float], bool]:
    """What the score is built from for the likest article, and whether that one is right."""
    best = case.likenesses @ weights
    first, second = np.argsort(-best)[:2] if len(best) > 1 else (0, 0)
    lead = min(best[first] - best[second], WIDEST_MARGIN)
    told = [best[first], lead, float(case.others[first]), float(case.unknown)]
    return told, case.question.is_answered_by(case.ids[first])


def fit_score(cases: Sequence[Case], weights: Floats) -> tuple[Floats, float]:
    built = [build_standing(case, weights) for case in cases]
    told, right = np.array([row for row, _ in built]), np.array([good for _, good in built])
    spread = told.std(axis=0) + 1e-9
    model = LogisticRegression().fit(told / spread, right, np.where(right, 1.0, WRONG_COST))
    return model.coef_[0] / spread, float(model.intercept_[0])


def print_quality(name: str, retriever: Retriever, questions: Sequence[Question]) -> None:
    answered: list[float] = []
    lacking: list[float] = []
    right, reached, wrong = 0, 0, 0
    for q in questions:
        hits = retriever.find(q.text, q.language, TODAY)
        best, score = hits[0].citation.article_id, float(hits[0].score)
        quoted = score >= QUOTED_FROM
        (answered if q.article else lacking).append(score)
        right += quoted and q.is_answered_by(best)
        reached += any(q.is_answered_by(hit.citation.article_id) for hit in hits)
        wrong += quoted and q.article is None
        if quoted != (q.article is not None) or (quoted and not q.is_answered_by(best)):
            print(f"  {score:.2f} {q.text!r} is {q.article}, found {best}")
    above = np.mean(np.array(answered)[:, None] > np.array(lacking)[None, :])
    print(
        f"{name}: right {right}/{len(answered)}, among five {reached}/{len(answered)}, "
        f"wrong {wrong}/{len(lacking)}, AUROC {above:.3f}"
    )


def main() -> None:
    encoder, articles = load_encoder(), load_business().articles
    index = PassageIndex([a for a in articles if a.approved and a.audience == "customer"], encoder)
    questions = read_questions(FITTED)
    cases = [build_case(index, question) for question in questions]
    weights = fit_likeness([case for case in cases if case.question.article is not None])
    score, bias = fit_score(cases, weights)
    print("likeness", weights.round(2), "score", score.round(3), "bias", round(bias, 2))
    retriever = Retriever(articles, encoder)
    print_quality("fitted", retriever, questions)
    print_quality("held out", retriever, read_questions(HELD_OUT))


if __name__ == "__main__":
    main()
