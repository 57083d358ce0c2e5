"""Short stories of other kinds, all invented, with what a careful reader finds in their briefs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rashomon.brief.value import text
from rashomon.errors import InputError
from rashomon.extract.claims import Reader
from rashomon.intake.read import reports
from rashomon.model import Brief, Finding
from rashomon.pipeline import read_claims, story

HERE = Path(__file__).parent
EXPECTED: dict[str, Any] = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
STORIES = sorted(name for name in EXPECTED if name != "about")
CASES = [(name, asked) for name in STORIES for asked in EXPECTED[name]]
NAMES = [f"{name}-{asked['slot']}" for name, asked in CASES]


@pytest.fixture(scope="module")
def briefs(weights: Path) -> dict[str, Brief]:
    reader = Reader.load(threads=1)
    out = {}
    for name in STORIES:
        told = [r for r in reports([HERE / f"{name}.jsonl"]) if not isinstance(r, InputError)]
        out[name] = story(told, read_claims(told, reader))
    return out


def finding(brief: Brief, slot: str, of: str | None) -> Finding:
    return next(f for f in brief.findings if (f.question.slot, f.question.scope.of) == (slot, of))


def answers(found: Finding) -> set[tuple[str, str, str]]:
    """By whom, what, and whether it is an earlier value."""
    return {(o, text(p.value).lower(), "old" if p.superseded_by else "") for p in found.positions for o in p.origins}


@pytest.mark.parametrize("name", STORIES)
def test_every_line_says_that_it_is_invented(name: str) -> None:
    """A line taken out of its file still says what it is."""
    lines = [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    assert lines
    assert all(line["invented"] is True and ".example/" in line["url"] for line in lines)


@pytest.mark.parametrize(("name", "asked"), CASES, ids=NAMES)
def test_a_question_stands_as_a_reader_finds_it(briefs: dict[str, Brief], name: str, asked: dict[str, Any]) -> None:
    """Its status, whether somebody revised it, and who gives which value."""
    brief = briefs[name]
    found = finding(brief, asked["slot"], asked.get("of"))
    assert found.status == asked["status"]
    if "answers" in asked:
        assert found.revised is asked["revised"]
        assert answers(found) == {(by, value.lower(), old) for by, value, old in asked["answers"]}


def test_what_both_candidates_claim_names_no_winner(briefs: dict[str, Brief]) -> None:
    """Two who each say that they won are two answers, and "both candidates" is none."""
    said = {value for _, value, _ in answers(finding(briefs["vote"], "election.winner", None))}
    assert any("tervo" in value for value in said)
    assert any("amden" in value for value in said)
    assert not any("candidates" in value for value in said)


def test_who_is_accused_and_denies_it_stand_side_by_side(briefs: dict[str, Brief]) -> None:
    """The service's own "it was involved", denied, is an answer about the service."""
    said = answers(finding(briefs["shooting"], "party.responsible", None))
    assert {("Civic Alliance", "secret service", ""), ("secret service", "not secret service", "")} <= said


def test_nobody_is_counted_for_speaking(briefs: dict[str, Brief]) -> None:
    """One survivor who spoke and one doctor who saw bodies are neither rescued nor hurt."""
    for brief in briefs.values():
        assert not [
            f for f in brief.findings if f.positions and f.question.slot in ("people.rescued", "people.wounded")
        ]
