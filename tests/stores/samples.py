"""Invented reports and claims, made by number: a ferry of Port Selwyn and those who write about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from rashomon.model import Answer, Claim, Moment, Party, Quantity, Relay, Report, Scope, claim_id

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)
READER = "sample 1"


def hours(n: float) -> datetime:
    """So many hours after noon."""
    return NOON + timedelta(hours=n)


def sample_report(n: int = 0, text: str | None = None, outlet: str | None = "Selwyn Courier") -> Report:
    """Report number n, dated n minutes after six, with everything a report can carry."""
    text = text or f"Ferry runs aground\n\nHarbour master Ines Falk said {n + 2} people were hurt.\n\nShare this page"
    report = Report(
        id=f"ferry-{n}",
        text=text,
        outlet=outlet,
        published=Moment.parse((datetime(2031, 5, 2, 6, tzinfo=UTC) + timedelta(minutes=n)).isoformat()),
        url=f"https://courier.example/ferry/{n}",
        title="Ferry runs aground",
        byline="Tomas Ardal",
        credits=("Coastal Press",),
        warnings=("no section",),
        extra={"section": "home", "tags": ["sea"]},
    )
    return replace(report, headline=report.span(0, 18), furniture=(report.span(len(text) - 4, len(text)),))


def sample_claims(report: Report) -> tuple[Claim, ...]:
    """Two claims that quote the report, the second nested in the first, with all that a claim can carry."""
    text, half = report.text, len(report.text) // 2
    source, cue, content = (
        (report.span(0, 3),),
        (report.span(3, 6),),
        (report.span(6, half), report.span(half, half + 4)),
    )
    outer = claim_id(report.id, "mixed", source, cue, content)
    first = Claim(
        outer, report.id, "mixed", source, cue, content,
        speaker=Party("falk", "Ines Falk", "person", role="harbour master", affiliation="Port Selwyn"),
        via=(Relay("Coastal Press", report.span(1, 2)), Relay("radio")),
        addressee="reporters", channel="interview", evidence="none offered", certainty="probable",
        condition=report.span(2, 5), said_at=Moment.parse("2031-05-02"), said_at_span=report.span(4, 6),
        answers=(Answer(f"{outer}#0", "people.wounded", Quantity(2, None, "person", "two"), report.span(7, 9),
                        Scope(of="passengers"), preliminary=True, inherited=("of",)),),
    )  # fmt: skip
    inner = (Answer("", "people.killed", Quantity(0, 0, "person", "no"), report.span(7, 8)),)
    inside = report.span(7, half)
    second = claim_id(report.id, "indirect", (), (), (inside,))
    assert text
    return first, Claim(second, report.id, "indirect", (), (), (inside,), nested_in=outer,
                        answers=(replace(inner[0], id=f"{second}#0"),))  # fmt: skip
