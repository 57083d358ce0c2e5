"""How two reports stand to each other: whole, reworded, in part, or not at all."""

from rashomon.link.copy.judge import in_order, judged
from rashomon.link.copy.words import worded
from rashomon.model import Report

SHARED = (
    "Three barges broke loose from the quay at Selm before dawn and drifted under the iron bridge. "
    "Two of them sank in the shallows and the third was caught by a tug near the weir. "
)
FIRST = "Nobody was aboard at the time, the river office said, and the bridge is being looked at by divers today."
SECOND = "Ada Brandt, who sells tickets on the landing stage, heard chains snap and telephoned the lock keeper at once."


def relation(a: str, b: str, *, credited: bool = False) -> str | None:
    one = judged(worded(Report("a", a)), worded(Report("b", b)), credited=credited)
    return one.relation if one else None


def test_a_caption_is_no_dispatch() -> None:
    caption = "Three barges drifted under the iron bridge."
    assert relation(caption, caption) is None


def test_one_credit_makes_less_shared_text_enough() -> None:
    a, b = SHARED + FIRST, SHARED + SECOND
    assert relation(a, b) == "partial"
    assert relation(a, b, credited=True) == "same dispatch"


def test_a_brief_inside_a_long_report_is_a_part_of_it() -> None:
    long = SHARED + " ".join(f"On pier {n} the {w} crews found the {w} ropes cut and the {w} lamps out." for n, w in
                             enumerate("red blue old new tall wide far low dry raw thin cold".split() * 2))  # fmt: skip
    assert relation(SHARED, long) == "partial"


def test_few_names_and_numbers_prove_no_order() -> None:
    a = worded(Report("a", SHARED + FIRST))
    assert in_order(a, a) == 0
