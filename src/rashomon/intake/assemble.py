"""A frozen text and what is known of it, put together as a report; or the reason why it is none."""

from __future__ import annotations

from rashomon.errors import InputError
from rashomon.intake.credits import distinct, in_byline
from rashomon.intake.facts import Facts, Given
from rashomon.intake.failed import failure
from rashomon.intake.language import language
from rashomon.intake.layout import Layout, layout
from rashomon.intake.published import contradict, far_apart, in_dateline, moment, placed
from rashomon.model import Moment, Report


def report(text: str, facts: Facts, given: Given, source: str) -> Report:
    """The report of a frozen text.

    `source` names the input in errors ("reports.jsonl:3").

    Raises:
        InputError: not a report, or not in English.

    """
    found = layout(text, facts.title, given.outlet or facts.outlet)
    if why := failure(text, facts.title, found.rows, found.furniture):
        raise InputError(source, why, "give the report's own page or text")
    code = language(text)
    if code != "en":
        raise InputError(source, f"it is not in English ({code}) and was not read", "only English is read so far")
    published, warnings = _published(facts, found, given)
    outlet = given.outlet or facts.outlet or found.outlet
    byline = facts.byline or found.byline
    named = [*(in_byline(byline) if byline else ()), *found.credits]
    return Report(
        id=facts.id,
        text=text,
        outlet=outlet,
        published=published,
        url=facts.url,
        title=facts.title or (found.headline.exact if found.headline else None),
        byline=byline,
        credits=distinct(named, outlet),
        language=code,
        headline=found.headline,
        furniture=found.furniture,
        warnings=facts.warnings + warnings,
        extra=facts.extra,
    )


def _published(facts: Facts, found: Layout, given: Given) -> tuple[Moment | None, tuple[str, ...]]:
    """When it came out: as the user says, else its metadata, else a date line of its text; and what disagrees."""
    said: list[tuple[str, Moment]] = []
    warnings: list[str] = []
    if given.published:
        said.append(("given", placed(given.published, given.zone)))
    if facts.published:
        try:
            said.append(("published", moment(facts.published, given.zone)))
        except ValueError as error:
            warnings.append(f"published: {error}")
    if found.published:
        said.append(("in the text", placed(found.published, given.zone)))
    if not said:
        return None, tuple(warnings)
    who, at = said[0]
    for other, then in said[1:]:
        if contradict(at, then):
            warnings.append(f"dates disagree: {who} {at.written or at.iso()}, {other} {then.written or then.iso()}")
    dated = in_dateline(found.opening.exact, at) if found.opening else None
    if dated and far_apart(at, dated):
        warnings.append(f"dates disagree: {who} {at.written or at.iso()}, in the dateline {dated.written}")
    return at, tuple(warnings)
