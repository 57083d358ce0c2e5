"""The nouns: frozen, without I/O. Everything else passes them on."""

from rashomon.model.claim import (
    SHOT,
    SUM,
    Answer,
    Certainty,
    Claim,
    Commitment,
    Kind,
    Party,
    PartyKind,
    Place,
    Quantity,
    Relay,
    Scope,
    Unknown,
    Value,
    Words,
    YesNo,
    claim_id,
)
from rashomon.model.finding import (
    Aligned,
    Brief,
    Copy,
    Departure,
    Event,
    Finding,
    Origin,
    Position,
    Question,
    Relation,
    Standing,
    Statement,
    Status,
)
from rashomon.model.text import Passage, Report, Span
from rashomon.model.time import Moment, Precision

__all__ = [
    "SHOT", "SUM", "Aligned", "Answer", "Brief", "Certainty", "Claim", "Commitment", "Copy", "Departure", "Event",
    "Finding", "Kind", "Moment", "Origin", "Party", "PartyKind", "Passage", "Place", "Position", "Precision",
    "Quantity", "Question", "Relation", "Relay", "Report", "Scope", "Span", "Standing", "Statement", "Status",
    "Unknown", "Value", "Words", "YesNo", "claim_id",
]  # fmt: skip
