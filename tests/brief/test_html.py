"""The brief as one HTML file, read without a browser."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from brief import samples
from rashomon.brief import html, phrase, rows
from rashomon.brief.html.marks import Mark, marked
from rashomon.brief.html.strip import domain, steps, strip
from rashomon.model import Brief

VOID = {"meta", "circle", "line", "path", "br", "text"}


class Reader(HTMLParser):
    """Collects ids, links, tags and text, and checks that tags nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.ids += [v for k, v in attrs if k == "id" and v]
        self.links += [v for k, v in attrs if k == "href" and v]
        if tag not in ("meta",):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in ("style", "script"):
            self.words.append(data)


def read(brief: Brief, full_text: bool = False) -> Reader:
    return Reader(html.render(brief, full_text))


def test_ids_are_unique_and_every_inner_link_leads_somewhere() -> None:
    """Also for hostile reports, and with whole reports."""
    for brief, full_text in product((samples.brief(), samples.hostile()), (False, True)):
        page = read(brief, full_text)
        assert len(page.ids) == len(set(page.ids))
        assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs_but_its_own_script() -> None:
    """No source, no style or handler attribute; links go to http(s) and say nothing of where they came from."""
    for brief in (samples.brief(), samples.hostile()):
        page = read(brief, True)
        names = {name for name, _ in page.attributes}
        assert not {"src", "srcset", "style", "action", "formaction", "xlink:href", "ping"} & names
        assert not [n for n in names if n.startswith("on")]
        assert page.tags.count("script") == page.tags.count("style") == 1
        assert all(link.startswith(("#", "https://", "http://")) for link in page.links)


def test_the_policy_allows_this_style_and_script_alone() -> None:
    """Hashes of what stands in the page, everything else refused."""
    text = html.render(samples.brief())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    assert "default-src &#39;none&#39;" in policy.group(1)
    assert policy.group(1).count("sha256-") == 2
    assert "unsafe" not in policy.group(1)


def test_every_value_leads_to_its_words_in_a_report() -> None:
    """The link's target is a mark, and the mark says what the span says."""
    text = html.render(samples.brief())
    targets = re.findall(r'<a class="value" href="#(m\d+)"', text)
    assert len(targets) == sum(len(rows.rows(f)) for f in samples.brief().findings)
    for target in targets:
        assert re.search(rf'<mark id="{target}" tabindex="-1">[^<]+', text)


def test_sentences_of_claims_come_from_phrase() -> None:
    """Lowest and highest, the picture's text, the timeline, commitments and copies."""
    brief = samples.brief()
    text = " ".join("".join(read(brief, True).words).split())
    lookup = rows.Lookup(brief)
    assert all(phrase.event(e, lookup).text in text for e in brief.timeline)
    assert all(phrase.copies(c, lookup).text in text for c in brief.copies)
    assert all(reach.text in text for f in brief.findings if (reach := phrase.reach(f)))
    assert "Threat by Tomas Vey, union leader: “every crane will stand still”" in text
    picture = strip(brief.findings[-1])
    assert picture is not None
    assert picture.alternative == " ".join(s.text for s in phrase.answers(brief.findings[-1]))


def test_full_text_only_where_asked() -> None:
    """A line of a report that carries no claim is there with full text alone."""
    line = "Smoke drifted over the old town"
    assert line in html.render(samples.brief(), full_text=True)
    assert line not in html.render(samples.brief())


def test_consistent_never_reads_as_true() -> None:
    """The page says what it means, and never says agreed."""
    words = "".join(read(samples.brief()).words)
    assert rows.NOT_TRUE in words
    assert "agreed" not in words.casefold()


def test_bars_say_what_they_leave_open() -> None:
    """A point, an arrow from a known end, a hollow end for "more than", and the earlier value."""
    picture = strip(samples.brief().findings[-1])
    assert picture is not None
    exact, at_least, more_than, earlier = picture.bars
    assert (exact.point, at_least.unbounded, more_than.hollow, earlier.earlier) == (True, True, True, True)
    assert earlier.low < exact.low < at_least.low < more_than.low < more_than.high


def test_one_value_makes_no_picture() -> None:
    """Nothing to hold against each other."""
    assert strip(samples.brief().findings[3]) is None


@given(st.lists(st.tuples(st.integers(0, 10**9), st.one_of(st.none(), st.integers(0, 10**9))), min_size=1, max_size=6))
def test_an_axis_holds_every_number(pairs: list[tuple[int, int | None]]) -> None:
    """Whatever the counts: a stretch with some length, all ends on it, a handful of ticks."""
    quantities = [samples.people(low, None if width is None else low + width, "n") for low, width in pairs]
    low, high = domain(quantities)
    assert low < high
    assert all(low <= n <= high for q in quantities for n in (q.low, q.high) if n is not None)
    assert 1 <= len(steps(low, high)) <= 12


@given(st.text("ab<&\u202e ", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8))
def test_marks_nest_whatever_they_cross(text: str, pairs: list[tuple[int, int]]) -> None:
    """Tags balance, no letter is lost or doubled, and each mark has its own anchor."""
    marks = [Mark(a, b, f"m{n}") for n, (a, b) in enumerate(pairs) if a < b <= len(text)]
    page = Reader(str(marked(text, 0, len(text), marks)))
    assert "".join(page.words) == text.replace("\u202e", "⟨U+202E⟩")
    assert sorted(page.ids) == sorted(m.id for m in marks)
