"""The quantised graph written anew with fewer, larger operators; the weights stay as they are.

What `quantize_dynamic` leaves is a graph of small operators that onnxruntime puts together only in part at load.
Here each layer is: one quantisation of its input for query, key and value; attention without a mask, since one window
is read at a time and nothing is padded, with the scale of the scores folded into the query; matrices with their
quantisation and bias in one operator; a sum and a normalisation, which run in a quarter of the time of the two as
one (SkipLayerNormalization, onnxruntime 1.32). Load it with basic optimisation only, which leaves it as it is.
"""

from __future__ import annotations

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

#: Attention heads side by side, in every base.
HEADS = 12
MICROSOFT = "com.microsoft"
_SUFFIX = "/MatMul_quant"


class Graph:
    """A graph being written: operators in order, and the weights that they name."""

    def __init__(self, weights: dict[str, NDArray[np.generic]], epsilon: float) -> None:
        self._weights, self._nodes, self._used = weights, [], {}
        self.epsilon = epsilon
        #: Width of one attention head.
        self.head = weights["kind"].shape[-1] // HEADS

    def put(self, kind: str, inputs: list[str], out: str, *more: str, domain: str = "", **settings: object) -> str:
        """Add an operator; gives the name of its first output."""
        named = [self._weight(name) for name in inputs]
        self._nodes.append(helper.make_node(kind, named, [out, *more], name=f"{out}/{kind}", domain=domain, **settings))
        return out

    def constant(self, name: str, value: object) -> str:
        """A whole number, or a list of them."""
        return self.table(name, np.asarray(value, np.int64))

    def table(self, name: str, value: NDArray[np.generic]) -> str:
        """More weights."""
        self._weights[name] = value
        return name

    def _weight(self, name: str) -> str:
        if name in self._weights:
            self._used[name] = numpy_helper.from_array(self._weights[name], name)
        return name

    def model(self, inputs: list[str], outputs: dict[str, int]) -> onnx.ModelProto:
        """The whole, with int64 inputs [batch, pieces] and float outputs [batch, pieces, width]."""
        shape = ["batch", "pieces"]
        given = [helper.make_tensor_value_info(n, onnx.TensorProto.INT64, shape) for n in inputs]
        found = [helper.make_tensor_value_info(n, onnx.TensorProto.FLOAT, [*shape, w]) for n, w in outputs.items()]
        graph = helper.make_graph(self._nodes, "tagger", given, found, list(self._used.values()))
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="rashomon")


def fused(model: onnx.ModelProto, distance: NDArray[np.float32] | None = None) -> onnx.ModelProto:
    """The same network, ids and features [batch, pieces] to tags and links, without a mask.

    `distance` [HEADS, 2 × positions − 1] is added to the scores of every layer: MPNet's bias of each head for what
    stands so many places before or after, the furthest before first.

    Raises:
        ValueError: the model is not what `training.export` quantises, or was fused before.
    """
    weights = _weights(model)
    layers = sum(name.endswith(".query.quantized") for name in weights)
    if not layers:
        raise ValueError("no quantised layers found: expected the model as quantize_dynamic leaves it")
    epsilon = next(
        a.f for n in model.graph.node if n.op_type == "LayerNormalization" for a in n.attribute if a.name == "epsilon"
    )
    graph = Graph(weights, epsilon)
    x = _embedded(graph)
    bias = None if distance is None else _apart(graph, distance)
    for n in range(layers):
        x = _layer(graph, x, f"layers.{n}", bias)
    _quantised(graph, x)
    widths = {role: weights[f"{role}.bias"].shape[0] for role in ("tags", "links")}
    for role in widths:
        _multiplied(graph, x, role, role)
    return graph.model(["ids", "features"], widths)


def _weights(model: onnx.ModelProto) -> dict[str, NDArray[np.generic]]:
    """Weights by their names in `training.network`; a matrix has ".quantized", ".scale" and ".zero_point"."""
    found = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":
            layer = node.name.removesuffix(_SUFFIX).strip("/").replace("/", ".")
            old = node.input[1].removesuffix("_quantized")
            for part in ("quantized", "scale", "zero_point"):
                found[f"{layer}.{part}"] = found.pop(f"{old}_{part}")
    scale = np.float32((found["kind"].shape[-1] / HEADS) ** -0.5)
    for name in [n for n in found if n.endswith((".query.scale", ".query.bias"))]:
        found[name] = (found[name] * scale).astype(np.float32)
    return found


