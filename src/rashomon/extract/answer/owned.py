"""Whose a measure is where a pronoun says it: "she had won 51 percent", by the parties of the report."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.extract.answer.answers import Reading
from rashomon.extract.answer.owner import PRONOUNS, REACH, called
from rashomon.extract.answer.slots import words
from rashomon.extract.party.parties import Parties
from rashomon.model import Span


def owned(reading: Reading, parties: Parties) -> Reading:
    """The reading with the name that the pronoun of its scope means; without one where that is not clear."""
    if reading.scope.of not in PRONOUNS or not words().slots[reading.slot].owned:
        return reading
    span = reading.span
    found = list(re.finditer(rf"\b{reading.scope.of}\b", span.text[: span.end], re.IGNORECASE))
    near = found[-1] if found and span.end - found[-1].end() <= REACH else None
    party = parties.party_of(Span(*near.span(), span.text)) if near else None
    name = called(party.name) if party and not party.anonymous else None
    return replace(reading, scope=replace(reading.scope, of=name))
