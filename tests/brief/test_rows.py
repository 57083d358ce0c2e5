"""Rows of a question's table and what stands beside a value."""

from __future__ import annotations

from dataclasses import replace

from brief import samples
from rashomon.brief import phrase, rows
from rashomon.model import Finding, Place, Words


def finding(slot: str) -> Finding:
    return next(f for f in samples.brief().findings if f.question.slot == slot)


def row(slot: str, origin: str) -> rows.Row:
    return next(r for r in rows.rows(finding(slot)) if r.origin.name == origin)


def test_one_row_an_origin() -> None:
    """Two origins of one value are two rows; three copies of one word are one."""
    assert [r.origin.name for r in rows.rows(finding("event.place"))] == ["Fire Brigade", "Harbour Post"]
    assert len(row("people.killed", "State Harbour Television").statements) == 3


def test_agreed_is_shown_as_consistent_with_its_origins() -> None:
    """People read "agreed" as "confirmed", so they never see the word."""
    assert rows.status_name(finding("event.place")) == "consistent (2 origins)"
    assert rows.flags(finding("event.place")) == ["same side"]
    assert rows.flags(finding("people.killed")) == ["revised"]


def test_missing_evidence_and_anonymity_stand_beside_the_value() -> None:
    """Rule 11: neither changes a status, both are always shown."""
    assert rows.notes(row("people.killed", "State Harbour Television")) == ["no evidence offered"]
    assert rows.notes(row("people.killed", "port official")) == []
    assert phrase.who(row("people.killed", "port official").origin) == "an unnamed port official"
    named = row("party.responsible", "Coastal Union")
    said = named.statements[0]
    hidden = replace(said.claim, speaker=samples.party(samples.Cast.union, anonymous=True))
    behind = replace(named, statements=(replace(said, claim=hidden),))
    assert rows.notes(behind) == ["speaker unnamed", "no evidence offered"]
    assert rows.notes(row("party.responsible", "Port Authority")) == ["as a denial"]
    assert "the reporter could see it" in rows.notes(row("event.place", "Harbour Post"))


def test_another_reading_stands_beside_the_value() -> None:
    """Short, and after everything else that is to be seen."""
    held = row("people.killed", "port official")
    first = held.statements[0]
    answer = replace(first.answer, also=(Words("the mill"), Place("Selm", negated=True)))
    twice = replace(held, statements=(replace(first, answer=answer),) * 2)
    assert rows.notes(twice) == ["or the mill", "or not Selm"]


def test_an_earlier_value_and_a_slip_are_marked() -> None:
    """Neither stands; each says why."""
    earlier = rows.rows(finding("people.killed"))[-1]
    assert not earlier.stands
    assert rows.notes(earlier) == ["earlier value"]
    slip = replace(
        row("people.killed", "port official"),
        statements=tuple(replace(s, slip=True) for s in row("people.killed", "port official").statements),
    )
    assert "slip of the copy" in rows.notes(slip)


def test_a_denied_count_is_shown_as_denied() -> None:
    """The value of a denial is what it denies, and must not read as a claim of it."""
    held = row("people.killed", "Fire Brigade")
    denied = replace(
        held,
        statements=tuple(replace(s, claim=replace(s.claim, certainty="denied")) for s in held.statements),
    )
    assert rows.shown(held, unit="person") == "14"
    assert rows.shown(denied, unit="person") == "denied: 14"


def test_an_outlet_that_repeats_a_party_is_marked_and_is_no_origin() -> None:
    """It prints the party's figure without naming it; the position's origins leave it out."""
    held = finding("event.place")
    place = replace(held, positions=(replace(held.positions[0], origins=("Fire Brigade",)),))
    repeated = [r for r in rows.rows(place) if r.repeats]
    assert [r.origin.name for r in repeated] == ["Harbour Post"]
    assert "repeated without a source" in rows.notes(repeated[0])
    assert rows.status_name(place) == "consistent (1 origin)"


def test_relays_stand_between_origin_and_outlet() -> None:
    """Outlets that took it from one agency share a line."""
    assert rows.through(row("people.killed", "State Harbour Television")) == [
        "Ostra Wire",
        "Northern Gazette, Meridian Daily via Ostra Wire",
    ]


def test_who_spoke_for_the_origin() -> None:
    """A person with their role, where the origin is the office."""
    assert rows.speakers(rows.rows(finding("people.killed"))[-1]) == ["Ilva Renn, head"]
    assert rows.channels(row("things.damaged", "Port Authority")) == ["statement"]


def test_the_line_of_counts() -> None:
    """Undated reports that an as-of brief leaves out are counted where there are any."""
    brief = samples.brief()
    assert rows.counts(brief) == ["5 reports", "5 outlets", "6 origins", "1 undated left out"]
    assert rows.counts(replace(brief, undated=0))[-1] == "6 origins"


def test_the_year_goes_without_saying_only_where_there_is_one() -> None:
    """Reports of two years show both."""
    brief = samples.brief()
    assert rows.year_of(brief) == 2031
    older = replace(brief.reports[0], published=samples.parse("2030-12-31"))
    assert rows.year_of(replace(brief, reports=(older, *brief.reports[1:]))) is None
