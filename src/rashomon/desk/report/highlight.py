"""The text of a report with its claims marked, in parts that a browser can hold, and no more than may be shown.

Every claim's words have the anchor `c-CLAIM`, an answer's `w-CLAIM-START`; where they are left out, the anchor stands
at the gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from rashomon.brief.html.marks import Element, nested
from rashomon.brief.said import OPEN
from rashomon.desk.paging import count
from rashomon.desk.question.asked import PART, anchor
from rashomon.desk.report.speaking import Speaker, speaking
from rashomon.desk.words import say
from rashomon.model import Answer, Claim, Report, Span

_MARK, _SPAN = Markup("</mark>"), Markup("</span>")
Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a report as HTML, with how many characters are left out before it and their anchors."""

    left_out: int
    anchors: tuple[str, ...]
    html: Markup


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A span to be marked: its element, and the anchor that its first shown part carries."""

    element: Element
    anchor: str = ""


def parts(report: Report) -> int:
    """In how many parts a report is shown; one at least."""
    return count(len(report.text), PART)


def pieces(report: Report, claims: Sequence[Claim], who: Mapping[str, Speaker], ranges: Ranges, part: int,
           only: str = "") -> list[Piece]:  # fmt: skip
    """What of a part may be shown, in order; the last piece may be empty and hold what is left out at the end.

    `ranges` are what may be shown of the report. `only` is the key of the one speaker whose claims are marked.
    """
    low, high = (part - 1) * PART, min(part * PART, len(report.text))
    shown = [(max(a, low), min(b, high)) for a, b in sorted(ranges) if a < high and b > low]
    wanted = [w for w in _wanted(report, claims, who, only) if w.element.start < high and w.element.end > low]
    placed: set[str] = set()
    found, at = [], low
    for start, end in [*shown, (high, high)]:
        hidden = [w.anchor for w in wanted if w.anchor and w.element.start < start and w.element.end <= start
                  and w.element.start >= low and w.anchor not in placed]  # fmt: skip
        placed.update(hidden)
        html = nested(report.text, start, end, _clipped(wanted, start, end, placed))
        if start > at or html:
            found.append(Piece(start - at, tuple(dict.fromkeys(hidden)), html))
        at = end
    return found


def _clipped(wanted: Iterable[_Wanted], start: int, end: int, placed: set[str]) -> Iterator[Element]:
    """The elements that reach into [start, end), cut to it; an anchor goes to the first part that is shown."""
    for w in wanted:
        one = w.element
        if one.start >= end or one.end <= start:
            continue
        opening = one.opening if w.anchor not in placed or not w.anchor else one.again
        if w.anchor:
            placed.add(w.anchor)
        yield replace(one, start=max(one.start, start), end=min(one.end, end), opening=opening)


def _wanted(report: Report, claims: Sequence[Claim], who: Mapping[str, Speaker], only: str) -> Iterator[_Wanted]:
    """Everything to be marked; of spans that are the same the first lies around the others."""
    for span in report.furniture:
        yield _Wanted(_plain(span, "furniture"))
    if report.headline:
        yield _Wanted(_plain(report.headline, "headline"))
    seen: set[str] = set()
    for claim in claims:
        speaker = who[speaking(claim)]
        on = not only or only == speaker.key
        for n, span in enumerate(claim.content):
            yield _Wanted(_content(claim, span, n, speaker, on), f"c-{claim.id}" if n == 0 else "")
        for span in claim.source if on else ():
            yield _Wanted(_plain(span, f"by s{speaker.colour}"))
        for answer in claim.answers:
            name = anchor(claim.id, answer.span)
            if name not in seen:
                seen.add(name)
                yield _Wanted(_value(answer, name), name)


def _content(claim: Claim, span: Span, n: int, speaker: Speaker, on: bool) -> Element:
    """The words of a claim; before the first of them the letter of their speaker, which leads to who said so."""
    kind = f"said s{speaker.colour}{'' if on else ' off'}{' within' if claim.nested_in else ''}"
    name = escape(claim.id)  # put together by hand: `Markup.format` took half of the time of a page
    again = Markup(f'<mark class="{kind}" data-claim="{name}">')  # noqa: S704 (of ours, and escaped above)
    if n:
        return Element(span.start, span.end, again, _MARK, again, _MARK)
    opening = Markup(f'<mark class="{kind}" data-claim="{name}" id="c-{name}" tabindex="-1">')  # noqa: S704
    label = escape(say("report.who_says", name=speaker.name))
    tag = Markup(  # noqa: S704
        f'<a class="tag s{speaker.colour}" href="#k-{name}" aria-label="{label}">{escape(speaker.letter)}</a>'
    )
    return Element(span.start, span.end, tag + opening if on else opening, _MARK, again, _MARK)


def _value(answer: Answer, name: str) -> Element:
    """The words of an answer; a clause in people's own words is marked less, or all would stand out."""
    kind = "value open" if answer.slot in OPEN else "value"
    again = Markup(f'<mark class="{kind}">')  # noqa: S704 (of ours)
    opening = Markup(f'<mark class="{kind}" id="{escape(name)}" tabindex="-1">')  # noqa: S704 (escaped)
    return Element(answer.span.start, answer.span.end, opening, _MARK, again, _MARK)


def _plain(span: Span, kind: str) -> Element:
    opening = Markup(f'<span class="{kind}">')  # noqa: S704 (of ours)
    return Element(span.start, span.end, opening, _SPAN, opening, _SPAN)
