"""The words that make an event more or less sure, with their values, read once from the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon import vocabulary

#: What a word makes of an event, where what stands above it holds and where it does not; −3 to 3.
Weight = tuple[float, float]
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class CertaintyWords:
    """Every word list by lower-case form."""

    event: Weight
    question: Weight
    purpose: Weight
    without: Weight
    instead: Weight
    condition: Weight
    due: Weight
    negated: Weight
    against: Weight
    negation: frozenset[str]
    auxiliaries: frozenset[str]
    modals: Mapping[str, Weight]
    past_modals: Mapping[str, Weight]
    adverbs: Mapping[str, Weight]
    premodifiers: Mapping[str, Weight]
    conditions: frozenset[str]
    to: Mapping[str, Weight]
    that: Mapping[str, Weight]
    object: Mapping[str, Weight]
    heads: Mapping[str, Weight]
    predicates: Mapping[str, Weight]
    ending: frozenset[str]
    prepositional: frozenset[str]
    past: frozenset[str]
    cues: Mapping[str, Weight]
    no_cue: frozenset[str]
    no_hedge: re.Pattern[str]
    closers: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    pronouns: frozenset[str]


@cache
def certainty_words() -> CertaintyWords:
    """The lists, built on first use."""
    v = vocabulary.load("certainty")
    odd = {lemma: tuple(forms) for lemma, forms in v["irregular"].items()}
    return CertaintyWords(
        event=_weight(v["event"]),
        question=_weight(v["question"]),
        purpose=_weight(v["purpose"]),
        without=_weight(v["without"]),
        instead=_weight(v["instead"]),
        condition=_weight(v["conditions"]["value"]),
        due=_weight(v["due"]),
        negated=_weight(v["negated"]),
        against=_weight(v["against"]),
        negation=frozenset(v["negation"]),
        auxiliaries=frozenset(v["auxiliaries"].split()),
        modals=_weights(v["modals"]),
        past_modals=_weights(v["past_modals"]),
        adverbs=_weights(v["adverbs"]),
        premodifiers=_weights(v["premodifiers"]),
        conditions=frozenset(v["conditions"]["words"]),
        to=_governors(v["to"], odd),
        that=_governors(v["that"], odd),
        object=_governors(v["object"], odd),
        heads=_governors(v["heads"], odd),
        predicates=_weights(v["predicates"]),
        ending=_every(v["ending"], odd),
        prepositional=_every(v["prepositional"], odd),
        past=frozenset(v["past"].split()),
        cues=_governors(v["cues"], odd),
        no_cue=frozenset(v["no_cue"]) | frozenset(v["negation"]),
        no_hedge=re.compile("|".join(f"(?:{p})" for p in v["no_hedge"])),
        closers=frozenset(v["closers"].split()),
        determiners=frozenset(v["determiners"].split()),
        prepositions=frozenset(v["prepositions"].split()),
        pronouns=frozenset(v["pronouns"].split()),
    )


def _every(lemmas: str, odd: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas.split() for form in forms(lemma, odd))


def _weight(pair: Iterable[float]) -> Weight:
    held, not_held = pair
    return float(held), float(not_held)


def _weights(table: Mapping[str, Iterable[float]]) -> dict[str, Weight]:
    return {word: _weight(pair) for word, pair in table.items()}


def _governors(classes: Mapping[str, Any], odd: Mapping[str, tuple[str, ...]]) -> dict[str, Weight]:
    """Every form of every word of the classes; the first class that has a word keeps it."""
    out: dict[str, Weight] = {}
    for kind in classes.values():
        for lemma in kind["words"].split():
            for form in forms(lemma, odd):
                out.setdefault(form, _weight(kind["value"]))
    return out


def forms(lemma: str, odd: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The word with -s, -ed and -ing, spelled as English does, and its irregular forms.

    >>> forms("deny", {})
    ('deny', 'denies', 'denied', 'denying')
    """
    y = lemma.endswith("y") and lemma[-2:-1] not in _VOWELS
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if len(lemma) < 5 and lemma[-1] not in "aeiouwxy" and lemma[-2:-1] in _VOWELS and lemma[-3:-2] not in _VOWELS:
        stem = lemma + lemma[-1]
    third = lemma[:-1] + "ies" if y else lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    past = lemma[:-1] + "ied" if y else stem + "ed"
    return (lemma, third, past, stem + "ing", *odd.get(lemma, ()))
