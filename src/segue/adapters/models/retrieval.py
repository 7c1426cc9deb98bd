"""Finds the passages of approved articles that answer a question: words and meaning together."""

import hashlib
from collections.abc import Iterable
from datetime import date
from math import exp

import bm25s
import numpy as np
from numpy.typing import NDArray

from segue.adapters.models.encoder import Encoder
from segue.core.conversation.knowing import PassageHit
from segue.core.knowledge.articles import Article
from segue.core.knowledge.freshness import is_stale
from segue.core.knowledge.passages import Passage, split_passages
from segue.core.understanding.text import build_words
from segue.core.values import ArticleId, Citation, Language, Probability

Floats = NDArray[np.float32]
LIMIT = 5
FUSION = 60
"""Source: Cormack, Clarke and Büttcher (2009), Reciprocal rank fusion: k = 60."""
STEEPNESS, MIDDLE, WORDS_WEIGHT = 12.0, 0.50, 0.15
"""Logistic on cosine + .15 × share of the question's rare words found: even odds at .50."""
_STOP = frozenset(
    "the a an and or of to in on for with is are be do does did i we you my our your it this that what how when "
    "can could would will should may have has there from at by if not me us am was were which who any about "
    "please der die das und ist ich wir sie ein eine zu im in mit von le la les de des un une et est je nous "
    "vous que el los y es il e di".split()
)


class Retriever:
    """Holds the passages of one set of articles, their words and their vectors."""

    def __init__(self, articles: Iterable[Article], encoder: Encoder) -> None:
        self._encoder = encoder
        self._articles = {article.id: article for article in articles}
        self._passages: tuple[tuple[Article, Passage], ...] = tuple(
            (article, passage)
            for article in self._articles.values()
            for passage in split_passages(article)
        )
        told = [f"{a.title}. {p.heading} {p.text}" for a, p in self._passages]
        self._tokens = [_tokenize(text) for text in told]
        self._index = _build_index(self._tokens)
        self._vectors = encoder.encode(told)
        versions = "".join(sorted(f"{a.id}{a.version}" for a in self._articles.values()))
        digest = hashlib.sha256(versions.encode()).hexdigest()[:12]
        self.version = f"retrieval@1+{encoder.version}+{digest}"

    def find_article(self, article_id: ArticleId) -> Article | None:
        """The article of that id, or None."""
        return self._articles.get(article_id)

    def find(self, query: str, language: Language, today: date) -> tuple[PassageHit, ...]:
        """Passages for customers, approved and in force, in the language; best first, at most 5.

        The score is how surely the passage answers the question.
        """
        open_rows = [
            at for at, (a, _) in enumerate(self._passages) if _may_quote(a, language, today)
        ]
        if not open_rows or not query.strip():
            return ()
        words = _tokenize(query)
        cosines = self._vectors @ self._encoder.encode([query])[0]
        lexical = self._score_words(words)
        fused = _fuse(cosines[open_rows], lexical[open_rows])
        best = [open_rows[at] for at in np.argsort(-fused, kind="stable")[:LIMIT]]
        hits = [self._build_hit(at, float(cosines[at]), words) for at in best]
        return tuple(sorted(hits, key=lambda hit: -hit.score))

    def _score_words(self, words: list[str]) -> Floats:
        known = [
            word for word in words if self._index is not None and word in self._index.vocab_dict
        ]
        if not known or self._index is None:
            return np.zeros(len(self._passages), np.float32)
        scores: Floats = np.asarray(self._index.get_scores(known), np.float32)
        return scores

    def _build_hit(self, at: int, cosine: float, words: list[str]) -> PassageHit:
        article, passage = self._passages[at]
        shared = len(set(words) & set(self._tokens[at])) / len(set(words)) if words else 0.0
        weight = STEEPNESS * (cosine + WORDS_WEIGHT * shared - MIDDLE)
        return PassageHit(
            Citation(article.id, article.version, passage.start, passage.end),
            Probability(round(1 / (1 + exp(-weight)), 4)),
        )


def _may_quote(article: Article, language: Language, today: date) -> bool:
    return (
        article.approved
        and article.audience == "customer"
        and article.language == language
        and not is_stale(article, today)
    )


def _tokenize(text: str) -> list[str]:
    words = (word for word in build_words(text).folded.split() if word[0].isalnum())
    return [_stem(word) for word in words if word not in _STOP]


def _stem(word: str) -> str:
    """The word without the commonest endings: enough for "charges" to meet "charge"."""
    for ending in ("ing", "es", "ed", "s", "en", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


def _build_index(tokens: list[list[str]]) -> bm25s.BM25 | None:
    """Source: Robertson and Zaragoza (2009), BM25; None when there is nothing to find."""
    if not any(tokens):
        return None
    index = bm25s.BM25()
    index.index(tokens, show_progress=False)
    return index


def _fuse(first: Floats, second: Floats) -> Floats:
    """One score from two rankings. Source: Cormack, Clarke and Büttcher (2009)."""
    fused = np.zeros(len(first), np.float32)
    for scores in (first, second):
        ranks = np.argsort(np.argsort(-scores, kind="stable"), kind="stable")
        fused += np.where(scores > 0, 1.0 / (FUSION + 1 + ranks), 0.0).astype(np.float32)
    return fused
