"""Nouns to what is written, and back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import LedgerError
from rashomon.ledger import records
from rashomon.model import Moment, Report
from stores.samples import sample_claims, sample_report


@given(st.text(st.characters()))
def test_any_text_comes_back_and_hashes_as_the_report_does(text: str) -> None:
    """Lone surrogates too."""
    body = records.text_body(text)
    assert records.body_text(body) == text
    assert records.digest(body) == Report("r", text).sha256


@pytest.mark.parametrize("zone", [None, UTC, timezone(timedelta(hours=5, minutes=45))])
@pytest.mark.parametrize("precision", ["second", "part", "day", "month"])
def test_a_publication_time_comes_back_whole(zone: timezone | None, precision: str) -> None:
    """Zone, precision, both ends and the words it was written in."""
    start = datetime(2031, 5, 2, 6, 30, 1, 250, tzinfo=zone)
    moment = Moment(start, start + timedelta(hours=3), precision, "early Friday")  # type: ignore[arg-type]
    assert records.published_from(records.published_record(moment)) == moment
    assert records.published_from(records.published_record(None)) is None


def test_a_reports_record_quotes_nothing_of_it() -> None:
    """What stays after a redaction says where it came from, not what it said."""
    report = sample_report()
    record = records.canonical(records.report_record(report, "0" * 64))
    assert not any(words in record for words in (report.text, "aground", "Ardal", "Coastal", "section"))
    assert report.url in json.loads(record).values()


@pytest.mark.parametrize(
    "other",
    [
        replace(sample_report(), text=sample_report().text + "!"),
        replace(sample_report(), title=None),
        replace(sample_report(), byline="Ines Falk"),
        replace(sample_report(), credits=()),
        replace(sample_report(), language="fr"),
        replace(sample_report(), outlet=None),
        replace(sample_report(), published=None),
        replace(sample_report(), headline=None),
        replace(sample_report(), furniture=()),
    ],
)
def test_what_an_outlet_can_edit_changes_the_fingerprint(other: Report) -> None:
    """Everything but id, URL, spelling of the time, warnings and unknown keys."""
    assert records.fingerprint(other) != records.fingerprint(sample_report())


def test_a_headline_is_not_furniture() -> None:
    """The same span in another role is an edit."""
    report = replace(sample_report(), furniture=())
    assert report.headline
    swapped = replace(report, headline=None, furniture=(report.headline,))
    assert records.fingerprint(report) != records.fingerprint(swapped)


@given(st.lists(st.text(), min_size=6, max_size=6), st.integers(0, 5))
def test_an_entrys_hash_covers_every_part(parts: list[str], changed: int) -> None:
    """What it supersedes too; and no part can lend its end to the next."""
    other = [*parts[:changed], parts[changed] + "x", *parts[changed + 1 :]]
    assert records.entry_id(*parts) != records.entry_id(*other)
    assert records.entry_id("a", "bc", *parts[2:]) != records.entry_id("ab", "c", *parts[2:])


def test_renamed_claims_are_those_of_the_renamed_report() -> None:
    """Ids, nesting and answers; claims already of that report are left alone."""
    report = sample_report()
    moved = records.renamed(sample_claims(report), "ferry-0-2")
    assert moved == sample_claims(replace(report, id="ferry-0-2"))
    assert records.renamed(moved, "ferry-0-2") == moved


def test_ids_of_another_making_stay_apart_when_renamed() -> None:
    """Two claims upon the same words keep two ids."""
    first = sample_claims(sample_report())[1]
    twin = replace(first, id="own", answers=())
    ids = {c.id for c in records.renamed([first, twin], "other")}
    assert len(ids) == 2 and "own" not in ids


def test_every_span_of_a_claim_must_be_of_the_text() -> None:
    """Even where another text says the same at that place."""
    report = sample_report()
    records.check_spans(sample_claims(report), report.text)
    with pytest.raises(LedgerError, match="another text"):
        records.check_spans(sample_claims(report), report.text + " ")
