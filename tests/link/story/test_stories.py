"""Stories: what happened in two places is two stories, however and whenever the reports arrive."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.story.stories import Stories, stories
from rashomon.link.story.terms import profile
from rashomon.model import Moment, Report

TRAIN = [
    "Ostrel train crash: chlorine wagons overturn. A freight train left the rails near Ostrel. The railway said.",
    "Chlorine leak feared after Ostrel derailment. Firefighters in Ostrel sprayed overturned wagons of the train.",
]
VOTE = [
    "Count delayed in Drovan election. The electoral board of Drovan said ballots from Selm were missing.",
    "Drovan opposition rejects result. Ballots from Selm must be counted again, the opposition in Drovan said.",
]
#: Two fires in one town on one day, of different hours, streets and victims; two reports each.
MILL = [
    "Fire at the Karrow mill in Tesk. A fire broke out at the Karrow mill on Weir Street in Tesk at 6 a.m. on Monday. "
    "The watchman, Ilmar Voss, 61, was taken to Saint Odo hospital, Tesk police said.",
    "Watchman hurt as Karrow mill burns. Ilmar Voss, 61, was hurt when the Karrow mill on Weir Street in Tesk burned "
    "on Monday about 6 a.m. Saint Odo hospital took him in.",
]
FLAT = [
    "Girl saved from burning flat in Tesk. A girl, 8, was saved from a flat on Linden Road in Tesk at 9 p.m. Monday. "
    "Her neighbour Brenna Oule carried her out, Tesk police said.",
    "Neighbour carries girl from fire. Brenna Oule carried a girl, 8, from a burning flat on Linden Road in Tesk on "
    "Monday about 9 p.m., firefighters said.",
]


def reports(*kinds: list[str]) -> list[Report]:
    at = Moment.parse("2021-05-03T22:00:00Z")
    return [
        Report(f"{k}{i}", text, None, at, title=text.partition(".")[0])
        for k, texts in zip("abcd", kinds, strict=False)
        for i, text in enumerate(texts)
    ]


def found(some: list[Report], **filed: str | None) -> set[frozenset[str]]:
    return {frozenset(some[i].id for i in group) for group in stories(some, filed)}


def test_two_events_are_two_stories_in_any_order() -> None:
    for order in itertools.permutations(reports(TRAIN, VOTE)):
        assert found(list(order)) == {frozenset({"a0", "a1"}), frozenset({"b0", "b1"})}


def test_two_fires_of_one_day_in_one_town_stay_apart() -> None:
    """Hours, streets and ages differ, though town, police and day are the same."""
    assert found(reports(MILL, FLAT)) == {frozenset({"a0", "a1"}), frozenset({"b0", "b1"})}


def test_every_report_is_in_one_story() -> None:
    assert sorted(i for group in stories(reports(TRAIN, VOTE)) for i in group) == [0, 1, 2, 3]


def test_no_reports_no_stories() -> None:
    assert stories([]) == []


def test_what_a_person_filed_together_stays_together() -> None:
    """Nothing in the words joins the two, and still they are one story, with what belongs to either."""
    assert found(reports(TRAIN, VOTE), a0="one", b0="one") == {frozenset({"a0", "a1", "b0", "b1"})}


def test_what_a_person_filed_apart_stays_apart() -> None:
    groups = found(reports(TRAIN), a0="one", a1="other")
    assert groups == {frozenset({"a0"}), frozenset({"a1"})}


def test_a_report_taken_out_of_any_story_stays_by_itself() -> None:
    assert found(reports(TRAIN), a0=None) == {frozenset({"a0"}), frozenset({"a1"})}


def test_a_late_report_comes_to_its_story() -> None:
    """Each report has a story as soon as it is in, and keeps its number when others arrive."""
    arriving = Stories()
    first, vote, late = (arriving.take(profile(r)) for r in reports([TRAIN[0]], [VOTE[0]], [TRAIN[1]]))
    assert arriving.story_of(first) == arriving.story_of(late) == 0
    assert arriving.story_of(vote) == 1


def test_a_report_that_leaves_the_window_is_forgotten() -> None:
    arriving = Stories(window=2)
    for r in reports(TRAIN, VOTE):
        arriving.take(profile(r))
    assert arriving.groups() == [[2, 3]]
    with pytest.raises(KeyError):
        arriving.story_of(0)


def test_a_story_of_many_reports_stays_one() -> None:
    """Its names stand in every report there is, and are still what tells it."""
    rng = random.Random(1)
    words = [f"w{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(600)]
    lead = "The ferry Aune Marit sank off Velm Head near Port Sennet on May 3."
    many = [Report(f"r{n}", f"{lead} {' '.join(rng.sample(words, 15))}.", title=lead) for n in range(300)]
    assert len(stories(many)) == 1


def test_an_updated_report_may_belong_elsewhere() -> None:
    """The page first told of the vote and now tells of the train: its old state is forgotten."""
    arriving = Stories()
    train, vote, page = (arriving.take(profile(r)) for r in reports([TRAIN[0]], [VOTE[0]], [VOTE[1]]))
    assert arriving.story_of(page) == arriving.story_of(vote)
    updated = arriving.take(profile(reports([TRAIN[1]])[0]))
    arriving.forget(page)
    assert arriving.story_of(updated) == arriving.story_of(train)
    assert arriving.groups() == [[train, updated], [vote]]


@given(st.permutations(range(8)), st.integers(1, 9))
def test_arriving_reports_are_always_in_one_story_each(order: list[int], window: int) -> None:
    """Whatever the order and the window, the newest reports stand in exactly one story each."""
    pool = reports(TRAIN, VOTE, MILL, FLAT)
    arriving = Stories(window)
    for i in order:
        arriving.take(profile(pool[i]))
    assert sorted(n for group in arriving.groups() for n in group) == list(range(max(0, 8 - window), 8))


@given(st.permutations(range(8)))
def test_order_of_files_does_not_matter(order: list[int]) -> None:
    pool = reports(TRAIN, VOTE, MILL, FLAT)
    assert found([pool[i] for i in order]) == found(pool)
