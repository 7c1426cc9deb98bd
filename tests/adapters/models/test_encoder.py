"""The encoder answers with vectors of length one, remembers, and names its remedy when absent."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from segue.adapters.models import encoder as encoders
from segue.adapters.models.build_encoder import find_encoder
from segue.adapters.models.encoder import load_encoder
from segue.adapters.models.language import LanguageModel
from segue.adapters.models.sentiment import SentimentModel
from segue.core.errors import ModelUnavailable
from segue.core.values import Language

INSTALLED = pytest.mark.skipif(find_encoder() is None, reason="the encoder is not installed")


def test_a_missing_encoder_names_its_remedy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SEGUE_CACHE", str(tmp_path))

    with pytest.raises(ModelUnavailable, match="segue models install"):
        load_encoder()


def test_a_broken_encoder_names_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "card.json").write_text("{}")

    with pytest.raises(ModelUnavailable, match="remove the folder"):
        load_encoder(tmp_path)


@INSTALLED
def test_meaning_counts_more_than_words() -> None:
    encoder = load_encoder()

    change, move, visa = encoder.encode(
        ["change my dates", "move our trip to June", "visa for Japan"]
    )

    assert np.linalg.norm(change) == pytest.approx(1.0, abs=1e-3)
    assert change @ move > change @ visa
    assert encoder.encode([]).shape == (0, 384)
    assert "@" in encoder.version


@INSTALLED
def test_texts_are_remembered_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoders, "KEPT_TEXTS", 2)
    encoder = load_encoder()

    first = encoder.encode(["a", "b", "a"])
    again = encoder.encode(["c", "a"])

    assert np.allclose(first[0], first[2])
    assert np.allclose(first[0], again[1], atol=1e-2)


@INSTALLED
def test_threads_get_the_same_vectors() -> None:
    encoder = load_encoder()
    texts = [f"message number {n % 7}" for n in range(28)]

    with ThreadPoolExecutor(4) as pool:
        rows = list(pool.map(lambda text: encoder.encode([text])[0], texts))

    assert all(np.allclose(row, rows[n % 7], atol=1e-2) for n, row in enumerate(rows))


def test_sentiment_is_scored_in_english_only() -> None:
    model = SentimentModel()

    assert (model.score("This is wonderful, thank you", Language("en")) or 0) > 0.5
    assert (model.score("This is terrible and I am angry", Language("en")) or 0) < -0.5
    assert model.score("Das ist schrecklich", Language("de")) is None


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("Mensch bitte", "en", "de"),
        ("un humain svp", "en", "fr"),
        ("persona real por favor", "en", "es"),
        ("We are seven, three generations", "und", "en"),
        ("ok", "de", "de"),
        ("Zurich", "fr", "fr"),
        ("Vorrei parlare con un consulente", "en", "it"),
        ("Ik wil met een mens praten", "en", "nl"),
        ("Quero falar com uma pessoa", "en", "pt"),
        ("人と話したいです", "en", "ja"),
        ("أريد التحدث مع شخص", "en", "ar"),
        ("", "de", "de"),
    ],
)
def test_the_language_of_short_messages_is_told(text: str, given: str, expected: str) -> None:
    assert LanguageModel().detect(text, Language(given)) == expected
