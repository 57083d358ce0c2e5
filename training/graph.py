"""A trained network as an ONNX graph of few, large operators, its weights in eight bits or in four.

A layer is: one quantisation of its input for query, key and value; attention without a mask, since one window is
read at a time and nothing is padded, with the scale of the scores folded into the query; matrices with their
quantisation and bias in one operator; a sum and a normalisation, which run in a quarter of the time of the two as
one (SkipLayerNormalization, onnxruntime 1.32). Load it with basic optimisation only, which leaves it as it is.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

from training.network import Network
from training.quantise import FOURS, blocks, columns, rows

Array = NDArray[np.float32]
MICROSOFT = "com.microsoft"


class Graph:
    """A graph being written: operators in order, and the weights that they name."""

    def __init__(self, network: Network) -> None:
        self.weights: dict[str, Array] = {k: v.float().numpy() for k, v in network.state_dict().items()}
        self.shape = network.shape
        #: Width of one attention head.
        self.head = network.shape.width // network.shape.heads
        self._nodes: list[onnx.NodeProto] = []
        self._used: dict[str, onnx.TensorProto] = {}
        scale = np.float32(self.head**-0.5)
        for name in self.weights:
            if ".query." in name:
                self.weights[name] = self.weights[name] * scale

    def put(self, kind: str, inputs: list[str], out: str, *more: str, domain: str = "", **settings: object) -> str:
        """Add an operator; gives the name of its first output."""
        for name in inputs:
            if name in self.weights and name not in self._used:
                self.table(name, self.weights[name])
        node = helper.make_node(kind, inputs, [out, *more], name=f"{out}/{kind}", domain=domain, **settings)
        self._nodes.append(node)
        return out

    def constant(self, name: str, value: object) -> str:
        """A whole number, or a list of them."""
        return self.table(name, np.asarray(value, np.int64))

    def table(self, name: str, value: NDArray[np.generic]) -> str:
        """More weights."""
        self._used[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def model(self, inputs: list[str], outputs: dict[str, int]) -> onnx.ModelProto:
        """The whole, with int64 inputs [batch, pieces] and float outputs [batch, pieces, width]."""
        shape = ["batch", "pieces"]
        given = [helper.make_tensor_value_info(n, onnx.TensorProto.INT64, shape) for n in inputs]
        found = [helper.make_tensor_value_info(n, onnx.TensorProto.FLOAT, [*shape, w]) for n, w in outputs.items()]
        graph = helper.make_graph(self._nodes, "tagger", given, found, list(self._used.values()))
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="rashomon")


class Multiplying(Protocol):
    """How an input is put to matrices and their biases."""

    def prepare(self, graph: Graph, x: str) -> None:
        """Make ready what several matrices are put to."""

    def shared(self, graph: Graph, x: str, matrix: str) -> str:
        """A matrix put to what was made ready; the name of the product."""

    def alone(self, graph: Graph, x: str, matrix: str) -> str:
        """A matrix put to what nothing else is put to; the name of the product."""


class Eight:
    """Eight bits, a scale a column of the matrix and one for all of the input: the fastest.

    Spoils networks with a few inputs that are far larger than the rest, as MPNet has (9 points of linkage F1).
    """

    def prepare(self, graph: Graph, x: str) -> None:
        graph.put("DynamicQuantizeLinear", [x], f"{x}.quantised", f"{x}.step", f"{x}.zero")

    def shared(self, graph: Graph, x: str, matrix: str) -> str:
        numbers, scale = self._stored(graph, matrix)
        inputs = [f"{x}.quantised", numbers, f"{x}.step", scale, f"{x}.zero", "", f"{matrix}.bias"]
        return graph.put("MatMulIntegerToFloat", inputs, matrix, domain=MICROSOFT)

    def alone(self, graph: Graph, x: str, matrix: str) -> str:
        inputs = [x, *self._stored(graph, matrix), "", f"{matrix}.bias"]
        return graph.put("DynamicQuantizeMatMul", inputs, matrix, domain=MICROSOFT)

    @staticmethod
    def _stored(graph: Graph, matrix: str) -> tuple[str, str]:
        numbers, scales = columns(graph.weights[f"{matrix}.weight"].T)
        return graph.table(f"{matrix}.numbers", numbers), graph.table(f"{matrix}.scales", scales)


class Four:
    """Four bits, a scale a block of 32 weights; the input in eight bits, a scale a block of it too.

    Half the size, and large inputs spoil only their own block; slower.
    """

    def prepare(self, graph: Graph, x: str) -> None:
        """Nothing: the operator does it."""

    def shared(self, graph: Graph, x: str, matrix: str) -> str:
        numbers, scales = blocks(graph.weights[f"{matrix}.weight"])
        inputs = [x, graph.table(f"{matrix}.numbers", numbers), graph.table(f"{matrix}.scales", scales)]
        out, inner = graph.weights[f"{matrix}.weight"].shape
        product = graph.put("MatMulNBits", inputs, f"{matrix}.product", domain=MICROSOFT,
                            K=inner, N=out, bits=4, block_size=FOURS, accuracy_level=4)  # fmt: skip
        return graph.put("Add", [product, f"{matrix}.bias"], matrix)

    alone = shared


def written(network: Network, by: Multiplying) -> onnx.ModelProto:
    """The network, ids and features [batch, pieces] to tags and links, without a mask."""
    graph = Graph(network)
    x = _embedded(graph)
    bias = _apart(graph, network.by_distance().detach().numpy()) if network.shape.buckets else None
    for n in range(network.shape.layers):
        x = _layer(graph, by, x, f"layers.{n}", bias)
    by.prepare(graph, x)
    return graph.model(["ids", "features"], {by.shared(graph, x, r): _width(graph, r) for r in ("tags", "links")})


def _width(graph: Graph, role: str) -> int:
    return len(graph.weights[f"{role}.bias"])


def _embedded(graph: Graph) -> str:
    graph.put("Shape", ["ids"], "shape", start=1, end=2)
    graph.put("Squeeze", ["shape"], "length")
    graph.put("Range", [graph.constant("zero", 0), "length", graph.constant("one", 1)], "at")
    for table, index in (("words", "ids"), ("positions", "at"), ("surface", "features")):
        numbers, scales = rows(graph.weights[f"{table}.weight"])
        graph.put("Gather", [graph.table(f"{table}.numbers", numbers), index], f"{table}.rows")
        graph.put("Gather", [graph.table(f"{table}.scales", scales), index], f"{table}.row_scales")
        graph.put("Cast", [f"{table}.rows"], f"{table}.floats", to=onnx.TensorProto.FLOAT)
        graph.put("Mul", [f"{table}.floats", f"{table}.row_scales"], table)
    graph.put("Add", ["words", "positions"], "placed")
    graph.put("Add", ["placed", "kind"], "kinded")
    return _normed(graph, "kinded", "surface", "norm")


def _apart(graph: Graph, distance: Array) -> str:
    """The bias of each head for each pair of places, [heads, pieces, pieces].

    `distance` [heads, 2 × positions − 1]: what stands so many places before or after, the furthest before first.
    """
    down, across = (graph.put("Unsqueeze", ["at", graph.constant(f"axis.{n}", [n])], f"at.{n}") for n in (1, 0))
    graph.put("Sub", [across, down], "apart")
    graph.put("Add", ["apart", graph.constant("middle", distance.shape[1] // 2)], "apart.index")
    return graph.put("Gather", [graph.table("distance", distance), "apart.index"], "distance.bias", axis=1)


def _layer(graph: Graph, by: Multiplying, x: str, name: str, bias: str | None) -> str:
    by.prepare(graph, x)
    split = graph.constant("split", [0, 0, -1, graph.head])
    heads = {}
    for role, order in (("query", [0, 2, 1, 3]), ("key", [0, 2, 3, 1]), ("value", [0, 2, 1, 3])):
        product = by.shared(graph, x, f"{name}.{role}")
        apart = graph.put("Reshape", [product, split], f"{product}.heads")
        heads[role] = graph.put("Transpose", [apart], f"{product}.turned", perm=order)
    scores = graph.put("MatMul", [heads["query"], heads["key"]], f"{name}.scores")
    if bias:
        scores = graph.put("Add", [scores, bias], f"{name}.scores.placed")
    shares = graph.put("Softmax", [scores], f"{name}.shares", axis=-1)
    mixed = graph.put("MatMul", [shares, heads["value"]], f"{name}.context")
    mixed = graph.put("Transpose", [mixed], f"{name}.context.turned", perm=[0, 2, 1, 3])
    mixed = graph.put("Reshape", [mixed, graph.constant("join", [0, 0, -1])], f"{name}.context.whole")
    y = _normed(graph, x, by.alone(graph, mixed, f"{name}.mixed"), f"{name}.mixed_norm")
    inner = graph.put("Gelu", [by.alone(graph, y, f"{name}.up")], f"{name}.inner", domain=MICROSOFT)
    return _normed(graph, y, by.alone(graph, inner, f"{name}.down"), f"{name}.down_norm")


def _normed(graph: Graph, x: str, y: str, norm: str) -> str:
    total = graph.put("Add", [x, y], f"{norm}.sum")
    inputs = [total, f"{norm}.weight", f"{norm}.bias"]
    return graph.put("LayerNormalization", inputs, norm, axis=-1, epsilon=graph.shape.epsilon)
