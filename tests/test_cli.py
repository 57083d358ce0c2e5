"""The command line as a person and a program use it: the real command in a process of its own."""

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

SHIPPED = Path(str(files("rashomon"))) / "weights"
STORY = [
    {
        "id": "c1",
        "outlet": "The Selm Courier",
        "published": "2021-05-03T09:00:00Z",
        "title": "Selm tunnel fire kills four",
        "text": "A fire in the Selm road tunnel killed four people on Monday, the fire service said.\n\n"
        "The fire service said that 12 people were taken to hospital.",
    },
    {
        "id": "c2",
        "outlet": "Ostrel Post",
        "published": "2021-05-03T09:20:00Z",
        "title": "Seven dead in Selm tunnel fire",
        "text": "Seven people were killed in the fire in the Selm road tunnel on Monday, the tunnel company said.\n\n"
        "It was not clear how the fire in the tunnel started.",
    },
]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.jsonl"
    path.write_text("".join(json.dumps(r) + "\n" for r in STORY))
    return path


def run(*args: str | Path, home: Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """`rashomon ARGS` with a ledger of its own."""
    env = {**os.environ, "RASHOMON_LEDGER": str(home / "ledger.sqlite"), "COLUMNS": "100"}
    command = [sys.executable, "-m", "rashomon", *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, env=env, input=stdin or "", check=False)


def told(done: subprocess.CompletedProcess[str]) -> str:
    """What an error says, without the frame that it is broken into."""
    return " ".join(done.stderr.replace("│", " ").split())


def rows(done: subprocess.CompletedProcess[str]) -> list[dict]:  # type: ignore[type-arg]
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.usefixtures("weights")
class TestBrief:
    def test_a_dispute_is_shown_with_who_says_what(self, story: Path, tmp_path: Path) -> None:
        (brief,) = rows(run("brief", story, "--json", home=tmp_path))
        question = next(q for q in brief["questions"] if q["slot"] == "people.killed")
        assert (question["status"], question["low"], question["high"]) == ("disputed", 4, 7)

    def test_the_terminal_page_names_both_parties(self, story: Path, tmp_path: Path) -> None:
        done = run("brief", story, home=tmp_path)
        assert done.returncode == 0
        assert "fire service" in done.stdout and "tunnel company" in done.stdout

    def test_faces_are_written_where_asked(self, story: Path, tmp_path: Path) -> None:
        page, text = tmp_path / "out" / "b.html", tmp_path / "b.md"
        assert run("brief", story, "--html", page, "--markdown", text, home=tmp_path).returncode == 0
        assert "<html" in page.read_text() and "tunnel" in text.read_text()

    def test_an_unreadable_input_is_named_and_the_rest_done(self, story: Path, tmp_path: Path) -> None:
        done = run("brief", story, tmp_path / "missing.txt", "--json", home=tmp_path)
        assert done.returncode == 1
        assert "missing.txt" in done.stderr and len(done.stderr.splitlines()) == 1
        assert json.loads(done.stdout)["reports"] == ["c1", "c2"]

    def test_every_claims_words_stand_in_its_report(self, story: Path, tmp_path: Path) -> None:
        texts = {r["id"]: r["text"] for r in STORY}
        for claim in rows(run("claims", story, "--json", home=tmp_path)):
            spans = [s for role in ("source", "cue", "content") for s in claim[role]]
            for span in [*spans, *(a["span"] for a in claim["answers"])]:
                assert texts[claim["report"]][span["start"] : span["end"]] == span["exact"]


@pytest.mark.usefixtures("weights")
class TestLedger:
    def test_what_was_added_is_briefed_without_naming_it_again(self, story: Path, tmp_path: Path) -> None:
        assert run("add", story, home=tmp_path).stdout == "2 new, 0 revised, 0 known already\n"
        assert run("add", story, home=tmp_path).stdout == "0 new, 0 revised, 2 known already\n"
        (brief,) = rows(run("brief", "--json", home=tmp_path))
        assert brief["reports"] == ["c1", "c2"]
        (line,) = rows(run("stories", "--json", home=tmp_path))
        assert line["story"] == brief["story"]

    def test_what_is_fed_in_is_added_and_the_next_step_told(self, tmp_path: Path) -> None:
        """With what the report does not say of itself."""
        done = run("add", home=tmp_path, stdin=STORY[0]["text"])
        assert done.stdout == "1 new, 0 revised, 0 known already\n"
        assert "name no outlet" in done.stderr and "bear no date" in done.stderr
        assert "rashomon serve" in done.stderr.splitlines()[-2]

    def test_an_edited_report_is_a_revision(self, story: Path, tmp_path: Path) -> None:
        run("add", story, home=tmp_path)
        story.write_text(json.dumps({**STORY[0], "text": STORY[0]["text"].replace("four", "five")}) + "\n")
        assert run("add", story, home=tmp_path).stdout == "0 new, 1 revised, 0 known already\n"

    def test_an_earlier_state_leaves_later_reports_out(self, story: Path, tmp_path: Path) -> None:
        run("add", story, home=tmp_path)
        (brief,) = rows(run("brief", "--json", "--as-of", "2021-05-03T09:10Z", home=tmp_path))
        assert brief["reports"] == ["c1"]


class TestUsage:
    def test_no_ledger_yet_says_what_to_do(self, tmp_path: Path) -> None:
        done = run("brief", home=tmp_path)
        assert done.returncode != 0 and "ledger" in done.stderr
        assert "Traceback" not in done.stderr

    @pytest.mark.parametrize(
        "args",
        [("brief", "--as-of", "teatime", "x"), ("brief", "--outlet", "Courier"), ("frobnicate",), ("read",)],
    )
    def test_wrong_usage_ends_with_two(self, args: tuple[str, ...], tmp_path: Path) -> None:
        done = run(*args, home=tmp_path)
        assert done.returncode == 2
        assert done.stderr and "Traceback" not in done.stderr

    def test_a_file_without_a_command_says_which_is_meant(self, story: Path, tmp_path: Path) -> None:
        """Also where another program's command is typed."""
        assert f"Perhaps: rashomon add {story}" in told(run(story, home=tmp_path))
        assert "Perhaps: rashomon stories" in told(run("list", home=tmp_path))

    def test_nothing_to_add_says_what_to_name(self) -> None:
        command = [sys.executable, "-m", "rashomon", "add"]
        bare = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
        assert (bare.returncode, bare.stderr.count("rashomon add FOLDER")) == (2, 1)

    def test_nothing_read_makes_no_ledger_and_offers_nothing(self, tmp_path: Path) -> None:
        done = run("add", tmp_path / "none.txt", home=tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert "serve" not in done.stderr
        assert not (tmp_path / "ledger.sqlite").exists()

    def test_standard_input_is_read(self, tmp_path: Path) -> None:
        line = json.dumps(STORY[0])
        (report,) = rows(run("read", "-", "--json", home=tmp_path, stdin=line))
        assert (report["id"], report["text"]) == ("c1", STORY[0]["text"])

    def test_a_name_cannot_steer_the_terminal(self, tmp_path: Path) -> None:
        done = run("read", tmp_path / "a\x1b[2Jb.txt", home=tmp_path)
        assert done.returncode == 1 and "\x1b" not in done.stderr


PAGE = """<!doctype html><html><head><title>Dam bursts above Selm</title>
<meta property="article:published_time" content="2031-03-04T10:00:00Z"></head><body><article>
<h1>Dam bursts above Selm</h1>
<p>SELM, March 9 (Northwire) - The old dam above the town burst in the night, and the water ran through the
market and the lower streets, the fire service said.</p>
<p>Crews were still looking for people in the lower streets at dawn, and the school was opened to those who had
lost their homes, the mayor told reporters.</p></article></body></html>"""


def test_dates_of_page_and_text_that_disagree_are_both_kept(tmp_path: Path) -> None:
    """The page's stands, the text's is in the warning, and the dateline stays in the text."""
    page = tmp_path / "dam.html"
    page.write_text(PAGE)
    (report,) = rows(run("read", page, "--json", home=tmp_path))
    assert report["published"] == "2031-03-04T10:00:00+00:00"
    assert report["warnings"] == [
        "dates disagree: published 2031-03-04T10:00:00Z, in the dateline March 9",
    ]
    assert "SELM, March 9 (Northwire)" in report["text"]


@pytest.mark.usefixtures("weights")
class TestCorrecting:
    def test_a_correction_ends_a_dispute_and_taking_it_back_brings_it_again(self, story: Path, tmp_path: Path) -> None:
        assert run("add", story, home=tmp_path).returncode == 0
        assert status(tmp_path) == "disputed"
        seven = next(a["answers"][0] for a in killed(tmp_path)["answers"] if a["value"]["low"] == 7)
        said = ("--by", "An Editor", "--reason", "the page was mended")
        assert run("correct", seven, "--value", "4", *said, home=tmp_path).returncode == 0
        assert status(tmp_path) == "agreed"
        (row,) = rows(run("corrections", "--json", home=tmp_path))
        assert (row["by"], row["change"], row["applies"]) == ("An Editor", "value", True)
        chain = run("why", "people.killed", home=tmp_path).stdout
        assert "read as 7" in chain and "[rule 14]" in chain
        assert run("correct", seven, "--value", "4", "--undo", *said, home=tmp_path).returncode == 0
        assert status(tmp_path) == "disputed"

    def test_two_origins_are_judged_one(self, story: Path, tmp_path: Path) -> None:
        run("add", story, home=tmp_path)
        said = ("--by", "An Editor", "--reason", "it owns the brigade")
        done = run("judge", "origin", "fire service", "tunnel company", "same", *said, home=tmp_path)
        assert done.returncode == 0, done.stderr
        assert status(tmp_path) == "single-source"

    def test_what_is_not_meant_is_told_with_a_remedy(self, story: Path, tmp_path: Path) -> None:
        run("add", story, home=tmp_path)
        nobody = run("correct", "zz", "--misread", "--by", "me", "--reason", "x", home=tmp_path)
        unsigned = run("judge", "source", "fire service", "B", "--reason", "x", home=tmp_path)
        which = next(c["claim"] for c in rows(run("claims", story, "--json", home=tmp_path)) if len(c["answers"]) != 1)
        many = run("correct", which, "--value", "3", "--by", "me", "--reason", "x", home=tmp_path)
        assert many.returncode == 2 and "Say which one is meant" in many.stderr
        assert (nobody.returncode, unsigned.returncode) == (2, 2)
        assert "no claim 'zz' here" in nobody.stderr and "--by NAME" in unsigned.stderr


@pytest.mark.usefixtures("weights")
class TestModel:
    def test_the_default_one_can_be_named(self, story: Path, tmp_path: Path) -> None:
        named = run("claims", story, "--json", "--model", "default", home=tmp_path)
        assert rows(named) == rows(run("claims", story, "--json", home=tmp_path))

    def test_one_that_does_not_exist_is_refused_with_those_that_do(self, story: Path, tmp_path: Path) -> None:
        done = run("claims", story, "--model", "vast", home=tmp_path)
        assert done.returncode == 2
        assert "no model is called 'vast': there are default, large" in done.stderr

    def test_one_that_is_not_installed_is_told_with_those_that_are(self, story: Path, tmp_path: Path) -> None:
        if (SHIPPED / "attribution-large" / "model.onnx").exists():
            assert run("claims", story, "--model", "large", home=tmp_path).returncode == 0
        else:
            done = run("claims", story, "--model", "large", home=tmp_path)
            assert done.returncode == 1
            assert "models that are here: default" in done.stderr

    def test_the_environment_chooses_where_no_option_does(
        self, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("RASHOMON_MODEL", "vast")
        assert "no model is called 'vast'" in run("add", story, home=tmp_path).stderr
        assert run("add", story, "--model", "default", home=tmp_path).returncode == 0


def killed(home: Path) -> dict:  # type: ignore[type-arg]
    (brief,) = rows(run("brief", "--json", home=home))
    return next(q for q in brief["questions"] if q["slot"] == "people.killed")


def status(home: Path) -> str:
    return str(killed(home)["status"])
