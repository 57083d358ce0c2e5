"""What every ledger does, whatever keeps it: subclass with a fixture `store` that opens an empty one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from rashomon.errors import LedgerError, UsageError
from rashomon.ledger import Ledger
from rashomon.model import Moment, Report

from .samples import NOON, READER, hours, sample_claims, sample_report

DAY = Moment.parse("2031-05-02")


def at(text: str) -> Moment:
    return Moment.parse(f"2031-05-02T{text}:00Z")


class LedgerContract:
    """One test a promise."""

    # Adding

    def test_a_report_comes_back_as_it_went_in(self, store: Ledger) -> None:
        """Text, spans, times and the keys that mean nothing to us, to the letter."""
        report = sample_report()
        added = store.add(report, NOON)
        assert (added.status, added.id, added.sha256) == ("new", "ferry-0", report.sha256)
        assert store.reports() == [report]
        assert store.reports()[0].extra == report.extra

    def test_adding_the_same_report_twice_changes_nothing(self, store: Ledger) -> None:
        """The second time is "same", and no entry is written."""
        first = store.add(sample_report(), NOON)
        second = store.add(sample_report(), hours(1))
        assert (second.status, second.id, second.revision) == ("same", first.id, first.revision)
        assert len(store.history(first.id)) == 1

    @pytest.mark.parametrize(
        "url",
        [
            "HTTPS://Courier.Example/ferry/0",
            "https://courier.example/ferry/0#top",
            "https://courier.example:443/ferry/0",
        ],
    )
    def test_a_url_spelled_otherwise_is_the_same_report(self, store: Ledger, url: str) -> None:
        """Case of the host, a fragment and the default port do not make another page."""
        store.add(sample_report(), NOON)
        assert store.add(replace(sample_report(), id="other", url=url), NOON).status == "same"

    def test_a_machines_remarks_make_no_revision(self, store: Ledger) -> None:
        """Warnings, unknown keys and the spelling of a time are not the outlet's edits."""
        report = replace(sample_report(), published=Moment.parse("2031-05-02T06:00:00Z"))
        store.add(report, NOON)
        again = replace(report, warnings=(), extra={}, published=Moment.parse("2031-05-02T06:00:00+00:00"))
        assert store.add(again, NOON).status == "same"

    @pytest.mark.parametrize(
        "edited",
        [
            sample_report(text="Ferry afloat again, says harbour master Ines Falk."),
            replace(sample_report(), title="Ferry afloat"),
            replace(sample_report(), published=DAY),
            replace(sample_report(), outlet="Selwyn Post"),
            replace(sample_report(), headline=None),
        ],
    )
    def test_an_edited_report_is_a_revision(self, store: Ledger, edited: Report) -> None:
        """It supersedes the earlier state, which stays readable."""
        first = store.add(sample_report(), NOON)
        second = store.add(edited, hours(1))
        assert (second.status, second.id) == ("revision", first.id)
        assert store.reports() == [edited]
        states = store.revisions(first.id)
        assert [s.report for s in states] == [sample_report(), edited]
        assert [s.supersedes for s in states] == ["", first.revision]

    def test_states_tell_when_without_words(self, store: Ledger) -> None:
        """Of each report asked for, oldest first; of an unknown one nothing."""
        edited = replace(sample_report(), title="Ferry afloat", published=DAY)
        name = store.add(sample_report(), NOON).id
        store.add(edited, hours(1))
        states = {name: [(sample_report().published, NOON), (DAY, hours(1))]}
        assert store.states([name, "nobody"]) == states
        assert [(s.published, s.recorded_at) for s in store.revisions(name)] == states[name]

    def test_an_edit_taken_back_is_a_third_state(self, store: Ledger) -> None:
        """Edit, undo: three revisions, the last like the first."""
        first, edited = sample_report(), replace(sample_report(), title="Ferry sinks")
        statuses = [store.add(r, NOON).status for r in (first, edited, first)]
        assert statuses == ["new", "revision", "revision"]
        assert store.reports() == [first]
        assert len({s.id for s in store.revisions("ferry-0")}) == 3

    def test_one_file_name_from_two_outlets_is_two_reports(self, store: Ledger) -> None:
        """The second gets a number added; each is found again under its own."""
        courier = replace(sample_report(), id="index", url=None)
        post = replace(courier, outlet="Selwyn Post")
        assert [store.add(r, NOON).id for r in (courier, post, courier, post)] == [
            "index",
            "index-2",
            "index",
            "index-2",
        ]
        assert store.reports() == [courier, replace(post, id="index-2")]

    def test_names_no_database_takes_are_written_out(self, store: Ledger) -> None:
        """A file name that is no UTF-8, and a text with lone surrogates and NUL."""
        report = Report(id="ferry\udcff\0", text="Falk said \ud800 \0 two were hurt.")
        added = store.add_read(report, sample_claims(report), READER, NOON)
        assert added.id.encode() and store.reports() == [replace(report, id=added.id)]
        assert store.verify() == []

    def test_a_time_without_zone_is_refused(self, store: Ledger) -> None:
        """When something was recorded is never a guess."""
        with pytest.raises(UsageError, match="zone"):
            store.add(sample_report(), datetime(2031, 5, 2, 12))
        assert store.reports() == []

    # Claims

    def test_claims_come_back_as_they_went_in(self, store: Ledger) -> None:
        """Every span is held against the text again."""
        report = sample_report()
        added = store.add_read(report, sample_claims(report), READER, NOON)
        assert added.claims
        assert store.claims(added.id, report.sha256, READER) == sample_claims(report)

    def test_a_reading_is_recorded_once(self, store: Ledger) -> None:
        """The same reader's second reading changes nothing; a new reader's stands beside it."""
        report = sample_report()
        store.add_read(report, sample_claims(report), READER, NOON)
        assert not store.add_read(report, sample_claims(report), READER, NOON).claims
        assert not store.record_claims("ferry-0", report.sha256, [], READER, NOON)
        assert store.record_claims("ferry-0", report.sha256, [], "sample 2", NOON)
        assert store.claims("ferry-0", report.sha256, "sample 2") == ()
        assert store.claims("ferry-0", report.sha256, "sample 3") is None

    def test_claims_of_many_come_at_once(self, store: Ledger) -> None:
        """By report; those another reader read, nobody read or somebody redacted are left out."""
        reports = [sample_report(n) for n in range(5)]
        for report in reports[:3]:
            store.add_read(report, sample_claims(report), READER, NOON)
        store.add_read(reports[3], sample_claims(reports[3]), "sample 2", NOON)
        store.add(reports[4], NOON)
        store.redact("ferry-2", "court order", "editor", NOON)
        assert store.readings(reports, READER) == {r.id: sample_claims(r) for r in reports[:2]}
        assert store.readings([], READER) == {}

    def test_claims_follow_a_renamed_report(self, store: Ledger) -> None:
        """Ids, nesting and answers are those a reading of the ledger's own report gives."""
        store.add(replace(sample_report(), url=None, outlet="Selwyn Post"), NOON)
        report = replace(sample_report(), url=None)
        added = store.add_read(report, sample_claims(report), READER, NOON)
        assert added.id == "ferry-0-2"
        expected = sample_claims(replace(report, id=added.id))
        assert store.claims(added.id, report.sha256, READER) == expected

    def test_claims_of_another_text_are_refused_whole(self, store: Ledger) -> None:
        """Neither the report nor its claims are remembered."""
        with pytest.raises(LedgerError, match="another text"):
            store.add_read(sample_report(), sample_claims(sample_report(5)), READER, NOON)
        assert store.reports() == []

    def test_claims_of_an_unknown_report_are_refused(self, store: Ledger) -> None:
        """A reading belongs to a text that is here."""
        with pytest.raises(LedgerError, match="no report 'nowhere'"):
            store.record_claims("nowhere", "0" * 64, [], READER, NOON)
        store.add(sample_report(), NOON)
        with pytest.raises(LedgerError, match="no text"):
            store.record_claims("ferry-0", "0" * 64, [], READER, NOON)

    # As of

    def test_as_of_shows_what_was_published_by_then(self, store: Ledger) -> None:
        """Whatever was recorded when: a report loaded years later stands at its own time."""
        early, late = replace(sample_report(1), published=at("06:00")), replace(sample_report(2), published=at("09:00"))
        store.add(late, NOON)
        store.add(early, NOON)
        assert store.reports(as_of=at("05:59").start) == []
        assert store.reports(as_of=at("06:00").start) == [early]
        assert store.reports(as_of=at("09:00").start) == [late, early]

    def test_as_of_shows_the_revision_of_that_time(self, store: Ledger) -> None:
        """A revision counts from its own publication time, or else from when it was recorded."""
        first = replace(sample_report(), published=at("06:00"))
        dated = replace(first, title="Ferry leaks", published=at("08:00"))
        silent = replace(dated, title="Ferry sinks")
        for n, report in enumerate((first, dated, silent)):
            store.add(report, hours(n))
        titles = [store.reports(as_of=t)[0].title for t in (at("07:00").start, at("08:30").start, hours(1.9), hours(2))]
        assert titles == ["Ferry runs aground", "Ferry leaks", "Ferry leaks", "Ferry sinks"]

    def test_a_report_dated_to_the_day_counts_from_its_start(self, store: Ledger) -> None:
        """Its hours are unknown, and to leave it out all day would hide more than it saves."""
        report = replace(sample_report(), published=DAY)
        store.add(report, NOON)
        assert store.reports(as_of=DAY.instant - timedelta(seconds=1)) == []
        assert store.reports(as_of=DAY.instant) == [report]

    def test_undated_reports_are_apart(self, store: Ledger) -> None:
        """They are in the present, in no earlier state, and listed until something dates them."""
        undated = replace(sample_report(), published=None)
        store.add(undated, NOON)
        assert (store.reports(), store.undated(), store.reports(as_of=hours(99))) == ([undated], [undated], [])
        dated = replace(undated, published=at("06:00"))
        store.add(dated, NOON)
        assert (store.undated(), store.reports(as_of=NOON)) == ([], [dated])

    # Stories

    def test_the_newest_story_label_counts(self, store: Ledger) -> None:
        """A report moves; where it was stays in its history."""
        for n in range(3):
            store.add(sample_report(n), NOON)
            assert store.assign_story(f"ferry-{n}", "aground", NOON)
        assert not store.assign_story("ferry-0", "aground", NOON)
        assert store.assign_story("ferry-1", "salvage", hours(1))
        assert store.assign_story("ferry-2", None, hours(1))
        assert [(s.name, s.reports) for s in store.stories()] == [("aground", ("ferry-0",)), ("salvage", ("ferry-1",))]
        assert store.filed() == {"ferry-0": "aground", "ferry-1": "salvage", "ferry-2": None}
        assert store.reports(story="salvage") == [sample_report(1)]
        assert [e.payload["story"] for e in store.history("ferry-1") if e.kind == "story"] == ["aground", "salvage"]

    def test_a_story_of_an_unknown_report_is_refused(self, store: Ledger) -> None:
        """The message says what to do."""
        with pytest.raises(LedgerError, match="rashomon stories"):
            store.assign_story("nowhere", "aground", NOON)

    # Notes

    def test_the_standing_notes_are_the_newest_of_each_subject(self, store: Ledger) -> None:
        """As they stood at an earlier hour, too."""
        store.note("correction", "c1 value", {"to": "3"}, "editor", NOON)
        store.note("correction", "c1 speaker", {"to": "Falk"}, "editor", hours(1))
        store.note("correction", "c1 value", {"to": "4"}, "reader", hours(2))
        assert [e.payload["note"]["to"] for e in store.notes("correction")] == ["Falk", "4"]
        assert [e.payload["note"]["to"] for e in store.notes("correction", hours(1))] == ["3", "Falk"]
        assert store.notes("judgement") == []

    def test_a_judgement_taken_back_and_given_again_is_three_entries(self, store: Ledger) -> None:
        """Even within one instant: the hash covers what an entry supersedes."""
        said, unsaid = {"reliability": "B"}, {"reliability": None}
        assert [store.note("judgement", "party falk", n, "editor", NOON) for n in (said, said, unsaid, said)] == [
            True, False, True, True,
        ]  # fmt: skip
        entries = store.history("party falk")
        assert [e.payload["note"] for e in entries] == [said, unsaid, said]
        assert len({e.id for e in entries}) == 3
        assert [e.supersedes for e in entries[1:]] == [e.id for e in entries[:-1]]

    def test_everything_that_people_said_is_there_in_order(self, store: Ledger) -> None:
        """Corrections and judgements of any subject, replaced ones as well."""
        store.note("correction", "c1 value", {"to": "3"}, "editor", NOON)
        store.note("judgement", "origin a b", {"verdict": "same"}, "reader", hours(1))
        store.note("correction", "c1 value", {"to": "4"}, "reader", hours(2))
        assert [(e.kind, e.payload["by"]) for e in store.said()] == [
            ("correction", "editor"), ("judgement", "reader"), ("correction", "reader"),
        ]  # fmt: skip

    # Redaction

    def test_redaction_removes_the_words_and_keeps_the_record(self, store: Ledger) -> None:
        """Text, title and claims are gone; outlet, time, reason and the ids of claims stay."""
        report = sample_report()
        store.add_read(report, sample_claims(report), READER, NOON)
        order = store.redact("ferry-0", "court order", "editor", hours(1))
        assert store.redacted() == [order]
        assert (order.outlet, order.url, order.published) == (report.outlet, report.url, report.published)
        assert (order.reason, order.by, order.at) == ("court order", "editor", hours(1))
        assert store.reports() == []
        assert store.claims("ferry-0", report.sha256, READER) is None
        assert [s.report for s in store.revisions("ferry-0")] == [None]
        kept = next(e for e in store.history("ferry-0") if e.kind == "claims")
        assert kept.payload["claims"] == [c.id for c in sample_claims(report)]
        assert not any("Falk" in str(e.payload) for e in store.history("ferry-0"))
        assert store.verify() == []

    def test_redacted_words_do_not_come_back(self, store: Ledger) -> None:
        """The next visit to the page is "same"; a second order changes nothing."""
        report = sample_report()
        store.add(report, NOON)
        order = store.redact("ferry-0", "court order", "editor", hours(1))
        again = store.add_read(replace(report, title="New"), sample_claims(report), READER, hours(2))
        assert (again.status, again.claims) == ("same", False)
        assert store.redact("ferry-0", "again", "intern", hours(3)) == order
        assert store.reports() == []

    def test_an_edit_after_redaction_is_shown(self, store: Ledger) -> None:
        """The outlet took the name out: that text is another."""
        store.add(sample_report(), NOON)
        store.redact("ferry-0", "court order", "editor", hours(1))
        edited = sample_report(text="Ferry runs aground, and nobody is named here any more.")
        assert store.add(edited, hours(2)).status == "revision"
        assert (store.reports(), store.redacted()) == ([edited], [])
        assert [bool(s.report) for s in store.revisions("ferry-0")] == [False, True]

    def test_words_another_report_shares_stay_with_it(self, store: Ledger) -> None:
        """Two outlets printed one dispatch, and one of them is redacted; then the other."""
        ours, theirs = (
            sample_report(1, text="One dispatch, twice in print."),
            sample_report(2, text="One dispatch, twice in print."),
        )
        for report in (ours, theirs):
            store.add_read(report, sample_claims(report), READER, NOON)
        store.redact("ferry-1", "court order", "editor", hours(1))
        assert store.reports() == [theirs]
        assert store.claims("ferry-2", theirs.sha256, READER) == sample_claims(theirs)
        assert store.claims("ferry-1", ours.sha256, READER) is None
        assert store.verify() == []
        store.redact("ferry-2", "court order", "editor", hours(2))
        assert (store.reports(), store.verify()) == ([], [])

    def test_the_newest_of_some_reports(self, store: Ledger) -> None:
        """As they stand now, in the order asked for; what is not there or was redacted is left out."""
        edited = sample_report(1, text="As it was edited by its outlet, later the same day.")
        for report in (sample_report(1), sample_report(2), edited, sample_report(3)):
            store.add(report, NOON)
        store.redact("ferry-3", "court order", "editor", hours(1))
        assert store.newest(["ferry-2", "ferry-1", "ferry-3", "no such report"]) == [sample_report(2), edited]

    # Following

    def test_what_follows_a_ledger_is_told_what_is_new(self, store: Ledger) -> None:
        """Somebody who has seen everything up to one entry asks for what came after it."""
        store.add(sample_report(1), NOON)
        seen = store.since(0)
        assert [e.kind for e in seen] == ["report"]
        assert store.since(seen[-1].seq) == []
        store.assign_story("ferry-1", "ferry", hours(1))
        assert [(e.kind, e.subject) for e in store.since(seen[-1].seq)] == [("story", "ferry-1")]

    # As one

    def test_together_is_all_or_nothing(self, store: Ledger) -> None:
        """What was written before the failure is not there after it."""
        with pytest.raises(ZeroDivisionError), store.together():
            store.add(sample_report(1), NOON)
            assert len(store.reports()) == 1
            store.add(sample_report(1 // 0), NOON)
        assert store.reports() == []
        with store.together():
            store.add(sample_report(1), NOON)
            store.add(sample_report(2), NOON)
        assert len(store.reports()) == 2
