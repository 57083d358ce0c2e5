"""The demo story is invented, well formed, and holds what `expected.json` says a reader finds in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
STORY = ROOT / "src/rashomon/demo/reports.jsonl"
LINES: list[dict[str, Any]] = [json.loads(line) for line in STORY.read_text(encoding="utf-8").splitlines()]
TEXTS: dict[str, str] = {line["id"]: line["text"] for line in LINES}
EXPECTED: dict[str, Any] = json.loads((Path(__file__).parent / "expected.json").read_text(encoding="utf-8"))


def quotes(node: object) -> list[tuple[str, str]]:
    """Every (report, quote) anywhere in the expectations."""
    if isinstance(node, list):
        return [pair for item in node for pair in quotes(item)]
    if not isinstance(node, dict):
        return []
    own = [(node["report"], node["quote"])] if "quote" in node else []
    return own + [pair for item in node.values() for pair in quotes(item)]


def words(report: str) -> list[str]:
    return re.findall(r"\w+", TEXTS[report].lower())


def test_every_line_says_that_it_is_invented() -> None:
    """A line taken out of its file still says what it is."""
    assert all(line["invented"] is True for line in LINES)
    assert all(".example/" in line["url"] for line in LINES)


def test_there_are_eight_to_twelve_reports_of_agency_length() -> None:
    """The story is short enough to read whole."""
    assert 8 <= len(LINES) <= 12
    assert len(TEXTS) == len(LINES)
    assert all(120 <= len(words(report)) <= 350 for report in TEXTS)


@pytest.mark.parametrize(("report", "quote"), quotes(EXPECTED))
def test_what_is_expected_stands_in_the_text(report: str, quote: str) -> None:
    """Every quote is there word for word."""
    assert quote in TEXTS[report]


@pytest.mark.parametrize(("report", "line"), EXPECTED["furniture"])
def test_furniture_stands_on_lines_of_its_own(report: str, line: str) -> None:
    """What belongs to the page is not mixed into a sentence."""
    assert line in TEXTS[report].split("\n")


def test_one_dispatch_stands_in_three_outlets() -> None:
    """Whole with its credit, cut short, and whole without its credit."""
    whole, short, bare = (TEXTS[report] for report in EXPECTED["dispatch"]["reports"])
    body = [line for line in short.split("\n") if len(line.split()) > 15]
    assert all(line in whole for line in body)
    assert len(short) < 0.75 * len(whole)
    assert EXPECTED["dispatch"]["agency"] in whole
    assert "Corvane" not in bare


def test_the_undated_report_is_the_only_one() -> None:
    """Exactly the expected reports say nothing of when they came out."""
    assert [line["id"] for line in LINES if line["published"] is None] == EXPECTED["undated"]


def test_curly_and_straight_quotes_both_occur() -> None:
    """Both ways of writing a quote are in the story."""
    assert any("“" in text and '"' not in text for text in TEXTS.values())
    assert any('"' in text and "“" not in text for text in TEXTS.values())
