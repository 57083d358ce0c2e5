"""Claims with their answers."""

from __future__ import annotations

from rashomon.model import Answer, Claim, Relay, Scope
from rashomon.wire.value import (
    Json,
    moment_from_json,
    moment_to_json,
    party_from_json,
    party_to_json,
    scope_to_json,
    span_from_json,
    span_to_json,
    value_from_json,
    value_to_json,
)


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
