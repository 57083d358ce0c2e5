"""Which day a clock time or part of a day belongs to that has none of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta

from rashomon.extract.moment.group import Around, Group

#: A day spoken of earlier carries over to a clock time without one only if this close to publication. A convention.
CARRIES = timedelta(days=7)


class Days:
    """The days of a text, by the zone of the clock time beside them.

    A day that a clock time in another zone stands beside is not taken over: it may be the day after here.
    Every look-up is a search in sorted lists, so that a text of nothing but clock times is read in no
    more than the time sorting takes.
    """

    def __init__(self, groups: Iterable[Group], around: Around, anchor: date | None, history: bool) -> None:
        self._around, self._anchor, self._history = around, anchor, history
        self._dated: dict[str | None, list[Group]] = {}
        self._carried: dict[str | None, list[Group]] = {}
        for group in groups:
            if group.day:
                zone = group.time.zone if group.time else None
                self._dated.setdefault(zone, []).append(group)
                if history or anchor is None or abs(group.day - anchor) <= CARRIES:
                    self._carried.setdefault(zone, []).append(group)

    def of(self, group: Group) -> date | None:
        """The day of its sentence, else the last one spoken of near publication, else that of publication.

        A text that tells history has no day of publication to fall back on; without one a day carries no
        farther than to the next paragraph.
        """
        before, after = _beside(self._dated, group)
        sentence = self._around.sentence(group.start)
        for other in (before, after):
            if other and self._around.sentence(other.start) == sentence:
                return other.day
        earlier, _ = _beside(self._carried, group)
        if earlier and (self._anchor or self._near(earlier, group)):
            return earlier.day
        return None if self._history else self._anchor

    def _near(self, earlier: Group, group: Group) -> bool:
        """Whether one stands in the paragraph of the other or the one before it."""
        return self._around.paragraph(earlier.start) >= self._around.paragraph(group.start) - 1


def _beside(lines: dict[str | None, list[Group]], group: Group) -> tuple[Group | None, Group | None]:
    """The last group before and the first behind, of those whose zone is not another one."""
    before: list[Group] = []
    after: list[Group] = []
    for zone in {None, group.time.zone if group.time else None}:
        line = lines.get(zone, [])
        at = bisect_left(line, group.start, key=lambda g: g.start)
        before += line[max(0, at - 1) : at]
        after += line[at : at + 1]
    return max(before, key=lambda g: g.start, default=None), min(after, key=lambda g: g.start, default=None)
