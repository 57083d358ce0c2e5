"""The patterns of stance and channel, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rashomon import vocabulary
from rashomon.extract.hints import Hinted
from rashomon.model import Certainty, Commitment

Pattern = re.Pattern[str]


def _written(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{p})" for p in patterns).replace("'", "['’]")


def _one(patterns: Iterable[str]) -> Pattern:
    return re.compile(_written(patterns), re.IGNORECASE)


def _hinted(patterns: dict[str, list[str]], hints: dict[str, str]) -> tuple[tuple[str, Hinted], ...]:
    return tuple((name, Hinted(_written(p), tuple(hints[name].split("|")))) for name, p in patterns.items())


@dataclass(frozen=True, slots=True)
class StanceWords:
    """Patterns; tuples keep the order of the vocabulary, which is the order of precedence."""

    channels: tuple[tuple[str, Hinted], ...]
    sources: tuple[tuple[str, Pattern], ...]
    evidence: tuple[tuple[str, Hinted], ...]
    evidence_behind: Pattern
    certainty: tuple[tuple[Certainty, Pattern, Pattern | None], ...]
    commitment: tuple[tuple[Commitment, Pattern], ...]
    future: Pattern
    reply: Pattern
    harm: Pattern
    condition: Pattern
    inverted: Pattern
    asking: Pattern
    tells: Pattern
    asks: Pattern
    unknown: Pattern


@cache
def stance_words() -> StanceWords:
    """The patterns, built on first use."""
    stance, channels = vocabulary.load("stance"), vocabulary.load("channels")
    return StanceWords(
        channels=_hinted(channels["channels"], channels["hints"]),
        sources=tuple((name, _one([p])) for name, p in channels["sources"].items()),
        evidence=_hinted(stance["evidence"], stance["evidence_hints"]),
        evidence_behind=_one([stance["evidence_behind"]]),
        certainty=tuple(
            (name, _one(p["cue"]), _one(p["content"]) if "content" in p else None)
            for name, p in stance["certainty"].items()
        ),
        commitment=tuple((name, _one(p)) for name, p in stance["commitment"].items()),
        future=_one([stance["future"]]),
        reply=_one([stance["future_reply"]]),
        harm=_one([stance["harm"]]),
        condition=_one([stance["condition"]["starts"]]),
        inverted=re.compile(stance["condition"]["inverted"]),
        asking=_one([stance["condition"]["asking"]]),
        tells=_one([stance["addressee"]["tells"]]),
        asks=_one([stance["addressee"]["asks"]]),
        unknown=_one(stance["unknown"]),
    )
