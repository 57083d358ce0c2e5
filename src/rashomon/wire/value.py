"""Spans, moments, values, scopes and parties: the small parts of every line."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rashomon.model import Moment, Party, Place, Quantity, Scope, Span, Unknown, Value, Words, YesNo

Json = dict[str, Any]


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


def number(x: float | None) -> float | int | None:
    """A whole number without a point."""
    return int(x) if x is not None and float(x).is_integer() else x


def value_to_json(value: Value) -> Json:
    """A value object of the contract."""
    match value:
        case Quantity():
            return _quantity_to_json(value)
        case Moment():
            return moment_to_json(value)
        case Place():
            out: Json = {"place": value.name, "lat": value.lat, "lon": value.lon, "gazetteer": value.gazetteer}
            if value.radius_km is not None:
                out["radius_km"] = number(value.radius_km)
            if value.within:
                out["within"] = list(value.within)
            return out | ({"negated": True} if value.negated else {})
        case Words():
            out = {"text": value.text}
            if value.party:
                out["party"] = value.party
            if value.figure:
                out |= _quantity_to_json(value.figure)
            return out | ({"negated": True} if value.negated else {})
        case YesNo():
            return {"yes": value.yes}
        case Unknown():
            return {"unknown": True}


_FLAGS = ("exclusive", "vague", "approximate")


def _quantity_to_json(value: Quantity) -> Json:
    out: Json = {"low": number(value.low), "high": number(value.high), "unit": value.unit, "written": value.written}
    return out | {flag: True for flag in _FLAGS if getattr(value, flag)}


def _quantity_from_json(data: Json) -> Quantity:
    return Quantity(data["low"], data["high"], data["unit"], data["written"], *(bool(data.get(f)) for f in _FLAGS))


def value_from_json(data: Json) -> Value:
    """The value that `value_to_json` wrote."""
    if "text" in data:
        figure = _quantity_from_json(data) if "low" in data else None
        return Words(data["text"], data.get("party"), bool(data.get("negated")), figure)
    if "low" in data:
        return _quantity_from_json(data)
    if "precision" in data:
        return moment_from_json(data)
    if "place" in data:
        return Place(data["place"], data.get("lat"), data.get("lon"), data.get("gazetteer"),
                     tuple(data.get("within", ())), bool(data.get("negated")), data.get("radius_km"))  # fmt: skip
    if "yes" in data:
        return YesNo(data["yes"])
    return Unknown()


def scope_to_json(scope: Scope) -> Json:
    """All four fields, null where nothing narrows."""
    return {"of": scope.of, "where": scope.where, "when": scope.when, "part": scope.part}


def party_to_json(party: Party) -> Json:
    """A claim's `speaker`."""
    return {"name": party.name, "id": party.id, "kind": party.kind, "role": party.role,
            "affiliation": party.affiliation, "anonymous": party.anonymous, "aliases": list(party.aliases)}  # fmt: skip


def party_from_json(data: Json) -> Party:
    """The party that `party_to_json` wrote."""
    return Party(data["id"], data["name"], data["kind"], data["role"], data["affiliation"], data["anonymous"],
                 tuple(data.get("aliases", ())))  # fmt: skip
