"""Words with two readings: the surer is the value, the other stays beside it."""

from __future__ import annotations

import pytest

from rashomon.extract.answer.also import with_rivals
from rashomon.extract.answer.answers import Reading, answers
from rashomon.extract.moment.moments import moments
from rashomon.model import Moment, Place, Quantity, Scope, Span

PUBLISHED = Moment.parse("2024-04-04T10:00:00Z")


def read(text: str) -> list[Reading]:
    """The answers of one sentence with what else they may be."""
    found = moments(text, None, anchor=PUBLISHED)
    given = answers(text, Span(0, len(text), text), moments=[(f.span, f.moment) for f in found])
    return with_rivals(given, {f.span: f.also for f in found if f.also})


@pytest.mark.parametrize(
    ("text", "low", "also"),
    [
        ("12 or 30 people were killed.", 30, [12]),
        ("Twelve or 30 people were killed.", 30, [12]),
        ("The raid killed 1 200 people.", 1200, []),
        ("About 200 or 300 people were killed.", 200, []),
        ("The raid killed 1.200 people.", 1200, []),
        ("The raid killed 1,200 people.", 1200, []),
        ("The raid killed 12 people.", 12, []),
    ],
)
def test_numbers(text: str, low: float, also: list[float]) -> None:
    """People are not counted in fractions, so "1.200" of them is plain; near numbers are one range."""
    (answer,) = [r for r in read(text) if isinstance(r.value, Quantity)]
    assert answer.value.low == low  # type: ignore[union-attr]
    assert [v.low for v in answer.also if isinstance(v, Quantity)] == also


def test_a_dot_in_a_measure_may_part_thousands() -> None:
    """ "1.200 tonnes" is a little more than one in English, and twelve hundred elsewhere."""
    text = "It spilled 1.200 tonnes."
    reading = Reading("oil.spilled", Quantity(1.2, 1.2, "t", "1.200"), Scope(), Span(11, 16, text))
    (one,) = with_rivals([reading], {})
    assert one.value == reading.value
    assert one.also == (Quantity(1200, 1200, "t", "1.200"),)


def test_a_day_and_month_in_either_order() -> None:
    """The day right before publication is the surer one."""
    (answer,) = [r for r in read("The dam burst on 3/4/2024.") if isinstance(r.value, Moment)]
    assert isinstance(answer.value, Moment) and answer.value.iso() == "2024-04-03"
    assert [v.iso() for v in answer.also if isinstance(v, Moment)] == ["2024-03-04"]


def test_a_place_keeps_the_other_of_its_name() -> None:
    """A value takes the rivals of the words it was read from, and only of its own kind."""
    text = "The dam burst near Selm."
    place, other = Place("Selm", 1.0, 2.0, "a:1"), Place("Selm", 40.0, 2.0, "a:2")
    reading = Reading("event.place", place, Scope(), Span(8, 23, text))
    (one,) = with_rivals([reading], {Span(19, 23, text): (other,), Span(0, 3, text): (other,)})
    assert one.also == (other,)
