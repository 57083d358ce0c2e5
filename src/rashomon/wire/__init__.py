"""Nouns to and from the JSON that other programs read.

One function each way and noun; field names and shapes are a contract and only ever grow. Reading
checks every span against the text it is said to stand in.
"""

from rashomon.wire.amendment import (
    amended_to_json,
    correction_from_json,
    correction_to_json,
    judgement_from_json,
    judgement_to_json,
    reliability_from_json,
    reliability_to_json,
    signed_from,
    signed_to_json,
)
from rashomon.wire.brief import brief_to_json, copy_to_json, finding_to_json, position_to_json
from rashomon.wire.claim import answer_from_json, answer_to_json, claim_from_json, claim_to_json
from rashomon.wire.report import report_from_json, report_to_json
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

__all__ = [
    "Json", "amended_to_json", "answer_from_json", "answer_to_json", "brief_to_json", "claim_from_json",
    "claim_to_json", "copy_to_json", "correction_from_json", "correction_to_json", "finding_to_json",
    "judgement_from_json", "judgement_to_json", "moment_from_json", "moment_to_json", "party_from_json",
    "party_to_json", "position_to_json", "reliability_from_json", "reliability_to_json", "report_from_json",
    "report_to_json", "scope_to_json", "signed_from", "signed_to_json", "span_from_json", "span_to_json",
    "value_from_json", "value_to_json",
]  # fmt: skip
