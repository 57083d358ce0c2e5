"""Where a copy departs from its siblings: another number or name in a sentence otherwise alike.

One desk's slip of the finger and an agency's update look alike in two copies. With three, the one that
stands alone is a slip, unless it came out after all that stand against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rashomon.link.copy_align import Match, like
from rashomon.link.copy_judge import CLOSE, REWORDED
from rashomon.link.copy_passage import passage
from rashomon.link.copy_words import Sentence, Worded, number
from rashomon.model import Departure, Passage, Report

#: Siblings asked for what they have in a place where two copies differ.
ASKED = 12
#: Names so like each other, by letters, are spellings of one.
SPELLING = 0.6
#: Words that may stand in one place for a number or name; longer replacements are other sentences.
LONGEST = 2


@dataclass(frozen=True, slots=True)
class _Spot:
    """Words of a sentence of a report, by position, half-open."""

    text: Worded
    sentence: Sentence
    start: int
    end: int

    @property
    def value(self) -> tuple[str, ...]:
        return tuple(number(w) or w for w in self.sentence.words[self.start : self.end])

    @property
    def place(self) -> tuple[int, int]:
        places = self.text.places(self.sentence)
        return places[self.start][0], places[self.end - 1][1]

    @property
    def figure(self) -> bool:
        """Whether a number is among the words."""
        return any(w[0].isdigit() for w in self.value)

    @property
    def name(self) -> bool:
        """Whether it is a name and nothing else; what opens a sentence is capital whatever it is."""
        return self.start > 0 and all(w[0].isupper() for w in self.sentence.written[self.start : self.end])


def departures(
    a: Worded, b: Worded, found: Sequence[Match], group: Sequence[Worded], reports: Mapping[str, Report]
) -> tuple[Departure, ...]:
    """Where one of two copies departs from the other, marked as a slip where the rest of the group tells whose it is.

    `group` are all reports that carry the dispatch; `reports` those of the story, by id.
    """
    out = []
    for m in found:
        if REWORDED <= m.like < 1:
            spots = _spots(a, a.sentences[m.a], b, b.sentences[m.b])
            out += [_departure(*s, group, reports) for s in spots if m.like >= CLOSE or s[0].figure]
    return tuple(out)


def _spots(a: Worded, first: Sentence, b: Worded, second: Sentence) -> Iterator[tuple[_Spot, _Spot]]:
    """Places where both sentences have a number, or both a name, and not the same."""
    for what, i, j, k, n in SequenceMatcher(None, first.words, second.words, autojunk=False).get_opcodes():
        if what == "replace" and j - i <= LONGEST and n - k <= LONGEST:
            one, other = _Spot(a, first, i, j), _Spot(b, second, k, n)
            if _differ(one, other):
                yield one, other


def _differ(one: _Spot, other: _Spot) -> bool:
    if one.figure or other.figure:
        return one.figure and other.figure and one.value != other.value
    written = SequenceMatcher(None, " ".join(one.value), " ".join(other.value), autojunk=False)
    return one.name and other.name and written.ratio() < SPELLING


def _departure(one: _Spot, other: _Spot, group: Sequence[Worded], reports: Mapping[str, Report]) -> Departure:
    held = {one.text.report: one, other.text.report: other}
    for text in [t for t in group if t.report not in held][:ASKED]:
        if spot := _counterpart(one, text):
            held[text.report] = spot
    for alone, sibling in ((other, one), (one, other)):
        if _alone(alone, sibling, held, reports):
            return Departure(_passage(alone), _passage(sibling), slip=True)
    return Departure(_passage(other), _passage(one), slip=False)


def _counterpart(spot: _Spot, text: Worded) -> _Spot | None:
    """What stands in another report where `spot` stands in its own; None where no sentence is close to it."""
    best = max(text.sentences, key=lambda s: like(spot.sentence, s), default=None)
    if best is None or like(spot.sentence, best) < CLOSE:
        return None
    for _, i, j, k, n in SequenceMatcher(None, spot.sentence.words, best.words, autojunk=False).get_opcodes():
        if i <= spot.start and spot.end <= j:
            if j - i == n - k:
                return _Spot(text, best, k + spot.start - i, k + spot.end - i)
            return _Spot(text, best, k, n) if (i, j) == (spot.start, spot.end) and n > k else None
    return None


def _alone(spot: _Spot, sibling: _Spot, held: Mapping[str, _Spot], reports: Mapping[str, Report]) -> bool:
    """Whether no other copy has what `spot` has, two or more have what the sibling has, and it is no update."""
    against = [name for name, s in held.items() if s.value == sibling.value]
    same = [name for name, s in held.items() if s.value == spot.value]
    return len(same) == 1 and len(against) >= 2 and not _update(reports[same[0]], [reports[n] for n in against])


def _update(report: Report, others: Sequence[Report]) -> bool:
    at = report.published
    return bool(at and all(o.published and at.instant >= o.published.latest for o in others))


def _passage(spot: _Spot) -> Passage:
    start, end = spot.place
    return passage(spot.text, start, end)
