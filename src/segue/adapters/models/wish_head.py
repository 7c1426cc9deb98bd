"""A second line for the wish for a person: two small linear heads over a message's sentences.

The rules of core/understanding/wish.py come first. Where they find nothing, letters and words
(hashed, for every language) and the encoder's vectors (English) may still be sure enough.
Trained by tools/train_wish.py on Segue's own text and public intents; the card beside the
weights names them.
"""

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray

from segue.core.errors import ModelUnavailable
from segue.core.understanding.wish import read_plain
from segue.core.understanding.wish_frames import read_signs

Floats = NDArray[np.float32]
BUCKETS = 1 << 15
_LONGEST = 400
"""Characters read of a text: a wish stands in one sentence, and the time stays short."""


def _list_grams(folded: str) -> Iterator[str]:
    words = folded.split(" ")
    for first, second in zip(["^", *words], [*words, "$"], strict=True):
        yield f"{first} {second}"
    padded = f" {folded} "
    for size in (3, 4, 5):
        for at in range(len(padded) - size + 1):
            yield padded[at : at + size]
    yield from words
    signs = f"^{read_signs(folded)}$"
    for size in (2, 3, 4, 5):
        for at in range(len(signs) - size + 1):
            yield f"#{signs[at : at + size]}"


def hash_text(text: str) -> NDArray[np.int64]:
    """The buckets of a text's letters, words, pairs of words and signs, each once."""
    folded = read_plain(text[:_LONGEST])
    found = {zlib.crc32(gram.encode()) % BUCKETS for gram in _list_grams(folded)}
    return np.fromiter(sorted(found), np.int64, len(found))


@dataclass(frozen=True, slots=True)
class WishHead:
    """Weights by bucket and by the encoder's dimension, and how sure is sure enough.

    `threshold` holds for letters alone, `threshold_both` for the sum of both scores (English).
    """

    letters: Floats
    bias: float
    vector: Floats
    vector_bias: float
    threshold: float
    threshold_both: float
    version: str

    def score(self, text: str) -> float:
        """How much a text's letters and words speak for a wish; above 0 rather yes."""
        buckets = hash_text(text)
        length = max(len(buckets), 1) ** 0.5
        return float(self.letters[buckets].sum() / length) + self.bias

    def wishes(self, rows: Sequence[str], vectors: Floats | None = None) -> bool:
        """True when any of the rows surely asks for a person; `vectors` are the rows' own."""
        scores = np.array([self.score(row) for row in rows], np.float32)
        if vectors is None:
            return bool((scores >= self.threshold).any())
        both = scores + vectors @ self.vector + self.vector_bias
        return bool((both >= self.threshold_both).any())


def load_wish_head(folder: Traversable | None = None) -> WishHead:
    """The head that Segue ships with.

    Raises: ModelUnavailable when its files are missing or broken.
    """
    folder = folder or files("segue") / "weights"
    try:
        card = json.loads((folder / "wish.json").read_text("utf-8"))
        with (folder / "wish.npz").open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            return WishHead(
                letters=arrays["letters"].astype(np.float32) * np.float32(card["scale"]),
                bias=float(card["bias"]),
                vector=arrays["vector"].astype(np.float32),
                vector_bias=float(card["vector_bias"]),
                threshold=float(card["threshold"]),
                threshold_both=float(card["threshold_both"]),
                version=str(card["version"]),
            )
    except (OSError, ValueError, KeyError) as fault:
        raise ModelUnavailable(
            f"the wish head in {str(folder)!r} does not load ({fault})"
        ) from fault
