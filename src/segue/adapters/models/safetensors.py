"""Reads a file of weights in the safetensors format: a JSON table, then the plain numbers.

Source: the format's own description (8 bytes length, little-endian; JSON header; data).
"""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segue.core.errors import BadInput

Weights = Mapping[str, NDArray[np.float32]]

_PLAIN = {"F64": "<f8", "F32": "<f4", "F16": "<f2"}


def parse_safetensors(path: Path) -> Weights:
    """Every tensor of floating numbers by name, as float32; other tensors are left out.

    Raises: BadInput when the file is cut or is not such a file.
    """
    raw = memoryview(path.read_bytes())
    start = 8 + int.from_bytes(raw[:8], "little")
    try:
        table = json.loads(bytes(raw[8:start]))
        return {
            name: _parse_tensor(raw[start:], entry["dtype"], entry["shape"], entry["data_offsets"])
            for name, entry in table.items()
            if name != "__metadata__" and entry["dtype"] in {*_PLAIN, "BF16"}
        }
    except (ValueError, KeyError, TypeError) as fault:
        raise BadInput(
            f"{str(path)!r} is not a whole safetensors file ({fault}); install its package again"
        ) from fault


def _parse_tensor(
    data: memoryview, kind: str, shape: list[int], span: list[int]
) -> NDArray[np.float32]:
    cut = data[span[0] : span[1]]
    if kind == "BF16":  # the upper half of a float32
        halves = np.frombuffer(cut, "<u2").astype("<u4")
        return (halves << 16).view("<f4").astype(np.float32).reshape(shape)
    return np.frombuffer(cut, _PLAIN[kind]).astype(np.float32, copy=False).reshape(shape)
