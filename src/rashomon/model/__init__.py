"""The nouns: frozen, without I/O. Everything else passes them on."""

from rashomon.model.amendment import (
    OF_ANSWER,
    OF_CLAIM,
    About,
    Amended,
    Amendments,
    Change,
    Correction,
    Judgement,
    Letter,
    Reliability,
    Signed,
    Verdict,
)
from rashomon.model.claim import (
    ONE_OF,
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
    "OF_ANSWER", "OF_CLAIM", "ONE_OF", "SHOT", "SUM", "About", "Aligned", "Amended", "Amendments", "Answer", "Brief",
    "Certainty", "Change", "Claim", "Commitment", "Copy", "Correction", "Departure", "Event", "Finding",
    "Judgement", "Kind", "Letter", "Moment", "Origin", "Party", "PartyKind", "Passage", "Place", "Position",
    "Precision", "Quantity", "Question", "Relation", "Relay", "Reliability", "Report", "Scope", "Signed", "Span",
    "Standing", "Statement", "Status", "Unknown", "Value", "Verdict", "Words", "YesNo", "claim_id",
]  # fmt: skip
