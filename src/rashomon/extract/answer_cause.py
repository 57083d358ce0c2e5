"""What is blamed and is nobody: "the operator blamed heavy rain" tells of a cause, not of who is responsible."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from rashomon.extract.answer import Reading
from rashomon.model import Words
from rashomon.vocabulary import load


def as_cause(reading: Reading) -> Reading:
    """A reading of who is responsible, as one of the cause where its words name none but a thing that happens."""
    value = reading.value
    if reading.slot != "party.responsible" or not isinstance(value, Words) or value.party:
        return reading
    if any(w[:1].isupper() for w in value.text.split()) or not _causes().search(value.text.casefold()):
        return reading
    return replace(reading, slot="event.cause")


@cache
def _causes() -> re.Pattern[str]:
    """Words for what befalls things: weather, faults, mistakes (`vocabulary/concepts.yaml`)."""
    words = {w for name, written in load("concepts").items() if name.startswith("cause.") for w in written}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})s?\b")
