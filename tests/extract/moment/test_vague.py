"""Time words that no calendar holds."""

from rashomon.extract.moment.moments import moments
from rashomon.extract.moment.vague import vague
from rashomon.model import Moment


def test_vague_words_say_how_they_stand_to_the_day_of_writing() -> None:
    """Past, present, future, each with its span."""
    text = "The dam, recently mended, is now leaking and in the near future will be closed."
    assert [(v.span.exact, v.stands) for v in vague(text)] == [
        ("recently", "past"),
        ("now", "present"),
        ("the near future", "future"),
    ]


def test_vague_words_are_no_moments() -> None:
    """They would give an event a day that nobody stated."""
    assert moments("The fire is now out, officials said recently.", anchor=Moment.parse("2020-01-08")) == []
