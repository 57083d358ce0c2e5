"""Weighing a pair of reports."""

from rashomon.link.story.index import Index
from rashomon.link.story.pair import HIGHEST, LOWEST, scores
from rashomon.link.story.terms import Profile, profile
from rashomon.model import Moment, Report

TEXT = "A fire broke out at the Karrow mill on Weir Street in Tesk at 6 a.m. on Monday. Ilmar Voss, 61, was hurt."


def of(text: str, published: str = "2021-05-03") -> Profile:
    return profile(Report("r", text, None, Moment.parse(published), title=text[:30]))


def weigh(one: Profile, other: Profile) -> float:
    return float(scores(Index(), one, [other])[0])


def test_a_copy_is_as_sure_as_can_be() -> None:
    assert weigh(of(TEXT), of(TEXT)) == HIGHEST


def test_nothing_shared_is_as_far_as_can_be() -> None:
    assert weigh(of(TEXT), of("Ballots from Selm were missing.", "2020-01-01")) == LOWEST


def test_another_street_hour_and_age_count_against() -> None:
    short = "A fire hurt a man in Tesk on Weir Street at 6 a.m. on Monday. He is 61 years old."
    other = "A fire hurt a man in Tesk on Mill Road at 9 p.m. on Monday. He is 30 years old."
    assert weigh(of(TEXT), of(other)) < weigh(of(TEXT), of(short))


def test_months_between_count_against() -> None:
    plain = "The Karrow mill in Tesk burned. Ilmar Voss was hurt."
    assert weigh(of(plain), of(f"{plain} Again.", "2021-11-03")) <= weigh(of(plain), of(f"{plain} Again."))


def test_nobody_to_compare_with() -> None:
    assert scores(Index(), of(TEXT), []).tolist() == []
