"""The passages of one set of articles, measured against a question: by words and by meaning."""

from collections.abc import Sequence
from math import log

import bm25s
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from segue.adapters.models.encoder import Encoder
from segue.adapters.models.kept_vectors import KeptVectors
from segue.adapters.models.query_words import find_place_names, find_terms
from segue.core.knowledge.articles import Article
from segue.core.knowledge.passages import Passage, split_passages, split_sentences
from segue.core.knowledge.retrieval import Likeness

Floats = NDArray[np.float32]


class Entry(Struct, frozen=True):
    """An article with its passages, and the places that it, its title and each passage name."""

    article: Article
    passages: tuple[Passage, ...]
    places: frozenset[str]
    title_places: frozenset[str]
    passage_places: tuple[frozenset[str], ...]


class Measured(Struct, frozen=True):
    """An article's likeness to a question, and for each of its passages the cosines with the
    passage and with its nearest sentence."""

    entry: Entry
    likeness: Likeness
    passages: tuple[tuple[float, float], ...]


class PassageIndex:
    """Holds vectors and words of the passages of articles; `entries` are those with text."""

    def __init__(
        self, articles: Sequence[Article], encoder: Encoder, kept: KeptVectors | None = None
    ) -> None:
        self._encoder = encoder
        self._kept = kept
        self.entries = _build_entries(articles)
        held = [(entry.article, p) for entry in self.entries for p in entry.passages]
        told = [f"{a.title}. {p.heading} {p.text}" for a, p in held]
        sentences = [split_sentences(p.text) for _, p in held]
        self._first_sentences = _find_firsts(sentences)
        self._first_passages = _find_firsts([entry.passages for entry in self.entries])
        self._vectors = self._encode(told)
        self._sentences = self._encode([s for parts in sentences for s in parts])
        self._titles = self._encode([_name_subject(entry.article) for entry in self.entries])
        tokens = [
            list(find_terms(f"{_name_subject(e.article)} {e.article.body}")) for e in self.entries
        ]
        self._words = _build_words_index(tokens)
        self._rarities = _weigh_words(tokens)

    def measure(self, query: str) -> tuple[Measured, ...]:
        """How alike the question is to each entry and to each of its passages."""
        if not self.entries:
            return ()
        vector = self._encoder.encode([query])[0]
        passages = self._vectors @ vector
        sentences = np.maximum.reduceat(self._sentences @ vector, self._first_sentences)
        columns = (
            np.maximum.reduceat(passages, self._first_passages).tolist(),
            np.maximum.reduceat(sentences, self._first_passages).tolist(),
            (self._titles @ vector).tolist(),
            self._score_words(find_terms(query)).tolist(),
        )
        pairs = tuple(zip(passages.tolist(), sentences.tolist(), strict=True))
        ends = (*self._first_passages[1:].tolist(), len(pairs))
        return tuple(
            Measured(entry, Likeness(*row), pairs[start:end])
            for entry, row, start, end in zip(
                self.entries,
                zip(*columns, strict=True),
                self._first_passages.tolist(),
                ends,
                strict=True,
            )
        )

    def _score_words(self, terms: tuple[str, ...]) -> Floats:
        """BM25 over what an article with every word would get; a word that no article holds
        counts as rare as words can be."""
        nothing = np.zeros(len(self.entries), np.float32)
        rarest = log(1 + 2 * (len(self.entries) + 0.5))
        full = sum(self._rarities.get(term, rarest) for term in set(terms))
        known = [term for term in dict.fromkeys(terms) if term in self._rarities]
        if self._words is None or not known:
            return nothing
        return np.asarray(self._words.get_scores(known), np.float32) / np.float32(full)

    def _encode(self, texts: list[str]) -> Floats:
        """The vectors of the texts, as they were kept if they were."""
        kept = self._kept
        return kept.get(texts, self._encode_now) if kept and texts else self._encode_now(texts)

    def _encode_now(self, texts: list[str]) -> Floats:
        """Those of one length together, so that little is padded."""
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        vectors = self._encoder.encode([texts[at] for at in order])
        return vectors[np.argsort(order)] if texts else vectors


def _build_entries(articles: Sequence[Article]) -> tuple[Entry, ...]:
    parted = [(article, split_passages(article)) for article in articles]
    return tuple(
        Entry(
            article,
            passages,
            find_place_names(article.title) | find_place_names(article.body),
            find_place_names(article.title),
            tuple(find_place_names(passage.text) for passage in passages),
        )
        for article, passages in parted
        if passages
    )


def _find_firsts(groups: Sequence[Sequence[object]]) -> NDArray[np.intp]:
    """Where each group begins when all stand in one row."""
    sizes = [len(group) for group in groups]
    return np.array([sum(sizes[:at]) for at in range(len(sizes))], np.intp)


def _name_subject(article: Article) -> str:
    topics = " ".join(topic.replace("_", " ") for topic in article.topics)
    return f"{article.title}. {topics}".strip()


def _build_words_index(tokens: list[list[str]]) -> bm25s.BM25 | None:
    """Source: Robertson and Zaragoza (2009), BM25; None when there is nothing to find."""
    if not any(tokens):
        return None
    index = bm25s.BM25()
    index.index(tokens, show_progress=False)
    return index


def _weigh_words(tokens: list[list[str]]) -> dict[str, float]:
    """The rarity of each word. Source: Robertson and Zaragoza (2009), the idf of BM25, + 1."""
    counts: dict[str, int] = {}
    for words in tokens:
        for word in set(words):
            counts[word] = counts.get(word, 0) + 1
    return {w: log(1 + (len(tokens) - n + 0.5) / (n + 0.5)) for w, n in counts.items()}
