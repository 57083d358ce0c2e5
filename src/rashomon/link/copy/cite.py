"""Which reports name another one's outlet as where they have something from.

Where a text says so is looked for once, whoever the outlets are; a story of a thousand outlets is then a matter of
looking names up.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from rashomon.kept import Kept
from rashomon.model import Report

#: Outlets with a shorter name are not looked for in texts: too much else is called so.
SHORTEST_NAME = 3

_BEFORE = re.compile(
    r"(?P<cue>\b(?:told|according to|reported (?:by|in)|quoted by|cited by|published by|interview with|"
    r"reports? (?:in|from|by)|first reported by|obtained by|citing|quoting) )(?:the )?"
)
_AFTER = re.compile(
    r"(?P<of>(?:'s|’s)?)(?P<noun>(?: (?:newspaper|news agency|magazine|website|television|news)(?= ))?) "
    r"(?:has |had |first |also |earlier )*(?:reported|reports|quoted|cited)\b"
)
_EDGE = re.compile(r"\b")


def citing(reports: Sequence[Report], kept: Kept | None = None) -> list[tuple[int, int]]:
    """Pairs of positions: a report, and one that names the first one's outlet as where it has something from."""
    kept, outlets = kept or Kept(), Outlets(reports)
    return [
        (a, b)
        for b, report in enumerate(reports)
        for a in outlets.cited(b, kept.once(("cues", report.id), (report,), partial(cues, report)))
    ]


class Cue(NamedTuple):
    """Where a text says whence it has something: a name begins at one of `starts`, or ends at one of `ends`."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """A report's text without its furniture, and its cues in order."""

    body: str
    found: tuple[Cue, ...]


def cues(report: Report) -> Cues:
    """Where a report may name an outlet that it has something from."""
    body = report.body
    before = [Cue(tuple(dict.fromkeys((m.end("cue"), m.end()))), ()) for m in _BEFORE.finditer(body)]
    after = [
        Cue((), tuple(dict.fromkeys(e for e in (m.start(), m.end("of"), m.end("noun")) if e >= 0)))
        for m in _AFTER.finditer(body)
    ]
    return Cues(body, (*before, *after))


class Outlets:
    """The outlets of a story's reports, to look up which of them a report cites."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = reports
        self._of: dict[str, list[int]] = defaultdict(list)
        for i, report in enumerate(reports):
            if report.outlet and len(report.outlet) >= SHORTEST_NAME:
                self._of[report.outlet].append(i)
        self._beginning: dict[str, list[str]] = defaultdict(list)
        self._ending: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._of, key=len, reverse=True):
            self._beginning[name[:SHORTEST_NAME]].append(name)
            self._ending[name[-SHORTEST_NAME:]].append(name)

    def cited(self, at: int, said: Cues) -> list[int]:
        """Positions of the reports that the one at a position cites by their outlets, given its cues.

        Only where the outlet has one report here that came out no later: with several, which one is meant
        cannot be told.
        """
        out = []
        for name in sorted({n for cue in said.found if (n := self._name(said.body, cue))}):
            earlier = [i for i in self._of[name] if i != at and not _after(self._reports[i], self._reports[at])]
            if name != self._reports[at].outlet and len(earlier) == 1:
                out.append(earlier[0])
        return out

    def _name(self, body: str, cue: Cue) -> str | None:
        """The longest name that stands at a cue."""
        begin = (n for at in cue.starts for n in self._beginning.get(body[at : at + SHORTEST_NAME], ())
                 if body.startswith(n, at) and _bound(body, at + len(n)))  # fmt: skip
        end = (n for at in cue.ends for n in self._ending.get(body[max(0, at - SHORTEST_NAME) : at], ())
               if body.endswith(n, 0, at) and _bound(body, at - len(n)))  # fmt: skip
        return next(begin, None) or max(end, key=len, default=None)


def _bound(text: str, at: int) -> bool:
    """Whether a word begins or ends at a place."""
    return _EDGE.match(text, at) is not None


def _after(a: Report, b: Report) -> bool:
    """Whether `a` is known to have come out after `b`."""
    return bool(a.published and b.published and a.published.instant >= b.published.latest)
