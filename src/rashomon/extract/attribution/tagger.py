"""The shipped attribution model: texts in, attributions out.

onnxruntime runs it; torch is needed only to make it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from rashomon.errors import RashomonError, UsageError
from rashomon.extract.attribution.decode import Found, Scores, decode
from rashomon.extract.attribution.pieces import CLS, SEP, Pieces, batch, encode, windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Range = tuple[int, int]


#: The models by the names that people choose them by, and their folders.
MODELS = {"default": "attribution", "large": "attribution-large"}


def shipped(model: str = "default") -> Path:
    """The folder of a shipped model.

    Raises:
        UsageError: there is no model of that name.
    """
    if model not in MODELS:
        raise UsageError(f"no model is called {model!r}: there are {', '.join(MODELS)}")
    return Path(str(files("rashomon") / "weights" / MODELS[model]))


def installed() -> list[str]:
    """The names of the models that are there."""
    return [name for name in MODELS if (shipped(name) / "model.onnx").exists()]


@cache
def version(model: str = "default") -> str:
    """First twelve hexadecimal digits of the SHA-256 of a model's weights.

    Raises:
        RashomonError: it is not installed.
    """
    with _weights(shipped(model)).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:12]


def _weights(folder: Path) -> Path:
    model = folder / "model.onnx"
    if not model.exists():
        have = ", ".join(installed()) or "none: install the package whole"
        raise RashomonError(f"no model at {model}; models that are here: {have}")
    return model


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content of one attribution as half-open code-point ranges, in order."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]

    def moved(self, by: int) -> Attribution:
        """The same, `by` code points further on."""
        roles = (self.source, self.cue, self.content)
        return Attribution(*(tuple((a + by, b + by) for a, b in role) for role in roles))


class Attributor(Protocol):
    """What finds attributions in texts; `name` says which it is."""

    name: str

    def attributions(self, texts: Sequence[str]) -> list[list[Attribution]]:
        """The attributions of each text, in order of their cues."""


class Tagger:
    """A loaded model. `name` and `version` (a hash of the weights) say which."""

    def __init__(self, session: Any, tokenizer: Tokenizer, name: str) -> None:
        self._session, self._tokenizer, self.name = session, tokenizer, name

    @classmethod
    def load(cls, folder: Path | None = None, *, threads: int | None = None) -> Tagger:
        """The model in `folder`, by default the shipped one; `threads` None for all cores.

        Raises:
            RashomonError: no model there.
        """
        import onnxruntime
        from tokenizers import Tokenizer

        folder = folder or shipped()
        model = _weights(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or os.cpu_count() or 1
        options.log_severity_level = 3
        # The graph was written as it is to be run; more optimisation would undo it (`training.graph`).
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        return cls(session, Tokenizer.from_file(str(folder / "tokenizer.json")), folder.name)

    def attributions(self, texts: Sequence[str]) -> list[list[Attribution]]:
        """The attributions of each text, in order of their cues."""
        out: list[list[Attribution]] = [[] for _ in texts]
        for i, pieces, (a, b), tags, links in self.run(texts):
            out[i] += [_placed(pieces, a, f) for f in decode(tags, links, _breaks(pieces, a, b))]
        for attributions in out:
            attributions.sort(key=lambda x: x.cue)
        return out

    def run(self, texts: Sequence[str]) -> Iterator[tuple[int, Pieces, Range, Scores, Scores]]:
        """The bare scores of every window: (text, its pieces, window, tags, links), end marks included.

        One window at a time: as fast as batches on a CPU, without padding, and what is read in a report
        does not hang on what is read beside it (int8 activations are scaled over a whole batch).
        """
        for i, text in enumerate(texts):
            pieces = encode(text, self._tokenizer)
            for cut in windows(pieces):
                ids, features, _ = batch([pieces], [cut], cls=CLS, sep=SEP)
                tags, links = self._session.run(None, {"ids": ids, "features": features})
                yield i, pieces, cut, tags[0], links[0]


def _breaks(pieces: Pieces, a: int, b: int) -> np.ndarray[Any, np.dtype[np.bool_]]:
    line = pieces.line[a:b]
    return np.concatenate([[True], line[1:] != line[:-1]])


def _placed(pieces: Pieces, at: int, found: Found) -> Attribution:
    def chars(ranges: Sequence[Range]) -> tuple[Range, ...]:
        places = ((pieces.offsets[at + a, 0], pieces.offsets[at + b - 1, 1]) for a, b in ranges)
        return tuple(sorted((int(a), int(b)) for a, b in places))

    return Attribution(chars(found.source), chars([found.cue]), chars(found.content))
