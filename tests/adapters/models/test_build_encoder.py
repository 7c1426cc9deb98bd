"""The encoder is built once, whole or not at all, and says what is wrong when it cannot be."""

import json
import shutil
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from tokenizers import Tokenizer

from segue.adapters.models import build_encoder, encoder_rounding
from segue.adapters.models.build_encoder import (
    find_cache,
    find_encoder,
    install_encoder,
    read_encoder_card,
)
from segue.adapters.models.encoder_graph import quantize
from segue.adapters.models.safetensors import parse_safetensors
from segue.core.errors import BadInput, SegueError


def ignore(stage: str, done: int, total: int) -> None:
    """Nobody watches."""


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    install_encoder(ignore, folder)
    return folder


def embed(folder: Path, *texts: str) -> np.ndarray:
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    session = onnxruntime.InferenceSession(folder / "model.onnx")
    rows = []
    for text in texts:
        ids = np.array([tokenizer.encode(text).ids])
        rows.append(session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0])
    return np.vstack(rows)


def test_every_stage_is_told_in_order(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []

    install_encoder(lambda *stage: told.append(stage), tmp_path)

    assert [done for _, done, _ in told] == list(range(len(told)))
    assert told[-1] == ("done", 7, 7)


def test_an_encoder_that_is_there_is_not_built_again(cache: Path) -> None:
    told: list[str] = []

    folder = install_encoder(lambda stage, done, total: told.append(stage), cache)

    assert folder == find_encoder(cache)
    assert not told


def test_embeddings_have_length_one_and_put_like_beside_like(cache: Path) -> None:
    folder = install_encoder(ignore, cache)

    refund, money, weather = embed(
        folder, "Where is my refund?", "When do I get my money back?", "It rains in Lisbon."
    )

    assert np.linalg.norm(refund) == pytest.approx(1, abs=1e-5)
    assert refund @ money > refund @ weather + 0.3


def test_a_long_text_is_cut_and_a_short_one_is_not_padded(cache: Path) -> None:
    tokenizer = Tokenizer.from_file(str(install_encoder(ignore, cache) / "tokenizer.json"))

    assert len(tokenizer.encode("hi").ids) == 3
    assert len(tokenizer.encode("word " * 1000).ids) == build_encoder.MAX_TOKENS


def test_the_card_says_what_it_is_made_of(cache: Path) -> None:
    card = read_encoder_card(install_encoder(ignore, cache))

    assert card["weights_sha256"] == build_encoder.WEIGHTS_SHA256
    assert "Apache-2.0" in str(card["licence"])
    assert float(str(card["likeness"])) >= build_encoder.LIKENESS


def test_a_broken_encoder_is_not_found_and_is_built_again(cache: Path, tmp_path: Path) -> None:
    shutil.copytree(cache, tmp_path, dirs_exist_ok=True)
    folder = install_encoder(ignore, tmp_path)
    (folder / "model.onnx").write_bytes(b"half")

    assert find_encoder(tmp_path) is None
    assert find_encoder(install_encoder(ignore, tmp_path).parents[1]) == folder


def test_whoever_comes_second_keeps_what_the_first_one_built(cache: Path, tmp_path: Path) -> None:
    shutil.copytree(cache, tmp_path / "cache")
    folder = install_encoder(ignore, tmp_path / "cache")
    shutil.copytree(folder, tmp_path / "mine")
    (folder / "first").touch()

    build_encoder._put_in_place(tmp_path / "mine", folder)

    assert (folder / "first").exists()


def test_nothing_half_built_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_encoder, "LIKENESS", 1.1)

    with pytest.raises(SegueError, match="too unlike the exact one"):
        install_encoder(ignore, tmp_path)

    assert not list((tmp_path / "encoder").iterdir())


def test_missing_weights_are_named_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_encoder, "PACKAGE", "no-such-weights")

    with pytest.raises(BadInput, match=r"'no-such-weights'.*not installed; run `make setup`"):
        install_encoder(ignore, tmp_path)


def test_other_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_encoder, "WEIGHTS_SHA256", "0" * 64)

    with pytest.raises(BadInput, match=r"has SHA-256 53aa.*expected 0000.*remove .* \.venv"):
        install_encoder(ignore, tmp_path)


def test_a_cache_that_cannot_be_written_names_the_setting(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(BadInput, match="SEGUE_CACHE"):
        install_encoder(ignore, tmp_path / "file")


def test_a_full_disk_says_how_much_room_is_needed() -> None:
    said = build_encoder._explain(OSError(28, "No space left on device"), Path("/cache"))

    assert "'/cache'" in said
    assert "free 100 MB" in said


def test_the_cache_is_where_the_setting_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEGUE_CACHE", "/srv/cache")
    assert find_cache() == Path("/srv/cache")

    monkeypatch.delenv("SEGUE_CACHE")
    assert find_cache() == Path.home() / ".cache" / "segue"


def test_coarser_rounding_is_tried_where_fine_rounding_fails(
    monkeypatch: pytest.MonkeyPatch, cache: Path
) -> None:
    monkeypatch.setattr(encoder_rounding, "ENOUGH", 1.1)
    source = build_encoder._get_weights_folder()
    tokenizer = install_encoder(ignore, cache) / "tokenizer.json"

    small = encoder_rounding.round_encoder(
        source / "model.safetensors", tokenizer, stage=lambda number: None
    )

    assert small.bits == 7
    assert small.likeness > 0.97


def test_rounding_errs_by_half_a_step_at_most() -> None:
    values = np.random.default_rng(7).normal(size=(20, 5)).astype(np.float32)

    small, scales = quantize(values, bits=8, axis=0)

    assert np.abs(small * scales - values).max() <= scales.max() / 2 + 1e-6


def write_safetensors(path: Path, dtype: str, data: bytes, shape: list[int]) -> None:
    table = {
        "__metadata__": {},
        "w": {"dtype": dtype, "shape": shape, "data_offsets": [0, len(data)]},
    }
    header = json.dumps(table).encode()
    path.write_bytes(len(header).to_bytes(8, "little") + header + data)


@pytest.mark.parametrize(
    ("dtype", "data"),
    [
        ("F32", np.array([1.5, -2.0], "<f4").tobytes()),
        ("F16", np.array([1.5, -2.0], "<f2").tobytes()),
        ("BF16", (np.array([1.5, -2.0], "<f4").view("<u4") >> 16).astype("<u2").tobytes()),
    ],
)
def test_weights_are_read_in_every_width(tmp_path: Path, dtype: str, data: bytes) -> None:
    write_safetensors(tmp_path / "w", dtype, data, [2, 1])

    weights = parse_safetensors(tmp_path / "w")

    assert weights["w"].tolist() == [[1.5], [-2.0]]


def test_a_cut_file_of_weights_is_refused(tmp_path: Path) -> None:
    write_safetensors(tmp_path / "w", "F32", b"\0" * 8, [2, 1])
    (tmp_path / "w").write_bytes((tmp_path / "w").read_bytes()[:-4])

    with pytest.raises(BadInput, match="not a whole safetensors file"):
        parse_safetensors(tmp_path / "w")
