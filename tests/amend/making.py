"""Two reports of a fire, and what people say of their claims."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from rashomon.model import (
    Amendments,
    Answer,
    Brief,
    Change,
    Claim,
    Correction,
    Moment,
    Party,
    Quantity,
    Report,
    Signed,
    Value,
    claim_id,
)
from rashomon.pipeline import NONE, briefs

NOON = datetime(2031, 5, 3, 12, tzinfo=UTC)
TEXT = (
    "{who} said {n} people were killed in the Selm tunnel fire. Smoke rose over Selm all day and the tunnel was shut."
)


def signed(hour: int = 0, by: str = "an editor") -> Signed:
    return Signed(by, NOON + timedelta(hours=hour), "the page says so")


def people(n: float) -> Quantity:
    return Quantity(n, n, "person", str(n))


def said(name: str, who: str, n: int) -> tuple[Report, Claim]:
    """A report in which somebody gives a number of dead."""
    text = TEXT.format(who=who, n=n)
    report = Report(name, text, name.upper(), Moment.parse("2031-05-03T09:00:00Z"), title="Fire in Selm tunnel")
    source, cue = (report.span(0, len(who)),), (report.span(len(who) + 1, len(who) + 5),)
    content = (report.span(len(who) + 6, text.index(".")),)
    ident = claim_id(name, "indirect", source, cue, content)
    answer = Answer(f"{ident}#0", "people.killed", people(n), content[0])
    return report, Claim(
        ident, name, "indirect", source, cue, content, Party(who, who, "organisation"), answers=(answer,)
    )


FIRE, COMPANY = said("a", "Fire service", 4), said("b", "Tunnel company", 7)
REPORTS = [FIRE[0], COMPANY[0]]
CLAIMS = {r.id: [c] for r, c in (FIRE, COMPANY)}


def correction(subject: str, change: Change, to: str | None = None, value: Value | None = None) -> Correction:
    return Correction(subject, change, signed(), to, value)


def briefed(amendments: Amendments = NONE) -> Brief:
    """The brief of both reports."""
    (brief,) = briefs(REPORTS, CLAIMS, amendments=amendments)
    return brief
