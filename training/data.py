"""PolNeAR (Newell, Margolin and Ruths, LREC 2018) from brat standoff to training windows."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from rashomon.extract.attribution.decode import ROLES, TAGS
from rashomon.extract.attribution.pieces import Pieces, encode, windows

Ranges = list[tuple[int, int]]
#: Left out of the loss: end marks, padding.
IGNORE = -100


@dataclass(frozen=True, slots=True)
class Report:
    """A text and, for each annotator, its attributions: role -> code-point ranges."""

    stem: str
    text: str
    versions: list[list[dict[str, Ranges]]]


def read(folder: Path) -> list[Report]:
    """Every annotated report of a brat folder; annotators in alphabetical order."""
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        files[path.stem.rsplit("_", 1)[0]].append(path)
    return [
        Report(stem, (folder / "text" / f"{stem}.txt").read_bytes().decode(), [_standoff(p) for p in paths])
        for stem, paths in files.items()
    ]


def _standoff(path: Path) -> list[dict[str, Ranges]]:
    spans: dict[str, Ranges] = {}
    events: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if re.match(r"T\d+$", fields[0]):
            places = fields[1].split(" ", 1)[1]
            spans[fields[0]] = [(int(a), int(b)) for a, b in (p.split() for p in places.split(";"))]
        elif re.match(r"E\d+$", fields[0]):
            events.append(fields[1].split()[1:])
    out = []
    for arguments in events:
        found: dict[str, Ranges] = {role: [] for role in ROLES}
        for argument in arguments:
            name, target = argument.split(":")
            role = re.sub(r"\d+$", "", name).lower()
            if role in found and target in spans:
                found[role] += spans[target]
        if found["content"] and found["cue"]:
            out.append({role: sorted(places) for role, places in found.items()})
    return out


def vary(text: str, rng: random.Random) -> str:
    """The text as another outlet would set it, length kept, so that offsets stay true.

    PolNeAR's marks are curly and its first lines are set as titles; much of the world's news is not.
    """
    draw = rng.random()
    if draw < 0.35:
        text = text.translate(str.maketrans("“”‘’", "\"\"''"))
    elif draw < 0.42:
        text = text.translate(str.maketrans("“”", "«»"))
    elif draw < 0.47:  # some archives strip the marks altogether
        text = text.translate(str.maketrans('“”"', "   "))
    if rng.random() < 0.15:
        text = text.replace("—", "-").replace("–", "-")
    return text


@dataclass(frozen=True, slots=True)
class Window:
    """One training window.

    `tags`: [n]; `to_cue`: [n], window position of the cue a source or content piece belongs to;
    `to_source`: [n], for the first piece of a cue the position of its source (0, the first end mark,
    for none). Positions count the first end mark; IGNORE where nothing is asked. `share`: [n, 7], what
    a teacher gives each tag, None where a person said which it is.
    """

    pieces: Pieces
    cut: tuple[int, int]
    tags: NDArray[np.int64]
    to_cue: NDArray[np.int64]
    to_source: NDArray[np.int64]
    share: NDArray[np.float16] | None = None


def label(text: str, attributions: list[dict[str, Ranges]], tokenizer: Tokenizer) -> list[Window]:
    """Windows of a text with their labels."""
    pieces = encode(text, tokenizer)
    n = len(pieces)
    tags, cue, source = np.zeros(n, np.int64), np.full(n, IGNORE, np.int64), np.full(n, IGNORE, np.int64)
    starts, ends = pieces.offsets[:, 0], pieces.offsets[:, 1]

    def at(a: int, b: int) -> NDArray[np.int64]:
        return np.flatnonzero((ends > a) & (starts < b))

    for item in attributions:
        anchor = at(*item["cue"][0])
        if not len(anchor):
            continue
        first = [at(a, b) for a, b in item["source"]]
        source[anchor[0]] = first[0][0] if first and len(first[0]) else -1
        for role in ("content", "source", "cue"):
            for a, b in item[role]:
                where = at(a, b)
                if not len(where) or (tags[where] != 0).any():
                    continue  # a span shared with another attribution keeps its first owner
                tags[where] = TAGS.index(f"I-{role}")
                tags[where[0]] = TAGS.index(f"B-{role}")
                if role != "cue":
                    cue[where] = anchor[0]
    out = []
    for a, b in windows(pieces):
        to_cue, to_source = cue[a:b].copy(), source[a:b].copy()
        to_cue[(to_cue < a) | (to_cue >= b)] = IGNORE
        outside = (to_source >= 0) & ((to_source < a) | (to_source >= b))
        to_source[outside] = IGNORE
        to_cue[to_cue >= 0] += 1 - a
        to_source[to_source >= 0] += 1 - a
        to_source[to_source == -1] = 0
        out.append(Window(pieces, (a, b), tags[a:b], to_cue, to_source))
    return out
