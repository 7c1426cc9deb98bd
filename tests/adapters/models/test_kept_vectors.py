"""What was encoded once is not encoded again, and a broken file does no harm."""

from pathlib import Path

import numpy as np

from segue.adapters.models.kept_vectors import MOST_FILES, Floats, KeptVectors


class Counted:
    """Encodes by length, and counts how often it was asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, texts: list[str]) -> Floats:
        self.times += 1
        return np.array([[len(text), 1.0] for text in texts], np.float32)


def test_the_same_texts_are_encoded_once(tmp_path: Path) -> None:
    encode = Counted()
    first = KeptVectors(tmp_path, "one").get(["a", "bb"], encode)

    again = KeptVectors(tmp_path, "one").get(["a", "bb"], encode)

    assert encode.times == 1
    assert np.array_equal(first, again)


def test_other_texts_and_another_encoder_are_encoded_anew(tmp_path: Path) -> None:
    encode = Counted()
    for version, texts in (("one", ["a"]), ("one", ["a", ""]), ("two", ["a"]), ("one", ["", "a"])):
        KeptVectors(tmp_path, version).get(texts, encode)

    assert encode.times == 4


def test_a_broken_file_is_written_anew(tmp_path: Path) -> None:
    encode = Counted()
    kept = KeptVectors(tmp_path, "one")
    kept.get(["a"], encode)
    file = next(tmp_path.glob("*.npy"))
    for content in (b"", b"no vectors", file.read_bytes()[:-3]):
        file.write_bytes(content)
        kept.get(["a"], encode)

    assert encode.times == 4
    assert np.load(file, allow_pickle=False).shape == (1, 2)


def test_the_oldest_make_room(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 3):
        KeptVectors(tmp_path, "one").get([str(number)], Counted())

    assert len(list(tmp_path.iterdir())) == MOST_FILES


def test_a_folder_that_cannot_be_made_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    vectors = KeptVectors(tmp_path / "file" / "folder", "one").get(["a"], Counted())

    assert vectors.shape == (1, 2)
