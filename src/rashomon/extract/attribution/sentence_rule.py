"""Rules for sentences in which the network finds nobody: a pattern shows who says what.

The modules that state them hold patterns only; here all of them are tried in one walk over the sentences of a report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rashomon.extract.attribution.attributed import Attributed, part, trimmed
from rashomon.extract.hints import Hints, any_in
from rashomon.extract.party.able import can_speak
from rashomon.extract.sentence import sentences
from rashomon.model import Report, Span

#: How somebody or something is named that is spoken of as one: by a name, or with an article.
_NAMED = re.compile(r"[A-Z]|(?:the|an?)\s")
#: Behind these somebody else may be told to say something else.
_ANEW = re.compile(r";\s+(?:but\s+)?|,\s+(?:while|whereas|but)\s+(?=the\s|an?\s|[A-Z]|[a-z]+s\s)")
#: What leads from what is said to the next claim, and is of neither.
_LEADS_ON = re.compile(r",?\s+(?:but|and|while|whereas|after|before|as|because|although|though|when|with)?\s*$")
#: Code points of a semicolon or "while" between two parts of a sentence.
_GAP = 10
#: Marks behind what is said that are no part of it.
_ENDS = ' .!?”"'


@dataclass(frozen=True)
class Rule:
    """A pattern of what begins a sentence or a part of one (`_ANEW`), with groups `who`, `cue` and `what`.

    A pattern without `who` is looked for further on, and is the word of whoever spoke before in the sentence.
    One of the `hints` stands in every match. `anyone`: whoever is named as doing this speaks; else who is known to.
    `firm`: what was found for the same cue is another, wrong reading of it; else nothing else is found in the words.
    """

    written: str
    hints: Hints
    anyone: bool = False
    firm: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first tried."""
        return re.compile(self.written)

    def read(self, sentence: Span, at: int, found: Sequence[Attributed]) -> Attributed | None:
        """What the words of a sentence from `at` on say, up to where the next claim begins of those found beside."""
        one = self._read(sentence, at, found)
        if one is None or self.firm or "who" not in self.pattern.groupindex:
            return one
        others = [f for f in found if not _misread(f, one, sentence)]
        behind = [w.start for f in others for w in _words(f) if one.cue[0].end <= w.start < one.content[-1].end]
        if not behind:
            return one
        end = min(behind)
        led = _LEADS_ON.search(sentence.text, at, end)
        return self._read(Span(sentence.start, led.start() if led else end, sentence.text), at, found)

    def _read(self, sentence: Span, at: int, found: Sequence[Attributed]) -> Attributed | None:
        if "who" not in self.pattern.groupindex:
            match = self.pattern.search(sentence.text, at, sentence.end)
            before = [f for f in found if match and f.source and _ends_before(f, sentence, match.start())]
            if not match or not before:
                return None
            return replace(before[-1], cue=(part(match, "cue"),), content=(_said(match),), inner=())
        match = self.pattern.match(sentence.text, at, sentence.end)
        if not match or not (can_speak(match["who"]) or (self.anyone and _NAMED.match(match["who"]))):
            return None
        return Attributed((part(match, "who"),), (part(match, "cue"),), (_said(match),))


def with_ruled(report: Report, found: Sequence[Attributed], rules: Sequence[Rule]) -> list[Attributed]:
    """What was found, with what the rules find besides."""
    out = list(found)
    for sentence, at, rule in _tried(report.text, rules):
        one = rule.read(sentence, at, out)
        if one is None or any(f.overlaps(w) for f in report.furniture for w in _words(one)):
            continue
        if rule.firm:
            out = _corrected(out, one)
            continue
        others = [f for f in out if not _misread(f, one, sentence)]
        others = [_up_to(f, sentence, at) for f in others] if at > sentence.start else others
        if not _taken(others, one):
            out = [*others, one]
    return out


def _tried(text: str, rules: Sequence[Rule]) -> Iterator[tuple[Span, int, Rule]]:
    """Each sentence, each place in it where a rule may begin, and the rules of which a hint stands behind it."""
    whole = text.lower()
    there = tuple(h for h in dict.fromkeys(h for rule in rules for h in rule.hints) if h in whole)
    near = [(rule, hints) for rule in rules if (hints := tuple(h for h in there if h in rule.hints))]
    for sentence in sentences(text) if near else ():
        for at in _starts(sentence):
            words = text[at : sentence.end].lower()
            if any_in(there, words):  # in most sentences none is
                yield from ((sentence, at, rule) for rule, hints in near if any_in(hints, words))


def _misread(found: Attributed, one: Attributed, sentence: Span) -> bool:
    """Whether the same cue was given to nobody, or to somebody of another sentence, though it has a subject here."""
    same = any(one.cue[0].overlaps(c) for c in found.cue)
    return same and not any(sentence.contains(s) for s in found.source)


def _up_to(found: Attributed, sentence: Span, at: int) -> Attributed:
    """What was found, its content no further than where somebody else is told in a sentence to say something."""
    over = [s for s in found.content if at < s.end <= sentence.end]
    if not over or any(s.start >= at for s in (*found.source, *found.cue)) or any(_quoting(s, at) for s in over):
        return found
    led = _LEADS_ON.search(sentence.text, at - _GAP, at)
    end = led.start() if led else at
    left = (s for s in found.content if s not in over or s.text[s.start : end].strip(" ,;"))
    kept = tuple(trimmed(s.text, s.start, end, " ,;") if s in over else s for s in left)
    return replace(found, content=kept) if kept else found


def _quoting(content: Span, at: int) -> bool:
    """Whether quotation marks that a content opens are still open there."""
    words = content.text[content.start : max(content.start, at)]
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1


def _starts(sentence: Span) -> Iterator[int]:
    """Where a sentence begins and its parts do, behind semicolons and "while"."""
    yield sentence.start
    yield from (mark.end() for mark in _ANEW.finditer(sentence.text, sentence.start, sentence.end))


def _said(match: re.Match[str]) -> Span:
    """What is said, with its marks where it is quoted whole."""
    return trimmed(match.string, *match.span("what"), None if match["what"][0] in '“"«' else _ENDS)


def _ends_before(one: Attributed, sentence: Span, at: int) -> bool:
    return sentence.contains(one.cue[0]) and all(s.end <= at for s in _words(one))


def _taken(found: Sequence[Attributed], one: Attributed) -> bool:
    """Whether any of its words is in what was found, or leads into it."""
    return any(s.overlaps(w) for f in found for s in (*f.cue, *f.content) for w in _words(one))


def _corrected(found: list[Attributed], one: Attributed) -> list[Attributed]:
    """What was found, with one in place of other readings of its cue, unless it is found already."""
    same = [f for f in found if any(one.cue[0].overlaps(c) for c in f.cue)]
    if any(one.source[0].overlaps(s) for f in same for s in f.source):
        return found
    return [*(f for f in found if f not in same), one]


def _words(one: Attributed) -> tuple[Span, ...]:
    return (*one.source, *one.cue, *one.content)
