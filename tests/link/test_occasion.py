"""Two events of one kind under one story, and what follows up on one."""

from __future__ import annotations

from rashomon.link.occasion import dated, occasions, on_its_day, only_day, placed
from rashomon.model import Answer, Claim, Moment, Origin, Quantity, Report, Scope, Span, Statement

TEXT = "The quake shook Lesk and 12 people died"


def report(name: str, out: str | None) -> Report:
    return Report(name, TEXT, f"Outlet {name}", Moment.parse(out) if out else None)


def told(of: Report, day: str | None, *, own: str | None = None, slot: str = "people.killed") -> Statement:
    """What a report says, its own event being on `day`; `own` is a day that the sentence itself names."""
    span = Span(20, 22, TEXT)
    claim = Claim(f"c-{of.id}", of.id, "own-voice", (), (), (span,))
    marks = ("when",) if day and not own else ()
    answer = Answer(f"{of.id}#0", slot, Quantity(12, 12, "person", "12"), span, Scope(when=own or day), inherited=marks)
    return Statement(answer, claim, Origin(of.id, of.id, "own-voice"), of.outlet or of.id, of.id, of.published)


MAY = [report("a", "2031-05-03"), report("b", "2031-05-04"), report("c", "2031-05-05"), report("h", "2031-05-05")]
LATER = [report("d", "2031-05-14"), report("e", "2031-05-15")]


def of_occasions(statements: list[Statement], reports: list[Report]) -> list[Statement]:
    """The statements of a story, in their order, each placed by its report's event."""
    own = {r.id: [s for s in statements if s.report == r.id] for r in reports}
    found = occasions({name: dated(some) for name, some in own.items()}, reports)
    if found is None:
        return statements
    return [placed([s], found.days, found.main, found.of.get(s.report))[0] for s in statements]


def whens(statements: list[Statement], reports: list[Report]) -> list[str | None]:
    return [s.answer.narrowing.when for s in of_occasions(statements, reports)]


def may() -> list[Statement]:
    return [told(r, "2031-05-03") for r in MAY]


def test_a_second_quake_is_another_event() -> None:
    """The event that most reports tell of keeps its questions as they are."""
    found = whens([*may(), *(told(r, "2031-05-14") for r in LATER)], MAY + LATER)
    assert found == [None, None, None, None, "2031-05-14", "2031-05-14"]


def test_a_sentence_that_names_the_other_day_speaks_of_the_other_quake() -> None:
    later = [told(r, "2031-05-14") for r in LATER]
    back = told(LATER[0], "2031-05-14", own="2031-05-03")
    assert whens([*may(), *later, back], MAY + LATER)[-1] is None


def test_one_event_stays_as_it_is() -> None:
    statements = may()
    assert of_occasions(statements, MAY) == statements


def test_days_near_each_other_may_be_one_event_that_goes_on() -> None:
    near = [report("d", "2031-05-07"), report("e", "2031-05-07")]
    assert whens([*may(), *(told(r, "2031-05-07") for r in near)], MAY + near) == [None] * 6


def test_what_names_the_first_day_again_follows_up_on_it() -> None:
    """Two reports of a trial say when the crash was."""
    later = [told(r, "2031-05-14") for r in LATER] + [told(r, "2031-05-14", own="2031-05-03") for r in LATER]
    assert whens([*may(), *later], MAY + LATER)[4:6] == [None, None]


def test_one_outlet_alone_makes_no_event() -> None:
    """Its page may bear the day on which it was fetched."""
    assert whens([*may(), told(LATER[0], "2031-05-14")], [*MAY, LATER[0]]) == [None] * 5


def test_an_old_day_is_no_fresh_news() -> None:
    """A report on last month's vote is not a vote."""
    old = [told(r, "2031-04-02") for r in LATER]
    assert whens([*may(), *old], MAY + LATER) == [None] * 6


def test_a_report_without_a_day_tells_of_the_latest_event() -> None:
    after, undated = report("f", "2031-05-20"), report("g", None)
    statements = [*may(), *(told(r, "2031-05-14") for r in LATER), told(after, None), told(undated, None)]
    assert whens(statements, [*MAY, *LATER, after, undated])[-2:] == ["2031-05-14", None]


def test_the_age_of_a_person_is_of_no_event() -> None:
    statements = [*may(), *(told(r, "2031-05-14") for r in LATER), told(LATER[0], None, slot="person.age")]
    assert whens(statements, MAY + LATER)[-1] is None


def test_a_report_of_months_later_dates_the_one_event_and_tells_of_no_other() -> None:
    """Where two reports give a story its day, naming that day narrows nothing."""
    late = report("z", "2031-11-04")
    told_late = told(late, None, own="2031-05-03")
    found = {r.id: dated([told(r, "2031-05-03")]) for r in MAY[:2]} | {"z": dated([told_late])}
    day = only_day(found)
    assert day is not None
    assert [s.answer.narrowing.when for s in on_its_day([told_late], day)] == [None]


def test_one_report_alone_gives_a_story_no_day() -> None:
    assert only_day({"a": dated([told(MAY[0], "2031-05-03")])}) is None
