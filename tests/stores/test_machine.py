"""Any order of adding, reading, filing and redacting, held against a model kept in plain lists."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from rashomon.ledger.sql import SqlLedger
from rashomon.model import Claim, Moment, Report

from .samples import NOON, READER, sample_claims

TEXTS = ("Two were hurt, said Falk.", "Three were hurt, said Falk.", "Nobody knows, said Falk.")
PUBLISHED = (None, *map(Moment.parse, ("2031-05-02T11:00:00Z", "2031-05-02T12:30:00Z", "2031-05-02")))
URLS = (None, "https://courier.example/ferry", "HTTPS://COURIER.example/ferry#now", "https://post.example/ferry")
REPORTS = st.builds(
    Report,
    id=st.sampled_from(["ferry", "boat", "ferry-2"]),
    text=st.sampled_from(TEXTS),
    outlet=st.sampled_from([None, "Courier", "Post"]),
    published=st.sampled_from(PUBLISHED),
    url=st.sampled_from(URLS),
    title=st.sampled_from([None, "Aground"]),
)
STORIES = st.sampled_from([None, "aground", "salvage"])


@dataclass
class Known:
    """What the model holds of one report: its states and when each was recorded; the first `gone` are redacted."""

    id: str
    states: list[tuple[Report, datetime]] = field(default_factory=list)
    readings: dict[tuple[str, str], tuple[Claim, ...]] = field(default_factory=dict)
    story: str | None = None
    gone: int = 0

    def seen(self, as_of: datetime) -> Report | None:
        """The state that stood then, by the words of the contract, redacted or not."""
        found, dates = None, set[tuple[datetime, datetime]]()
        for report, recorded in self.states:
            day = report.published
            since: datetime | None
            if day and (day.start, day.end) not in dates:
                since = day.instant
                dates.add((day.start, day.end))
            else:
                since = recorded if dates else None
            if since and since <= as_of:
                found = report
        return found

    def shown(self, report: Report | None) -> bool:
        """Whether that state is there and not redacted."""
        return report is not None and any(report is state for state, _ in self.states[self.gone :])


def same(one: Report, other: Report) -> bool:
    """Whether the two are one state of one report."""
    return replace(one, id="", url="") == replace(other, id="", url="")


class LedgerMachine(RuleBasedStateMachine):
    """The ledger beside its model; time passes with every step."""

    def __init__(self) -> None:
        super().__init__()
        self.ledger = SqlLedger.open(":memory:")
        self.known: dict[tuple[str | None, str], Known] = {}
        self.now = NOON

    def tick(self) -> datetime:
        self.now += timedelta(minutes=7)
        return self.now

    @rule(report=REPORTS, reader=st.sampled_from([None, READER, "sample 2"]))
    def add(self, report: Report, reader: str | None) -> None:
        at, key = (
            self.tick(),
            (None, report.url.lower().partition("#")[0]) if report.url else (report.outlet, report.id),
        )
        claims = sample_claims(report)
        added = self.ledger.add_read(report, claims, reader, at) if reader else self.ledger.add(report, at)
        if key not in self.known:
            taken = {k.id for k in self.known.values()}
            assert added.status == "new" and added.id not in taken
            assert added.id == report.id or report.id in taken
            self.known[key] = Known(added.id)
        known = self.known[key]
        assert added.id == known.id
        removed = any(state.text == report.text for state, _ in known.states[: known.gone])
        if removed or (known.states and same(known.states[-1][0], report)):
            assert added.status == "same"
        else:
            assert added.status == ("revision" if known.states else "new")
            known.states.append((replace(report, id=known.id), at))
        readable = any(state.text == report.text for state, _ in known.states[known.gone :])
        first = bool(reader) and readable and (report.sha256, reader) not in known.readings
        assert added.claims == first
        if reader and first:
            known.readings[report.sha256, reader] = sample_claims(replace(report, id=known.id))

    @precondition(lambda self: self.known)
    @rule(data=st.data(), story=STORIES)
    def assign(self, data: st.DataObject, story: str | None) -> None:
        known = data.draw(st.sampled_from(list(self.known.values())))
        assert self.ledger.assign_story(known.id, story, self.tick()) == (known.story != story)
        known.story = story

    @precondition(lambda self: self.known)
    @rule(data=st.data())
    def redact(self, data: st.DataObject) -> None:
        known = data.draw(st.sampled_from(list(self.known.values())))
        assert self.ledger.redact(known.id, "court order", "editor", self.tick()).report_id == known.id
        known.gone, known.readings = len(known.states), {}

    @rule(minutes=st.integers(-90, 900), story=STORIES)
    def look_back(self, minutes: int, story: str | None) -> None:
        as_of = NOON.astimezone(UTC) + timedelta(minutes=minutes)
        of_story = [k for k in self.known.values() if story is None or k.story == story]
        then = [k.seen(as_of) for k in of_story if k.shown(k.seen(as_of))]
        assert self.ledger.reports(as_of=as_of, story=story) == then

    @invariant()
    def the_present_agrees(self) -> None:
        all_known = list(self.known.values())
        assert self.ledger.reports() == [k.states[-1][0] for k in all_known if k.gone < len(k.states)]
        assert {r.report_id for r in self.ledger.redacted()} == {k.id for k in all_known if k.gone == len(k.states)}
        filed = {(s.name, report) for s in self.ledger.stories() for report in s.reports}
        assert filed == {(k.story, k.id) for k in all_known if k.story}

    @invariant()
    def nothing_is_wrong(self) -> None:
        assert self.ledger.verify() == []

    def teardown(self) -> None:
        for known in self.known.values():
            assert [s.report for s in self.ledger.revisions(known.id)] == [
                None if n < known.gone else report for n, (report, _) in enumerate(known.states)
            ]
            for text in TEXTS:
                sha256 = Report("", text).sha256
                assert self.ledger.claims(known.id, sha256, READER) == known.readings.get((sha256, READER))
        self.ledger.close()


LedgerMachine.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestLedgerMachine = LedgerMachine.TestCase
