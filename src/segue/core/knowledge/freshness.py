"""Tells whether an article is still in force."""

from datetime import date

from segue.core.knowledge.articles import Article


def is_stale(article: Article, today: date) -> bool:
    """Whether the article's review day has passed; on the day itself it still stands."""
    return today > article.review_date
