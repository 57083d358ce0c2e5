"""Which day a clock time takes."""

from datetime import date

from rashomon.extract.moment.days import Days
from rashomon.extract.moment.group import Around, elements, grouped
from rashomon.extract.moment.moments import moments
from rashomon.model import Moment


def starts(text: str) -> list[str]:
    """Starts, read on Wednesday, 8 January 2020."""
    return [f.moment.iso() for f in moments(text, anchor=Moment.parse("2020-01-08"))]


def test_the_day_before_it_in_the_sentence_goes_before_the_one_behind() -> None:
    """Monday's, not Tuesday's."""
    assert starts("On Monday it was seen at 9:15 p.m., and on Tuesday not.")[1] == "2020-01-06T21:15"
    assert starts("Seen first at 9:15 p.m., it sank that Tuesday.")[0] == "2020-01-07T21:15"


def test_a_day_in_another_zone_is_not_taken_over() -> None:
    """It may be the day after here; the same zone is."""
    assert starts("It rose at 2100 GMT on Monday.\n\nIt fell at 6:10 a.m.")[1] == "2020-01-08T06:10"
    assert starts("It rose at 2100 GMT on Monday.\n\nIt fell at 2200 GMT.")[1] == "2020-01-06T22:00+00:00"


def test_a_day_long_ago_does_not_carry_over_unless_the_text_tells_history() -> None:
    """In a report of today a clock time is of today; in a history it is of the day told of."""
    assert starts("The first bridge fell on May 3, 1999.\n\nThe road shut at 6:10 a.m.")[1] == "2020-01-08T06:10"
    years = " ".join(f"The bridge of {year} was built in {year} and fell by {year + 1}." for year in range(1890, 1910))
    assert starts(f"{years} The last fell on 3 May 1911. Its keeper woke at 6:10 a.m.")[-1] == "1911-05-03T06:10"


def test_nothing_is_known_without_groups() -> None:
    """The day of publication is all there is."""
    text = "It fell at 6:10 a.m."
    (group,) = grouped(text, elements(text))
    assert Days([group], Around(text), date(2020, 1, 8), history=False).of(group) == date(2020, 1, 8)
    assert Days([group], Around(text), None, history=False).of(group) is None
