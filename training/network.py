"""The tagger's network: a BERT encoder with one more embedding, a tag head and four pointing heads.

Written out instead of imported, so that its layers can be dropped, its graph exported and its weights
read without a second library. Names follow Devlin et al. (2019).
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from rashomon.extract.decode import LINK, TAGS
from rashomon.extract.pieces import FEATURES


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.mixed = nn.Linear(width, width)
        self.mixed_norm = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.down_norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        b, n, w = x.shape
        q, k, v = (
            f(x).view(b, n, self.heads, w // self.heads).transpose(1, 2) for f in (self.query, self.key, self.value)
        )
        if torch.onnx.is_in_onnx_export():  # plain operators, which the runtime can fuse
            scores = q @ k.transpose(2, 3) * (w // self.heads) ** -0.5 + mask
            mixed = scores.softmax(-1) @ v
        else:
            mixed = F.scaled_dot_product_attention(
                q, k, v, attn_mask=mask, dropout_p=self.dropout if self.training else 0.0
            )
        mixed = self.mixed(mixed.transpose(1, 2).reshape(b, n, w))
        x = self.mixed_norm(x + F.dropout(mixed, self.dropout, self.training))
        inner = self.down(F.gelu(self.up(x)))
        return self.down_norm(x + F.dropout(inner, self.dropout, self.training))


class Network(nn.Module):
    """ids, features, mask [b, n] -> tag scores [b, n, 7], pointing vectors [b, n, 4 × LINK]."""

    def __init__(
        self, layers: int = 6, width: int = 384, heads: int = 12, inner: int = 1536, vocabulary: int = 30522,
        positions: int = 512, dropout: float = 0.1,
    ) -> None:  # fmt: skip
        super().__init__()
        self.dropout = dropout
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.surface = nn.Embedding(FEATURES, width)
        nn.init.normal_(self.surface.weight, std=0.02)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.tags = nn.Linear(width, len(TAGS))
        self.links = nn.Linear(width, 4 * LINK)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(at) + self.kind + self.surface(features)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.tags(x), self.links(x)

    def start_from(self, file: Path) -> None:
        """Load a BERT checkpoint (safetensors); the heads and `surface` stay as initialised.

        A network of fewer layers takes the first, the last and those spread evenly between (as DistilBERT does).
        """
        state = load_file(file)
        state = {k.removeprefix("bert."): v for k, v in state.items()}
        self.words.weight.data.copy_(state["embeddings.word_embeddings.weight"])
        self.positions.weight.data.copy_(state["embeddings.position_embeddings.weight"])
        self.kind.data.copy_(state["embeddings.token_type_embeddings.weight"][0])
        names = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "mixed": "attention.output.dense",
            "mixed_norm": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "down_norm": "output.LayerNorm",
        }
        _copy(self.norm, state, "embeddings.LayerNorm")
        whole = 1 + max(int(k.split(".")[2]) for k in state if k.startswith("encoder.layer."))
        for i, layer in enumerate(self.layers):
            taken = round(i * (whole - 1) / max(1, len(self.layers) - 1))
            for name, theirs in names.items():
                _copy(getattr(layer, name), state, f"encoder.layer.{taken}.{theirs}")


def _copy(module: nn.Module, state: dict[str, Tensor], name: str) -> None:
    module.weight.data.copy_(state[f"{name}.weight"])
    module.bias.data.copy_(state[f"{name}.bias"])
