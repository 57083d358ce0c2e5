"""Words of a report with the marked spans in them, as HTML that nests."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

from markupsafe import Markup, escape

from rashomon.brief.visible import visible


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """The span [start, end) of a text with the id of its anchor and the anchor of its question ("" for none)."""

    start: int
    end: int
    id: str
    back: str = ""


def marked(text: str, start: int, end: int, marks: list[Mark]) -> Markup:
    """The stretch [start, end) of a text as HTML, its marks as `<mark id>`, everything else escaped.

    Marks may lie in each other; where two cross, the later one is parted at the end of the earlier.
    """
    out: list[Markup] = []
    open_marks: list[Mark] = []
    at = start

    def write(to: int) -> None:
        nonlocal at
        out.append(escape(visible(text[at:to])))
        at = max(at, to)

    def close(until: int) -> None:
        while open_marks and open_marks[-1].end <= until:
            mark = open_marks.pop()
            write(mark.end)
            out.append(Markup("</mark>") + _back(mark))

    queue = [(m.start, -m.end, m) for m in marks if start <= m.start < m.end <= end]
    heapq.heapify(queue)
    while queue:
        _, _, mark = heapq.heappop(queue)
        close(mark.start)
        if open_marks and mark.end > open_marks[-1].end:
            edge = open_marks[-1].end
            heapq.heappush(queue, (edge, -mark.end, Mark(edge, mark.end, "", mark.back)))
            mark = Mark(mark.start, edge, mark.id)
        write(mark.start)
        out.append(Markup('<mark id="{}" tabindex="-1">').format(mark.id) if mark.id else Markup("<mark>"))
        open_marks.append(mark)
    close(end)
    write(end)
    return Markup("").join(out)


def _back(mark: Mark) -> Markup:
    if not mark.back:
        return Markup("")
    return Markup('<a class="back" href="#{}" aria-label="back to the question">↩</a>').format(mark.back)
