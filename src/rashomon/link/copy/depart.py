"""Where a copy departs from its siblings: another number or name in words otherwise alike.

One desk's slip of the finger and an agency's update look alike in two copies. With three, the one that
stands alone is a slip, unless it came out after all that stand against it. Quotations count here: they
prove no copying, but a number in one can be got wrong like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rashomon.link.copy.passage import passage
from rashomon.link.copy.replace import replacements
from rashomon.link.copy.words import Said, Worded, number, said, standing
from rashomon.model import Aligned, Departure, Passage, Report, Span

#: Likeness of passages from which numbers, and from which names too, are held against each other.
FIGURES, NAMES = 0.55, 0.7
#: Siblings to ask for what they have in a place where two copies differ.
ASKED = 12
#: Words that may stand in one place for a number or name; longer replacements are other sentences.
LONGEST = 2
#: Words looked at to either side of a place to find it in a sibling, and how many must be the same.
BESIDE, SAME_BESIDE = 4, 5
#: Names so like each other, by letters, are spellings of one.
SPELLING = 0.6

_LEAD, _STOPS = " \"'“‘([—–-", ".!?:…\n”"


@dataclass(frozen=True, slots=True)
class _Spot:
    """Words of a report, by position among those of `words`, half-open."""

    text: Worded
    words: Said
    start: int
    end: int

    @property
    def value(self) -> tuple[str, ...]:
        return tuple(number(w) or w for w in self.words.small[self.start : self.end])

    @property
    def figure(self) -> bool:
        """Whether a number is among the words."""
        return any(w[0].isdigit() for w in self.value)

    @property
    def name(self) -> bool:
        """Whether all words are capital, and not because they open a sentence."""
        before = self.text.text[: self.words.places[self.start][0]].rstrip(_LEAD)
        inside = self.start > 0 and before[-1:] not in _STOPS
        return inside and all(w[0].isupper() for w in self.words.written(self.text.text, self.start, self.end))

    @property
    def passage(self) -> Passage:
        return passage(self.text, self.words.places[self.start][0], self.words.places[self.end - 1][1])


def departures(
    a: Worded, b: Worded, shared: Sequence[Aligned], others: Sequence[Worded], reports: Mapping[str, Report]
) -> tuple[Departure, ...]:
    """Where one of two copies departs from the other, marked as a slip where the rest of the group tells whose it is.

    `shared` are the passages of both, `others` further reports that carry the dispatch, `reports` all of them by id.
    """
    out = []
    for both in shared:
        if both.like >= FIGURES and both.one.span.exact != both.other.span.exact:
            found = _spots(a, both.one.span, b, both.other.span)
            out += [_departure(*s, others, reports) for s in found if s[0].figure or both.like >= NAMES]
    return tuple(out)


def _spots(a: Worded, first: Span, b: Worded, second: Span) -> Iterator[tuple[_Spot, _Spot]]:
    """Places where both passages have a number, or both a name, and not the same."""
    one, other = said(a, first.start, first.end), said(b, second.start, second.end)
    for i, j, k, n in replacements(one.small, other.small):
        if j - i <= LONGEST and n - k <= LONGEST:
            spots = _Spot(a, one, i, j), _Spot(b, other, k, n)
            if _differ(*spots):
                yield spots


def _differ(one: _Spot, other: _Spot) -> bool:
    if one.figure or other.figure:
        return one.figure and other.figure and one.value != other.value
    written = SequenceMatcher(None, " ".join(one.value), " ".join(other.value), autojunk=False)
    return one.name and other.name and written.ratio() < SPELLING


def _departure(one: _Spot, other: _Spot, others: Sequence[Worded], reports: Mapping[str, Report]) -> Departure:
    held = {one.text.report: one.value, other.text.report: other.value}
    for text in others:
        held[text.report] = _counterpart(one, text) or _counterpart(other, text) or ()
    for alone, sibling in ((other, one), (one, other)):
        if _alone(alone.value, sibling.value, held, reports):
            return Departure(alone.passage, sibling.passage, slip=True)
    return Departure(other.passage, one.passage, slip=False)


def _counterpart(spot: _Spot, text: Worded) -> tuple[str, ...] | None:
    """What stands in another report between the words that `spot` stands between; None where they are not there."""
    own = spot.words.small
    return _between(text, own[max(0, spot.start - BESIDE) : spot.start][::-1], own[spot.end : spot.end + BESIDE])


def _between(text: Worded, before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...] | None:
    """What stands in a report between some words; those before are given from the last one to the first."""
    words = said(text, 0, len(text.text)).small
    wanted = min(SAME_BESIDE, len(before) + len(after))
    for at in (n + 1 for n in standing(text).get(before[0], ())) if before else range(len(words)):
        left = None
        for end in range(at + 1, min(at + LONGEST, len(words)) + 1):
            if after and words[end : end + 1] != after[:1]:
                continue  # fewer than wanted are the same before it alone
            if left is None:
                left = _same(before, words[max(0, at - BESIDE) : at][::-1])
            if left + _same(after, words[end : end + BESIDE]) >= wanted:
                return tuple(number(w) or w for w in words[at:end])
    return None


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words are the same before the first that is not."""
    for n, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return n
    return min(len(one), len(other))


def _alone(
    value: tuple[str, ...],
    others: tuple[str, ...],
    held: Mapping[str, tuple[str, ...]],
    reports: Mapping[str, Report],
) -> bool:
    """Whether one copy has the value, two or more have the sibling's, and it is no update."""
    same = [name for name, has in held.items() if has == value]
    against = [name for name, has in held.items() if has == others]
    return len(same) == 1 and len(against) >= 2 and not _update(reports[same[0]], [reports[n] for n in against])


def _update(report: Report, others: Sequence[Report]) -> bool:
    at = report.published
    return bool(at and all(o.published and at.instant >= o.published.latest for o in others))
