"""Parts an article into passages that can be quoted: paragraphs, or whole sentences of long ones."""

from itertools import pairwise

import re2
from msgspec import Struct

from segue.core.knowledge.articles import Article

LONGEST = 700
"""Characters of a passage; a longer paragraph is parted between sentences."""
_GAP = re2.compile(r"\n[ \t]*\n\s*")
_HEADING = re2.compile(r"^#{1,6}[ \t]+([^\n]*)(?:\n|$)")
_SENTENCE = re2.compile(r"[.!?]+[)\"'”’]*\s+")


class Passage(Struct, frozen=True):
    """Characters [start, end) of an article's body; `heading` stands above it, or is empty."""

    start: int
    end: int
    text: str
    heading: str = ""


def split_passages(article: Article) -> tuple[Passage, ...]:
    """The passages of an article, in order. Headings are no passages but go with what follows."""
    passages: list[Passage] = []
    heading = ""
    for start, end in _find_paragraphs(article.body):
        match = _HEADING.match(article.body[start:end])
        heading = match.group(1).strip() if match else heading
        first = start + match.end() if match else start
        text = article.body[first:end]
        if text.strip():
            passages += [Passage(first + s, first + e, text[s:e], heading) for s, e in _part(text)]
    return tuple(passages)


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a passage, in order; the whole of it when it has no full stop."""
    edges = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    pieces = (text[s:e].strip() for s, e in pairwise(edges))
    return tuple(piece for piece in pieces if piece)


def _find_paragraphs(body: str) -> tuple[tuple[int, int], ...]:
    edges = [0, *(edge for match in _GAP.finditer(body) for edge in match.span()), len(body)]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    trimmed = (
        (s + len(body[s:e]) - len(body[s:e].lstrip()), s + len(body[s:e].rstrip()))
        for s, e in pairs
    )
    return tuple((s, e) for s, e in trimmed if s < e)


def _part(text: str) -> tuple[tuple[int, int], ...]:
    """The text whole, or in runs of whole sentences that stay below the longest passage."""
    if len(text) <= LONGEST:
        return ((0, len(text)),)
    spans: list[tuple[int, int]] = []
    start = last = 0
    for cut in (*(match.end() for match in _SENTENCE.finditer(text)), len(text)):
        if cut - start > LONGEST and last > start:
            spans.append((start, last))
            start = last
        last = cut
    spans.append((start, len(text)))
    return tuple((s, s + len(text[s:e].rstrip())) for s, e in spans)
