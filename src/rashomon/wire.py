"""Nouns to and from the JSON that other programs read.

One function each way and noun; field names and shapes are a contract and only ever grow. Reading
checks every span against the text it is said to stand in.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rashomon.model import (
    Answer,
    Brief,
    Claim,
    Copy,
    Finding,
    Moment,
    Party,
    Passage,
    Place,
    Position,
    Quantity,
    Relay,
    Report,
    Scope,
    Span,
    Unknown,
    Value,
    Words,
    YesNo,
)

Json = dict[str, Any]
_REPORT_KEYS = {"id", "url", "outlet", "published", "title", "text", "sha256", "credits", "byline", "language",
                "headline", "furniture", "warnings"}  # fmt: skip


def span_to_json(span: Span) -> Json:
    """`{"start", "end", "exact"}`."""
    return {"start": span.start, "end": span.end, "exact": span.exact}


def span_from_json(data: Json, text: str) -> Span:
    """Raises SpanError where the text says something else."""
    return Span.quoted(text, data["start"], data["end"], data["exact"])


def moment_to_json(moment: Moment) -> Json:
    """`{"start", "end", "precision"}`, ends inclusive to the precision."""
    out: Json = {"start": moment.iso(), "end": moment.iso_end(), "precision": moment.precision}
    if moment.written:
        out["written"] = moment.written
    return out


def moment_from_json(data: Json) -> Moment:
    """The moment that `moment_to_json` wrote."""
    start, end = Moment.parse(data["start"]), Moment.parse(data["end"])
    precision = data["precision"]
    if precision in ("second", "minute"):
        at = datetime.fromisoformat(data["start"].replace("Z", "+00:00"))
        length = Moment.parse(data["start"]).end - Moment.parse(data["start"]).start
        return Moment(at, at + length, precision, data.get("written", ""))
    if precision in ("hour", "part"):
        ends = [datetime.fromisoformat(data[k].replace("Z", "+00:00")) for k in ("start", "end")]
        return Moment(ends[0], ends[1], precision, data.get("written", ""))
    return Moment(start.start, end.end, precision, data.get("written", ""))


def _number(x: float | None) -> float | int | None:
    return int(x) if x is not None and float(x).is_integer() else x


def value_to_json(value: Value) -> Json:
    """A value object of the contract."""
    match value:
        case Quantity():
            out: Json = {
                "low": _number(value.low),
                "high": _number(value.high),
                "unit": value.unit,
                "written": value.written,
            }
            for flag in ("exclusive", "vague", "approximate"):
                if getattr(value, flag):
                    out[flag] = True
            return out
        case Moment():
            return moment_to_json(value)
        case Place():
            out = {"place": value.name, "lat": value.lat, "lon": value.lon, "gazetteer": value.gazetteer}
            if value.radius_km is not None:
                out["radius_km"] = _number(value.radius_km)
            if value.within:
                out["within"] = list(value.within)
            return out | ({"negated": True} if value.negated else {})
        case Words():
            out = {"text": value.text}
            if value.party:
                out["party"] = value.party
            return out | ({"negated": True} if value.negated else {})
        case YesNo():
            return {"yes": value.yes}
        case Unknown():
            return {"unknown": True}


def value_from_json(data: Json) -> Value:
    """The value that `value_to_json` wrote."""
    if "low" in data:
        return Quantity(data["low"], data["high"], data["unit"], data["written"],
                        *(bool(data.get(f)) for f in ("exclusive", "vague", "approximate")))  # fmt: skip
    if "precision" in data:
        return moment_from_json(data)
    if "place" in data:
        return Place(data["place"], data.get("lat"), data.get("lon"), data.get("gazetteer"),
                     tuple(data.get("within", ())), bool(data.get("negated")), data.get("radius_km"))  # fmt: skip
    if "text" in data:
        return Words(data["text"], data.get("party"), bool(data.get("negated")))
    if "yes" in data:
        return YesNo(data["yes"])
    return Unknown()


def scope_to_json(scope: Scope) -> Json:
    """All four fields, null where nothing narrows."""
    return {"of": scope.of, "where": scope.where, "when": scope.when, "part": scope.part}


def answer_to_json(answer: Answer) -> Json:
    """An entry of a claim's `answers`."""
    out: Json = {
        "id": answer.id,
        "slot": answer.slot,
        "value": value_to_json(answer.value),
        "scope": scope_to_json(answer.scope),
        "span": span_to_json(answer.span),
    }
    if answer.preliminary:
        out["preliminary"] = True
    if answer.inherited:
        out["inherited"] = list(answer.inherited)
    if answer.also:
        out["also"] = [value_to_json(v) for v in answer.also]
    return out


def answer_from_json(data: Json, text: str) -> Answer:
    """The answer that `answer_to_json` wrote."""
    return Answer(
        id=data["id"],
        slot=data["slot"],
        value=value_from_json(data["value"]),
        span=span_from_json(data["span"], text),
        scope=Scope(**data["scope"]),
        preliminary=bool(data.get("preliminary")),
        inherited=tuple(data.get("inherited", ())),
        also=tuple(value_from_json(v) for v in data.get("also", ())),
    )


def party_to_json(party: Party) -> Json:
    """A claim's `speaker`."""
    return {"name": party.name, "id": party.id, "kind": party.kind, "role": party.role,
            "affiliation": party.affiliation, "anonymous": party.anonymous, "aliases": list(party.aliases)}  # fmt: skip


