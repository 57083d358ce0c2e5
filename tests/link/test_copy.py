"""Copies: one dispatch in several outlets, cut or with a new head, is found; own words are not."""

from rashomon.link.copy import copies
from rashomon.model import Moment, Report

DISPATCH = (
    "A freight train left the rails near the town of Ostrel before dawn on Monday and four wagons of chlorine "
    "overturned beside the river, the railway said. Two hundred people were led out of the nearest streets while "
    "firefighters sprayed the wagons with water. The driver was treated for shock. The cause was not known, the "
    "railway said, adding that the line would stay closed until Wednesday at the earliest."
)
OWN = (
    "Residents of Ostrel woke to sirens after wagons of a goods train tipped over at the edge of town. Mayor Ilan "
    "Weiss said that buses had taken families to a school. A railway spokeswoman would not say what the wagons "
    "carried. Schools in the valley remain shut and the power company has switched off two lines as a precaution, "
    "while divers look for leaks under the bridge."
)


def report(name: str, text: str, hour: int) -> Report:
    return Report(name, text, name, Moment.parse(f"2021-05-03T{hour:02}:00:00Z"))


def test_one_dispatch_stands_under_its_earliest_report() -> None:
    found = copies([report("late", "Update. " + DISPATCH, 9), report("first", DISPATCH, 7), report("own", OWN, 8)])
    assert [(c.of, c.reports, c.relation) for c in found] == [("first", ("late",), "same dispatch")]


def test_a_cut_copy_is_still_a_copy() -> None:
    cut = DISPATCH[: len(DISPATCH) // 2]
    found = copies([report("whole", DISPATCH, 7), report("cut", cut, 9)])
    assert [(c.of, c.reports) for c in found] == [("whole", ("cut",))]


def test_own_words_on_one_event_are_no_copy() -> None:
    assert copies([report("a", DISPATCH, 7), report("b", OWN, 8)]) == ()
