"""Time expressions, read against a report of Wednesday, 8 January 2020."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.moment.moments import Found, dateline, moments
from rashomon.model import Moment

WEDNESDAY = Moment.parse("2020-01-08")


def read(text: str, anchor: Moment | None = WEDNESDAY) -> list[tuple[str, str, str, str]]:
    """(words, start, end, precision) of each expression, ends as the program prints them."""
    return [
        (f.span.exact, f.moment.iso(), f.moment.iso_end(), f.moment.precision) for f in moments(text, anchor=anchor)
    ]


def starts(text: str, anchor: Moment | None = WEDNESDAY) -> list[str]:
    """The starts alone."""
    return [row[1] for row in read(text, anchor)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("January 7, 2020", "2020-01-07"),
        ("7 January 2020", "2020-01-07"),
        ("Jan. 7", "2020-01-07"),
        ("the 7th of January", "2020-01-07"),
        ("2020-01-07", "2020-01-07"),
        ("13/12/2019", "2019-12-13"),
        ("12/13/2019", "2019-12-13"),
        ("07.01.2020", "2020-01-07"),
        ("Tuesday, January 7", "2020-01-07"),
        ("Dec. 30", "2019-12-30"),
        ("Tuesday", "2020-01-07"),
        ("Wednesday", "2020-01-08"),
        ("last Wednesday", "2020-01-01"),
        ("next Tuesday", "2020-01-14"),
        ("yesterday", "2020-01-07"),
        ("two days ago", "2020-01-06"),
        ("Christmas Eve", "2019-12-24"),
        ("New Year’s Day", "2020-01-01"),
        ("Thanksgiving Day 2018", "2018-11-22"),
    ],
)
def test_days_are_found_in_the_ways_they_are_written(words: str, day: str) -> None:
    """One day, many spellings."""
    (row,) = read(f"The bridge at Norvale fell on {words}.")
    assert row[1:] == (day, day, "day")


@pytest.mark.parametrize(
    ("words", "start", "end", "precision"),
    [
        ("in July", "2019-07-01", "2019-07-31", "month"),
        ("in June this year", "2020-06-01", "2020-06-30", "month"),
        ("in early March 2011", "2011-03-01", "2011-03-31", "month"),
        ("since March", "2019-03-01", "2019-03-31", "month"),
        ("in 2014", "2014-01-01", "2014-12-31", "year"),
        ("last year", "2019-01-01", "2019-12-31", "year"),
        ("last week", "2019-12-30", "2020-01-05", "week"),
        ("over the weekend", "2020-01-04", "2020-01-05", "week"),
        ("three weeks ago", "2019-12-16", "2019-12-22", "week"),
        ("in the 1950s", "1950-01-01", "1959-12-31", "decade"),
        ("in the 19th century", "1801-01-01", "1900-12-31", "century"),
        ("in the twentieth century", "1901-01-01", "2000-12-31", "century"),
        ("in the summer of 2018", "2018-06-01", "2018-08-31", "season"),
        ("in the summer", "2019-06-01", "2019-08-31", "season"),
        ("last spring", "2019-03-01", "2019-05-31", "season"),
        ("in nineteen ninety-six", "1996-01-01", "1996-12-31", "year"),
        ("in the year two thousand and five", "2005-01-01", "2005-12-31", "year"),
        ("by the end of the month", "2020-01-01", "2020-01-31", "month"),
        ("in fiscal 2018", "2018-01-01", "2018-12-31", "year"),
    ],
)
def test_coarser_stretches_keep_their_precision(words: str, start: str, end: str, precision: str) -> None:
    """A month is a month, not its first day."""
    (row,) = read(f"The dam was last checked {words}, the council said.")
    assert row[1:] == (start, end, precision)


@pytest.mark.parametrize(
    ("sentence", "start", "end", "precision"),
    [
        ("The blast came late Tuesday.", "2020-01-07T18:00", "2020-01-08T00:00", "part"),
        ("It came early on Sunday morning.", "2020-01-05T00:00", "2020-01-05T09:00", "part"),
        ("It came on Monday evening.", "2020-01-06T17:00", "2020-01-07T00:00", "part"),
        ("The overnight blast shook Norvale.", "2020-01-07T18:00", "2020-01-08T09:00", "part"),
        ("It came this morning.", "2020-01-08T04:00", "2020-01-08T12:00", "part"),
        ("It came last night.", "2020-01-07T18:00", "2020-01-08T06:00", "part"),
        ("It came at 6:10am on Tuesday.", "2020-01-07T06:10", "2020-01-07T06:10", "minute"),
        ("It came at 6.10am on Tuesday.", "2020-01-07T06:10", "2020-01-07T06:10", "minute"),
        ("It came at 630 a.m. on Tuesday.", "2020-01-07T06:30", "2020-01-07T06:30", "minute"),
        ("It came at 05:58 local time.", "2020-01-08T05:58", "2020-01-08T05:58", "minute"),
        ("It came at six o'clock on Monday evening.", "2020-01-06T18:00", "2020-01-06T19:00", "hour"),
        ("It came shortly before midnight on Friday.", "2020-01-03T23:30", "2020-01-04T00:00", "hour"),
        ("It came shortly after midnight on Friday.", "2020-01-03T00:00", "2020-01-03T00:30", "hour"),
        ("It came at about 3 p.m. Tuesday.", "2020-01-07T15:00", "2020-01-07T16:00", "hour"),
        ("It came at around 6:10 a.m. Tuesday.", "2020-01-07T06:10", "2020-01-07T06:10", "minute"),
        ("It came at 4 p.m. EST on Tuesday.", "2020-01-07T16:00-05:00", "2020-01-07T17:00-05:00", "hour"),
        ("At 7 p.m. ET on July 4, 2019.", "2019-07-04T19:00-04:00", "2019-07-04T20:00-04:00", "hour"),
        ("It came at 2100 GMT on Monday.", "2020-01-06T21:00+00:00", "2020-01-06T21:00+00:00", "minute"),
        ("It came at 7 a.m. Japan time on Tuesday.", "2020-01-07T07:00+09:00", "2020-01-07T08:00+09:00", "hour"),
    ],
)
def test_hours_and_parts_of_days(sentence: str, start: str, end: str, precision: str) -> None:
    """Clock times join their day; a zone is there only where it is written."""
    (row,) = read(sentence)
    assert row[1:] == (start, end, precision)


def test_one_time_in_two_zones_tells_the_offset_of_the_first() -> None:
    """6 a.m. that is 2100 GMT on Monday is nine hours east, on Tuesday."""
    assert starts("The rocket rose at 6 a.m. (2100 GMT Monday).") == [
        "2020-01-07T06:00+09:00",
        "2020-01-06T21:00+00:00",
    ]
    assert starts("On Tuesday, at 5.57 am local time (2057 GMT), it rose.")[-2:] == [
        "2020-01-07T05:57+09:00",
        "2020-01-06T20:57+00:00",
    ]


def test_a_clock_time_takes_the_day_of_its_sentence_then_of_what_went_before() -> None:
    """Not the day of publication where another one is being told of."""
    text = "The ferry left on Monday. It was last seen at 9:15 p.m.\n\nRescuers came at 10 p.m. on Tuesday."
    assert starts(text) == ["2020-01-06", "2020-01-06T21:15", "2020-01-07T22:00"]


def test_counted_from_the_time_last_spoken_of() -> None:
    """Later and earlier count from the date before them, the next day too."""
    assert starts("She vanished on March 3, 2018. Two days later her car was found.") == ["2018-03-03", "2018-03-05"]
    assert starts("She vanished on March 3, 2018. The next day her car was found.") == ["2018-03-03", "2018-03-04"]
    assert starts("She vanished in 2018. Two days later her car was found.") == ["2018-01-01"]


def test_hours_count_from_a_clock_time_and_mornings_from_a_day() -> None:
    """Two hours later needs a time of day; the next morning a day."""
    assert starts("It fell at 6:10 a.m. on Tuesday. Two hours later the road shut.")[1] == "2020-01-07T08:10"
    assert starts("It fell on Monday. The next morning the road shut.")[1] == "2020-01-07T04:00"
    assert starts("It fell on Monday. Two hours later the road shut.") == ["2020-01-06"]


def test_a_date_without_a_year_that_nothing_puts_ahead_lies_behind() -> None:
    """Half a year ahead would be far to look; what is said to come is looked for ahead."""
    assert starts("The bridge fell on May 20.") == ["2019-05-20"]
    assert starts("The bridge will open on May 20.") == ["2020-05-20"]
    assert starts("The bridge, open Wednesday, May 20, is old.") == ["2020-05-20"], "the weekday tells the year"


def test_what_lies_ahead_is_looked_for_ahead() -> None:
    """A verb of what is to come turns weekdays round; a saying verb between turns them back."""
    assert starts("Talks will resume on Friday.") == ["2020-01-10"]
    assert starts("Talks will resume soon, the envoy said on Friday.") == ["2020-01-03"]


def test_a_range_is_two() -> None:
    """Both ends are found."""
    assert starts("between May 3, 2015 and June 9, 2018") == ["2015-05-03", "2018-06-09"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the capital, April Varden said.",
        "Version 2.0.1 scored 3:10 against 19.15.",
        "Call 555-2010 or 020 2014 1999.",
        "Dana Veller, 25, sat in the sun and was second.",
        "More than 2000 people in 2010 homes had no water.",
        "Black Friday sales rose, the Sunday Times wrote.",
        "Buses run every Tuesday and on Mondays.",
        "At night it is cold.",
        "The meeting is on February 30, 2020.",
        "It fell on 8/1/2019.",
        "It fell on Tuesday, January 8, 2020.",
        "A few days ago, years later, hours after.",
        "Spring water and the fall of Norvale, in fall of nothing.",
        "Three were hurt in Spring, a town.",
        "The climber was badly hurt in the fall, doctors said.",
    ],
)
def test_what_is_no_date_or_cannot_be_known_is_left_out(text: str) -> None:
    """Names, scores, counts, repetitions, impossible and contradictory dates."""
    assert read(text) == []


def test_numeric_dates_are_read_in_the_order_the_text_shows() -> None:
    """13/1 can only be a day and a month, so 8/1 is one too."""
    assert starts("From 8/1/2020 to 13/1/2020.") == ["2020-01-08", "2020-01-13"]
    assert starts("From 1/8/2020 to 1/13/2020.") == ["2020-01-08", "2020-01-13"]


def test_without_a_date_of_publication_only_complete_dates_are_read() -> None:
    """Nothing is guessed."""
    text = "On Tuesday, at noon, in July, on Jan. 8 and overnight. On May 3, 2019, at 9:30 p.m., it ended."
    assert starts(text, None) == ["2019-05-03T21:30"]


@pytest.mark.parametrize("anchor", ["0001-01-01", "9999-12-31"])
def test_a_placeholder_is_no_date_of_publication(anchor: str) -> None:
    """Systems write the first or last day there is where they know none."""
    day = Moment(datetime.fromisoformat(anchor), datetime.fromisoformat(anchor), "day")
    text = "Overnight, last winter, next Friday, on Thanksgiving and at midnight. It ended on May 3, 2019."
    assert starts(text, day) == ["2019-05-03"]


def test_a_span_limits_what_comes_back_but_not_what_is_read() -> None:
    """The day comes from outside the span."""
    text = "The ferry left on Monday. It was last seen at 9:15 p.m. by a fisherman."
    at = text.index("It was")
    assert [f.moment.iso() for f in moments(text, (at, len(text)), anchor=WEDNESDAY)] == ["2020-01-06T21:15"]


def test_a_dateline_gives_its_date() -> None:
    """Place in capitals, date, agency, dash."""
    found = dateline("Storm hits\n\nNORVALE, Jan 7 (Kestrel News) — The storm …", WEDNESDAY)
    assert found and found.moment.iso() == "2020-01-07" and found.span.exact == "Jan 7"
    for line in (
        "Norvale, 7 January (Kestrel) - A",
        "PORT NORVALE, Varland, Jan. 7 /Kestrel/ -- A",
        "NORVALE, Jan. 7, 2020 — A",
    ):
        at = dateline(line, WEDNESDAY)
        assert at and at.moment.iso() == "2020-01-07"
    assert dateline("NORVALE, Jan 7 (Kestrel News) — The storm …") is None
    assert dateline("The storm of Jan 7 (a Tuesday) — the worst", WEDNESDAY) is None


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_the_nearest_one_with_a_day_to_spare_for_the_east(day: date, weekday: int) -> None:
    """It is that weekday, at most five days back and one ahead."""
    name = (date(2020, 1, 6) + timedelta(days=weekday)).strftime("%A")
    (found,) = moments(f"It fell on {name}.", anchor=Moment.of_day(day))
    at = found.moment.start.date()
    assert at.weekday() == weekday and timedelta(days=-1) <= day - at <= timedelta(days=5)


@given(st.text(alphabet=st.sampled_from("Tuesday,at 6:10a.m(GMT)Jan128May/–-\n"), max_size=60))
def test_spans_are_exact_and_in_order(text: str) -> None:
    """Whatever comes, what is found stands in the text and does not overlap."""
    found: list[Found] = moments(text, anchor=WEDNESDAY)
    assert all(f.moment.written == f.span.exact for f in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_a_year_alone_on_its_line_dates_what_follows() -> None:
    """As headings of histories do."""
    history = "".join(f"The {n} May raid of 1931 failed.\n" for n in range(1, 21))
    text = f"{history}\n1936\n\nOn 20 July the port fell.\n"
    assert starts(text, Moment.parse("2009-12-19"))[-1] == "1936-07-20"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It was shut on 3-4 May 2019.", ["2019-05-03", "2019-05-04"]),
        ("It was shut on 3 and 4 May 2019.", ["2019-05-03", "2019-05-04"]),
        ("The 1995-96 season was dry.", ["1995-01-01", "1996-01-01"]),
    ],
)
def test_both_ends_of_a_range_are_read(text: str, days: list[str]) -> None:
    """The first takes month and year from the second, or the second its century from the first."""
    assert starts(text) == days


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The mill at Selm blew up at around 14h35 on Tuesday.", "2020-01-07T14:35"),
        ("The mill at Selm blew up on Tuesday; the talks lasted 2h30.", "2020-01-07"),
    ],
)
def test_hours_may_be_written_with_an_h(text: str, start: str) -> None:
    """As in much of Europe, with two figures for the hour; with one it is how long something took."""
    assert read(text)[0][1][: len(start)] == start and len(read(text)) == 1
