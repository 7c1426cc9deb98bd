"""Serves a trained topic head: probabilities of topics and the confidence of scope, in numpy."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from segue.core.errors import BadInput, ModelUnavailable
from segue.core.understanding.topic import calibrate_scope, score_scope, softmax
from segue.core.values import Probability

Floats = NDArray[np.float32]
Examples = Mapping[str, tuple[str, ...]]
LANGUAGES = frozenset({"en", "und"})
"""What the encoder was trained on; elsewhere the topic stays unknown."""


@dataclass(frozen=True, slots=True)
class TopicHead:
    """A linear head over the encoder, with the vectors of its examples.

    `weights` are 384 × topics; `kept` is the raw score of scope that 95 % of the messages in
    scope exceed; `accuracy` was found by cross-validation on the examples, None with too few.
    """

    topics: tuple[str, ...]
    weights: Floats
    bias: Floats
    examples: Floats
    temperature: float
    kept: float
    accuracy: float | None
    version: str

    def score(self, vectors: Floats) -> tuple[Floats, Probability]:
        """Probabilities by row and topic, and how surely any row is in scope."""
        shares = softmax(vectors @ self.weights + self.bias, self.temperature)
        raw = score_scope(shares, vectors @ self.examples.T)
        return shares, calibrate_scope(float(raw.max()), self.kept)


def hash_examples(encoder_version: str, examples: Examples) -> str:
    """The name of a head: it changes with the encoder and with every example."""
    told = json.dumps([encoder_version, {k: list(examples[k]) for k in sorted(examples)}])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def save_head(head: TopicHead, folder: Path) -> None:
    """Keep a head as plain arrays with a card beside them; never a pickle."""
    folder.mkdir(parents=True, exist_ok=True)
    name = head.version.removeprefix("topics@")
    np.savez_compressed(
        folder / f"topics-{name}.npz", weights=head.weights, bias=head.bias, examples=head.examples
    )
    card = {
        "version": head.version,
        "topics": list(head.topics),
        "temperature": head.temperature,
        "kept": head.kept,
        "accuracy": head.accuracy,
        "examples": len(head.examples),
        "licence": "as the business's examples",
    }
    (folder / f"topics-{name}.json").write_text(json.dumps(card, indent=2) + "\n")


def find_head(folder: Path, name: str) -> TopicHead | None:
    """The head kept under that name, or None when there is none.

    Raises: BadInput when the files are there but cannot be read.
    """
    card_file, array_file = folder / f"topics-{name}.json", folder / f"topics-{name}.npz"
    if not card_file.exists() or not array_file.exists():
        return None
    try:
        card = json.loads(card_file.read_text())
        with np.load(array_file, allow_pickle=False) as arrays:
            return TopicHead(
                topics=tuple(card["topics"]),
                weights=arrays["weights"],
                bias=arrays["bias"],
                examples=arrays["examples"],
                temperature=float(card["temperature"]),
                kept=float(card["kept"]),
                accuracy=card["accuracy"],
                version=str(card["version"]),
            )
    except (OSError, ValueError, KeyError) as fault:
        raise BadInput(
            f"the topic head {str(array_file)!r} cannot be read ({fault}); remove it, and it is "
            f"trained again"
        ) from fault


class TrainingJob(Struct, frozen=True):
    """What a training process is told: folders of the encoder and of the heads, the examples."""

    encoder: str
    heads: str
    examples: dict[str, tuple[str, ...]]


def train_apart(encoder: Path, heads: Path, examples: Examples) -> None:
    """Train a head in a process of its own, so that serving never loads what trains.

    Raises:
        ModelUnavailable: the training failed; says why.
    """
    job = TrainingJob(str(encoder), str(heads), dict(examples))
    done = subprocess.run(
        [sys.executable, "-m", "segue.adapters.models.topic_training"],
        input=msgspec.json.encode(job),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise ModelUnavailable(f"the topics could not be trained: {' '.join(last)}")
