"""Reports: a line each, with what was understood of the page."""

from __future__ import annotations

from rashomon.model import Moment, Report
from rashomon.wire.value import Json, span_from_json, span_to_json

_REPORT_KEYS = {"id", "url", "outlet", "published", "title", "text", "sha256", "credits", "byline", "language",
                "headline", "furniture", "warnings"}  # fmt: skip


def report_to_json(report: Report) -> Json:
    """A report line, with what was understood of the page."""
    return {
        **report.extra,
        "id": report.id,
        "url": report.url,
        "outlet": report.outlet,
        "published": report.published.iso() if report.published else None,
        "title": report.title,
        "byline": report.byline,
        "language": report.language,
        "credits": list(report.credits),
        "sha256": report.sha256,
        "headline": span_to_json(report.headline) if report.headline else None,
        "furniture": [span_to_json(s) for s in report.furniture],
        "warnings": list(report.warnings),
        "text": report.text,
    }


def report_from_json(data: Json) -> Report:
    """The report that `report_to_json` wrote (not for lines from outside: those go through intake)."""
    text = data["text"]
    return Report(
        id=data["id"],
        text=text,
        outlet=data["outlet"],
        published=Moment.parse(data["published"]) if data["published"] else None,
        url=data["url"],
        title=data["title"],
        byline=data["byline"],
        credits=tuple(data["credits"]),
        language=data["language"],
        headline=span_from_json(data["headline"], text) if data["headline"] else None,
        furniture=tuple(span_from_json(s, text) for s in data["furniture"]),
        warnings=tuple(data["warnings"]),
        extra={k: v for k, v in data.items() if k not in _REPORT_KEYS},
    )
