"""Amendments to and from JSON: what a ledger keeps of them, and what a brief prints."""

from __future__ import annotations

from datetime import datetime

from rashomon.model import Amended, Correction, Judgement, Moment, Reliability, Signed
from rashomon.wire.value import Json, moment_to_json, value_from_json, value_to_json


def signed_to_json(signed: Signed) -> Json:
    """`{"by", "at", "reason"}`."""
    return {"by": signed.by, "at": signed.at.isoformat(), "reason": signed.reason}


def correction_to_json(one: Correction) -> Json:
    """What is corrected, how, and in which words; who says so is not in it."""
    out: Json = {"subject": one.subject, "change": one.change, "to": one.to}
    if one.value is not None:
        out["value"] = value_to_json(one.value)
    return out | ({"words": one.words} if one.words else {})


def correction_from_json(data: Json, signed: Signed) -> Correction:
    """Raises ValueError where it is none."""
    value = value_from_json(data["value"]) if "value" in data else None
    return Correction(data["subject"], data["change"], signed, data.get("to"), value, data.get("words"))


def judgement_to_json(one: Judgement) -> Json:
    """`{"about", "one", "other", "verdict"}`."""
    return {"about": one.about, "one": one.one, "other": one.other, "verdict": one.verdict}


def judgement_from_json(data: Json, signed: Signed) -> Judgement:
    """The judgement that `judgement_to_json` wrote."""
    return Judgement(data["about"], data["one"], data["other"], data["verdict"], signed)


def reliability_to_json(one: Reliability) -> Json:
    """`{"about": "source", "origin", "letter"}`."""
    return {"about": "source", "origin": one.origin, "letter": one.letter}


def reliability_from_json(data: Json, signed: Signed) -> Reliability:
    """The letter that `reliability_to_json` wrote."""
    return Reliability(data["origin"], data["letter"], signed)


def signed_from(by: str, at: datetime, data: Json) -> Signed:
    """Who signed, from an entry's own fields and the reason kept in it."""
    return Signed(by, at, data["reason"])


def amended_to_json(one: Amended) -> Json:
    """A correction at work: what was changed, by whom, and what the machine read."""
    was = one.was
    read = moment_to_json(was) if isinstance(was, Moment) else was if was is None or isinstance(was, str) else (
        value_to_json(was)
    )  # fmt: skip
    said = signed_to_json(one.correction.signed)
    return {**correction_to_json(one.correction), **said, "was": read, "applies": one.applies}
