"""Stories: what happened in two places is two stories, however the reports arrive."""

import itertools

from rashomon.link.story import stories
from rashomon.model import Moment, Report

TRAIN = [
    "Ostrel train crash: chlorine wagons overturn. A freight train left the rails near Ostrel. The railway said.",
    "Chlorine leak feared after Ostrel derailment. Firefighters in Ostrel sprayed overturned wagons of the train.",
]
VOTE = [
    "Count delayed in Drovan election. The electoral board of Drovan said ballots from Selm were missing.",
    "Drovan opposition rejects result. Ballots from Selm must be counted again, the opposition in Drovan said.",
]


def reports() -> list[Report]:
    at = Moment.parse("2021-05-03T07:00:00Z")
    return [Report(f"{kind}{i}", t, None, at) for kind, ts in (("t", TRAIN), ("v", VOTE)) for i, t in enumerate(ts)]


def test_two_events_are_two_stories_in_any_order() -> None:
    for order in itertools.permutations(reports()):
        found = {frozenset(order[i].id for i in group) for group in stories(order)}
        assert found == {frozenset({"t0", "t1"}), frozenset({"v0", "v1"})}


def test_every_report_is_in_one_story() -> None:
    assert sorted(i for group in stories(reports()) for i in group) == [0, 1, 2, 3]


def test_no_reports_no_stories() -> None:
    assert stories([]) == []
