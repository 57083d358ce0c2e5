"""The decoder: legal tags only, and spans that belong to a cue."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.attribution.decode import LINK, TAGS, decode, spans, viterbi

TAG = {name: i for i, name in enumerate(TAGS)}


def scores(*tags: str) -> np.ndarray:
    """Tag scores that plainly favour the given tags."""
    out = np.zeros((len(tags), 7), np.float32)
    for i, tag in enumerate(tags):
        out[i, TAG[tag]] = 5.0
    return out


@given(st.lists(st.lists(st.floats(-5, 5, width=32), min_size=7, max_size=7), min_size=1, max_size=30), st.randoms())
def test_every_path_is_legal(rows: list[list[float]], rng) -> None:  # type: ignore[no-untyped-def]
    """An inside tag follows its own role and never opens a line."""
    emissions = np.array(rows, np.float32)
    breaks = np.array([True] + [rng.random() < 0.2 for _ in rows[1:]])
    before = "O"
    for tag, starts in zip(viterbi(emissions, breaks).tolist(), breaks, strict=True):
        name = TAGS[tag]
        if name.startswith("I-"):
            assert not starts and before[2:] == name[2:]
        before = name


def test_spans_of_a_path() -> None:
    """Adjacent spans of one role stay two."""
    path = np.array([TAG[t] for t in ("B-source", "I-source", "B-cue", "B-content", "B-content", "O")])
    assert spans(path) == {"source": [(0, 2)], "cue": [(2, 3)], "content": [(3, 4), (4, 5)]}


def test_content_goes_to_the_cue_it_points_to() -> None:
    """Two cues, two contents, pointing crosswise."""
    tags = np.concatenate([np.zeros((1, 7)), scores("B-cue", "B-content", "B-cue", "B-content"), np.zeros((1, 7))])
    links = np.zeros((6, 4, LINK), np.float32)
    links[1, 1, 0] = links[3, 1, 1] = 30.0  # keys of the cues
    links[2, 0, 1] = links[4, 0, 0] = 30.0  # queries of the contents
    found = decode(tags.astype(np.float32), links.reshape(6, -1), np.array([True, False, False, False]))
    assert [(f.cue, f.content) for f in found] == [((0, 1), [(3, 4)]), ((2, 3), [(1, 2)])]


def test_a_cue_without_content_is_no_attribution() -> None:
    """Nothing is claimed, so nothing is found."""
    tags = np.concatenate([np.zeros((1, 7)), scores("B-source", "B-cue"), np.zeros((1, 7))]).astype(np.float32)
    assert decode(tags, np.zeros((4, 4 * LINK), np.float32), np.array([True, False])) == []


def test_a_content_is_not_cut_and_a_source_begun_on_a_slight_preference() -> None:
    """The network leans to many contents and few sources; half a point either way does not decide."""
    tags = np.concatenate([np.zeros((1, 7)), scores("O", "B-cue", "B-content", "B-content"), np.zeros((1, 7))])
    tags[1, TAG["B-source"]] = 4.5
    tags[4, TAG["I-content"]] = 4.5
    found = decode(tags.astype(np.float32), np.zeros((6, 4 * LINK), np.float32), np.array([True, False, False, False]))
    assert [(f.source, f.content) for f in found] == [([(0, 1)], [(2, 4)])]
