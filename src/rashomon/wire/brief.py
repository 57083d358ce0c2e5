"""Briefs: questions with how their answers stand, timeline, copies. Written and never read back."""

from __future__ import annotations

from rashomon.model import Brief, Copy, Finding, Passage, Position
from rashomon.wire.amendment import amended_to_json, judgement_to_json, signed_to_json
from rashomon.wire.value import Json, moment_to_json, number, scope_to_json, value_to_json


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
        "low": number(finding.low),
        "best": number(finding.best),
        "high": number(finding.high),
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
        "amended": [amended_to_json(a) for a in brief.amended],
        "judged": [{**judgement_to_json(j), **signed_to_json(j.signed)} for j in brief.judged],
        "reliability": [
            {"origin": r.origin, "letter": r.letter, **signed_to_json(r.signed)} for r in brief.reliability
        ],
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
