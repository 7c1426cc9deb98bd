"""Articles part into passages that can be quoted, and are in force until their review day."""

from datetime import date

from segue.core.knowledge.articles import Article
from segue.core.knowledge.freshness import is_stale
from segue.core.knowledge.passages import LONGEST, split_passages
from segue.core.values import ArticleId, Language

REVIEW = date(2027, 4, 15)


def build_article(body: str) -> Article:
    return Article(
        id=ArticleId("a"),
        title="Title",
        body=body,
        version="1",
        owner="Tom",
        review_date=REVIEW,
        topics=(),
        language=Language("en"),
        audience="customer",
        approved=True,
    )


def test_paragraphs_are_passages_under_their_heading() -> None:
    body = "First one.\nStill first.\n\n## Fees\n\nSecond one.\n\n# Dates\nThird one.\n\n## Empty\n"

    passages = split_passages(build_article(body))

    assert [(p.heading, p.text) for p in passages] == [
        ("", "First one.\nStill first."),
        ("Fees", "Second one."),
        ("Dates", "Third one."),
    ]
    assert all(body[p.start : p.end] == p.text for p in passages)


def test_a_long_paragraph_is_parted_between_sentences() -> None:
    body = " ".join(f"This is sentence number {n} of a long text." for n in range(40))

    passages = split_passages(build_article(body))

    assert len(passages) > 1
    assert all(len(p.text) <= LONGEST and p.text.endswith(".") for p in passages)
    assert " ".join(p.text for p in passages) == body


def test_an_endless_sentence_stays_whole() -> None:
    body = "word " * 300

    assert [p.text for p in split_passages(build_article(body))] == [body.strip()]


def test_an_empty_article_has_no_passage() -> None:
    assert split_passages(build_article("\n\n")) == ()


def test_an_article_is_in_force_until_its_review_day() -> None:
    article = build_article("text")

    assert not is_stale(article, REVIEW)
    assert is_stale(article, date(2027, 4, 16))
