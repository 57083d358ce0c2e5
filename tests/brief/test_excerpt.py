"""How much of a report a brief shows (rule 16)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from brief import samples
from rashomon.brief import rows
from rashomon.brief.excerpt import CLAIM_LIMIT, REPORT_SHARE, Excerpts
from rashomon.brief.quote import Cover, grown, sentence
from rashomon.model import Brief, Span, Statement


def statements(brief: Brief) -> list[Statement]:
    return [s for f in brief.findings for p in f.positions for s in p.statements]


def test_no_report_shows_more_than_a_tenth() -> None:
    """All its pieces together, each letter counted once."""
    brief = samples.brief()
    excerpts = Excerpts(brief)
    for report in brief.reports:
        shown = sum(end - start for start, end in excerpts.shown(report.id))
        assert 0 < shown <= len(report.text) // REPORT_SHARE


def test_no_claim_shows_more_than_its_limit() -> None:
    """A claim's passages together, however many values it gives."""
    brief = samples.brief()
    excerpts = Excerpts(brief)
    for claim in brief.claims:
        cover = Cover()
        for wish in excerpts.wishes:
            quote = excerpts.quote(wish.claim, wish.span) if wish.claim == claim.id else None
            if quote:
                cover.add(quote.start, quote.end)
        assert cover.size <= CLAIM_LIMIT


def test_the_highlight_is_the_span_itself() -> None:
    """The marked words are the answer's, code point for code point, and lie in their passage."""
    brief = samples.brief()
    excerpts = Excerpts(brief)
    for s in statements(brief):
        quote = excerpts.quote(s.claim.id, s.answer.span)
        assert quote is not None
        assert quote.exact == s.answer.span.exact
        assert quote.exact in quote.whole


def test_passages_show_nothing_that_the_report_may_not() -> None:
    """Every passage lies within what its report shows."""
    brief = samples.brief()
    excerpts = Excerpts(brief)
    for wish in excerpts.wishes:
        quote = excerpts.quote(wish.claim, wish.span)
        if quote:
            assert any(a <= quote.start and quote.end <= b for a, b in excerpts.shown(wish.report))


def test_full_text_shows_everything() -> None:
    """The owner's choice: whole reports, whole sentences."""
    brief = samples.brief()
    excerpts = Excerpts(brief, full_text=True)
    assert excerpts.shown("post") == [(0, len(samples.POST))]
    first = statements(brief)[-1]
    quote = excerpts.quote(first.claim.id, first.answer.span)
    assert quote is not None
    assert quote.whole.endswith(".")


def test_a_report_too_short_for_its_words_shows_what_fits() -> None:
    """A tenth of thirty characters holds a number and no more; of twenty words not one."""
    brief = samples.hostile()
    report = replace(brief.reports[0], text="The union said that 5 people died.", headline=None)
    held = samples.claim(report, "5 people died", "The union", None)
    said = samples.statement(held, report, brief.origins[0], "people.killed", samples.people(5, 5, "5"), "5 people")
    finding = replace(brief.findings[0], positions=(samples.position(said),))
    small = replace(brief, reports=(report,), claims=(held,), findings=(finding,), commitments=(),
                            own_voice=(), timeline=())  # fmt: skip
    quote = Excerpts(small).quote(held.id, said.answer.span)
    assert quote is not None
    assert quote.whole == "…5…"
    longer = replace(said, answer=replace(said.answer, span=samples.span(report, "people died")))
    none = replace(small, findings=(replace(finding, positions=(samples.position(longer),)),))
    assert Excerpts(none).quote(held.id, longer.answer.span) is None
    assert Excerpts(none).shown(report.id) == []


def test_copies_of_one_sentence_are_quoted_once() -> None:
    """Three outlets print the same words: one passage, three sources."""
    brief = samples.brief()
    row = next(r for f in brief.findings for r in rows.rows(f) if r.origin.name == "State Harbour Television")
    gathered = Excerpts(brief).gathered(row)
    assert [[s.report for s in group] for _, group in gathered] == [["wire", "gazette", "daily"]]


ranges = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)).map(lambda p: (p[0], p[0] + p[1])), max_size=20)


@given(ranges, st.integers(0, 200), st.integers(1, 40))
def test_a_cover_counts_every_letter_once(added: list[tuple[int, int]], start: int, length: int) -> None:
    """Its size and the cost of a further range agree with counting code points one by one."""
    cover, points = Cover(), set[int]()
    for a, b in added:
        cover.add(a, b)
        points |= set(range(a, b))
    assert cover.size == len(points)
    assert cover.cost(start, start + length) == len(set(range(start, start + length)) - points)
    assert cover.ranges == sorted(cover.ranges)


@given(st.text("ab .\n", min_size=1, max_size=120), st.data(), st.integers(0, 60))
def test_a_window_holds_its_span_and_stays_within_its_allowance(text: str, data: st.DataObject, extra: int) -> None:
    """Whatever the text, it grows within the sentence and by no more than it was given."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    low, high = grown(Span(start, end, text), end, extra)
    first, last = sentence(Span(start, end, text), 400)
    assert low <= start
    assert high >= end
    assert (high - low) - (end - start) <= extra
    assert first <= low
    assert high <= last
