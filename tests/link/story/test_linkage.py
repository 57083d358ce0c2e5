"""Average linkage over scores of pairs."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.story.linkage import linked

Scores = dict[int, dict[int, float]]


def both(pairs: dict[tuple[int, int], float]) -> Scores:
    out: Scores = {}
    for (a, b), score in pairs.items():
        out.setdefault(a, {})[b] = score
        out.setdefault(b, {})[a] = score
    return out


def groups(atoms: list[list[int]], scores: Scores, **labels: str) -> list[list[int]]:
    return sorted(sorted(g) for g in linked(atoms, scores, {int(k[1:]): v for k, v in labels.items()}))


def test_a_chain_is_no_story() -> None:
    """1 is like 0 and like 2, which are unlike each other: it goes with the nearer."""
    assert groups([[0], [1], [2]], both({(0, 1): 3.0, (1, 2): 1.0})) == [[0, 1], [2]]


def test_a_bridge_joins_what_it_fits() -> None:
    assert groups([[0], [1], [2]], both({(0, 1): 3.0, (1, 2): 3.0, (0, 2): -1.0})) == [[0, 1, 2]]


def test_labels_hold_apart_and_the_rest_goes_with_the_nearer() -> None:
    scores = both({(0, 1): 4.0, (0, 2): 1.0, (1, 2): 2.0})
    assert groups([[0], [1], [2]], scores, n0="one", n1="other") == [[0], [1, 2]]


def test_atoms_stay_whole() -> None:
    assert groups([[0, 1], [2]], {}) == [[0, 1], [2]]


def test_a_doubtful_report_comes_along_with_eleven_that_hang_together() -> None:
    """Beside one other report the same doubt parts them."""
    dense = {(a, b): 3.0 for a in range(11) for b in range(a)}
    doubtful = {(11, b): -1.5 for b in range(11)}
    assert len(groups([[n] for n in range(12)], both(dense | doubtful))) == 1
    assert len(groups([[0], [1]], both({(0, 1): -1.5}))) == 2


@given(st.dictionaries(st.tuples(st.integers(0, 5), st.integers(6, 11)), st.floats(-4, 4)))
def test_every_report_is_in_one_group(pairs: dict[tuple[int, int], float]) -> None:
    assert sorted(n for g in linked([[n] for n in range(12)], both(pairs), {}) for n in g) == list(range(12))


def test_among_few_reports_two_are_sooner_one_story() -> None:
    scores = both({(0, 1): -1.5})
    assert linked([[0], [1]], scores, {}, among=10) == [[0, 1]]
    assert linked([[0], [1]], scores, {}, among=100_000) == [[0], [1]]
