"""Report lines."""

from __future__ import annotations

import io
import json

import pytest

from rashomon.errors import InputError
from rashomon.intake.facts import Given
from rashomon.intake.limits import Limits
from rashomon.intake.lines import report_lines
from rashomon.model import Report
from rashomon.wire import report_to_json

TEXT = "The ferry with nine people on board reached the port of Norda on Monday, the harbour office said."


def read(*rows: object) -> list[Report | InputError]:
    """The reports of these objects, one a line."""
    data = "\n".join(r if isinstance(r, str) else json.dumps(r) for r in rows).encode()
    return list(report_lines(io.BytesIO(data), "a.jsonl", "a", Given(), Limits()))


def test_every_key_comes_through() -> None:
    """Keys without a meaning here are kept as they came."""
    row = {"id": "x", "url": "https://norda.example/x", "outlet": "Norda Post", "published": "2031-03-04T10:00:00Z",
           "title": "Ferry", "byline": "Ann Bell, AFP", "text": TEXT, "story": "ferry",
           "n": [1, {"a": None}]}  # fmt: skip
    (report,) = read(row)
    assert isinstance(report, Report)
    assert (report.id, report.url, report.outlet, report.title) == ("x", row["url"], "Norda Post", "Ferry")
    assert report.credits == ("AFP",)
    assert report.extra == {"story": "ferry", "n": [1, {"a": None}]}


def test_only_text_is_required() -> None:
    """The rest is unknown, not made up."""
    (report,) = read({"text": TEXT})
    assert isinstance(report, Report)
    assert (report.id, report.outlet, report.published, report.title, report.url) == ("a", None, None, None, None)


def test_what_was_written_is_read_back_the_same() -> None:
    """A report line of our own gives the same report line again."""
    (report,) = read({"id": "x", "published": "2031-03-04", "text": f"Ferry home\n\n{TEXT}\n\nAFP", "story": "s"})
    assert isinstance(report, Report)
    (again,) = read(report_to_json(report))
    assert isinstance(again, Report)
    assert report_to_json(again) == report_to_json(report)


@pytest.mark.parametrize(
    ("row", "reason"),
    [("{", "not JSON"), ("[1]", "a list"), ("{}", "no text"), ('{"text": 1}', "a number"), ('{"text": " "}', "empty")],
)
def test_a_bad_line_is_named_by_file_and_number(row: str, reason: str) -> None:
    """And the rest is read."""
    error, report = read("", row, {"text": TEXT})[:2]
    assert isinstance(error, InputError)
    assert error.source == "a.jsonl:2"
    assert reason in error.reason
    assert isinstance(report, Report)


def test_values_of_the_wrong_kind_are_left_out_and_told() -> None:
    """A number as date is no date."""
    (report,) = read({"text": TEXT, "published": 20310304, "title": ["x"], "id": 7})
    assert isinstance(report, Report)
    assert (report.id, report.published, report.title) == ("7", None, None)
    assert len(report.warnings) == 2


def test_a_date_that_cannot_be_read_is_told() -> None:
    """The report is kept, undated."""
    (report,) = read({"text": TEXT, "published": "04/03/2031"})
    assert isinstance(report, Report)
    assert report.published is None
    assert "04/03/2031" in report.warnings[0]
