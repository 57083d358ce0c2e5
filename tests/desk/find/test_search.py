"""Search over what was said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.find.query import Sought, expression
from rashomon.desk.find.search import FIRST, READ, mark, search
from rashomon.desk.index.index import BEGINNING, Index

from ..samples import demo_ledger, desk_of


@pytest.fixture
def index(desk: TestClient) -> Index:
    """The index of the invented story."""
    found: Index = desk.app.state.desk.index  # type: ignore[attr-defined]
    return found


def test_words_are_found_where_they_stand(index: Index) -> None:
    """Marked, with whose they are and which report prints them."""
    (group,) = search(index, Sought(words="fertiliser ware")).groups
    shown = group.said[0]
    assert "<mark>fertiliser</mark> <mark>warehouse</mark>" in shown.words
    assert shown.hit.who == "Petra Lindquar, Mayor"
    assert shown.outlets


def test_copies_of_one_claim_are_one_result(index: Index) -> None:
    """With the outlets that print it."""
    said = [s for g in search(index, Sought(words='"no sailors had been killed"')).groups for s in g.said]
    assert len(said) == 1
    assert len(said[0].outlets) == 2


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Sought(words="died"), True), (Sought(words="die"), True), (Sought(words="die "), False),
        (Sought(words="died", status="disputed"), True), (Sought(words="died", status="unclear"), False),
        (Sought(words="died", slot="people.killed"), True), (Sought(words="died", slot="event.start"), False),
        (Sought(words="died", since=date(2024, 3, 14), until=date(2024, 3, 14)), True),
        (Sought(words="died", until=date(2024, 3, 1)), False), (Sought(words="died", party="0123456789"), False),
        (Sought(slot="people.killed"), True), (Sought(story="0123456789"), False),
        (Sought(since=date(2024, 3, 2), until=date(2024, 3, 1)), False),
    ],
)  # fmt: skip
def test_filters_and_words_must_all_hold(index: Index, sought: Sought, found: bool) -> None:
    """The last word may go on, unless a space ends it."""
    assert bool(search(index, sought).groups) is found


def test_choices_are_parties_with_a_page(index: Index) -> None:
    """A hospital's director who is named without it is a private person (rule 15), and is not found by name."""
    offered = {name for _, name, _ in search(index, Sought(words="people")).choices["party"]}
    assert "Health Ministry" in offered
    assert "Emil Sorrow" not in offered
    (known,) = {key for key, name, _ in search(index, Sought()).choices["party"] if name == "Petra Lindquar"}
    hers = {s.hit.who for g in search(index, Sought(party=known)).groups for s in g.said}
    assert "Petra Lindquar, Mayor" in hers and all("mayor" in who.lower() for who in hers)
    named = [s for g in search(index, Sought(words="Sorrow")).groups for s in g.said]
    assert all("Sorrow" in s.hit.words + s.hit.title for s in named)


HOSTILE = [
    '"', '""', "*", "a*b", "NEAR(a b)", "words:x", "-died", "died OR", "AND", "NOT a", "(", ")", "^a", "{a}: b", "a'b",
    "\x00",    "\x02x\x03", "'; DROP TABLE said;--", "“", "“died", "a" * 5000, "9" * 5000, "ß ﬁ İ",
    "\u202edied", "🙂", "\u0301", "%",
    "_",    "😀 died", "a " * 500, "[", "\\", "<script>", "+", '" OR words:"', "ⓐ", "٣", "⁴", "x\u200b",
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_no_query_breaks_it(desk: TestClient, words: str) -> None:
    """Every word is looked up as it is; operators are words. An address of many thousand letters is refused."""
    answer = desk.get(
        "/search", params=dict.fromkeys(("q", "party", "place", "slot", "status", "story", "below"), words)
    )
    assert answer.status_code == (200 if len(words) <= 1_000 else 414)
    assert desk.get("/search", params={"q": words}).status_code == 200
    assert "<script>" not in answer.text.replace('<script src="/static/desk.js" defer></script>', "")


def test_operators_are_words() -> None:
    """Each stands in quotation marks."""
    assert expression(Sought(words='died OR "col:x')) == '{words source outlet title} : ("died" AND "OR" AND "col:x"*)'


def test_a_beginning_is_looked_up_word_by_word() -> None:
    """Where the words are known that begin so; else, and where it is short, the index looks for them."""
    known = {"harb": ["harbour", "harbours"]}
    asked = [expression(Sought(words=w), lambda b: known.get(b, [])).partition(" : ")[2]
             for w in ("the harb", "the harb ", "unheard", "ha")]  # fmt: skip
    assert asked == ['("the" AND ("harbour" OR "harbours"))', '("the" AND "harb")', '("unheard"*)', '("ha"*)']


def test_a_beginning_finds_what_the_index_finds(index: Index) -> None:
    """The same rows, whichever of the two looks for it."""
    for words in ("fert", "Wareh", "kill", "sailo"):
        found, plain = (index.all(FIRST, expression(Sought(words=words), *look), 1 << 62, READ)
                        for look in ((index.beginning,), ()))  # fmt: skip
        assert found == plain
        assert found


def test_many_words_with_one_beginning_are_left_to_the_index(index: Index) -> None:
    """As is what is no single word."""
    index.many("INSERT INTO term VALUES (?)", [(f"zebra{n}",) for n in range(BEGINNING + 1)])
    assert index.beginning("zebra1") == ["zebra1", *(f"zebra1{n}" for n in range(10))]
    assert index.beginning("zebra") == index.beginning("zebra-crossing") == []


def test_a_mark_lets_nothing_else_through() -> None:
    """What the index marks is marked, and all else is escaped."""
    assert mark("<b>\x02died\x03</b>") == "&lt;b&gt;<mark>died</mark>&lt;/b&gt;"


def test_a_time_that_is_none_is_refused(desk: TestClient) -> None:
    """With what to write instead."""
    answer = desk.get("/search?from=yesterday")
    assert answer.status_code == 400
    assert "2020-01-08" in answer.text


def test_one_story_goes_on_over_pages(index: Index) -> None:
    """Every row comes, and none twice."""
    ((story,),) = index.all("SELECT key FROM story")
    seen: list[int] = []
    below = None
    while True:
        found = search(index, Sought(story=story), below)
        seen += [s.hit.id for g in found.groups for s in g.said]
        if found.below is None:
            break
        below = found.below
    rows = index.value("SELECT count(DISTINCT who || words) FROM said")
    assert len(seen) == len(set(seen)) >= rows


def test_looking_up_reads_the_full_text_first(index: Index) -> None:
    """And no more rows than a page needs: a word in a million claims must not be a million reads."""
    asked = expression(Sought(words="died", status="disputed"))
    plan = [row[3] for row in index.all(f"EXPLAIN QUERY PLAN {FIRST}", asked, 9, READ)]
    assert len(plan) == 1
    assert "VIRTUAL TABLE" in plan[0]


def test_where_reports_may_not_be_read_a_tenth_is_shown(weights: Path, tmp_path: Path) -> None:
    """Of each report on a page (rule 16)."""
    client = desk_of(demo_ledger(tmp_path), full_text=False)
    found = client.app.state.desk.index  # type: ignore[attr-defined]
    ((story,),) = found.all("SELECT key FROM story")
    shown = client.get(f"/search?story={story}").text
    client.app.state.desk.ledger.close()  # type: ignore[attr-defined]
    assert "a tenth of this report is shown already" in shown
    assert "<blockquote>" in shown
