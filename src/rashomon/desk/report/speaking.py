"""Who speaks in a report: each speaker with a letter and a colour, so that neither stands alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.brief.visible import flat
from rashomon.desk.keys import key
from rashomon.desk.words import say
from rashomon.model import Claim

#: Colours of the palette; speakers beyond share them, and are told apart by their letters.
COLOURS = 8
OWN, UNKNOWN = "own", "unknown"


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who speaks in a report. `colour` from 1 to `COLOURS`, 0 for the outlet's own voice and for nobody known."""

    key: str
    letter: str
    colour: int
    name: str
    claims: int


def speakers(claims: Sequence[Claim], outlet: str) -> dict[str, Speaker]:
    """Everybody who speaks, by key, in the order of their first words; the outlet's own voice is one of them."""
    counts = Counter(map(speaking, claims))
    names = _names(claims, outlet)
    known = [k for k in counts if k not in (OWN, UNKNOWN)]
    places: Mapping[str, int] = {k: n for n, k in enumerate(known)}
    return {
        k: Speaker(k, letter(places[k]), places[k] % COLOURS + 1, names[k], n)
        if k in places
        else Speaker(k, say(f"report.letter_{k}"), 0, names[k], n)
        for k, n in counts.items()
    }


def speaking(claim: Claim) -> str:
    """The key of a claim's speaker."""
    if claim.kind == "own-voice":
        return OWN
    return key(claim.speaker.id) if claim.speaker else UNKNOWN


def letter(n: int) -> str:
    """The letter of the n-th, from 0: A to Z, then A2 to Z2."""
    again, place = divmod(n, 26)
    return chr(ord("A") + place) + (str(again + 1) if again else "")


def _names(claims: Iterable[Claim], outlet: str) -> dict[str, str]:
    found: dict[str, str] = {OWN: say("report.own_voice", outlet=flat(outlet)), UNKNOWN: say("report.nobody_known")}
    for claim in claims:
        if claim.speaker:
            unnamed = say("report.unnamed") if claim.speaker.anonymous else ""
            role = claim.speaker.role if claim.speaker.role and claim.speaker.role not in claim.speaker.name else ""
            found.setdefault(
                key(claim.speaker.id), flat(", ".join(p for p in (claim.speaker.name, role, unnamed) if p))
            )
    return found
