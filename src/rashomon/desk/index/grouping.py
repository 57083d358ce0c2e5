"""Which reports tell one story, kept in memory while a ledger grows.

The first time every report is taken in together, as the command line does; what comes later is taken as it arrives
(`link.story`), which touches only the stories near to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.link.story.index import WINDOW
from rashomon.link.story.stories import Stories, taken
from rashomon.link.story.terms import profile
from rashomon.model import Report


class Grouping:
    """The stories of reports, by their ids."""

    def __init__(self) -> None:
        self._stories: Stories | None = None
        self._number: dict[str, int] = {}
        self._id: dict[int, str] = {}
        self._order: dict[str, int] = {}

    @property
    def empty(self) -> bool:
        """Whether nothing was taken in yet."""
        return self._stories is None

    def begin(self, reports: Sequence[Report], filed: Mapping[str, str | None]) -> None:
        """Take every report in together, in the order they were recorded."""
        self._stories, numbers = taken(reports, filed, max(WINDOW, 2 * len(reports)))
        for report, number in zip(reports, numbers, strict=True):
            self._known(report.id, number)

    def take(self, report: Report, filed: Mapping[str, str | None]) -> None:
        """Take one in that is new, was edited, or was filed elsewhere."""
        self.leave([report.id])
        label, name = filed.get(report.id), report.id
        held = self._stories = self._stories or Stories()
        self._known(name, held.take(profile(report), label, alone=name in filed and label is None))

    def leave(self, ids: Iterable[str]) -> None:
        """Leave reports out: their words were removed."""
        for number in [self._number.pop(i) for i in ids if i in self._number]:
            del self._id[number]
            if self._stories:
                self._stories.forget(number)

    def groups(self) -> list[list[str]]:
        """The reports of each story, first recorded first."""
        found = self._stories.groups() if self._stories else []
        return [sorted((self._id[n] for n in group), key=self._order.__getitem__) for group in found]

    def _known(self, name: str, number: int) -> None:
        self._number[name], self._id[number] = number, name
        self._order.setdefault(name, len(self._order))
