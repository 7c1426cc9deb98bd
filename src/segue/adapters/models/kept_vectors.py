"""Vectors of texts that were encoded before, kept in a file, so that a start need not wait again."""

import contextlib
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

MOST_FILES: Final = 12
"""Kept at a time, three for each set of articles; the ones used longest ago make room."""


class KeptVectors:
    """Vectors in a folder, by the hash of what was encoded and by what. A file that cannot be
    read, or holds another number of rows, counts as not there."""

    def __init__(self, folder: Path, version: str) -> None:
        self._folder = folder
        self._version = version

    def get(self, texts: list[str], encode: Callable[[list[str]], Floats]) -> Floats:
        """The vectors of the texts, one row each: as they were kept, else encoded now and kept."""
        place = self._folder / f"vectors-{self._hash(texts)}.npy"
        found = _read(place, len(texts))
        if found is not None:
            return found
        vectors = encode(texts)
        # A folder that cannot be written to costs time at the next start and nothing else.
        with contextlib.suppress(OSError):
            self._keep(place, vectors)
        return vectors

    def _hash(self, texts: list[str]) -> str:
        digest = hashlib.sha256(self._version.encode())
        for text in texts:
            digest.update(b"\0" + text.encode())
        return digest.hexdigest()[:32]

    def _keep(self, place: Path, vectors: Floats) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = place.with_suffix(f".{os.getpid()}.tmp")
        with unfinished.open("wb") as file:
            np.save(file, vectors, allow_pickle=False)
        unfinished.replace(place)
        kept = sorted(self._folder.glob("vectors-*.npy"), key=lambda p: p.stat().st_mtime)
        for old in kept[:-MOST_FILES]:
            old.unlink(missing_ok=True)


def _read(place: Path, rows: int) -> Floats | None:
    try:
        vectors = np.load(place, allow_pickle=False)
        place.touch()
    except (OSError, ValueError, EOFError):
        return None
    fits = vectors.ndim == 2 and len(vectors) == rows and vectors.dtype == np.float32
    return vectors if fits else None
