"""The sentences of a report with their readings, and what is asked of single readings when they are tallied."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rashomon.extract.answer.answers import Reading
from rashomon.extract.answer.slots import words
from rashomon.extract.victim.victims import FATES
from rashomon.model import Quantity, Scope, Span
from rashomon.vocabulary import load

KILLED, WOUNDED = FATES
CASUALTIES = "people.casualties"
HOSPITALISED = "people.hospitalised"
#: Marks a figure over more events than one.
SEVERAL_EVENTS = "several events"

Line = tuple[Span, list[Reading]]
Lines = Sequence[Line]


def low(reading: Reading) -> float:
    """The least that a reading counts; 0 where it is no count."""
    return reading.value.low if isinstance(reading.value, Quantity) else 0


def is_whole(reading: Reading, slot: str) -> bool:
    """Whether it counts all people of the slot, nothing narrowing it."""
    return reading.slot == slot and isinstance(reading.value, Quantity) and reading.scope == Scope()


def is_part(reading: Reading, slot: str) -> bool:
    """Whether it counts a kind of people in the event, or those worst off."""
    dead_of_them = slot == KILLED and reading.scope == Scope(part="of them")  # "two were shot, one of whom died"
    whole_kind = dead_of_them or reading.scope.part in (None, "seriously hurt")
    elsewhere = reading.scope.when or reading.scope.where or not whole_kind
    return reading.slot == slot and isinstance(reading.value, Quantity) and not elsewhere


def wholes(lines: Lines, slot: str) -> list[tuple[Span, Reading]]:
    """The counts of the slot that nothing narrows, with their sentences."""
    return [(line, r) for line, readings in lines for r in readings if is_whole(r, slot)]


def camp(reading: Reading) -> bool:
    """Whether it counts one side's people ("U.S. soldiers"): nobody said that there were no others."""
    return not _camps().isdisjoint((reading.scope.of or "").split())


def assailant(reading: Reading) -> bool:
    """Whether it counts those who did the deed: their dead are no total of the dead."""
    return not words().slots["people.attacking"].nouns.isdisjoint((reading.scope.of or "").split())


@cache
def _camps() -> frozenset[str]:
    states = load("countries")["states"].values()
    also_american = {"georgian"}  # of the state as of the country
    return (frozenset(adjective.lower() for _, adjective, *_ in states) - also_american) | {
        "us",
        "uk",
        "un",
        "nato",
        "american",
    }
