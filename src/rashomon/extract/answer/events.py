"""The vocabulary `events`, compiled: patterns for answers in words, for yes or no, and for what is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import count
from typing import Any

from rashomon.extract.answer.slots import inflect
from rashomon.extract.hints import Among, Hints
from rashomon.vocabulary import load

#: Words at which a noun phrase taken from a pattern ends.
_END = (
    r"who|that|which|in|on|at|said|says|was|were|is|are|had|has|have|after|before|when|while|as|but|because|for|with|by|"
    r"from|to|during|since|until|according|near|outside(?=\s+(?:(?:the|an?|its|his|her|their)\b|[A-Z]))|dropped|including|or|if|amid|following|"
    r"and\s+(?:he|she|they|it|we|that|was|were|is|are|has|had|then|also)"
)
_TOKEN = rf"(?!(?:{_END})\b)[\w’'&-]+(?:\.(?=\w|\s[A-Z]))?\w*\.?"
_PHRASE = rf"[\"“‘'’]?(?:{_TOKEN}(?:\s\([A-Z]{{2,8}}\))?(?:\s|(?=\W)|$)){{1,9}}"
_CLAUSE = r"(?:[^.;:\"”“()]|(?<=[A-Z])\.|\.(?=\d)|(?<=\b[MD]r)\.|(?<=\bMrs)\.){4,110}"
_NAME = r"(?:[A-Z][\w’'-]*)(?:(?:\s(?:of|al|de|el|the))?[\s-][A-Z][\w’'-]*){0,4}"


#: The name of a town, in an expression for any case; no day, month or pronoun at the head of a sentence.
_TOWN = (
    r"(?-i:(?!(?:The|It|They|He|She|We|You|This|That|These|There|All|Both|Our|Their|His|Her|I|No|None|What|Who|But|And|In|On|As|Towns|Villages|Cities|Residents|"
    r"\w+day|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"[A-Z][\w-]*(?:[’'](?!s\b)\w+)*(?: (?:[A-Z]|al-|el-)[\w-]+){0,2})"
)
#: What may stand behind a place that is no part of a longer name: "the town hall" is not the town.
_AFTER_PLACE = (
    rf"(?=[.,;:!?)”\"—–]|\s*$|\s+(?:{_END}|and|of|fell|falls|remains?|remained|did|does|never|still|would|itself|again|now|there|"
    r"without|under|despite|through|along|because|so|alone|too|also|yet|against|late|early|last|yesterday|today|overnight|this|over|have|not|city|town|changed|then|into|back|once|"
    r"completely|fully|entirely|proper|except|where|amid|–|—|-)(?:\s|\W|$))"
)


@dataclass(frozen=True)
class Entry:
    """One way of putting an answer into words.

    `subject`: the answer stands before the match; `about`: what it is about does. `whole`: no negation
    is looked for. `fold`: phrases with the name they also go by. `by`: words put before the answer.
    `known`: the group of meanings of which the answer must have one.
    """

    slot: str
    written: str
    subject: bool = False
    negated: bool = False
    text: str = ""
    whole: bool = False
    about: bool = False
    fold: tuple[tuple[str, str], ...] = ()
    by: str = ""
    known: str = ""
    any_case: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when a sentence first has one of its hints: most stories need few of them."""
        return re.compile(self.written, re.IGNORECASE if self.any_case else re.NOFLAG)


@dataclass(frozen=True)
class Events:
    """Everything read. Hints stand beside the expressions that need them."""

    words: tuple[tuple[Hints, tuple[Entry, ...]], ...]
    yes_no: tuple[tuple[Hints, tuple[Entry, ...]], ...]
    comment_hints: Hints
    claimed_hints: Hints
    comment: re.Pattern[str]
    claimed: re.Pattern[str]
    unknown_hints: Hints
    unknown: re.Pattern[str]
    about: tuple[tuple[re.Pattern[str], str], ...]
    happening: re.Pattern[str]
    kinds: dict[str, str | None]
    occurrences: frozenset[str]
    effects: dict[str, str]

    @cached_property
    def hinted(self) -> Among[tuple[bool, tuple[Entry, ...]]]:
        """The entries by their hints, those in words first; whether they say yes or no stands beside them."""
        return Among(
            [
                (hints, (plain, entries))
                for plain, some in ((False, self.words), (True, self.yes_no))
                for hints, entries in some
            ]
        )


