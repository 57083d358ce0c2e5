"""Words of a report with the marked spans in them, as HTML that nests."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from rashomon.brief.visible import visible

_CLOSED = Markup("</mark>")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """The span [start, end) of a text with the id of its anchor and the anchor of its question ("" for none)."""

    start: int
    end: int
    id: str
    back: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """The span [start, end) of a text and the HTML around it.

    Where the span is parted, the parts but the last end with `parted`, and those but the first begin with `again`.
    """

    start: int
    end: int
    opening: Markup
    closing: Markup
    again: Markup
    parted: Markup


def marked(text: str, start: int, end: int, marks: list[Mark]) -> Markup:
    """The stretch [start, end) of a text as HTML, its marks as `<mark id>`, everything else escaped.

    Marks may lie in each other; where two cross, the later one is parted at the end of the earlier.
    """
    return nested(text, start, end, map(_element, sorted(marks)))


def nested(text: str, start: int, end: int, elements: Iterable[Element]) -> Markup:
    """The stretch [start, end) of a text as HTML with elements around its parts, everything else escaped.

    Of those with one span the first holds the others. Where two cross, the later one is parted at the end of the
    earlier. One that reaches out of the stretch is left out.
    """
    out: list[Markup] = []
    within: list[tuple[int, Markup]] = []
    at = start

    def write(to: int) -> None:
        nonlocal at
        out.append(escape(visible(text[at:to])))
        at = max(at, to)

    def close(until: int) -> None:
        while within and within[-1][0] <= until:
            edge, closing = within.pop()
            write(edge)
            out.append(closing)

    queue = [(e.start, -e.end, n, e.opening, e) for n, e in enumerate(elements) if start <= e.start < e.end <= end]
    heapq.heapify(queue)
    while queue:
        begin, reach, n, opening, element = heapq.heappop(queue)
        close(begin)
        stop, closing = -reach, element.closing
        if within and stop > within[-1][0]:
            heapq.heappush(queue, (within[-1][0], reach, n, element.again, element))
            stop, closing = within[-1][0], element.parted
        write(begin)
        out.append(opening)
        within.append((stop, closing))
    close(end)
    write(end)
    return Markup("").join(out)


def _element(mark: Mark) -> Element:
    opening = Markup('<mark id="{}" tabindex="-1">').format(mark.id) if mark.id else Markup("<mark>")
    return Element(mark.start, mark.end, opening, _CLOSED + _back(mark), Markup("<mark>"), _CLOSED)


def _back(mark: Mark) -> Markup:
    if not mark.back:
        return Markup("")
    return Markup('<a class="back" href="#{}" aria-label="back to the question">↩</a>').format(mark.back)
