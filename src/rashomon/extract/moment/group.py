"""What stands close together and is read together: "early on Tuesday, January 8, at about 6:10 a.m."."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import takewhile

from rashomon.extract.hints import Hints, any_in
from rashomon.extract.moment.clock import CLOCK, CLOCK_NEEDS, Clock, clock
from rashomon.extract.moment.grammar import RULES
from rashomon.extract.moment.rule import Rule
from rashomon.extract.sentence import paragraphs, sentences
from rashomon.model import Moment

_LINE = re.compile(r"[^\n]*\n*")
#: How far an expression that begins in a line may reach over its end, in code points. A bound, not calibrated.
_BEYOND = 60
_GLUE = re.compile(r"[ \t,]*(?:(?:on|at|in|of|the|about|around|by|from|during|local\s+time|hours?)\b[ \t,]*)*", re.I)


@dataclass(frozen=True, slots=True)
class Element:
    """One date, part of a day or clock time as it stands."""

    start: int
    end: int
    words: re.Match[str]
    rule: Rule | None = None
    time: Clock | None = None


@dataclass(slots=True)
class Group:
    """Elements read together; `day` and `moment` are filled in as they become known.

    `off`: by how much another reading of the same words differs from the moment.
    """

    start: int
    end: int
    dated: Element | None = None
    parts: tuple[Element, ...] = ()
    time: Clock | None = None
    told: Moment | None = None
    moment: Moment | None = None
    off: tuple[timedelta, ...] = ()

    @property
    def day(self) -> date | None:
        """The single day spoken of, if it is one."""
        return self.told.start.date() if self.told and self.told.precision == "day" else None


class Around:
    """Which sentence and paragraph an offset lies in."""

    def __init__(self, text: str) -> None:
        self._sentences = [s.start for s in sentences(text)]
        self._paragraphs = [p.start for p in paragraphs(text)]

    def sentence(self, at: int) -> int:
        """Number of the sentence, from 0."""
        return bisect_right(self._sentences, at) - 1

    def sentence_start(self, at: int) -> int:
        """Where its sentence begins."""
        return self._sentences[max(0, self.sentence(at))] if self._sentences else 0

    def paragraph(self, at: int) -> int:
        """Number of the paragraph, from 0."""
        return bisect_right(self._paragraphs, at) - 1


def elements(text: str) -> list[Element]:
    """Everything that matches, without overlaps: the earlier begins, then the longer, then the earlier rule."""
    found = [one for line in _LINE.finditer(text) for one in _in_line(text, *line.span())]
    found.sort(key=lambda f: f[:3])
    kept: list[Element] = []
    for *_, element in found:
        if not kept or element.start >= kept[-1].end:
            kept.append(element)
    return kept


@cache
def _alike() -> list[tuple[Hints, Hints, list[tuple[int, Rule]]]]:
    """The rules with their order, those together that need the same."""
    found: dict[tuple[Hints, Hints], list[tuple[int, Rule]]] = {}
    for order, rule in enumerate(RULES):
        found.setdefault((rule.needs, rule.names), []).append((order, rule))
    return [(needs, names, rules) for (needs, names), rules in found.items()]


def tried(text: str, lower: str) -> Iterator[tuple[int, Rule]]:
    """The rules, with their order, of which a text (as it is, and in lower case) has what every match needs."""
    for needs, names, rules in _alike():
        if (not needs or any_in(needs, lower)) and (not names or any_in(names, text)):
            yield from rules


def _in_line(text: str, start: int, end: int) -> Iterator[tuple[int, int, int, Element]]:
    """What begins in a line, with the place, end and rule that it is sorted by."""
    reach = min(len(text), end + _BEYOND)
    line = text[start:reach]
    low = line.lower()
    for order, rule in tried(line, low):
        for m in takewhile(lambda m: m.start() < end, rule.pattern.finditer(text, start, reach)):
            begins = m.start("year") if m.re.groupindex.keys() == {"year"} else m.start()
            yield begins, -m.end(), order, Element(begins, m.end(), m, rule=rule)
    if any_in(CLOCK_NEEDS, low):
        for m in takewhile(lambda m: m.start() < end, CLOCK.finditer(text, start, reach)):
            if time := clock(m):
                yield m.start(), -m.end(), -1, Element(m.start(), m.end(), m, time=time)


def grouped(text: str, elements: list[Element]) -> list[Group]:
    """Elements with nothing but glue between them, each giving what the others lack."""
    groups: list[Group] = []
    for e in elements:
        last = groups[-1] if groups else None
        if not (last and _joins(last, e) and _GLUE.fullmatch(text, last.end, e.start)):
            last = Group(e.start, e.end)
            groups.append(last)
        last.end = e.end
        if e.time:
            last.time = e.time
        elif e.rule and e.rule.role == "part":
            last.parts += (e,)
        else:
            last.dated = e
    return groups


def _joins(group: Group, element: Element) -> bool:
    """Whether the group still lacks what the element gives."""
    if element.time:
        return group.time is None
    if element.rule and element.rule.role == "part":
        return len(group.parts) < 2
    return group.dated is None
