"""What the program makes of the demo story, through its own command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .test_story import EXPECTED, STORY

Json = dict[str, Any]
pytestmark = pytest.mark.usefixtures("weights")


def run(*words: str) -> list[Json]:
    """JSON Lines that a command prints, run as a process of its own."""
    ran = subprocess.run([sys.executable, "-m", "rashomon", *words], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-2000:]
    return [json.loads(line) for line in ran.stdout.splitlines()]


@pytest.fixture(scope="module")
def claims() -> list[Json]:
    return run("claims", str(STORY), "--json")


@pytest.fixture(scope="module")
def briefs() -> list[Json]:
    return run("brief", str(STORY), "--json")


def question(briefs: list[Json], name: str) -> Json:
    return next(q for q in briefs[0]["questions"] if q["id"] == name)


def test_a_ledger_takes_every_report_with_its_claims(tmp_path: Path, briefs: list[Json]) -> None:
    """Every span of every claim is cut from the frozen text, or the ledger would refuse it."""
    at = str(tmp_path / "ledger.sqlite")
    added = run("add", str(STORY), "--ledger", at, "--json")
    assert [a["status"] for a in added] == ["new"] * 11
    assert run("brief", "--ledger", at, "--json") == briefs


def test_eleven_reports_are_one_story(briefs: list[Json]) -> None:
    """However differently they tell it."""
    assert [len(b["reports"]) for b in briefs] == [11]


def test_the_dispatch_is_found_in_its_three_outlets(briefs: list[Json]) -> None:
    """Cut short or without its credit, it is still one dispatch."""
    groups = [{c["of"], *c["reports"]} for c in briefs[0]["copies"]]
    assert set(EXPECTED["dispatch"]["reports"]) in groups


def test_the_number_of_dead_is_disputed(briefs: list[Json]) -> None:
    """The monitors' figure and the ministry's cannot both hold; the older event of 2009 is another question."""
    dead = question(briefs, "people.killed")
    assert dead["status"] == "disputed"
    assert dead["revised"]
    assert dead["best"] is None
    assert {22, 26} <= {a["value"]["low"] for a in dead["answers"]}
    assert all(not q["scope"]["when"] or "2009" in q["scope"]["when"] for q in briefs[0]["questions"])


def test_ministry_first_figure_is_superseded(briefs: list[Json]) -> None:
    """Nine became twenty-two: a revision that stays visible."""
    answers = question(briefs, "people.killed")["answers"]
    first = [a for a in answers if a["value"]["low"] == 9 and any("Health Ministry" in o for o in a["origins"])]
    assert first
    assert all(a["superseded_by"] for a in first)


def test_furniture_is_never_claimed(claims: list[Json]) -> None:
    """No claim touches a line that belongs to the page."""
    for report, line in EXPECTED["furniture"]:
        said = [s["exact"] for c in claims if c["report"] == report for s in c["content"]]
        assert said
        assert not any(line in words for words in said)


def test_the_threat_keeps_its_condition(claims: list[Json]) -> None:
    """ "Should it be proved …" is what the threat hangs on."""
    threat = next(x for x in EXPECTED["commitments"] if x["by"].endswith("Marant"))
    held = [c for c in claims if any(threat["quote"] in s["exact"] for s in c["content"])]
    assert [c["commitment"] for c in held] == ["threat"]
    assert threat["condition"] in held[0]["condition"]["exact"]


def test_the_unnamed_official_stays_unnamed(claims: list[Json]) -> None:
    """What the official said is given to nobody with a name."""
    said = [c for c in claims if any("fragments" in s["exact"] or "no bigger" in s["exact"] for s in c["content"])]
    assert all(not c["speaker"] or c["speaker"]["anonymous"] for c in said if c["kind"] != "own-voice")


def test_what_the_state_radio_relayed_names_the_minister(claims: list[Json]) -> None:
    """The minister is the speaker, the broadcaster the way."""
    relayed = [c for c in claims if any("from outside" in s["exact"] for s in c["content"])]
    assert any(c["speaker"] and "Verrin" in c["speaker"]["name"] for c in relayed)


def test_an_earlier_state_leaves_out_what_came_later() -> None:
    """At six in the morning the agency's dispatch is all there is; the undated report is counted."""
    (brief,) = run("brief", str(STORY), "--as-of", "2024-03-14T05:10Z", "--json")
    assert set(brief["reports"]) == set(EXPECTED["dispatch"]["reports"])
    assert brief["undated"] == 1
