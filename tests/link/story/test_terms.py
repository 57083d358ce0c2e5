"""What a report is recognised by."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.story.terms import profile
from rashomon.model import Moment, Report


def of(text: str, published: str | None = "2021-05-05") -> Report:
    return Report("r", text, None, Moment.parse(published) if published else None)


def days(text: str, published: str | None = "2021-05-05") -> set[str]:
    return {date.fromordinal(d).isoformat() for d in profile(of(text, published)).days}


def test_days_named_in_the_lead() -> None:
    """2021-05-05 was a Wednesday; a weekday is the last one, a date without a year the last such."""
    assert days("The ferry sank on Monday.") == {"2021-05-03"}
    assert days("The ferry sank on April 30.") == {"2021-04-30"}
    assert days("It had sunk on 12 December.") == {"2020-12-12"}
    assert days("It sank on June 3, 2019.") == {"2019-06-03"}
    assert days("It sank on February 30.") == set()


def test_without_a_date_of_its_own_only_whole_dates_count() -> None:
    assert days("It sank on Monday, April 30.", None) == set()
    assert days("It sank on 30 April 2021.", None) == {"2021-04-30"}


def test_ages_hours_and_streets() -> None:
    one = profile(
        of("A 61-year-old and his son, 8, were hurt on Weir Street at 9:30 p.m., aged 30, and again at 12 am.")
    )
    assert one.ages == {61, 8, 30}
    assert one.hours == {21, 0}
    assert one.streets == {"weir"}


def test_number_words_are_numbers() -> None:
    """ "Three dead" and "3 dead" share the number."""
    three, digits = profile(of("three dead")), profile(of("3 dead"))
    assert set(three.terms.tolist()) == set(digits.terms.tolist())


@given(st.text(max_size=400))
def test_any_text_has_a_profile(text: str) -> None:
    one = profile(of(text))
    assert len(one.terms) == len(one.counts) == one.ends[-1]
