"""The instants at which something of a story came out: where the replay stops.

Pure: what a brief as it stands now says of its times in, its stops out. A report without a time stops nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime

from rashomon.brief import value
from rashomon.model import Brief, Moment

Came = Mapping[str, Sequence[datetime]]
#: Stops that a list offers; of more, the last of each day.
LISTED = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """A minute, as it stands in addresses: how many reports came out in it, how many were edited or things corrected.

    `by_then` are the reports out by its end.
    `day`: nothing says at which hour; the reports count from the start of that day.
    """

    at: str
    reports: int
    changed: int
    by_then: int
    day: bool

    @property
    def label(self) -> str:
        """The instant as people read it."""
        moment = Moment.of_day(_minute(self.at).date()) if self.day else Moment.parse(self.at)
        return value.full_moment(moment)


def stops(hours: Set[str], spoken: Iterable[datetime], came: Came) -> list[Stop]:
    """Every minute in which a report came out or was edited, or a person corrected; earliest first.

    `hours` are the reports whose hour is known, `spoken` when people corrected; `came` says of each report when each
    of its states came out.
    """
    first: dict[str, list[str]] = {_iso(min(times)): [] for times in came.values() if times}
    for report, times in came.items():
        if times:
            first[_iso(min(times))].append(report)
    changed = Counter(_iso(at) for at in (*spoken, *_edits(came)))
    found, out = [], 0
    for at in sorted({*first, *changed}):
        new = first.get(at, [])
        out += len(new)
        found.append(Stop(at, len(new), changed[at], out, not changed[at] and not any(r in hours for r in new)))
    return [s for s in found if s.by_then]


def hours_known(brief: Brief) -> frozenset[str]:
    """Ids of the reports of which it is known at which hour they came out."""
    return frozenset(r.id for r in brief.reports if r.published and r.published.hours_known)


def signed(brief: Brief) -> Iterable[datetime]:
    """When people said something that bears on a brief."""
    yield from (a.correction.signed.at for a in brief.amended)
    yield from (j.signed.at for j in brief.judged)
    yield from (r.signed.at for r in brief.reliability)


def listed(found: list[Stop]) -> list[Stop]:
    """The stops that a list offers: all of them, or where they are many the last of each day."""
    return found if len(found) <= LISTED else list({s.at[:10]: s for s in found}.values())


def packed(found: Sequence[Stop]) -> str:
    """The stops in few letters: of each the minutes since the first, and how many reports were out."""
    return " ".join(f"{int((_minute(s.at) - _minute(found[0].at)).total_seconds()) // 60},{s.by_then}" for s in found)


def around(found: list[Stop], at: str) -> tuple[Stop | None, Stop | None]:
    """The last stop before an instant and the first after it; of now ("") the last one and none."""
    if not at:
        return (found[-1] if found else None), None
    minute = _iso(Moment.parse(at).instant) if len(at) > 10 else f"{at}T23:59Z"
    before = [s for s in found if s.at < minute]
    after = [s for s in found if s.at > minute]
    return (before[-1] if before else None), (after[0] if after else None)


def _edits(came: Came) -> Iterable[datetime]:
    return (at for times in came.values() for at in sorted(times)[1:])


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def _minute(at: str) -> datetime:
    return Moment.parse(at).start
