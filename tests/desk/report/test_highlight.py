"""The text of a report with its claims marked."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from rashomon.desk.question.asked import PART
from rashomon.desk.report import highlight
from rashomon.desk.report.highlight import parts, pieces
from rashomon.desk.report.speaking import speakers
from rashomon.model import Answer, Claim, Party, Quantity, Report, Span, claim_id

TEXT = "".join(chr(97 + n % 26) for n in range(60))
WHO = [None, Party("a", "Harbour Board", "organisation"), Party("b", "Dock Union", "organisation")]
SPAN = st.tuples(st.integers(0, 58), st.integers(1, 20))


class Nested(HTMLParser):
    """Reads a stretch of HTML, and fails where elements cross."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.text = ""
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.ids += [v for k, v in attrs if k == "id" and v]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += "" if "a" in self.open else data


def claims(report: Report, spans: list[tuple[int, int]]) -> list[Claim]:
    """A claim for each span, each with a source and an answer somewhere in it, by one speaker after another."""
    found = []
    for n, (start, length) in enumerate(spans):
        content = Span(start, min(start + length, len(report.text)), report.text)
        name = claim_id(report.id, "indirect", (), (), (content,))
        first = Span(content.start, content.start + 1, report.text)
        answer = Answer(f"{name}#0", "people.killed", Quantity(1, 1, "person", "1"), first)
        found.append(
            Claim(
                name, report.id, "indirect", (Span(0, 2, report.text),), (), (content,), WHO[n % 3], answers=(answer,)
            )
        )
    return list({c.id: c for c in found}.values())


@given(st.lists(SPAN, max_size=8), st.lists(SPAN, max_size=4))
def test_every_letter_and_every_anchor_is_there_once(
    spans: list[tuple[int, int]], shown: list[tuple[int, int]]
) -> None:
    """However claims cross, and whatever may be shown: nested elements, the text itself, and gaps for the rest."""
    report = Report("r", TEXT)
    made = claims(report, spans)
    ranges: list[tuple[int, int]] = []
    for start, length in sorted(shown):
        if not ranges or start > ranges[-1][1]:
            ranges.append((start, min(start + length, len(TEXT))))
    found = pieces(report, made, speakers(made, "Post"), ranges, 1)
    at, ids = 0, []
    for piece in found:
        read = Nested(str(piece.html))
        at += piece.left_out
        assert read.text == TEXT[at : at + len(read.text)]
        at += len(read.text)
        ids += [*piece.anchors, *read.ids]
    assert at == len(TEXT)
    wanted = {f"c-{c.id}" for c in made} | {f"w-{c.id}-{a.span.start}" for c in made for a in c.answers}
    assert sorted(ids) == sorted(wanted)


def test_a_claim_over_the_edge_of_a_part_is_marked_in_both() -> None:
    """The parts put together are the text."""
    report = Report("r", "x" * (PART + 100))
    made = claims(report, [(PART - 50, 80)])
    assert parts(report) == 2
    both = [
        Nested("".join(str(p.html) for p in pieces(report, made, speakers(made, "Post"), [(0, len(report.text))], n)))
        for n in (1, 2)
    ]
    assert "".join(r.text for r in both) == report.text
    assert all(any(i.startswith("c-") for i in r.ids) for r in both)


def test_claims_of_others_stay_without_colour() -> None:
    """Their anchors stay, and no letter leads to a card that is not shown."""
    report = Report("r", TEXT)
    made = claims(report, [(5, 10), (20, 10), (40, 10)])
    who = speakers(made, "Post")
    only = next(k for k, s in who.items() if s.name == "Harbour Board")
    html = "".join(str(p.html) for p in highlight.pieces(report, made, who, [(0, len(TEXT))], 1, only))
    assert html.count('class="tag') == 1
    assert len(re.findall(r'<mark class="said[^"]* off"', html)) == 2
    assert all(f'id="c-{c.id}"' in html for c in made)
