"""Draws the MiniLM sentence encoder as an ONNX graph, with pooling and L2 norm inside.

Source: Devlin et al. 2019 (BERT); Wang et al. 2020 (MiniLM); Reimers and Gurevych 2019
(Sentence-BERT: mean over tokens); Xiao et al. 2023 (SmoothQuant: wide channels of what comes in
are shrunk and their weights grown before rounding). Weights are int8 with one scale a channel:
one scale a tensor loses much.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from segue.adapters.models.safetensors import Weights

LAYERS, WIDTH, HEADS = 6, 384, 12
_EPSILON = 1e-12
_OPSET, _CONTRIB_OPSET, _IR = 20, 1, 10
_MASKED = -10000.0
"""Added to the attention score of padding, so that softmax gives it nothing."""

_SHARE = 0.65
"""How much of the width moves from what comes in to the weights; measured best of .3 … .8."""

Floats = NDArray[np.float32]


@dataclass
class _Sheet:
    """What is drawn so far; `products` are the names of what each matrix multiplies."""

    bits: int
    peaks: Sequence[Floats]
    products: list[str] = field(default_factory=list)
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    tables: list[onnx.TensorProto] = field(default_factory=list)

    def put(self, value: NDArray[np.generic] | np.generic) -> str:
        name = f"w{len(self.tables)}"
        self.tables.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def one(self, kind: str, *inputs: str, domain: str = "", **settings: float | list[int]) -> str:
        name = f"n{len(self.nodes)}"
        self._draw(kind, inputs, (name,), domain, settings)
        return name

    def split(self, packed: str, parts: int) -> list[str]:
        names = [f"n{len(self.nodes)}_{part}" for part in range(parts)]
        self._draw("Split", (packed,), names, "", {"axis": -1, "num_outputs": parts})
        return names

    def _draw(
        self,
        kind: str,
        inputs: Sequence[str],
        outputs: Sequence[str],
        domain: str,
        settings: Mapping[str, float | list[int]],
    ) -> None:
        node = helper.make_node(kind, inputs, outputs, domain=domain)
        node.attribute.extend(helper.make_attribute(*setting) for setting in settings.items())
        self.nodes.append(node)


def build_float_graph(weights: Weights) -> bytes:
    """The encoder in plain floats; after `embedding` it puts out what each matrix multiplies."""
    return _draw(_Sheet(32, ()), weights)


def build_int8_graph(weights: Weights, peaks: Sequence[Floats], *, bits: int) -> bytes:
    """The encoder in int8: `input_ids`, `attention_mask` (int64, batch × tokens) → `embedding`.

    `peaks` holds for each matrix the greatest size of what it multiplies, channel by channel;
    `bits` is 8, or 7 for machines whose sums of int8 products saturate.
    """
    return _draw(_Sheet(bits, peaks), weights)


def _draw(sheet: _Sheet, weights: Weights) -> bytes:
    hidden = _embed(sheet, weights)
    mask = sheet.one("Cast", "attention_mask", to=TensorProto.FLOAT)
    padding = sheet.one("Sub", sheet.put(np.float32(1)), mask)
    padding = sheet.one("Mul", padding, sheet.put(np.float32(_MASKED)))
    padding = sheet.one("Unsqueeze", padding, sheet.put(np.array([1, 2])))
    for layer in range(LAYERS):
        hidden = _draw_layer(sheet, weights, f"encoder.layer.{layer}.", hidden, padding)
    _pool(sheet, hidden, mask)
    return bytes(_build_model(sheet).SerializeToString())


def _embed(sheet: _Sheet, weights: Weights) -> str:
    words = weights["embeddings.word_embeddings.weight"]
    if sheet.bits < 32:
        small, scales = quantize(words, bits=8, axis=1)
        rows = sheet.one("Gather", sheet.put(small), "input_ids")
        rows = sheet.one("Cast", rows, to=TensorProto.FLOAT)
        rows = sheet.one("Mul", rows, sheet.one("Gather", sheet.put(scales), "input_ids"))
    else:
        rows = sheet.one("Gather", sheet.put(words), "input_ids")
    places = weights["embeddings.position_embeddings.weight"]
    places = places + weights["embeddings.token_type_embeddings.weight"][0]
    length = sheet.one("Shape", "input_ids", start=1, end=2)
    zero = sheet.put(np.array([0]))
    places_used = sheet.one("Slice", sheet.put(places), zero, length, zero)
    summed = sheet.one("Add", rows, places_used)
    return _norm(sheet, weights, "embeddings.LayerNorm", summed)


def _draw_layer(sheet: _Sheet, weights: Weights, at: str, hidden: str, padding: str) -> str:
    heard = _attend(sheet, weights, at + "attention.", hidden, padding)
    heard = _norm(sheet, weights, at + "attention.output.LayerNorm", heard)
    wide = _multiply(sheet, *_get_dense(weights, at + "intermediate.dense"), heard)
    wide = sheet.one("Gelu", wide)
    narrow = _multiply(sheet, *_get_dense(weights, at + "output.dense"), wide)
    return _norm(sheet, weights, at + "output.LayerNorm", sheet.one("Add", narrow, heard))


def _attend(sheet: _Sheet, weights: Weights, at: str, hidden: str, padding: str) -> str:
    """Multi-head attention with one multiplication for query, key and value together."""
    parts = [_get_dense(weights, f"{at}self.{name}") for name in ("query", "key", "value")]
    scale = np.float32((WIDTH / HEADS) ** -0.5)  # the usual 1/√d, folded into the query
    parts[0] = (parts[0][0] * scale, parts[0][1] * scale)
    matrix = np.concatenate([part[0] for part in parts], axis=1)
    bias = np.concatenate([part[1] for part in parts])
    packed = _multiply(sheet, matrix, bias, hidden)
    shape = sheet.put(np.array([0, 0, HEADS, WIDTH // HEADS]))
    query, key, value = (sheet.one("Reshape", part, shape) for part in sheet.split(packed, 3))
    query, value = (sheet.one("Transpose", part, perm=[0, 2, 1, 3]) for part in (query, value))
    scores = sheet.one("MatMul", query, sheet.one("Transpose", key, perm=[0, 2, 3, 1]))
    shares = sheet.one("Softmax", sheet.one("Add", scores, padding), axis=-1)
    mixed = sheet.one("Transpose", sheet.one("MatMul", shares, value), perm=[0, 2, 1, 3])
    mixed = sheet.one("Reshape", mixed, sheet.put(np.array([0, 0, WIDTH])))
    out = _multiply(sheet, *_get_dense(weights, at + "output.dense"), mixed)
    return sheet.one("Add", out, hidden)


def _pool(sheet: _Sheet, hidden: str, mask: str) -> None:
    """The mean over the tokens that are not padding, brought to length 1."""
    one = sheet.put(np.array([1]))
    column = sheet.one("Unsqueeze", mask, sheet.put(np.array([2])))
    total = sheet.one("ReduceSum", sheet.one("Mul", hidden, column), one, keepdims=0)
    length = sheet.one("ReduceL2", total, one, keepdims=1)  # dividing by the count cancels out
    length = sheet.one("Max", length, sheet.put(np.float32(_EPSILON)))
    sheet.nodes.append(helper.make_node("Div", [total, length], ["embedding"]))


def _multiply(sheet: _Sheet, matrix: Floats, bias: Floats, hidden: str) -> str:
    sheet.products.append(hidden)
    if sheet.bits == 32:
        return sheet.one("Add", sheet.one("MatMul", hidden, sheet.put(matrix)), sheet.put(bias))
    peaks = np.maximum(sheet.peaks[len(sheet.products) - 1], _EPSILON)
    widths = np.maximum(np.abs(matrix).max(axis=1), _EPSILON)
    shrink = (widths ** (1 - _SHARE) / peaks**_SHARE).astype(np.float32)
    small, scales = quantize(matrix / shrink[:, None], bits=sheet.bits, axis=0)
    hidden = sheet.one("Mul", hidden, sheet.put(shrink))
    inputs = (hidden, sheet.put(small), sheet.put(scales[0]), "", sheet.put(bias))
    return sheet.one("DynamicQuantizeMatMul", *inputs, domain="com.microsoft")


def _norm(sheet: _Sheet, weights: Weights, at: str, hidden: str) -> str:
    gain, bias = sheet.put(weights[at + ".weight"]), sheet.put(weights[at + ".bias"])
    return sheet.one("LayerNormalization", hidden, gain, bias, epsilon=_EPSILON)


def _get_dense(weights: Weights, at: str) -> tuple[Floats, Floats]:
    return weights[at + ".weight"].T, weights[at + ".bias"]


def quantize(values: Floats, *, bits: int, axis: int) -> tuple[NDArray[np.int8], Floats]:
    """Whole numbers and the scales that bring them back, one a channel (`axis` is folded).

    >>> small, scales = quantize(np.array([[0.5, -1.0], [2.0, 0.0]], np.float32), bits=8, axis=1)
    >>> small.tolist()
    [[64, -127], [127, 0]]
    """
    top = 2 ** (bits - 1) - 1
    scales = np.maximum(np.abs(values).max(axis=axis, keepdims=True) / top, 1e-12)
    return np.rint(values / scales).astype(np.int8), scales.astype(np.float32)


def _build_model(sheet: _Sheet) -> onnx.ModelProto:
    size = ["batch", "tokens"]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, size)
        for name in ("input_ids", "attention_mask")
    ]
    outputs = [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", WIDTH])]
    if sheet.bits == 32:
        outputs += [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, [*size, None])
            for name in sheet.products
        ]
    graph = helper.make_graph(sheet.nodes, "minilm", inputs, outputs, sheet.tables)
    opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid("com.microsoft", _CONTRIB_OPSET)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=_IR, producer_name="segue")
