"""The event frame: a number of another year answers another question."""

import pytest

from rashomon.extract.frame.frames import Frame, back_then, carried, elsewhen, frame, told
from rashomon.extract.moment.label import named
from rashomon.extract.moment.moments import moments
from rashomon.extract.sentence import sentences
from rashomon.model import Moment, Span

PUBLISHED = Moment.parse("2021-03-12T18:00Z")


def read(text: str) -> tuple[list[Span], list[tuple[Span, Moment]], Frame]:
    lines, when = sentences(text), [(f.span, f.moment) for f in moments(text, None, anchor=PUBLISHED)]
    return lines, when, frame(lines, when, PUBLISHED)


def test_the_days_around_publication_are_the_events() -> None:
    lines, when, of = read("A boiler burst at the mill on Thursday. In 2014 a fire there killed six.")
    assert [elsewhen(line, when, of) for line in lines] == [None, "2014"]


def test_a_lead_that_dates_the_event_moves_the_frame() -> None:
    lines, when, of = read("The mill burned down on March 1, 2021. Nine died on March 1, 2021.")
    assert [elsewhen(line, when, of) for line in lines] == [None, None]


def test_what_is_asked_with_yes_or_no_may_be_weeks_old() -> None:
    """A deal of last week is the one all speak of; one of years ago is not."""
    lines, when, of = read(
        "They are free. All are well. Selm rejoiced. Bells rang. On March 1 a swap was made. In 2014 none was."
    )
    assert [elsewhen(line, when, of) for line in lines[4:]] == ["2021-03-01", "2014"]
    assert [elsewhen(line, when, of.stretched()) for line in lines[4:]] == [None, "2014"]
    assert Frame(None).stretched() == Frame(None)


def test_since_not_long_ago_is_now() -> None:
    lines, when, of = read(
        "Bells rang. All fled. Selm wept. Ostra too. Nine died since March 4. In all 900 died since 2014."
    )
    assert [elsewhen(line, when, of) for line in lines[4:]] == [None, "2014"]


def test_without_a_date_of_publication_nothing_is_told_apart() -> None:
    lines = sentences("In 2014 a fire killed six.")
    assert frame(lines, [], None) == Frame(None)
    assert not Frame(None).outside(Moment.parse("1999-01-01"))


@pytest.mark.parametrize(
    ("iso", "precision", "name"),
    [("2014-04-14", "day", "2014-04-14"), ("2014-04-01", "month", "2014-04"), ("2014-01-01", "year", "2014"),
     ("1950-01-01", "decade", "1950s")],
)  # fmt: skip
def test_a_time_has_one_name(iso: str, precision: str, name: str) -> None:
    day = Moment.parse(iso)
    assert named(Moment(day.start, day.end, precision)) == name  # type: ignore[arg-type]


def test_words_for_a_time_become_its_name() -> None:
    lines, when, _ = read("Six died in April 2014 at the mill.")
    assert told("in april 2014", lines[0], when) == "2014-04"
    assert told("last season", lines[0], when) == "last season"


def test_what_follows_an_earlier_time_with_when_happened_then() -> None:
    text = "Thursday's crash is the worst since 1959, when two people died."
    lines, when, of = read(text)
    part = Span(text.index("two"), text.index("died") + 4, text)
    assert back_then(part, lines[0], when, of) == "1959"
    assert back_then(Span(0, 16, text), lines[0], when, of) is None


def test_a_sentence_can_go_on_with_the_earlier_time_of_the_one_before() -> None:
    lines, when, of = read("It is the first such crash since 1959. On that occasion two people died. Then 12 fell ill.")
    assert carried(lines[0], lines[1], when, of) == "1959"
    assert carried(lines[1], lines[2], when, of) is None
