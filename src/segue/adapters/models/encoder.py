"""Turns texts into vectors with the small encoder, by ONNX Runtime on one thread."""

import json
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from segue.adapters.models.build_encoder import find_encoder
from segue.core.errors import ModelUnavailable

Floats = NDArray[np.float32]
WIDTH = 384
KEPT_TEXTS = 2048
"""Vectors remembered; a sentence that comes again costs nothing."""
BATCH = 32
"""Texts encoded at once: enough for speed, small enough for memory."""


class Encoder:
    """Holds the encoder and the vectors of the last texts; may be used from several threads."""

    def __init__(self, folder: Path) -> None:
        card = json.loads((folder / "card.json").read_text())
        self.version = f"{card['version']}@{str(card['model_sha256'])[:12]}"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_padding()
        self._kept: OrderedDict[str, Floats] = OrderedDict()
        self._lock = Lock()

    def encode(self, texts: Sequence[str]) -> Floats:
        """The vectors of the texts, n × 384, each of length 1 (so that a product is a cosine)."""
        with self._lock:
            known = {text: self._kept[text] for text in texts if text in self._kept}
        fresh = tuple(dict.fromkeys(text for text in texts if text not in known))
        for start in range(0, len(fresh), BATCH):
            batch = fresh[start : start + BATCH]
            known |= dict(zip(batch, self._run(batch), strict=True))
        with self._lock:
            for text in texts:
                self._kept[text] = known[text]
                self._kept.move_to_end(text)
            while len(self._kept) > KEPT_TEXTS:
                self._kept.popitem(last=False)
        return (
            np.stack([known[text] for text in texts]) if texts else np.zeros((0, WIDTH), np.float32)
        )

    def _run(self, texts: Sequence[str]) -> Floats:
        encodings = self._tokenizer.encode_batch(list(texts))
        ids = np.array([encoding.ids for encoding in encodings], np.int64)
        mask = np.array([encoding.attention_mask for encoding in encodings], np.int64)
        (vectors,) = self._session.run(None, {"input_ids": ids, "attention_mask": mask})
        found: Floats = np.asarray(vectors, np.float32)
        return found


def load_encoder(folder: Path | None = None) -> Encoder:
    """The encoder of this machine.

    Raises: ModelUnavailable when it was never installed, or does not load.
    """
    folder = folder or find_encoder()
    if folder is None:
        raise ModelUnavailable(
            "the encoder is not installed on this machine; run `segue models install`"
        )
    try:
        return Encoder(folder)
    except (OSError, ValueError, KeyError, RuntimeError) as fault:
        raise ModelUnavailable(
            f"the encoder in {str(folder)!r} does not load ({fault}); remove the folder and run "
            f"`segue models install`"
        ) from fault
