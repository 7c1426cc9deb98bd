"""Passages are found by words and meaning, and only those that may be quoted today."""

from datetime import date

import pytest
from msgspec.structs import replace

from segue.adapters.models.query_words import clean_query
from segue.adapters.models.retrieval import Retriever
from segue.core.knowledge.articles import Article
from segue.core.values import ArticleId, Language
from tests.adapters.models.fake_encoder import WordEncoder

TODAY = date(2026, 11, 23)
EN = Language("en")
FEES = Article(
    id=ArticleId("fees"),
    title="Planning fee",
    body="We charge a planning fee of EUR 250.\n\nThe fee is credited when you book.",
    version="v1",
    owner="Tom",
    review_date=date(2027, 1, 1),
    topics=(),
    language=EN,
    audience="customer",
    approved=True,
)
PETS = replace(FEES, id=ArticleId("pets"), title="Pets", body="Guide dogs travel free of charge.")


def find(articles: tuple[Article, ...], query: str, language: Language = EN) -> tuple[str, ...]:
    hits = Retriever(articles, WordEncoder()).find(query, language, TODAY)  # type: ignore[arg-type]  # a fake
    return tuple(f"{h.citation.article_id}:{h.citation.start}-{h.citation.end}" for h in hits)


def test_the_passage_that_answers_comes_first() -> None:
    assert find((FEES, PETS), "what planning fee do you charge")[0] == "fees:0-36"
    assert find((FEES, PETS), "do guide dogs travel free")[0] == "pets:0-33"


def test_scores_lie_between_nothing_and_one_and_fall() -> None:
    hits = Retriever((FEES, PETS), WordEncoder()).find("planning fee", EN, TODAY)  # type: ignore[arg-type]  # a fake

    scores = [hit.score for hit in hits]

    assert scores == sorted(scores, reverse=True)
    assert all(0.0 <= score <= 1.0 for score in scores)


@pytest.mark.parametrize(
    "closed",
    [
        replace(FEES, approved=False),
        replace(FEES, audience="agent"),
        replace(FEES, review_date=date(2026, 11, 22)),
        replace(FEES, language=Language("de")),
    ],
)
def test_what_may_not_be_quoted_is_not_found(closed: Article) -> None:
    assert find((closed,), "planning fee") == ()


def test_nothing_is_found_without_question_or_articles() -> None:
    assert find((FEES,), "  ") == ()
    assert find((), "planning fee") == ()
    assert find((replace(FEES, title="the", body="the"),), "xyz") != ()


def test_of_each_article_one_passage_is_found() -> None:
    found = find((FEES, PETS), "planning fee")

    assert len({name.split(":")[0] for name in found}) == len(found) == 2


def test_a_place_that_no_article_names_lowers_the_score() -> None:
    entry = replace(FEES, id=ArticleId("entry"), title="Entering Japan", body="A visa for Japan.")
    retriever = Retriever((entry, FEES), WordEncoder())  # type: ignore[arg-type]  # a fake

    told = retriever.find("a visa for Japan", EN, TODAY)[0].score
    other = retriever.find("a visa for Mongolia", EN, TODAY)[0].score

    assert other < 0.1 < told


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("Hello there, may I bring a friend?", "may I bring a friend?"),
        ("May I bring a friend? Thanks in advance!", "May I bring a friend?"),
        ("Could you name the fee, please?", "Could you name the fee?"),
        ("Name the fee please", "Name the fee"),
        ("Hello!", "Hello!"),
        ("thank you", "thank you"),
    ],
)
def test_greetings_and_thanks_are_left_out_of_the_question(query: str, asked: str) -> None:
    assert clean_query(query) == asked


def test_an_article_of_headings_alone_is_not_found() -> None:
    assert find((replace(FEES, body="# Fees"),), "planning fee") == ()


def test_the_version_names_articles_and_encoder() -> None:
    first = Retriever((FEES,), WordEncoder())  # type: ignore[arg-type]  # a fake
    other = Retriever((replace(FEES, version="v2"),), WordEncoder())  # type: ignore[arg-type]  # a fake

    assert first.version != other.version
    assert "words@1" in first.version
    assert first.find_article(ArticleId("fees")) == FEES
    assert first.find_article(ArticleId("absent")) is None
