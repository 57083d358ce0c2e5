"""Copies: one dispatch in several outlets, cut or with a new head, is found; own words are not."""

from rashomon.link.copy.copies import copies
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


REWORDED = (
    "A goods train jumped the rails close to the town of Ostrel ahead of dawn on Monday and four wagons of chlorine "
    "toppled beside the river, the railway stated. Two hundred people were taken out of the closest streets as "
    "firefighters hosed the wagons with water. The driver was seen to for shock. The reason was unclear, the "
    "railway said, noting that the track would remain closed until Wednesday at the soonest."
)
ANEW = (
    "Chlorine spilled by the river at Ostrel on Monday: 4 wagons lay on their side, the Railway of Selm announced. "
    "200 inhabitants of Weir Lane had to go elsewhere, and Chief Ada Brandt had 60 men pour water. "
    "Jonas Reuter, who drove, is 44 and being cared for at Saint Olga Hospital. "
    "Nothing moves on the line before Wednesday, says Mara Lind of the Railway of Selm."
)
ANEW_SOURCE = (
    "Wagons of chlorine, four of them, tipped over next to the river in Ostrel early Monday, according to the Railway "
    "of Selm. Some 200 people living on Weir Lane were moved and Chief Ada Brandt sent 60 firefighters to spray "
    "water. The driver, Jonas Reuter, 44, was in shock and taken to Saint Olga Hospital. "
    "The line stays shut until Wednesday, Mara Lind of the Railway of Selm said."
)


def test_a_copy_with_its_words_exchanged_is_a_rewrite() -> None:
    found = copies([report("first", DISPATCH, 7), report("spun", REWORDED, 9)])
    assert [(c.of, c.reports, c.relation) for c in found] == [("first", ("spun",), "rewrite")]


def test_a_copy_told_anew_is_known_by_its_names_and_numbers_in_order() -> None:
    (found,) = copies([report("first", ANEW_SOURCE, 7), report("anew", ANEW, 9)])
    assert found.relation == "rewrite"
    assert "names and numbers" in found.evidence[0]


def test_half_a_dispatch_inside_another_report_is_a_part() -> None:
    stops = DISPATCH.split(". ")
    mixed = OWN + " " + ". ".join(stops[:2]) + ". " + OWN.replace("Ostrel", "the town").replace("Residents", "People")
    (found,) = copies([report("first", DISPATCH * 2, 7), report("mixed", mixed, 9)])
    assert (found.of, found.reports, found.relation) == ("first", ("mixed",), "partial")


def test_passages_show_the_same_words_in_both() -> None:
    (found,) = copies([report("first", DISPATCH, 7), report("late", "Update. " + DISPATCH, 9)])
    (both,) = found.passages
    assert both.one.report == "first" and both.other.report == "late"
    assert both.one.span.exact == both.other.span.exact == DISPATCH
    assert both.like == 1


def test_one_statement_quoted_by_two_is_no_copy() -> None:
    said = f" The railway wrote: “{DISPATCH}”"
    assert copies([report("a", OWN + said, 7), report("b", "Buses stood ready in the square." + said, 8)]) == ()


def test_what_a_page_says_to_its_reader_is_no_copy() -> None:
    frame = " Please check your email and click on the link to activate your account with the Herald of Selm. " * 4
    assert copies([report("a", DISPATCH + frame, 7), report("b", OWN + frame, 8)]) == ()


def test_a_dispatch_in_a_hundred_outlets_is_one_group() -> None:
    found = copies([report(f"r{n:03}", f"Note {n}. {DISPATCH}", n % 24) for n in range(100)])
    assert [(len(c.reports), c.relation) for c in found] == [(99, "same dispatch")]


def test_a_report_that_names_its_source_cites_it() -> None:
    cites = OWN + " A porter told the Selm Courier that the yard had burned."
    reports = [Report("first", DISPATCH, "Selm Courier"), Report("second", cites, "Daily Post")]
    assert [(c.of, c.reports, c.relation) for c in copies(reports)] == [("first", ("second",), "cites")]


def test_credits_are_evidence() -> None:
    wire = Report("wire", DISPATCH, "Post", credits=("AP",))
    (found,) = copies([wire, Report("paper", DISPATCH, "Courier", credits=("The Associated Press",))])
    assert found.evidence[1:] == ("both credit Associated Press",)


def test_the_order_of_reports_does_not_matter() -> None:
    some = [report("a", DISPATCH, 7), report("b", REWORDED, 8), report("c", OWN, 9), report("d", ANEW, 10)]
    assert copies(some) == copies(some[::-1])