def party_from_json(data: Json) -> Party:
    """The party that `party_to_json` wrote."""
    return Party(data["id"], data["name"], data["kind"], data["role"], data["affiliation"], data["anonymous"],
                 tuple(data.get("aliases", ())))  # fmt: skip


def claim_to_json(claim: Claim) -> Json:
    """One line of `rashomon claims --json`."""
    said_at = None
    if claim.said_at:
        said_at = moment_to_json(claim.said_at)
        said_at["span"] = span_to_json(claim.said_at_span) if claim.said_at_span else None
    return {
        "report": claim.report,
        "claim": claim.id,
        "kind": claim.kind,
        "source": [span_to_json(s) for s in claim.source],
        "cue": [span_to_json(s) for s in claim.cue],
        "content": [span_to_json(s) for s in claim.content],
        "speaker": party_to_json(claim.speaker) if claim.speaker else None,
        "via": [{"name": r.name, "span": span_to_json(r.span) if r.span else None} for r in claim.via],
        "addressee": {"name": claim.addressee} if claim.addressee else None,
        "channel": claim.channel,
        "evidence": claim.evidence,
        "certainty": claim.certainty,
        "commitment": claim.commitment,
        "condition": span_to_json(claim.condition) if claim.condition else None,
        "said_at": said_at,
        "nested_in": claim.nested_in,
        "headline": claim.headline,
        "answers": [answer_to_json(a) for a in claim.answers],
    }


def claim_from_json(data: Json, text: str) -> Claim:
    """The claim that `claim_to_json` wrote, every span held against `text`.

    Raises:
        SpanError: the text says something else.

    """
    spans = {role: tuple(span_from_json(s, text) for s in data[role]) for role in ("source", "cue", "content")}
    said_at = data.get("said_at")
    said_at_span = said_at.get("span") if said_at else None
    return Claim(
        id=data["claim"],
        report=data["report"],
        kind=data["kind"],
        **spans,
        speaker=party_from_json(data["speaker"]) if data["speaker"] else None,
        via=tuple(Relay(r["name"], span_from_json(r["span"], text) if r["span"] else None) for r in data["via"]),
        addressee=data["addressee"]["name"] if data["addressee"] else None,
        channel=data["channel"],
        evidence=data["evidence"],
        certainty=data["certainty"],
        commitment=data["commitment"],
        condition=span_from_json(data["condition"], text) if data["condition"] else None,
        said_at=moment_from_json(said_at) if said_at else None,
        said_at_span=span_from_json(said_at_span, text) if said_at_span else None,
        nested_in=data["nested_in"],
        headline=bool(data.get("headline")),
        answers=tuple(answer_from_json(a, text) for a in data["answers"]),
    )


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


def position_to_json(position: Position) -> Json:
    """An entry of a question's `answers`; `also` where the words of a statement can be read otherwise."""
    also = dict.fromkeys(v for s in position.statements for v in s.answer.also)
    out: Json = {
        "value": value_to_json(position.value),
        "origins": list(position.origins),
        "outlets": list(position.outlets),
        "answers": [s.answer.id for s in position.statements],
        "claims": list(dict.fromkeys(s.claim.id for s in position.statements)),
        "first": position.first.iso() if position.first else None,
        "last": position.last.iso() if position.last else None,
        "superseded_by": position.superseded_by,
    }
    return out | ({"also": [value_to_json(v) for v in also]} if also else {})


def finding_to_json(finding: Finding) -> Json:
    """An entry of a brief's `questions`."""
    return {
        "id": finding.question.id,
        "question": finding.question.text,
        "slot": finding.question.slot,
        "scope": scope_to_json(finding.question.scope),
        "status": finding.status,
        "revised": finding.revised,
        "one_side": finding.one_side,
        "reasons": list(finding.reasons),
        "low": _number(finding.low),
        "best": _number(finding.best),
        "high": _number(finding.high),
        "unit": finding.question.unit,
        "declined": list(finding.declined),
        "linked": list(finding.linked),
        "answers": [position_to_json(p) for p in finding.positions],
    }


def brief_to_json(brief: Brief) -> Json:
    """One line of `rashomon brief --json`."""
    outlets = {r.outlet for r in brief.reports if r.outlet}
    return {
        "story": brief.story,
        "title": brief.title,
        "as_of": brief.as_of.iso() if brief.as_of else None,
        "reports": [r.id for r in brief.reports],
        "undated": brief.undated,
        "outlets": len(outlets),
        "origins": len(brief.origins),
        "rules": brief.rules,
        "questions": [finding_to_json(f) for f in brief.findings],
        "timeline": [{"at": moment_to_json(e.at), "what": e.what, "claims": list(e.claims)} for e in brief.timeline],
        "commitments": list(brief.commitments),
        "own_voice": list(brief.own_voice),
        "copies": [copy_to_json(c) for c in brief.copies],
    }


def copy_to_json(copy: Copy) -> Json:
    """A copy; its passages are places and not words, for a brief shows no more of a report than it may."""
    return {
        "of": copy.of,
        "reports": list(copy.reports),
        "relation": copy.relation,
        "share": round(copy.share, 3),
        "evidence": list(copy.evidence),
        "passages": [{"one": _place(p.one), "other": _place(p.other), "like": round(p.like, 3)} for p in copy.passages],
        "departures": [{"here": _words(d.here), "there": _words(d.there), "slip": d.slip} for d in copy.departures],
    }


def _place(passage: Passage) -> Json:
    return {"report": passage.report, "start": passage.span.start, "end": passage.span.end}


def _words(passage: Passage) -> Json:
    return {**_place(passage), "exact": passage.span.exact}
