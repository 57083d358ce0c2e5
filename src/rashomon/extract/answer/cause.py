"""What is blamed and is nobody: "the operator blamed heavy rain" tells of a cause, not of who is responsible."""

from __future__ import annotations

from dataclasses import replace

from rashomon.extract.answer.answers import Reading
from rashomon.extract.meaning import means
from rashomon.model import Words


def as_cause(reading: Reading) -> Reading:
    """A reading of who is responsible, as one of the cause where its words name none but a thing that happens."""
    value = reading.value
    if reading.slot != "party.responsible" or not isinstance(value, Words) or value.party:
        return reading
    if any(w[:1].isupper() for w in value.text.split()) or not means("cause", value.text):
        return reading
    return replace(reading, slot="event.cause")
