"""Trains a topic head on a business's examples; apart from serving, which needs no scikit-learn.

As a process of its own, `python -m segue.adapters.models.topic_training`, it reads one job as
JSON from standard input (`encoder`, `heads`, `examples`) and keeps the head in the folder `heads`.
"""

import sys
from pathlib import Path
from typing import Protocol

import numpy as np
from msgspec import json
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from segue.adapters.models.encoder import load_encoder
from segue.adapters.models.topics import (
    Examples,
    Floats,
    TopicHead,
    TrainingJob,
    find_head,
    hash_examples,
    save_head,
)
from segue.core.errors import BadInput
from segue.core.understanding.topic import NEAREST, score_scope, softmax

STRENGTH = 30.0
"""C of the logistic regression; Source: stack.md, measured on Banking77 and CLINC150."""
FOLDS = 5
KEPT_SHARE = 0.05
"""Share of the messages in scope that may fall below the border of scope."""
DEFAULT_KEPT = 0.25
"""Raw score of scope at the border when there are too few examples to measure it."""
Labels = NDArray[np.int64]


class Encodes(Protocol):
    """What training needs of an encoder."""

    version: str

    def encode(self, texts: tuple[str, ...]) -> Floats:
        """The vectors of the texts, each of length 1."""
        ...


def train_topics(encoder: Encodes, examples: Examples) -> TopicHead:
    """A head trained on `examples` by topic; a second of CPU for some hundred examples.

    Raises: BadInput when no topic has an example.
    """
    topics = tuple(sorted(topic for topic, texts in examples.items() if texts))
    if not topics:
        raise BadInput("no topic has an example, expected at least one; add some to topics/*.yaml")
    texts = tuple(text for topic in topics for text in examples[topic])
    labels = np.array([at for at, topic in enumerate(topics) for _ in examples[topic]])
    vectors = encoder.encode(texts)
    weights, bias = _fit(vectors, labels, len(topics))
    temperature, kept, accuracy = _measure(vectors, labels, len(topics))
    return TopicHead(
        topics=topics,
        weights=weights,
        bias=bias,
        examples=vectors,
        temperature=temperature,
        kept=kept,
        accuracy=accuracy,
        version=f"topics@{hash_examples(encoder.version, examples)}",
    )


def get_head(encoder: Encodes, examples: Examples, folder: Path) -> TopicHead:
    """The head of these examples: the one kept in `folder`, or trained and kept there."""
    found = find_head(folder, hash_examples(encoder.version, examples))
    if found is None:
        found = train_topics(encoder, examples)
        save_head(found, folder)
    return found


def _fit(vectors: Floats, labels: Labels, count: int) -> tuple[Floats, Floats]:
    """Weights 384 × topics and a bias; all zero where there is but one topic."""
    present = np.unique(labels)
    weights = np.zeros((vectors.shape[1], count), np.float32)
    bias = np.full(count, -20.0 if len(present) > 1 else 0.0, np.float32)
    if len(present) == 1:
        return weights, bias
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(vectors, labels)
    # Two classes share one row of weights: the second is its mirror.
    rows = model.coef_ if len(present) > 2 else np.vstack([-model.coef_ / 2, model.coef_ / 2])
    biases = model.intercept_ if len(present) > 2 else np.array([-0.5, 0.5]) * model.intercept_
    weights[:, present], bias[present] = rows.T, biases
    return weights, bias


def _measure(vectors: Floats, labels: Labels, count: int) -> tuple[float, float, float | None]:
    """Temperature, border of scope and accuracy, by cross-validation on the examples."""
    folds = min(FOLDS, int(np.bincount(labels).min()))
    if folds < 2 or count < 2:
        return 1.0, DEFAULT_KEPT, None
    logits = np.zeros((len(labels), count), np.float32)
    nearest = np.zeros((len(labels), NEAREST), np.float32)
    parts = StratifiedKFold(folds, shuffle=True, random_state=0).split(vectors, labels)
    for train, test in parts:
        weights, bias = _fit(vectors[train], labels[train], count)
        logits[test] = vectors[test] @ weights + bias
        cosines = np.sort(vectors[test] @ vectors[train].T, axis=1)[:, -NEAREST:]
        nearest[test, -cosines.shape[1] :] = cosines
    temperature = _find_temperature(logits, labels)
    shares = softmax(logits, temperature)
    kept = float(np.quantile(score_scope(shares, nearest), KEPT_SHARE))
    accuracy = float((logits.argmax(axis=1) == labels).mean())
    return temperature, round(kept, 4), round(accuracy, 4)


def _find_temperature(logits: Floats, labels: Labels) -> float:
    """The temperature with the least log loss. Source: Guo et al. (2017)."""

    def loss(temperature: float) -> float:
        shares = softmax(logits, temperature)[np.arange(len(labels)), labels]
        return float(-np.log(np.maximum(shares, 1e-9)).mean())

    return round(float(minimize_scalar(loss, bounds=(0.2, 5.0), method="bounded").x), 4)


def main() -> None:
    """Train the head of the job on standard input, unless it is kept already."""
    job = json.decode(sys.stdin.buffer.read(), type=TrainingJob)
    get_head(load_encoder(Path(job.encoder)), job.examples, Path(job.heads))


if __name__ == "__main__":
    main()
