"""The tagger's network: a BERT or MPNet encoder with one more embedding, a tag head and four pointing heads.

Written out instead of imported, so that its layers can be dropped, its graph exported and its weights
read without a second library. Names follow Devlin et al. (2019). MPNet (Song et al., 2020) differs in a
bias by distance that every layer adds to its attention, and in where its tables keep their rows.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from rashomon.extract.attribution.decode import LINK, TAGS
from rashomon.extract.attribution.pieces import CLS, FEATURES, SEP


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of an encoder; `buckets` of distance for MPNet's bias, 0 for BERT."""

    layers: int = 6
    width: int = 384
    heads: int = 12
    inner: int = 1536
    buckets: int = 0
    epsilon: float = 1e-12


MINILM = Shape()
MPNET = Shape(layers=12, width=768, inner=3072, buckets=32, epsilon=1e-5)
VOCABULARY, POSITIONS = 30522, 512
#: Where networks are trained and teach: a GPU where there is one, which nothing needs.
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        width, inner = shape.width, shape.inner
        self.heads, self.dropout = shape.heads, dropout
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.mixed = nn.Linear(width, width)
        self.mixed_norm = nn.LayerNorm(width, eps=shape.epsilon)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.down_norm = nn.LayerNorm(width, eps=shape.epsilon)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        b, n, w = x.shape
        q, k, v = (
            f(x).view(b, n, self.heads, w // self.heads).transpose(1, 2) for f in (self.query, self.key, self.value)
        )
        if torch.onnx.is_in_onnx_export():  # plain operators, which the runtime can fuse
            scores = q @ k.transpose(2, 3) * (w // self.heads) ** -0.5 + mask
            mixed = scores.softmax(-1) @ v
        else:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = self.mixed(mixed.transpose(1, 2).reshape(b, n, w))
        x = self.mixed_norm(x + F.dropout(mixed, self.dropout, self.training))
        inner = self.down(F.gelu(self.up(x)))
        return self.down_norm(x + F.dropout(inner, self.dropout, self.training))


class Network(nn.Module):
    """ids, features, mask [b, n] -> tag scores [b, n, 7], pointing vectors [b, n, 4 × LINK]."""

    def __init__(self, shape: Shape = MINILM, dropout: float = 0.1) -> None:
        super().__init__()
        width = shape.width
        self.shape, self.dropout = shape, dropout
        self.words = nn.Embedding(VOCABULARY, width)
        self.positions = nn.Embedding(POSITIONS, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.surface = nn.Embedding(FEATURES, width)
        nn.init.normal_(self.surface.weight, std=0.02)
        self.norm = nn.LayerNorm(width, eps=shape.epsilon)
        if shape.buckets:
            self.distance = nn.Embedding(shape.buckets, shape.heads)
            self.register_buffer("bucket", distances(shape.buckets), persistent=False)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.tags = nn.Linear(width, len(TAGS))
        self.links = nn.Linear(width, 4 * LINK)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        n = ids.shape[1]
        at = torch.arange(n, device=ids.device)
        x = self.words(ids) + self.positions(at) + self.kind + self.surface(features)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        if self.shape.buckets:
            bias = bias + self.by_distance()[:, at[None, :] - at[:, None] + POSITIONS - 1]
        for layer in self.layers:
            x = layer(x, bias)
        return self.tags(x), self.links(x)

    def by_distance(self) -> Tensor:
        """MPNet's bias of each head for each distance, [heads, 2 × POSITIONS − 1], the furthest before first."""
        bias: Tensor = self.distance(self.bucket).t()
        return bias

    def start_from(self, file: Path) -> None:
        """Load a BERT or MPNet checkpoint (safetensors); the heads and `surface` stay as initialised.

        A network of fewer layers takes some of them (`spread`, as DistilBERT does).
        """
        state = {k.removeprefix("bert."): v for k, v in load_file(file).items()}
        words, positions = state["embeddings.word_embeddings.weight"], state["embeddings.position_embeddings.weight"]
        names = _MPNET if self.shape.buckets else _BERT
        if self.shape.buckets:
            words, positions = _as_bert(words), positions[2:]
            self.distance.weight.data.copy_(state["encoder.relative_attention_bias.weight"])
        else:
            self.kind.data.copy_(state["embeddings.token_type_embeddings.weight"][0])
        self.words.weight.data.copy_(words)
        self.positions.weight.data.copy_(positions)
        _copy(self.norm, state, "embeddings.LayerNorm")
        whole = 1 + max(int(k.split(".")[2]) for k in state if k.startswith("encoder.layer."))
        for layer, taken in zip(self.layers, spread(len(self.layers), whole), strict=True):
            for name, theirs in names.items():
                _copy(getattr(layer, name), state, f"encoder.layer.{taken}.{theirs}")

    def start_as(self, whole: Network) -> None:
        """Take the weights of a trained network of the same width, of its layers those spread evenly."""
        theirs = whole.state_dict()
        mine = {k: v for k, v in theirs.items() if not k.startswith("layers.")}
        for i, taken in enumerate(spread(len(self.layers), len(whole.layers))):
            start = f"layers.{taken}."
            mine |= {f"layers.{i}.{k.removeprefix(start)}": v for k, v in theirs.items() if k.startswith(start)}
        self.load_state_dict(mine)


def spread(some: int, whole: int) -> list[int]:
    """Which of `whole` layers a network of `some` begins with: the first, the last, those spread evenly between."""
    return [round(i * (whole - 1) / max(1, some - 1)) for i in range(some)]


_FEED = {"up": "intermediate.dense", "down": "output.dense", "down_norm": "output.LayerNorm"}
_BERT = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mixed": "attention.output.dense",
    "mixed_norm": "attention.output.LayerNorm",
    **_FEED,
}
_MPNET = {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "mixed": "attention.attn.o",
    "mixed_norm": "attention.LayerNorm",
    **_FEED,
}


def _as_bert(words: Tensor) -> Tensor:
    """MPNet's word table in the order of BERT's: the same word pieces, four rows further on, marks of its own."""
    table = words[4 : 4 + VOCABULARY].clone()
    for bert, mpnet in ((0, 1), (CLS, 0), (SEP, 2)):  # [PAD] and the end marks
        table[bert] = words[mpnet]
    return table


def distances(buckets: int, furthest: int = 128) -> Tensor:
    """Bucket of each distance, int64 [2 × POSITIONS − 1], from the furthest before, as T5 and MPNet count them.

    Half of the buckets for each direction; of these half for one distance each, the rest growing by logarithm.
    """
    apart = torch.arange(1 - POSITIONS, POSITIONS)
    half, far = buckets // 2, apart.abs()
    near = half // 2
    grown = near + (torch.log(far.clamp(min=1) / near) / math.log(furthest / near) * (half - near)).long()
    return (apart > 0).long() * half + torch.where(far < near, far, grown.clamp(max=half - 1))


def _copy(module: nn.Module, state: dict[str, Tensor], name: str) -> None:
    module.weight.data.copy_(state[f"{name}.weight"])
    module.bias.data.copy_(state[f"{name}.bias"])
