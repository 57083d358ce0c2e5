"""Answers in their setting: when they were given."""

from datetime import datetime

from rashomon.link.statement import when
from rashomon.model import Moment


def test_a_vague_time_of_saying_gives_way_to_the_time_of_publication() -> None:
    morning = Moment(datetime(2021, 5, 3, 6), datetime(2021, 5, 3, 12), "part")
    minute, printed = Moment.parse("2021-05-03T07:15Z"), Moment.parse("2021-05-03T09:00Z")
    assert when(morning, printed) == printed
    assert when(minute, printed) == minute
    assert when(None, printed) == printed and when(morning, None) == morning
    assert when(Moment.parse("2021-05-01"), printed) == Moment.parse("2021-05-01")
