"""The flow from claims to briefs, on claims made by hand; no model needed."""

from datetime import UTC, datetime

from rashomon.brief.lint import lint
from rashomon.ledger.sql import SqlLedger
from rashomon.model import Answer, Brief, Claim, Moment, Party, Quantity, Report, Span, claim_id
from rashomon.pipeline import briefs, visible

TEXT = (
    "{who} said {n} people were killed in the Selm tunnel fire. Smoke rose over Selm all day and the tunnel was shut."
)


def said(name: str, who: str, n: int, hour: int | None, outlet: str) -> tuple[Report, Claim]:
    """A report in which somebody gives a number of dead."""
    text = TEXT.format(who=who, n=n)
    published = Moment.parse(f"2021-05-03T{hour:02}:00:00Z") if hour is not None else None
    report = Report(name, text, outlet, published, title=f"Fire in Selm tunnel: {who}")
    source, cue = (Span(0, len(who), text),), (report.span(len(who) + 1, len(who) + 5),)
    content = (report.span(len(who) + 6, text.index(".")),)
    ident = claim_id(name, "indirect", source, cue, content)
    value = Quantity(n, n, "person", str(n))
    answer = Answer(f"{ident}#0", "people.killed", value, content[0])
    party = Party(f"org:{who}", who, "organisation")
    return report, Claim(ident, name, "indirect", source, cue, content, party, answers=(answer,))


def briefed(*given: tuple[Report, Claim], as_of: str | None = None) -> Brief:
    reports = [r for r, _ in given]
    moment = Moment.parse(as_of) if as_of else None
    made = briefs(reports, {r.id: [c] for r, c in given}, as_of=moment)
    assert len(made) == 1
    return made[0]


def test_two_parties_with_two_numbers_at_once_are_a_dispute() -> None:
    brief = briefed(said("a", "Fire service", 4, 9, "Courier"), said("b", "Tunnel company", 7, 9, "Post"))
    finding = next(f for f in brief.findings if f.question.slot == "people.killed")
    assert (finding.status, finding.low, finding.best, finding.high) == ("disputed", 4, None, 7)


def test_one_party_in_three_outlets_is_one_source() -> None:
    brief = briefed(*(said(n, "Fire service", 4, 9, n.upper()) for n in "abc"))
    finding = next(f for f in brief.findings if f.question.slot == "people.killed")
    assert finding.status == "single-source"
    assert len(finding.positions) == 1


def test_a_copy_that_departs_from_its_siblings_is_kept_marked_and_not_counted() -> None:
    brief = briefed(*(said(n, "Fire service", 40 if n == "b" else 4, 9, n.upper()) for n in "abc"))
    finding = next(f for f in brief.findings if f.question.slot == "people.killed")
    assert {s.report: s.slip for p in finding.positions for s in p.statements} == {"a": False, "b": True, "c": False}
    assert (finding.status, finding.low, finding.high) == ("single-source", 4, 4)


def test_an_earlier_state_can_be_asked_for() -> None:
    given = [said("a", "Fire service", 4, 9, "Courier"), said("b", "Tunnel company", 7, 12, "Post")]
    then = briefed(*given, as_of="2021-05-03T10:00Z")
    assert [r.id for r in then.reports] == ["a"]


def test_undated_reports_are_left_out_of_an_earlier_state_and_counted() -> None:
    reports = [said("a", "Fire service", 4, 9, "Courier")[0], said("b", "Company", 7, None, "Post")[0]]
    kept, undated = visible(reports, Moment.parse("2021-05-03T10:00Z"))
    assert ([r.id for r in kept], undated) == (["a"], 1)


def test_the_order_of_reports_changes_nothing_that_is_found() -> None:
    given = [said("a", "Fire service", 4, 9, "Courier"), said("b", "Tunnel company", 7, 12, "Post")]
    one, other = briefed(*given), briefed(*reversed(given))
    assert {(f.question.id, f.status) for f in one.findings} == {(f.question.id, f.status) for f in other.findings}


def test_no_sentence_of_a_brief_states_a_claim_without_whose_it_is() -> None:
    brief = briefed(said("a", "Fire service", 4, 9, "Courier"), said("b", "Tunnel company", 7, 9, "Post"))
    assert lint(brief) == []


def test_a_story_that_people_filed_has_their_name_and_takes_in_what_comes_later() -> None:
    """Two reports are in the ledger and one is filed; the third arrives unfiled and joins them."""
    reports = [said(name, "Fire service", n, hour, "Courier")[0] for name, n, hour in (("a", 4, 9), ("b", 4, 10))]
    late = said("c", "Tunnel company", 7, 20, "Post")[0]
    with SqlLedger.open(":memory:") as store:
        for report in reports:
            store.add(report, datetime(2021, 5, 3, tzinfo=UTC))
        store.assign_story("a", "selm tunnel", datetime(2021, 5, 4, tzinfo=UTC))
        store.add(late, datetime(2021, 5, 5, tzinfo=UTC))
        made = briefs(store.reports(), {}, filed=store.filed())
    assert [(b.story, [r.id for r in b.reports]) for b in made] == [("selm tunnel", ["a", "b", "c"])]


def test_what_people_parted_the_machine_does_not_join() -> None:
    reports = [said(name, "Fire service", 4, hour, "Courier")[0] for name, hour in (("a", 9), ("b", 10), ("c", 11))]
    made = briefs(reports, {}, filed={"a": "first fire", "b": "second fire", "c": None})
    assert [[r.id for r in b.reports] for b in made] == [["a"], ["b"], ["c"]]
    assert [b.story for b in made[:2]] == ["first fire", "second fire"]
