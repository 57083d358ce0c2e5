"""The questions of a story against those who answer them: a table a status, a row a question, a column an origin.

Pure: lines in, tables out. Those who speak most have a column each; the others share one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.desk.account.lines import Line, Lines
from rashomon.desk.keys import key
from rashomon.desk.paging import Sheet, sheet
from rashomon.model import Origin, Status

#: Columns of a table: what a laptop shows without scrolling sideways.
COLUMNS = 5
#: Values of the shared column that are shown, and questions of each status; the others are one click away.
OTHERS = 5
#: Questions on one page where a reader asked for all of a status: what keeps the page under 100 KB.
EACH = 60
SHOWN: dict[Status, int] = {"disputed": 40, "single-source": 15, "agreed": 25, "unclear": 10, "unanswered": 40}


@dataclass(frozen=True, slots=True)
class Table:
    """The questions of one status: those shown, the origins that have a column, and how many questions there are.

    `number` is the page of `pages`, the first is 1; 0 where only the first questions are shown beside other statuses.
    """

    status: Status
    columns: tuple[Origin, ...]
    lines: Sequence[Line]
    total: int
    number: int = 0
    pages: int = 0

    @property
    def left(self) -> int:
        """Questions not shown that are offered."""
        return 0 if self.number else self.total - len(self.lines)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader asked to see; "" for all. `origin` is the key of an origin's id.

    Of status `whole` everything is shown, page by page, and nothing of the others; `number` is the page.
    """

    status: str = ""
    origin: str = ""
    mark: str = ""
    words: str = ""
    whole: str = ""
    number: int = 1

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.status or self.origin or self.mark or self.words.strip())


ALL = Wanted()


def tables(given: Lines, wanted: Wanted = ALL) -> list[Table]:
    """A table for each status that has questions such as are wanted."""
    found: list[Table] = []
    only = (wanted.status,) if wanted.status else (wanted.whole,) if wanted.whole in SHOWN else tuple(SHOWN)
    for status, group in given:
        kept = [x for x in group if _wanted(x, wanted)] if status in only else []
        if not kept:
            continue
        on = sheet(kept, wanted.number, EACH) if wanted.whole == status else Sheet(kept[: SHOWN[status]], 0, 0)
        found.append(Table(status, _columns(on.shown, status, wanted.origin), on.shown, len(kept), on.number, on.pages))
    return found


def _columns(lines: Sequence[Line], status: Status, first: str) -> tuple[Origin, ...]:
    """Who answers most of these questions; who answers only one shares the last column, unless it is disputed."""
    counts = Counter(i for x in lines for i in {c.origin.id for c in x.cells})
    by_id = {c.origin.id: c.origin for x in lines for c in x.cells}
    least = 1 if status == "disputed" or len(lines) < 3 else 2
    ranked = sorted(
        (i for i, n in counts.items() if n >= least or key(i) == first),
        key=lambda i: (key(i) != first, -counts[i], by_id[i].standing == "own-voice", by_id[i].name),
    )
    return tuple(by_id[i] for i in ranked[:COLUMNS])


def _wanted(found: Line, wanted: Wanted) -> bool:
    if wanted.origin and not any(key(c.origin.id) == wanted.origin and not c.private for c in found.cells):
        return False
    if wanted.mark and not _marked(found, wanted.mark):
        return False
    told = (f"{c.shown} {'' if c.private else c.who}" for c in found.cells)
    text = " ".join((found.text, *told)).casefold()
    return all(word in text for word in wanted.words.casefold().split())


def _marked(found: Line, mark: str) -> bool:
    if mark == "same-side" and found.one_side:
        return True
    return any(mark in c.marks for c in found.cells)
