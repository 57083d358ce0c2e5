"""What a person says becomes an entry of the ledger, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from amend.making import FIRE, NOON, signed
from rashomon.errors import UsageError
from rashomon.ledger.sql import SqlLedger
from rashomon.model import Correction, Quantity
from rashomon.recall import amendments
from rashomon.review import note

REPORT, CLAIM = FIRE
ANSWER = f"{CLAIM.id}#0"


@pytest.fixture
def ledger() -> Iterator[SqlLedger]:
    with SqlLedger.open("sqlite://") as store:
        yield store


def corrected(change: str, to: str | None, *, subject: str = ANSWER, words: str | None = None) -> note.Said:
    return note.correction(CLAIM, subject, change, to, signed(), words=words, text=REPORT.text)


def test_a_value_is_read_as_the_machine_read_it(ledger: SqlLedger) -> None:
    """ "12" of people stays a number of people, and is at work at once."""
    note.record(ledger, corrected("value", "12"))
    (found,) = amendments(ledger).corrections
    assert isinstance(found.value, Quantity)
    assert (found.value.low, found.value.unit, found.signed.by) == (12, "person", "an editor")


@pytest.mark.parametrize(
    ("change", "to", "subject", "says"),
    [
        ("value", "", ANSWER, "say what the value is"),
        ("value", "plenty", ANSWER, "is no count"),
        ("value", "12", CLAIM.id, "Say which one is meant"),
        ("slot", None, ANSWER, "names one"),
        ("said at", "at tea", CLAIM.id, "no time|Invalid|isoformat|tea"),
        ("colour", "red", CLAIM.id, "no change of"),
    ],
)
def test_what_makes_no_sense_is_refused(change: str, to: str | None, subject: str, says: str) -> None:
    """With what was expected."""
    with pytest.raises(UsageError, match=says):
        corrected(change, to, subject=subject)


@pytest.mark.parametrize(("change", "subject"), [("speaker", CLAIM.id), ("said at", CLAIM.id), ("where", ANSWER)])
@pytest.mark.parametrize("none", [None, "", "none"])
def test_none_is_not_known(change: str, subject: str, none: str | None) -> None:
    """However it is written."""
    found = corrected(change, none, subject=subject)
    assert isinstance(found, Correction)
    assert found.to is None


def test_what_is_dropped_reads_nothing_instead() -> None:
    """What was typed before somebody chose so is no part of it."""
    found = corrected("not an answer", "12", words="four")
    assert isinstance(found, Correction)
    assert (found.to, found.words) == (None, None)


def test_words_that_the_report_does_not_say_are_refused() -> None:
    """A correction points at words as everything does."""
    with pytest.raises(UsageError, match="does not say"):
        corrected("value", "12", words="twelve people")


def test_one_thing_is_not_judged_by_itself() -> None:
    """Nor by a verdict that there is not."""
    with pytest.raises(UsageError, match="by itself"):
        note.judgement("origin", "a", "a", "same", signed())
    with pytest.raises(UsageError, match="same, different, unsure"):
        note.judgement("origin", "a", "b", "alike", signed())
    with pytest.raises(UsageError, match="from A to F"):
        note.reliability("a", "G", signed())


def test_a_pair_is_one_subject_from_either_side() -> None:
    """Who says "a and b" and who says "b and a" speak of one thing."""
    one, other = (note.judgement("copy", *pair, "same", signed()) for pair in (("a", "b"), ("b", "a")))
    assert note.filed_under(one) == note.filed_under(other) == ("judgement", "copy a b")


def test_taken_back_and_said_again(ledger: SqlLedger) -> None:
    """Three entries; the first and the last are at work."""
    note.record(ledger, note.reliability("fire service", "B", signed()))
    for expected in (0, 1):
        entry = ledger.history("source fire service")[-1]
        note.turn(ledger, entry, "a reader", "On second thought.", NOON)
        assert len(amendments(ledger).reliability) == expected
    assert [e.payload["by"] for e in ledger.said()] == ["an editor", "a reader", "a reader"]


def test_what_was_said_of_since_is_not_taken_back_unseen(ledger: SqlLedger) -> None:
    """Who did not see the newest entry is told to look."""
    note.record(ledger, corrected("value", "12"))
    (old,) = ledger.said()
    note.record(ledger, corrected("value", "13"))
    with pytest.raises(UsageError, match="since"):
        note.turn(ledger, old, "a reader", "No.", NOON)


def test_nothing_is_taken_back_twice(ledger: SqlLedger) -> None:
    """There is nothing to take back the second time."""
    said = corrected("misread", None, subject=CLAIM.id)
    note.record(ledger, said)
    note.record(ledger, said, undo=True)
    with pytest.raises(UsageError, match="nothing to take back"):
        note.record(ledger, said, undo=True)
