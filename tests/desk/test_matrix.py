"""Questions against those who answer them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brief import samples
from rashomon.desk.keys import key
from rashomon.desk.matrix import COLUMNS, SHOWN, Cell, Line, Table, Wanted, line, lines, speaking, tables
from rashomon.model import Brief, Copy, Finding, Party, Question

BRIEF = samples.brief()
LINES = lines(BRIEF)
CAST = samples.Cast


def _finding(slot: str) -> Finding:
    return next(f for f in BRIEF.findings if f.question.slot == slot)


def _cells(slot: str, copies: tuple[Copy, ...] = ()) -> dict[str, Cell]:
    return {c.origin.id: c for c in line(_finding(slot), copies).cells}


def _asked(found: list[Table]) -> list[str]:
    return [x.finding.question.slot for t in found for x in t.lines]


def test_disputes_come_first() -> None:
    """A table for each status that has questions."""
    assert [t.status for t in tables(LINES)] == ["disputed", "single-source", "agreed", "unclear", "unanswered"]


def test_an_origin_has_its_newest_value_with_the_earlier_beside_it() -> None:
    """In one cell, marked as revised."""
    cell = _cells("people.killed")["fire-brigade"]
    assert (cell.shown, cell.earlier, cell.stands) == ("14", ("12",), True)
    assert "revised" in cell.marks


def test_marks_say_how_a_value_came() -> None:
    """Without evidence, from somebody unnamed, as a denial."""
    killed, blamed = _cells("people.killed"), _cells("party.responsible")
    assert "unproven" in killed["state-harbour-television"].marks
    assert "anonymous" in killed["port-official"].marks
    assert "denied" in blamed["port-authority"].marks
    assert "alone" in killed["fire-brigade"].marks


def test_copies_are_one_word_with_the_number_of_reports() -> None:
    """Reports of one dispatch, and those in which the same words stand."""
    assert _cells("people.killed")["state-harbour-television"].copies == 3
    assert "copied" in _cells("people.killed", BRIEF.copies)["state-harbour-television"].marks
    assert "copied" not in _cells("people.killed")["fire-brigade"].marks


def test_two_of_one_camp_are_marked_so() -> None:
    """Only where both answer the same question."""
    finding = _finding("event.place")
    (first, second) = finding.positions[0].statements
    camp = replace(second, origin=replace(second.origin, side=first.origin.side))
    together = replace(finding, positions=(replace(finding.positions[0], statements=(first, camp)),))
    assert all("same-side" in c.marks for c in line(together).cells)
    assert not any("same-side" in c.marks for c in line(finding).cells)


def test_a_value_leads_to_its_words() -> None:
    """By the report's key, the claim and where the words begin."""
    cell = _cells("things.damaged")["port-authority"]
    (statement,) = _finding("things.damaged").positions[0].statements
    assert cell.report == key("wire")
    assert cell.place == f"w-{statement.claim.id}-{statement.answer.span.start}"


def test_who_speaks_most_has_a_column() -> None:
    """Everybody else shares the last one, and nobody's word is lost."""
    (disputed, *_) = tables(LINES)
    assert len(disputed.columns) == COLUMNS
    for row in disputed.lines:
        shown = [c for o in disputed.columns for c in row.of(o)] + row.others(disputed.columns)
        assert sorted(c.shown for c in shown) == sorted(c.shown for c in row.cells)


def test_an_origin_asked_for_comes_first() -> None:
    """And only the questions it answers are there."""
    found = tables(LINES, Wanted(origin=key(CAST.union.id)))
    assert [t.columns[0].id for t in found] == [CAST.union.id]
    assert _asked(found) == ["party.responsible"]


@pytest.mark.parametrize(
    ("wanted", "asked"),
    [
        (Wanted(status="unclear"), ["people.missing"]),
        (Wanted(mark="denied"), ["party.responsible"]),
        (Wanted(mark="same-side"), ["event.place"]),
        (Wanted(words="ostra happen"), ["event.place"]),
        (Wanted(words="televison"), []),
    ],
)
def test_a_reader_narrows_it(wanted: Wanted, asked: list[str]) -> None:
    """By status, by mark, and by words of a question, a value or a name."""
    assert _asked(tables(LINES, wanted)) == asked


def test_nobody_finds_a_private_person_by_name() -> None:
    """Neither in the list of those who speak nor by words; what they say stands in its question."""
    table = "things.damaged"
    finding = _finding(table)
    (seen,) = finding.positions[0].statements
    witness = replace(CAST.authority, id="mara-lind", name="Mara Lind")
    told = replace(seen, origin=witness, claim=replace(seen.claim, speaker=Party("m", "Mara Lind", "person")))
    brief = replace(
        BRIEF,
        findings=(replace(finding, positions=(replace(finding.positions[0], statements=(told,)),)),),
        origins=(witness,),
    )
    found = lines(brief)
    assert speaking(found) == []
    assert _asked(tables(found, Wanted(words="Lind"))) == []
    assert _asked(tables(found, Wanted(origin=key(witness.id)))) == []
    assert _asked(tables(found, Wanted(words="tanks"))) == [table]


def _many(n: int) -> Brief:
    alike, slot = _finding("things.damaged"), "things.damaged"
    asked = [Question(f"{slot}/of={i}", f"How many of {i}?", slot) for i in range(n)]
    return replace(BRIEF, findings=tuple(replace(alike, question=q) for q in asked))


def test_a_long_table_is_cut_and_says_by_how_much() -> None:
    """All of it is one click away."""
    most = SHOWN["single-source"]
    (cut,), (whole,) = tables(lines(_many(most + 3))), tables(lines(_many(most + 3)), Wanted(whole="single-source"))
    assert (len(cut.lines), cut.left, cut.total) == (most, 3, most + 3)
    assert (len(whole.lines), whole.left) == (most + 3, 0)


def test_speaking_counts_questions() -> None:
    """Most first."""
    counts = [n for _, n in speaking(LINES)]
    assert counts == sorted(counts, reverse=True)
    assert {o.id: n for o, n in speaking(LINES)}["fire-brigade"] == 4


def test_a_line_tells_the_ends_with_their_names() -> None:
    """Of a count with one value there is none."""
    deaths: Line = line(_finding("people.killed"))
    assert deaths.reach == "Lowest 14, from Fire Brigade; highest more than 30, from State Harbour Television."
    assert line(_finding("things.damaged")).reach == ""
