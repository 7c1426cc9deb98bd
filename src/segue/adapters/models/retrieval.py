"""Finds the passages of approved articles that answer a question: words and meaning together."""

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from msgspec import Struct

from segue.adapters.models.encoder import Encoder
from segue.adapters.models.kept_vectors import KeptVectors
from segue.adapters.models.passage_index import Measured, PassageIndex
from segue.adapters.models.query_words import clean_query, find_place_names
from segue.core.conversation.knowing import PassageHit
from segue.core.knowledge.articles import Article
from segue.core.knowledge.freshness import is_stale
from segue.core.knowledge.retrieval import (
    Standing,
    choose_passage,
    find_answer_probability,
    weigh,
)
from segue.core.values import ArticleId, Citation, Language

LIMIT = 5
"""Articles of which a passage is shown."""


class Found(Struct, frozen=True):
    """What was measured of an article, and its likeness as one figure."""

    measured: Measured
    weight: float


class Retriever:
    """Holds the passages of one set of articles, their words and their vectors; what was encoded
    is kept in the folder `kept`, if one is named."""

    def __init__(
        self, articles: Iterable[Article], encoder: Encoder, kept: Path | None = None
    ) -> None:
        self._articles = {article.id: article for article in articles}
        told = [a for a in self._articles.values() if a.approved and a.audience == "customer"]
        vectors = KeptVectors(kept, encoder.version) if kept else None
        self._index = PassageIndex(told, encoder, vectors)
        versions = "".join(sorted(f"{a.id}{a.version}" for a in self._articles.values()))
        digest = hashlib.sha256(versions.encode()).hexdigest()[:12]
        self.version = f"retrieval@2+{encoder.version}+{digest}"

    def find_article(self, article_id: ArticleId) -> Article | None:
        """The article of that id, or None."""
        return self._articles.get(article_id)

    def find(self, query: str, language: Language, today: date) -> tuple[PassageHit, ...]:
        """Passages for customers, approved and in force, in the language; best first, one of each
        article, at most 5.

        The score is how surely the passage answers the question.
        """
        if not query.strip():
            return ()
        asked = clean_query(query)
        found = self._rank(asked, language, today)
        places = find_place_names(asked)
        known = frozenset[str]().union(*(f.measured.entry.places for f in found))
        hits = [
            _build_hit(f, _find_lead(found, at), places, len(places - known))
            for at, f in enumerate(found[:LIMIT])
        ]
        return tuple(sorted(hits, key=lambda hit: -hit.score))

    def _rank(self, query: str, language: Language, today: date) -> list[Found]:
        found = [
            Found(measured, weigh(measured.likeness))
            for measured in self._index.measure(query)
            if measured.entry.article.language == language
            and not is_stale(measured.entry.article, today)
        ]
        return sorted(found, key=lambda f: -f.weight)


def _find_lead(found: list[Found], at: int) -> float:
    """How far the article stands before the best of the others; 0 when it is alone."""
    if len(found) == 1:
        return 0.0
    return found[at].weight - found[0 if at else 1].weight


def _build_hit(found: Found, lead: float, places: frozenset[str], unknown: int) -> PassageHit:
    entry = found.measured.entry
    other = bool(places and entry.title_places and not places & entry.title_places)
    beyond = places - entry.title_places
    named = tuple(len(beyond & told) for told in entry.passage_places)
    passage = entry.passages[choose_passage(found.measured.passages, named)]
    article = entry.article
    return PassageHit(
        Citation(article.id, article.version, passage.start, passage.end),
        find_answer_probability(Standing(found.weight, lead, other, unknown)),
    )
