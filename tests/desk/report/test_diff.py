"""What differs between two texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.desk.report import diff
from rashomon.desk.report.diff import runs

TEXTS = st.lists(st.sampled_from(["the", "gate", "was", "shut", "14", "17\n", "", " "]), max_size=40).map(" ".join)


def told(old: str, new: str) -> list[tuple[str, str, str]]:
    """Each run as (sign, old words, new words)."""
    return [("=" if r.same else "≠", old[r.start : r.end], new[r.new_start : r.new_end]) for r in runs(old, new)]


def test_a_changed_number_is_one_change() -> None:
    """Everything around it is the same."""
    assert told("The brigade said 14 were killed.", "The brigade said 17 were killed.") == [
        ("=", "The brigade said ", "The brigade said "),
        ("≠", "14", "17"),
        ("=", " were killed.", " were killed."),
    ]


def test_words_that_both_have_by_chance_part_no_rewriting() -> None:
    """Two sentences with "the" in common are one change."""
    told_ = told("Smoke over the old town drifted east.", "Nobody in charge of the port could be reached")
    assert [sign for sign, *_ in told_] == ["≠"]


def test_two_words_changed_side_by_side_are_one_change() -> None:
    """The space between them parts nothing; a word kept between short changes does."""
    assert [a for sign, a, _ in told("said six sailors died", "said nine officers died") if sign == "≠"] == [
        "six sailors"
    ]
    assert len([a for sign, a, _ in told("six of ten died", "nine of twelve died") if sign == "≠"]) == 2


@given(TEXTS, TEXTS)
def test_runs_put_together_are_both_texts(old: str, new: str) -> None:
    """Nothing is lost, and what is called the same is."""
    found = told(old, new)
    assert "".join(a for _, a, _ in found) == old
    assert "".join(b for *_, b in found) == new
    assert all(a == b for sign, a, b in found if sign == "=")


@given(TEXTS, TEXTS)
def test_texts_too_long_to_compare_whole_are_parted(old: str, new: str) -> None:
    """The same holds then."""
    whole, diff.EXACT = diff.EXACT, 20
    try:
        found = told(old, new)
    finally:
        diff.EXACT = whole
    assert "".join(a for _, a, _ in found) == old
    assert "".join(b for *_, b in found) == new


def test_a_huge_text_with_a_word_changed_here_and_there() -> None:
    """A hundred thousand words, every thousandth another one: each change is found and nothing else."""
    words = [f"w{n % 977}-{n // 13}" for n in range(100_000)]
    new = ["changed" if n % 1000 == 500 else w for n, w in enumerate(words)]
    found = [r for r in runs(" ".join(words), " ".join(new)) if not r.same]
    assert len(found) == 100