@cache
def events() -> Events:
    """The shipped vocabulary, compiled once."""
    data: dict[str, Any] = load("events")
    words = []
    for slot, groups in data["words"].items():
        for group in groups:
            words.append((_hints(group), tuple(_entry(slot, p, group) for p in group["patterns"])))
    yes_no = [(_hints(item), tuple(_yes_or_no(slot, item))) for slot, item in data["yes_no"].items()]
    unknown = data["unknown"]
    kinds = _kinds(data["happenings"])
    happening = "|".join(re.escape(w) for w in sorted(kinds, key=len, reverse=True))
    return Events(
        tuple(words),
        tuple(yes_no),
        _hints(data["comment"]),
        _hints(data["claimed"]),
        _any_case(data["comment"]["pattern"]),
        _any_case(data["claimed"]["pattern"]),
        _hints(unknown),
        _any_case("|".join(f"(?:{p})" for p in unknown["patterns"])),
        tuple((_any_case(pattern), slot) for pattern, slot in unknown["about"]),
        _any_case(rf"\b(?:{happening})\b"),
        kinds,
        frozenset(noun for entry in data["happenings"] for noun in entry.get("nouns", [])),
        {form: name for name, forms in data["effects"].items() for form in forms},
    )


def _yes_or_no(slot: str, item: dict[str, Any]) -> Iterator[Entry]:
    """The entries of a yes-or-no slot: what says yes in words that deny, what says no, what is asserted or denied.

    A no comes before what it holds: "refused to hand over" is one, though "hand over" stands in it.
    """
    for key, negated, whole in (("affirmation", False, True), ("denial", True, True), ("pattern", False, False)):
        if key in item:
            yield Entry(slot, _either(_spelled(item, key)), negated=negated, whole=whole, any_case=True)


def _either(patterns: str | list[str]) -> str:
    """One expression for any of several; each town that PLACE stands for in it is a group of its own."""
    written = patterns if isinstance(patterns, str) else "|".join(patterns)
    groups = count(1)
    return re.sub("PLACE", lambda _: _place(next(groups)), written)


def _place(n: int) -> str:
    """A town by its name, or "the town" with or without it; its name is in a group that begins with "of"."""
    noun = "|".join(load("events")["towns"])
    called = rf"(?:the|this|that|our|your) (?:[\w-]+ )?(?:{noun})(?: of (?P<of{n}a>{_TOWN})(?= |\W|$))?"
    return rf"(?:{called}|(?P<of{n}b>{_TOWN})){_AFTER_PLACE}"


def _spelled(item: dict[str, Any], key: str) -> str | list[str]:
    """The patterns of an entry, every name of its `parts` put in full; a part may hold those named before it."""
    written: str | list[str] = item[key]
    for name, part in reversed(item.get("parts", {}).items()):
        form = re.compile(rf"(?<![A-Z]){name}(?![A-Z])")
        full = partial(form.sub, lambda _, part=part: part)
        written = full(written) if isinstance(written, str) else [full(one) for one in written]
    return written


def _kinds(happenings: list[dict[str, Any]]) -> dict[str, str | None]:
    """Every word for a happening with its kind, None for what the report itself is about."""
    kinds: dict[str, str | None] = {}
    for entry in happenings:
        words = [form for verb in entry.get("verbs", []) for form in inflect(verb)]
        for word in [*words, *entry.get("nouns", [])]:
            kinds.setdefault(word, entry.get("of"))
    return kinds


def _hints(entry: dict[str, Any]) -> Hints:
    return tuple(entry["hint"].split("|"))


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _entry(slot: str, pattern: str, group: dict[str, Any]) -> Entry:
    subject = pattern.startswith("SUBJECT ")
    body = pattern.removeprefix("SUBJECT ")
    body = body.replace("OBJECT2", f"(?P<object2>{_PHRASE})").replace("OBJECT", f"(?P<object>{_PHRASE})")
    body = body.replace("CLAUSE", f"(?P<clause>{_CLAUSE})").replace("NAME", f"(?P<name>{_NAME})")
    fold = tuple(group.get("fold", {}).items())
    body = rf"(?<![\w’'-]){body}"
    return Entry(
        slot,
        body,
        subject,
        bool(group.get("negated")),
        group.get("text", ""),
        bool(group.get("verb")),
        group.get("of") == "subject",
        fold,
        group.get("by", ""),
        group.get("known", ""),
    )
