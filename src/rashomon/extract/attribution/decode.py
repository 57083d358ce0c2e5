"""Model scores to attributions: the best tag sequence, then which span belongs to which cue.

Tags are BIO over source, cue and content. Every content and source piece points to the first piece of
its cue, and every cue to the first piece of its source, so that one source can serve two cues
("said …, adding …"). Pointing follows Dozat and Manning (2017), without the label scores.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("source", "cue", "content")
#: Size of each pointing vector; the model gives four of them a piece, in the order of `_QUERY` …
LINK = 64
_QUERY, _KEY, _SOURCE_QUERY, _SOURCE_KEY = range(4)

Range = tuple[int, int]
Scores = NDArray[np.float32]

_NEVER = -1e4
#: Of each role the tag that begins a span and the one that goes on with it.
_PAIRS = ((1, 2), (3, 4), (5, 6))
#: Added to the log score of each tag: left alone, the network begins too many contents, which are then cut apart,
#: and too few sources. Whole numbers that served both halves of PolNeAR dev and the other countries, 28 November 2026.
_BEGINS = np.array([0.0, 1.0, 0.0, 0.0, 0.0, -1.0, 0.0], dtype=np.float32)


@dataclass(slots=True)
class Found:
    """One attribution as piece ranges, half-open, in order; `cue` is never empty."""

    cue: Range
    source: list[Range] = field(default_factory=list)
    content: list[Range] = field(default_factory=list)


def viterbi(emissions: Scores, breaks: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Best legal tag of each piece.

    `emissions`: [n, 7] log scores; `breaks`: [n], true where a piece starts a line (nothing runs on
    over it). Returns int64 [n].
    """
    rows = emissions.tolist()
    if not rows:
        return np.zeros(0, dtype=np.int64)
    score = [value if tag % 2 or not tag else _NEVER for tag, value in enumerate(rows[0])]
    back: list[list[int]] = []
    for row, starts in zip(rows[1:], breaks[1:].tolist(), strict=True):
        best = max(score)
        before = [score.index(best)] * len(TAGS)
        after = [best + value for value in row]
        for begin, inside in _PAIRS:
            before[inside] = begin if score[begin] >= score[inside] else inside
            after[inside] = score[before[inside]] + (_NEVER if starts else row[inside])
        back.append(before)
        score = after
    path = [score.index(max(score))]
    for before in reversed(back):
        path.append(before[path[-1]])
    return np.array(path[::-1], dtype=np.int64)


def spans(path: NDArray[np.int64]) -> dict[str, list[Range]]:
    """Ranges of each role in a tag path."""
    out: dict[str, list[Range]] = {role: [] for role in ROLES}
    start, role = 0, ""
    for i, tag in enumerate([*path.tolist(), 0]):
        if role and not (tag and TAGS[tag].startswith("I-")):
            out[role].append((start, i))
            role = ""
        if tag and TAGS[tag].startswith("B-"):
            start, role = i, TAGS[tag][2:]
    return out


def _softmax(x: Scores) -> Scores:
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    out: Scores = e / e.sum(axis=-1, keepdims=True)
    return out


def decode(tags: Scores, links: Scores, breaks: NDArray[np.bool_]) -> list[Found]:
    """Attributions of one window.

    `tags`: [n + 2, 7] and `links`: [n + 2, 4 × LINK], end marks included (the first stands for "no
    source"); `breaks`: [n]. A cue that nothing points to is dropped.
    """
    parts = spans(viterbi(tags[1:-1] + _BEGINS, breaks))
    cues = parts["cue"]
    if not cues:
        return []
    found = [Found(cue) for cue in cues]
    vectors = links.reshape(len(links), 4, LINK)
    scale = np.float32(LINK**-0.5)
    anchors = np.array([a + 1 for a, _ in cues])
    keys = vectors[anchors, _KEY]
    for a, b in parts["content"]:
        score = _softmax(vectors[a + 1 : b + 1, _QUERY] @ keys.T * scale).mean(axis=0)
        found[int(score.argmax())].content.append((a, b))
    _link_sources(found, parts["source"], vectors, anchors, scale)
    return [f for f in found if f.content]


def _link_sources(
    found: list[Found],
    sources: Sequence[Range],
    vectors: Scores,
    anchors: NDArray[np.int64],
    scale: np.float32,
) -> None:
    if not sources:
        return
    starts = np.array([0, *(a + 1 for a, _ in sources)])
    to_source = _softmax(vectors[anchors, _SOURCE_QUERY] @ vectors[starts, _SOURCE_KEY].T * scale)
    keys = vectors[anchors, _KEY]
    votes = np.stack([_softmax(vectors[a + 1 : b + 1, _QUERY] @ keys.T * scale).mean(axis=0) for a, b in sources])
    for i, item in enumerate(found):
        if not item.content:
            continue
        both = to_source[i, 1:] + votes[:, i]
        best = int(both.argmax())
        if both[best] > to_source[i, 0]:
            item.source.append(sources[best])
