"""A topic head learns from a few examples, is kept without pickles and knows its own hash."""

from pathlib import Path

import numpy as np
import pytest

from segue.adapters.models.topic_training import get_head, train_topics
from segue.adapters.models.topics import find_head, hash_examples, save_head
from segue.core.errors import BadInput
from tests.adapters.models.fake_encoder import WordEncoder

EXAMPLES = {
    "dates": ("change my dates", "move the dates please", "other dates", "new dates for the trip", "shift dates"),
    "visa": ("visa for japan", "do I need a visa", "visa rules", "entry visa", "visa application"),
    "fees": ("what are your fees", "planning fees", "fees per person", "how high are fees", "fees?"),
}  # fmt: skip


def test_a_message_is_told_by_a_few_examples() -> None:
    encoder = WordEncoder()
    head = train_topics(encoder, EXAMPLES)

    shares, scope = head.score(encoder.encode(["which visa do I need"]))
    _, far = head.score(encoder.encode(["quantum chromodynamics lecture"]))

    assert head.topics[int(shares[0].argmax())] == "visa"
    assert shares.sum() == pytest.approx(1.0, abs=1e-5)
    assert scope > 0.25 > far
    assert head.accuracy is not None
    assert head.accuracy > 0.8


def test_the_best_row_decides_the_scope() -> None:
    encoder = WordEncoder()
    head = train_topics(encoder, EXAMPLES)

    _, both = head.score(encoder.encode(["lecture of physics", "visa rules"]))
    _, one = head.score(encoder.encode(["visa rules"]))

    assert both == one


def test_two_topics_and_one_are_enough() -> None:
    encoder = WordEncoder()
    two = train_topics(encoder, {k: EXAMPLES[k] for k in ("dates", "visa")})
    one = train_topics(encoder, {"dates": EXAMPLES["dates"], "empty": ()})

    shares, _ = two.score(encoder.encode(["the visa"]))

    assert two.topics[int(shares[0].argmax())] == "visa"
    assert one.topics == ("dates",)
    assert one.score(encoder.encode(["dates"]))[0][0, 0] == 1.0


def test_a_topic_with_one_example_trains_without_measuring() -> None:
    head = train_topics(WordEncoder(), {"a": ("one",), "b": ("two", "three")})

    assert (head.temperature, head.kept, head.accuracy) == (1.0, 0.25, None)


def test_no_example_at_all_is_refused() -> None:
    with pytest.raises(BadInput, match="no topic has an example"):
        train_topics(WordEncoder(), {"a": ()})


def test_a_head_is_kept_and_found_again(tmp_path: Path) -> None:
    encoder = WordEncoder()

    first = get_head(encoder, EXAMPLES, tmp_path)
    again = get_head(encoder, EXAMPLES, tmp_path)

    assert again.version == first.version
    assert np.array_equal(again.weights, first.weights)
    assert again.topics == first.topics
    assert {file.suffix for file in tmp_path.iterdir()} == {".npz", ".json"}


def test_another_example_or_encoder_makes_another_head() -> None:
    changed = {**EXAMPLES, "visa": (*EXAMPLES["visa"], "a visa")}

    assert hash_examples("e1", EXAMPLES) == hash_examples("e1", dict(reversed(EXAMPLES.items())))
    assert hash_examples("e1", EXAMPLES) != hash_examples("e1", changed)
    assert hash_examples("e1", EXAMPLES) != hash_examples("e2", EXAMPLES)


def test_a_broken_head_is_named_with_its_remedy(tmp_path: Path) -> None:
    head = train_topics(WordEncoder(), EXAMPLES)
    save_head(head, tmp_path)
    name = head.version.removeprefix("topics@")
    (tmp_path / f"topics-{name}.json").write_text("{}")

    with pytest.raises(BadInput, match="trained again"):
        find_head(tmp_path, name)
    assert find_head(tmp_path, "absent") is None
