"""The vocabulary `slots`, compiled: which words make a number the answer to which question."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from rashomon.extract.hints import Hinted
from rashomon.extract.quantity.nouns import both
from rashomon.vocabulary import either, load

_ADVERBS = (
    r"(?:(?:also|still|already|now|since|later|so far|then|been|being|confirmed|feared|confirmed as|having|believed|"
    r"thought|known|said|presumed|reported|all|both|either|to have|to be|just|only|\w+ly)\s+)"
)
AUXILIARY = r"(?:were|was|are|is|have|had|has|been|being|be|got|get|getting|will|would|could|may|might|must|should|can)"
_CHAIN = rf"(?:(?:who|that|which)\s+)?(?:(?:{AUXILIARY}\s+)|{_ADVERBS}){{0,6}}?"


@dataclass(frozen=True)
class Slot:
    """One entry of the vocabulary; `kinds` are the classes of noun it counts, `described` what its own nouns need."""

    name: str
    kinds: tuple[str, ...]
    unit: str
    nouns: frozenset[str]
    ordinals: frozenset[str]
    dimension: str
    units: frozenset[str]
    anyone: bool
    both: bool
    cues: re.Pattern[str] | None
    after: re.Pattern[str] | None
    never: frozenset[str] = frozenset()
    always: bool = False
    described: re.Pattern[str] | None = None
    followed: re.Pattern[str] | None = None
    owned: bool = False
    context: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    unless_before: re.Pattern[str] | None = None
    there: re.Pattern[str] | None = None
    implied: frozenset[str] = frozenset()
    several: bool = False
    some_verbs: frozenset[str] = frozenset()
    some_nouns: frozenset[str] = frozenset()
    of_whole: str = ""

    def takes(self, verb: str, noun: str) -> bool:
        """Whether this form of a verb fills the slot with such a noun."""
        return verb not in self.some_verbs or noun in self.some_nouns


@dataclass(frozen=True)
class Words:
    """All slots with one expression for each way a number is bound to one.

    `active`: verb form -> slots whose verb takes the count as object. `verbs` finds those forms. `perfect` are those
    that do so only behind "has": "has taken in 12".
    `predicates`, `befores`, `totals`: pairs of slot and pattern, tried in order.
    """

    slots: dict[str, Slot]
    active: dict[str, tuple[str, ...]]
    verbs: re.Pattern[str]
    participles: frozenset[str]
    perfect: frozenset[str]
    passive: re.Pattern[str]
    passives: dict[str, tuple[str, ...]]
    predicates: tuple[tuple[str, Hinted], ...]
    said: re.Pattern[str]
    befores: re.Pattern[str]
    before_slots: tuple[str, ...]
    totals: re.Pattern[str]
    total_slots: tuple[str, ...]
    among: re.Pattern[str]
    among_slots: dict[str, str]
    nouns: dict[str, tuple[str, ...]]
    ordinals: dict[str, str]
    measures: dict[str, tuple[Slot, ...]]
    hints: re.Pattern[str] = field(default=re.compile(""))


def inflect(lemma: str) -> tuple[str, ...]:
    """Forms of a verb: base, present, past, -ing, participle. "a/b/c/d" and "a/b/c/d/e" list them.

    A particle after the last form belongs to all of them ("hand/hands/handed/handing over").
    """
    if "/" in lemma:
        forms = lemma.split("/")
        last, _, particle = forms[-1].partition(" ")
        if particle and " " not in forms[0]:
            forms = [f"{f} {particle}" for f in [*forms[:-1], last]]
        return tuple(forms if len(forms) == 5 else [*forms, forms[2]])
    base, _, particle = lemma.partition(" ")
    stem = base[:-1] if base.endswith("e") else base
    if base.endswith("y") and base[-2] not in "aeiou":
        past, present = base[:-1] + "ied", base[:-1] + "ies"
    else:
        double = base[-1] if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", base) else ""
        stem += double
        past, present = stem + "ed", base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    forms = [base, present, past, stem + "ing", past]
    return tuple(f"{f} {particle}".strip() for f in forms)


@cache
def words() -> Words:
    """The shipped vocabulary, compiled once."""
    data: dict[str, dict[str, Any]] = load("slots")
    slots = {name: _slot(name, entry) for name, entry in data.items()}
    active: dict[str, list[str]] = {}
    passives: dict[str, list[str]] = {}
    perfect: set[str] = set()
    for name, entry in data.items():
        for lemma in [*entry.get("verbs", []), *entry.get("of_some", {}).get("verbs", [])]:
            forms = inflect(lemma)
            perfect |= {forms[4]} - set(forms[:4])
            for form in dict.fromkeys(forms):
                active.setdefault(form, []).append(name)
            if not entry.get("active"):
                passives.setdefault(forms[4], []).append(name)
    predicates = tuple((name, p) for name, entry in data.items() for p in entry.get("said_of", []))
    befores = [(name, p) for name, entry in data.items() for p in entry.get("before", [])]
    totals = [(name, p) for name, entry in data.items() for p in entry.get("totals", [])]
    among = {w: name for name, entry in reversed(data.items()) for w in entry.get("among", [])}
    nouns: dict[str, list[str]] = {}
    for name, slot in slots.items():
        for noun in slot.nouns:
            nouns.setdefault(noun, []).append(name)
    measures: dict[str, list[Slot]] = {}
    for slot in slots.values():
        if slot.dimension:
            measures.setdefault(slot.dimension, []).append(slot)
    return Words(
        slots,
        {k: tuple(v) for k, v in active.items()},
        re.compile(rf"\b({either(active)})\b", re.IGNORECASE),
        frozenset(passives) | frozenset("killed dead hurt missing injured wounded died aboard shot".split()),
        frozenset(perfect),
        re.compile(rf"(?P<chain>{_CHAIN})(?P<verb>{either(passives)})\b", re.IGNORECASE),
        {k: tuple(v) for k, v in passives.items()},
        tuple((name, _predicate(p)) for name, p in predicates),
        _predicate("|".join(dict.fromkeys(p for _, p in predicates))).pattern,
        _grouped([p for _, p in befores], r"\b", r"(?=\s)"),
        tuple(name for name, _ in befores),
        _grouped([p for _, p in totals], r"\b", r"\b"),
        tuple(name for name, _ in totals),
        re.compile(rf"(?:the|those|these|all)\s+(?:\w+\s+)?(?P<whole>{either(among)})\b", re.IGNORECASE),
        among,
        {k: tuple(v) for k, v in nouns.items()},
        {noun: name for name, slot in slots.items() for noun in slot.ordinals},
        {k: tuple(v) for k, v in measures.items()},
    )


def _predicate(pattern: str) -> Hinted:
    return Hinted(rf"{_CHAIN}(?:{pattern})\b")


def _slot(name: str, entry: dict[str, Any]) -> Slot:
    kinds = entry.get("class", ())
    cues, after = entry.get("cues"), entry.get("after")
    some = entry.get("of_some", {})
    return Slot(
        name,
        (kinds,) if isinstance(kinds, str) else tuple(kinds),
        entry.get("unit", ""),
        both(entry.get("nouns", ())),
        frozenset(entry.get("ordinals", [])),
        entry.get("dimension", ""),
        frozenset(entry.get("units", [])),
        bool(entry.get("anyone")),
        bool(entry.get("both")),
        re.compile(rf"\b(?:{'|'.join(cues)})\b", re.IGNORECASE) if cues else None,
        re.compile(rf"['’]?[\s-]*(?:{'|'.join(after)})\b", re.IGNORECASE) if after else None,
        never=frozenset(entry.get("never", ())),
        always=bool(entry.get("always")),
        described=re.compile(entry["with"], re.IGNORECASE) if "with" in entry else None,
        followed=re.compile(entry["followed"], re.IGNORECASE) if "followed" in entry else None,
        owned=bool(entry.get("owned")),
        context=re.compile(entry["context"], re.IGNORECASE) if "context" in entry else None,
        unless=re.compile(entry["unless"], re.IGNORECASE) if "unless" in entry else None,
        unless_before=_ending(entry["unless_before"]) if "unless_before" in entry else None,
        implied=frozenset(entry.get("implied", ())),
        several=bool(entry.get("several")),
        some_verbs=frozenset(form for lemma in some.get("verbs", ()) for form in inflect(lemma)),
        some_nouns=frozenset(some.get("nouns", ())),
        of_whole=entry.get("of_whole", ""),
        there=re.compile(rf"\s*(?:{'|'.join(entry['there'])})\b", re.IGNORECASE) if "there" in entry else None,
    )


def _ending(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\s+$", re.IGNORECASE)


def _grouped(patterns: list[str], left: str, right: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<g{i}>{left}(?:{p}){right})" for i, p in enumerate(patterns)), re.IGNORECASE)
