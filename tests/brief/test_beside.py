"""Passages side by side, within what may be shown."""

from dataclasses import replace

from brief import samples
from rashomon.brief import html, phrase
from rashomon.brief.beside import SHOWN, beside, visible
from rashomon.brief.lint import lint
from rashomon.brief.rows import Lookup
from rashomon.model import Aligned, Brief, Copy, Departure, Passage, Span

TEXT = "The quay burned for six hours. Crews left at noon."


def passage(report: str, start: int, end: int, text: str = TEXT) -> Passage:
    return Passage(report, Span(start, end, text), Span(0, len(text), text))


def with_copy(**changes: object) -> Brief:
    """The sample brief, its copy with passages of the reports' own texts."""
    brief = samples.brief()
    texts = {r.id: r.text for r in brief.reports}
    both = Aligned(passage("wire", 0, 40, texts["wire"]), passage("gazette", 0, 40, texts["gazette"]), 1.0)
    copy = Copy("wire", ("gazette", "daily"), "same dispatch", 0.97, (both,), **changes)  # type: ignore[arg-type]
    return replace(brief, copies=(copy,))


def test_what_is_left_out_is_marked() -> None:
    assert visible(passage("r", 0, 30), [(0, 30)]) == TEXT[:30].strip()
    assert visible(passage("r", 0, 30), [(4, 8), (12, 40)]) == "…quay…ned for six hours."
    assert visible(passage("r", 0, 30), [(0, 3)]) == "The…"
    assert visible(passage("r", 0, 30), [(31, 40)]) is None


def test_the_longest_passages_are_shown_in_the_order_of_the_text() -> None:
    some = tuple(Aligned(passage("a", n, 2 * n + 2), passage("b", n, 2 * n + 2), 1.0) for n in range(SHOWN + 2))
    found = beside(Copy("a", ("b",), "rewrite", 0.8, some), lambda report: [(0, len(TEXT))])
    assert [f.aligned for f in found] == list(some[2:])


def test_a_page_shows_passages_within_the_limits_and_whole_where_asked() -> None:
    brief = with_copy()
    text = next(r.text for r in brief.reports if r.id == "wire")
    assert "1 passage side by side" in html.render(brief)
    assert f"<td>{text[:40]} <span" in html.render(brief, full_text=True)


def test_departures_are_told_and_slips_come_first() -> None:
    here, there = passage("gazette", 20, 23), passage("wire", 4, 8)
    brief = with_copy(departures=(Departure(there, here, False), Departure(here, there, True)))
    said = [s.text for s in phrase.departures(brief.copies[0], Lookup(brief))]
    assert said == [
        "Northern Gazette has “six” where Ostra Wire has “quay”, and stands alone with it: a slip, not counted.",
        "Ostra Wire has “quay” where Northern Gazette has “six”.",
    ]
    assert not lint(brief)
    assert said[0] in html.render(brief)
