"""The shipped attribution model: texts in, attributions out.

onnxruntime runs it; torch is needed only to make it. Windows of all texts given together are sorted by
length before they are batched, so padding costs little.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from rashomon.errors import RashomonError
from rashomon.extract.decode import Found, Scores, decode
from rashomon.extract.pieces import Pieces, batch, encode, windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

#: Pieces a batch may hold, padding included; more gains no speed on one core and costs memory.
BATCH_PIECES = 2048
_CLS, _SEP = 101, 102

Range = tuple[int, int]


def shipped() -> Path:
    """The folder of the shipped model."""
    return Path(str(files("rashomon") / "weights" / "attribution"))


@cache
def version() -> str:
    """First twelve hexadecimal digits of the SHA-256 of the shipped weights."""
    return hashlib.sha256((shipped() / "model.onnx").read_bytes()).hexdigest()[:12]


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
        model = folder / "model.onnx"
        if not model.exists():
            raise RashomonError(f"no model at {model}: install the package whole, or name a folder that has one")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or os.cpu_count() or 1
        options.log_severity_level = 3
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
        """The bare scores of every window: (text, its pieces, window, tags, links), end marks included."""
        read = [encode(text, self._tokenizer) for text in texts]
        jobs = [(i, cut) for i, pieces in enumerate(read) for cut in windows(pieces)]
        jobs.sort(key=lambda job: job[1][1] - job[1][0])
        for some in _batches(jobs):
            arrays = batch([read[i] for i, _ in some], [cut for _, cut in some], cls=_CLS, sep=_SEP)
            tags, links = self._session.run(None, dict(zip(("ids", "features", "mask"), arrays, strict=True)))
            for row, (i, (a, b)) in enumerate(some):
                n = b - a + 2
                yield i, read[i], (a, b), tags[row, :n], links[row, :n]


def _batches(jobs: list[tuple[int, Range]]) -> list[list[tuple[int, Range]]]:
    out: list[list[tuple[int, Range]]] = []
    for job in jobs:
        size = job[1][1] - job[1][0] + 2
        if out and (len(out[-1]) + 1) * size <= BATCH_PIECES:
            out[-1].append(job)
        else:
            out.append([job])
    return out


def _breaks(pieces: Pieces, a: int, b: int) -> np.ndarray[Any, np.dtype[np.bool_]]:
    line = pieces.line[a:b]
    return np.concatenate([[True], line[1:] != line[:-1]])


def _placed(pieces: Pieces, at: int, found: Found) -> Attribution:
    def chars(ranges: Sequence[Range]) -> tuple[Range, ...]:
        places = ((pieces.offsets[at + a, 0], pieces.offsets[at + b - 1, 1]) for a, b in ranges)
        return tuple(sorted((int(a), int(b)) for a, b in places))

    return Attribution(chars(found.source), chars([found.cue]), chars(found.content))
