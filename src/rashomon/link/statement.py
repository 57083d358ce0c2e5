"""Answers in their setting: whose they are, through whom they came, when they were given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta

from rashomon.model import Claim, Moment, Origin, Report, Statement

#: A said time coarser than an hour and no further than this from publication adds nothing to it.
_SAME_NEWS = timedelta(days=1)
_CORRECTS = re.compile(
    r"\bcorrect(?:ed|ing|ion|s)\b|\brevis(?:ed|ing|ion)\b|\b(?:earlier|initially|previously|first) "
    r"(?:said|reported|put|gave|stated|announced)\b|\bdown from\b|\bup from\b|"
    r"\b(?:rais|lower|updat|chang|increas|reduc)ing (?:an|its|the|their|his|her) "
    r"(?:earlier|previous|initial|first|preliminary)\b",
    re.I,
)

_REMAINS = re.compile(r"\b(?:still|remain(?:s|ed|ing)?)\b", re.I)


def statements(report: Report, claims: Iterable[Claim], by_claim: Mapping[str, Origin]) -> tuple[Statement, ...]:
    """Every answer of a report's claims in its setting; `by_claim` are their origins by claim id."""
    return tuple(s for claim in claims if claim.answers for s in _of_claim(report, claim, by_claim[claim.id]))


def _of_claim(report: Report, claim: Claim, origin: Origin) -> list[Statement]:
    outlet, at, through = (
        report.outlet or report.id,
        when(claim.said_at, report.published),
        _through(claim, report, origin),
    )
    observed = claim.kind == "own-voice" and claim.evidence == "witness"
    correction = bool(_CORRECTS.search(claim.words))
    return [
        Statement(
            answer=answer,
            claim=claim,
            origin=origin,
            outlet=outlet,
            report=report.id,
            at=at,
            through=through,
            observed=observed,
            correction=correction,
            remains=bool(_REMAINS.search(answer.span.exact)),
        )
        for answer in claim.answers
    ]


def when(said: Moment | None, published: Moment | None) -> Moment | None:
    """When words were said: as the report says, unless its own time of publication tells it better."""
    if said is None or published is None:
        return said or published
    vague = said.precision not in ("second", "minute", "hour") and published.hours_known
    return published if vague and abs(published.instant - said.instant) < _SAME_NEWS else said


def _through(claim: Claim, report: Report, origin: Origin) -> tuple[str, ...]:
    """Relays between origin and outlet, the nearest to the origin first."""
    names = [r.name for r in claim.via] + (list(report.credits) if len(report.credits) == 1 else [])
    return tuple(n for n in dict.fromkeys(names) if n not in (origin.name, report.outlet))
