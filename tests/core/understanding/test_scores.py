"""Sentiment, topics, feelings and language are put together from plain numbers and words."""

import numpy as np
import pytest

from segue.core.understanding.affect import find_affect
from segue.core.understanding.language import choose_language
from segue.core.understanding.sentences import find_sentences
from segue.core.understanding.sentiment import combine_sentiment, find_slope
from segue.core.understanding.text import build_words, flatten, fold_word
from segue.core.understanding.topic import build_topics, calibrate_scope, score_scope, softmax
from segue.core.understanding.typos import mend_word
from segue.core.values import Language

EN, DE, UND = Language("en"), Language("de"), Language("und")


def test_sentiment_is_put_together_from_what_there_is() -> None:
    assert combine_sentiment(None) is None
    assert combine_sentiment(None, 0.4) == 0.4
    assert combine_sentiment(-3.0) == -1.0
    assert combine_sentiment(-0.5, 0.5) == 0.1


def test_sentiment_falls_by_its_slope() -> None:
    assert find_slope([]) == 0.0
    assert find_slope([0.4, 0.1, -0.2]) == -0.3


def test_two_requests_in_one_message_both_show() -> None:
    whole = [0.6, 0.395, 0.005]
    sentences = [[0.9, 0.05, 0.05], [0.02, 0.97, 0.01]]

    scores = build_topics(("a", "b", "c"), np.array([whole, *sentences], np.float32))

    assert [(s.topic, s.probability) for s in scores] == [("b", 0.97), ("a", 0.9), ("c", 0.05)]


def test_a_higher_temperature_is_less_sure() -> None:
    logits = np.array([[2.0, 0.0]], np.float32)

    assert softmax(logits, 2.0)[0, 0] < softmax(logits)[0, 0]


def test_scope_is_a_quarter_where_most_messages_in_scope_are_kept() -> None:
    assert calibrate_scope(0.3, 0.3) == 0.25
    assert calibrate_scope(0.5, 0.3) > calibrate_scope(0.31, 0.3) > 0.25
    assert calibrate_scope(0.5, 0.0) == pytest.approx(0.812, abs=0.001)


def test_scope_grows_with_likeness() -> None:
    shares = np.array([[0.5, 0.5], [0.5, 0.5]], np.float32)
    cosines = np.array([[0.9, 0.8, 0.7, 0.0], [0.1, 0.0, 0.0, 0.0]], np.float32)

    near, far = score_scope(shares, cosines)

    assert near > far


def test_feelings_show_in_words() -> None:
    found = {
        a.affect: a.strength
        for a in find_affect("This is ridiculous, I told you already! I'm worried. Urgent!")
    }

    assert found == {"frustration": 0.8, "anxiety": 0.6, "urgency": 0.6}
    assert find_affect("Two weeks in Japan") == ()


@pytest.mark.parametrize(
    ("text", "detected", "score", "given", "expected"),
    [
        ("Mensch bitte", "de", 0.93, EN, "de"),
        ("un humain svp", "oc", 0.20, EN, "fr"),
        ("Zurich", "en", 0.12, DE, "de"),
        ("advisor", "en", 0.92, DE, "en"),
        ("Fahrplanauskunft", "de", 0.95, EN, "en"),
        ("Grüezi mitenand zusammen", "de", 0.90, EN, "de"),
        ("Fahrplanauskunft", "de", 0.95, UND, "de"),
        ("hyggelig", "da", 0.60, UND, "da"),
        ("xyz", "pl", 0.20, UND, "und"),
        ("Jag vill resa till Japan", "sv", 0.99, EN, "sv"),
        ("42 !!", "en", 0.9, DE, "de"),
        ("こんにちは", "ja", 0.9, EN, "ja"),
        ("مرحبا", "ar", 0.9, EN, "ar"),
        ("سلام خوبی", "fa", 0.95, EN, "fa"),
        ("a o", "en", 0.1, DE, "de"),
        ("In Los Angeles.", "es", 0.9, EN, "en"),
        ("Hello? Hello? Hi! I am Alexis", "it", 0.9, EN, "en"),
    ],
)  # fmt: skip
def test_the_language_is_told_or_kept(
    text: str, detected: str, score: float, given: Language, expected: str
) -> None:
    assert choose_language(text, detected, score, given) == expected


def test_sentences_are_parted_but_not_at_short_forms() -> None:
    text = "Hi Dr. Weiss. We are seven!\nTwo weeks? ... ok"

    parts = [text[start:end] for start, end in find_sentences(text)]

    assert parts == ["Hi Dr. Weiss.", "We are seven!", "Two weeks?", "ok"]


def test_words_are_folded_and_found_again() -> None:
    text = "Größe ist wichtig – ÉTÉ"
    words = build_words(text)

    start = words.folded.index("ete")

    assert words.folded == "grosse ist wichtig ete"
    assert text[slice(*words.locate(start, start + 3))] == "ÉTÉ"
    assert fold_word("人と") == "人と"


def test_flattening_keeps_every_place() -> None:
    text = "Zürich’s “Œuvre” – ½ ﬁn １２"

    assert len(flatten(text)) == len(text)
    assert flatten("Zürich – １２") == "zurich - 12"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("humman", "human"),
        ("adivsor", "advisor"),
        ("agnet", "agent"),
        ("speek", "speak"),
        ("steak", "steak"),
        ("personal", "personal"),
        ("reel", "real"),
        ("zzzzzz", "zzzzzz"),
    ],
)
def test_typing_errors_are_put_right_only_where_they_decide(typed: str, meant: str) -> None:
    assert mend_word(typed) == meant
