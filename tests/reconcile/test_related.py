"""The pairs worth comparing hold every pair that can meet."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Words
from rashomon.reconcile.account import gather
from rashomon.reconcile.compare import compare
from rashomon.reconcile.related import related
from rashomon.reconcile.status import by_value

from .making import exactly, says

phrases = st.lists(st.sampled_from(["army", "unit", "nine", "front", "grey"]), min_size=1, max_size=3).map(" ".join)
answers = st.builds(Words, phrases, st.none() | st.sampled_from(["p", "q"]), st.booleans())


@given(st.lists(answers, max_size=8))
def test_no_support_or_denial_is_left_out(words: list[Words]) -> None:
    groups = by_value(gather([says(f"Origin {n}", w) for n, w in enumerate(words)]))
    found = {frozenset((id(a), id(b))) for a, b in related(groups)}
    for a, b in combinations(groups, 2):
        if any(compare(x.value, y.value, "open").relation != "beside" for x in a for y in b):
            assert frozenset((id(a), id(b))) in found


def test_answers_without_a_common_word_are_not_paired_but_counts_are() -> None:
    groups = by_value(
        gather([says("A", "grey front"), says("B", "army"), says("C", exactly(1)), says("D", exactly(2))])
    )
    assert len(list(related(groups))) == 1 + 4
