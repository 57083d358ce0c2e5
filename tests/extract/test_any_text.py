"""No text, however odd, makes an extractor raise, and every span it gives says what stands there."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from rashomon.extract.answer.answers import Context, answers, following
from rashomon.extract.attribution.repair import repaired
from rashomon.extract.attribution.tagger import Attribution
from rashomon.extract.moment.moments import moments
from rashomon.extract.party.parties import Parties
from rashomon.extract.place.places import places
from rashomon.extract.sentence import sentences
from rashomon.extract.stance.stances import stance, unknowns
from rashomon.model import Moment, Report, Span

WORDS = [
    *"a quarter of million half dozen at least more than no none 1,20,000 1.200 12k 0 -5 £1.3million twelve".split(),
    *"hundred people were killed wounded said told reporters Tuesday 5:30 a.m. GMT 31 February 2099 the U.S.".split(),
    *"Mr. Dr Smith's Selm police ministry of them including children missing fired missiles if should would".split(),
    *"“ ” \" ' « » — ( ) [ ] : ; . , ? ! …".split(),
    "\n", "\n\n", "\u202e", "\u200b", "\x00",
]  # fmt: skip
AT = Moment.parse("2021-03-02T18:00:00Z")


def texts() -> st.SearchStrategy[str]:
    """Words of news in any order, and anything at all."""
    return st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=120)


@given(texts())
@example("It hit a quarter of a million homes.")
@example("“" * 200)
@settings(max_examples=150)
def test_nothing_raises(text: str) -> None:
    when = [(f.span, f.moment) for f in moments(text, None, anchor=AT)]
    where = [(f.span, f.place) for f in places(text)]
    Parties(Report("r", text))
    context = Context(published=AT)
    for line in sentences(text):
        found = answers(text, line, moments=when, places=where, context=context)
        context = following(context, line, found)
        for reading in found:
            assert line.contains(reading.span)
        assert all(line.contains(s) for s in unknowns(line))


@given(texts(), st.data())
@settings(max_examples=150)
def test_any_attribution_is_repaired_or_dropped(text: str, data: st.DataObject) -> None:
    """Whatever ranges a model gives, what is kept are spans of the text, and a party or nobody."""
    if len(text) < 2:
        return
    at = st.integers(0, len(text) - 1)
    cut = sorted(data.draw(st.lists(at, min_size=6, max_size=6, unique=len(text) > 6)))
    ranges = [(a, max(a + 1, b)) for a, b in zip(cut[::2], cut[1::2], strict=True)]
    order = data.draw(st.permutations(ranges))
    report = Report("r", text)
    found = repaired(report, Attribution((order[0],), (order[1],), (order[2],)))
    if found is None:
        return
    for span in (*found.source, *found.cue, *found.content, *found.asides, *found.relays):
        assert Span(span.start, span.end, text) == span
    Parties(report).resolve(found.source, cue=found.cue)
    stance(text, found.source, found.cue, found.content, Span(0, len(text), text))
