"""What each origin answers to a question, and how it came."""

from __future__ import annotations

from dataclasses import replace

from brief import samples
from rashomon.brief.excerpt import Excerpts
from rashomon.desk.account.lines import Cell, Line, line, lines, speaking
from rashomon.desk.keys import key
from rashomon.desk.words import say
from rashomon.model import Answer, Claim, Copy, Finding, Question, Statement, Words

BRIEF = samples.brief()
ALL_WORDS = Excerpts(BRIEF, full_text=True)
LINES = lines(BRIEF, ALL_WORDS)


def _finding(slot: str) -> Finding:
    return next(f for f in BRIEF.findings if f.question.slot == slot)


def _cells(slot: str, copies: tuple[Copy, ...] = ()) -> dict[str, Cell]:
    return {c.origin.id: c for c in line(_finding(slot), ALL_WORDS, copies).cells}


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
    assert all("same-side" in c.marks for c in line(together, ALL_WORDS).cells)
    assert not any("same-side" in c.marks for c in line(finding, ALL_WORDS).cells)


def test_a_value_leads_to_its_words() -> None:
    """By the report's key, the claim and where the words begin."""
    cell = _cells("things.damaged")["port-authority"]
    (statement,) = _finding("things.damaged").positions[0].statements
    assert cell.report == key("wire")
    assert cell.place == f"w-{statement.claim.id}-{statement.answer.span.start}"


def test_speaking_counts_questions() -> None:
    """Most first."""
    counts = [n for _, n in speaking(LINES)]
    assert counts == sorted(counts, reverse=True)
    assert {o.id: n for o, n in speaking(LINES)}["fire-brigade"] == 4


def test_a_line_tells_the_ends_with_their_names() -> None:
    """Of a count with one value there is none."""
    deaths: Line = line(_finding("people.killed"), ALL_WORDS)
    assert deaths.reach == "Lowest 14, from Fire Brigade; highest more than 30, from State Harbour Television."
    assert line(_finding("things.damaged"), ALL_WORDS).reach == ""


def test_no_more_of_peoples_own_words_than_may_be_shown() -> None:
    """Where whole reports are not for everybody, and what may be shown of one is spent on others."""
    post = samples.reports()["post"]
    content = samples.span(post, "they had complained about the smell of fuel since the spring")
    claim = Claim("c1", "post", "own-voice", (), (), (content,))
    answer = Answer("c1#0", "statement.made", Words(content.exact), content)
    told = samples.position(Statement(answer, claim, samples.Cast.post, "Harbour Post", "post", post.published))
    finding = Finding(
        Question("statement.made", "What is said of the smell?", "statement.made"), "single-source", (), (told,)
    )
    spent = Excerpts(replace(BRIEF, findings=(), own_voice=(), commitments=(), timeline=()))
    assert line(finding, ALL_WORDS).cells[0].shown == "“they had complained about the smell of fuel since the spring”"
    assert line(finding, spent).cells[0].shown == say("question.in_own_words")
