"""An encoder of words for tests: texts that share words are alike; no weights needed."""

import hashlib

import numpy as np
from numpy.typing import NDArray

from segue.core.understanding.text import build_words


class WordEncoder:
    """Adds up one fixed random vector per word."""

    version = "words@1"

    def encode(self, texts: tuple[str, ...] | list[str]) -> NDArray[np.float32]:
        rows = [
            sum(map(_vector, build_words(text).folded.split()), np.zeros(384)) for text in texts
        ]
        vectors = np.array(rows, np.float32).reshape(-1, 384)
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def _vector(word: str) -> NDArray[np.float64]:
    seed = int(hashlib.sha256(word.encode()).hexdigest()[:8], 16)
    return np.random.default_rng(seed).normal(size=384)
