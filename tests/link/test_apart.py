"""One voice that gives two values in one report speaks of two things."""

from dataclasses import replace

from rashomon.link.apart import Fits, parted
from rashomon.model import Answer, Claim, Origin, Quantity, Scope, Span, Statement, Value

TEXT = "Nine people died when the silo fell; in the blast of last spring 31 had died."


def told(report: str, n: int, *, at: int = 0, headline: bool = False, correction: bool = False) -> Statement:
    span = Span(at, at + 4, TEXT)
    claim = Claim(f"{report}{at}{n}", report, "own-voice", (), (), (span,), headline=headline)
    answer = Answer(f"{report}{at}{n}#0", "people.killed", Quantity(n, n, "person", str(n)), span)
    origin = Origin(f"outlet-{report}", report, "own-voice")
    return Statement(answer, claim, origin, report, report, correction=correction)


def equal(a: Value, b: Value) -> bool:
    return a == b


def numbers(groups: list[list[Statement]]) -> list[list[float]]:
    return [[s.answer.value.low for s in g if isinstance(s.answer.value, Quantity)] for g in groups]


def test_the_value_that_other_reports_bear_out_stays() -> None:
    found = parted([told("a", 31, at=0), told("a", 9, at=40), told("b", 9)], Fits(equal))
    assert numbers(found) == [[9, 9], [31]]


def test_without_other_reports_the_headline_then_the_first_stays() -> None:
    assert numbers(parted([told("a", 31, at=0), told("a", 9, at=40, headline=True)], Fits(equal))) == [[9], [31]]
    assert numbers(parted([told("a", 9, at=0), told("a", 31, at=40)], Fits(equal))) == [[9], [31]]


def test_who_is_left_is_no_other_thing() -> None:
    assert numbers(parted([told("a", 9), replace(told("a", 4, at=40), remains=True)], Fits(equal))) == [[9, 4]]


def test_a_slip_is_known_for_what_it_is_and_no_other_thing() -> None:
    slip = replace(told("a", 8, headline=True), slip=True)
    assert numbers(parted([slip, told("a", 9, at=40), told("b", 9), told("c", 9)], Fits(equal))) == [[8, 9, 9, 9]]


def test_two_reports_may_differ() -> None:
    assert numbers(parted([told("a", 31), told("b", 9)], Fits(equal))) == [[31, 9]]


def test_a_correction_gives_two_values_of_one_thing() -> None:
    assert numbers(parted([told("a", 31), told("a", 9, at=40, correction=True)], Fits(equal))) == [[31, 9]]


def test_what_was_parted_is_together_where_it_can_hold_together() -> None:
    found = parted(
        [told("a", 9), told("a", 31, at=40), told("b", 9), told("b", 31, at=40), told("b", 4, at=60)], Fits(equal)
    )
    assert numbers(found) == [[9, 9], [31, 31], [4]]


def test_one_report_alone_without_a_source_against_several_may_be_of_another_thing() -> None:
    assert numbers(parted([told("a", 31), told("b", 9), told("c", 9)], Fits(equal))) == [[9, 9], [31]]


def test_a_toll_may_be_first_or_last_told_by_one_report() -> None:
    assert numbers(parted([told("a", 31), told("b", 9), told("c", 9)], Fits(equal), moves=True)) == [[31, 9, 9]]


def test_nobody_killed_is_never_put_aside() -> None:
    assert numbers(parted([told("a", 0), told("b", 9), told("c", 9)], Fits(equal))) == [[0, 9, 9]]


def parts(*statements: Statement, part: str | None = None, of: str | None = None) -> list[list[float]]:
    scoped = [replace(s, answer=replace(s.answer, scope=Scope(part=part, of=of))) for s in statements]
    return numbers(parted(scoped, Fits(equal)))


def test_figures_of_some_of_several_are_not_in_dispute() -> None:
    """One report's three of the hurt need not be another's one."""
    assert parts(told("a", 3), told("b", 1), part="one of several") == [[3], [1]]


def test_every_arrival_is_its_own() -> None:
    assert parts(told("a", 3), told("b", 1), of="arrival") == [[3], [1]]
    assert parts(told("a", 3), told("b", 1), of="abduction") == [[3, 1]]


def test_ages_of_nobody_named_are_not_in_dispute() -> None:
    """A child of two and one of four are two children until a report says who they are."""
    ages = [replace(s, answer=replace(s.answer, slot="person.age")) for s in (told("a", 2), told("b", 4))]
    assert numbers(parted(ages, Fits(equal))) == [[2], [4]]
