"""Rounds the encoder to int8 and compares it, on a few sentences, with the exact one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from segue.adapters.models.encoder_graph import build_float_graph, build_int8_graph
from segue.adapters.models.safetensors import parse_safetensors

Floats = NDArray[np.float32]
ENOUGH = 0.98
"""A cosine to the exact encoder from which no coarser rounding is tried."""

MEASURED = (
    "hello",
    "no",
    "I'd like to change my flight.",
    "Where is my refund?",
    "Is breakfast included?",
    "Thanks, that helps a lot.",
    "I want to speak to a person now!",
    "Please call me back at 5 pm.",
    "you charged me twice, this is a joke",
    "Card ending 4242 was declined.",
    "What is the baggage allowance to Lisbon in May 2026?",
    "The app shows error 500 when I upload the file.",
    "My mother uses a wheelchair and we travel with two children.",
    "Could you send me the invoice for order 88213 again?",
    "We are a group of 14 people and would like a tailor-made trip to Japan with a guide.",
)
"""Sentences on which the channels are measured before rounding."""

COMPARED = (
    "hi",
    "ok, thanks",
    "My card was charged twice!",
    "I can't log in to my account since yesterday.",
    "Can I take my dog on the train to Vienna?",
    "this is the third time i'm writing, nobody answers!!! give me a person",
    "What documents does a minor need to fly alone with a stopover in summer?",
    "I want to move my trip from May to June because my father is ill, what does that cost?",
)
"""Other sentences, on which the rounded encoder is compared with the exact one."""


@dataclass(frozen=True, slots=True)
class SmallEncoder:
    """An int8 graph, the bits of its weights, its smallest cosine to the exact encoder."""

    graph: bytes
    bits: int
    likeness: float


def round_encoder(
    weights_file: Path, tokenizer_file: Path, *, stage: Callable[[int], None]
) -> SmallEncoder:
    """The encoder of these weights in int8; `stage` is told the stages 1 … 5 as they begin."""
    stage(1)
    weights = parse_safetensors(weights_file)
    tokenizer = Tokenizer.from_file(str(tokenizer_file))
    stage(2)
    exact = _load(build_float_graph(weights))
    stage(3)
    peaks = measure_peaks(exact, tokenizer)
    for bits in (8, 7):  # 7 for processors whose sums of int8 products saturate
        stage(4)
        graph = build_int8_graph(weights, peaks, bits=bits)
        stage(5)
        small = SmallEncoder(graph, bits, measure_likeness(exact, _load(graph), tokenizer))
        if small.likeness >= ENOUGH:
            break
    return small


def measure_peaks(exact: onnxruntime.InferenceSession, tokenizer: Tokenizer) -> list[Floats]:
    """The greatest size, channel by channel, of what each matrix of the encoder multiplies."""
    seen = [_run(exact, tokenizer, sentence)[1:] for sentence in MEASURED]
    return [
        np.max([np.abs(each).max(axis=(0, 1)) for each in place], axis=0)
        for place in zip(*seen, strict=True)
    ]


def measure_likeness(
    one: onnxruntime.InferenceSession, other: onnxruntime.InferenceSession, tokenizer: Tokenizer
) -> float:
    """The smallest cosine between the two encoders' embeddings of one sentence."""
    return min(
        float(_run(one, tokenizer, text)[0][0] @ _run(other, tokenizer, text)[0][0])
        for text in COMPARED
    )


def _load(graph: bytes) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])


def _run(
    session: onnxruntime.InferenceSession, tokenizer: Tokenizer, sentence: str
) -> Sequence[Floats]:
    ids = np.array([tokenizer.encode(sentence).ids])
    outputs: list[Floats] = session.run(
        None, {"input_ids": ids, "attention_mask": np.ones_like(ids)}
    )
    return outputs