def _embedded(graph: Graph) -> str:
    graph.put("Shape", ["ids"], "shape", start=1, end=2)
    graph.put("Squeeze", ["shape"], "length")
    graph.put("Range", [graph.constant("zero", 0), "length", graph.constant("one", 1)], "at")
    for table, index in (("words", "ids"), ("positions", "at"), ("surface", "features")):
        graph.put("Gather", [f"{table}.weight_quantized", index], f"{table}.rows")
        scale = [f"{table}.weight_scale", f"{table}.weight_zero_point"]
        graph.put("DequantizeLinear", [f"{table}.rows", *scale], table)
    graph.put("Add", ["words", "positions"], "placed")
    graph.put("Add", ["placed", "kind"], "kinded")
    return _normed(graph, "kinded", "surface", "norm")


def _apart(graph: Graph, distance: NDArray[np.float32]) -> str:
    """The bias of each head for each pair of places, [HEADS, pieces, pieces]."""
    down, across = (graph.put("Unsqueeze", ["at", graph.constant(f"axis.{n}", [n])], f"at.{n}") for n in (1, 0))
    graph.put("Sub", [across, down], "apart")
    graph.put("Add", ["apart", graph.constant("middle", distance.shape[1] // 2)], "apart.index")
    return graph.put("Gather", [graph.table("distance", distance), "apart.index"], "distance.bias", axis=1)


def _layer(graph: Graph, x: str, name: str, bias: str | None) -> str:
    _quantised(graph, x)
    split = graph.constant("split", [0, 0, -1, graph.head])
    heads = {}
    for role, order in (("query", [0, 2, 1, 3]), ("key", [0, 2, 3, 1]), ("value", [0, 2, 1, 3])):
        whole = _multiplied(graph, x, f"{name}.{role}", f"{name}.{role}")
        apart = graph.put("Reshape", [whole, split], f"{whole}.heads")
        heads[role] = graph.put("Transpose", [apart], f"{whole}.turned", perm=order)
    scores = graph.put("MatMul", [heads["query"], heads["key"]], f"{name}.scores")
    if bias:
        scores = graph.put("Add", [scores, bias], f"{name}.scores.placed")
    shares = graph.put("Softmax", [scores], f"{name}.shares", axis=-1)
    mixed = graph.put("MatMul", [shares, heads["value"]], f"{name}.context")
    mixed = graph.put("Transpose", [mixed], f"{name}.context.turned", perm=[0, 2, 1, 3])
    mixed = graph.put("Reshape", [mixed, graph.constant("join", [0, 0, -1])], f"{name}.context.whole")
    y = _normed(graph, x, _matrix(graph, mixed, f"{name}.mixed"), f"{name}.mixed_norm")
    inner = graph.put("Gelu", [_matrix(graph, y, f"{name}.up")], f"{name}.inner", domain=MICROSOFT)
    return _normed(graph, y, _matrix(graph, inner, f"{name}.down"), f"{name}.down_norm")


def _quantised(graph: Graph, x: str) -> None:
    """Quantise what several matrices are multiplied with."""
    graph.put("DynamicQuantizeLinear", [x], f"{x}.quantised", f"{x}.step", f"{x}.zero")


def _multiplied(graph: Graph, x: str, matrix: str, out: str) -> str:
    """A matrix and its bias put to what was quantised before."""
    inputs = [f"{x}.quantised", f"{matrix}.quantized", f"{x}.step", f"{matrix}.scale", f"{x}.zero"]
    return graph.put("MatMulIntegerToFloat", [*inputs, f"{matrix}.zero_point", f"{matrix}.bias"], out, domain=MICROSOFT)


def _matrix(graph: Graph, x: str, matrix: str) -> str:
    """A matrix and its bias put to what only it needs quantised."""
    inputs = [x, f"{matrix}.quantized", f"{matrix}.scale", f"{matrix}.zero_point", f"{matrix}.bias"]
    return graph.put("DynamicQuantizeMatMul", inputs, matrix, domain=MICROSOFT)


def _normed(graph: Graph, x: str, y: str, norm: str) -> str:
    total = graph.put("Add", [x, y], f"{norm}.sum")
    return graph.put(
        "LayerNormalization", [total, f"{norm}.weight", f"{norm}.bias"], norm, axis=-1, epsilon=graph.epsilon
    )
