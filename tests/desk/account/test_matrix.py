"""Questions against those who answer them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brief import samples
from rashomon.brief.excerpt import Excerpts
from rashomon.desk.account.lines import lines, speaking
from rashomon.desk.account.matrix import COLUMNS, EACH, SHOWN, Table, Wanted, tables
from rashomon.desk.keys import key
from rashomon.model import Brief, Finding, Party, Question

BRIEF = samples.brief()
ALL_WORDS = Excerpts(BRIEF, full_text=True)
LINES = lines(BRIEF, ALL_WORDS)
CAST = samples.Cast


def _finding(slot: str) -> Finding:
    return next(f for f in BRIEF.findings if f.question.slot == slot)


def _asked(found: list[Table]) -> list[str]:
    return [x.slot for t in found for x in t.lines]


def test_disputes_come_first() -> None:
    """A table for each status that has questions."""
    assert [t.status for t in tables(LINES)] == ["disputed", "single-source", "agreed", "unclear", "unanswered"]


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
    found = lines(brief, ALL_WORDS)
    assert speaking(found) == []
    assert _asked(tables(found, Wanted(words="Lind"))) == []
    assert _asked(tables(found, Wanted(origin=key(witness.id)))) == []
    assert _asked(tables(found, Wanted(words="tanks"))) == [table]


def _many(n: int) -> Brief:
    alike, slot = _finding("things.damaged"), "things.damaged"
    asked = [Question(f"{slot}/of={i}", f"How many of {i}?", slot) for i in range(n)]
    return replace(BRIEF, findings=tuple(replace(alike, question=q) for q in asked))


def test_all_of_a_status_comes_in_pages_alone() -> None:
    """However many questions a story has, a page of them stays small; a page that is none is the last."""
    found = lines(_many(EACH + 3), ALL_WORDS)
    pages = [tables(found, Wanted(whole="single-source", number=n)) for n in (1, 2, 99)]
    assert [(len(t.lines), t.number, t.pages) for (t,) in pages] == [(EACH, 1, 2), (3, 2, 2), (3, 2, 2)]
    assert {t.status for (t,) in pages} == {"single-source"}
    assert tables(LINES, Wanted(whole="disputed"))[0].columns == tables(LINES)[0].columns


def test_a_long_table_is_cut_and_says_by_how_much() -> None:
    """All of it is one click away."""
    most = SHOWN["single-source"]
    (cut,), (whole,) = (
        tables(lines(_many(most + 3), ALL_WORDS)),
        tables(lines(_many(most + 3), ALL_WORDS), Wanted(whole="single-source")),
    )
    assert (len(cut.lines), cut.left, cut.total) == (most, 3, most + 3)
    assert (len(whole.lines), whole.left) == (most + 3, 0)
