"""Feeds: an entry for every change of status or value, with whose word it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient

from rashomon.brief.lint import sentences
from rashomon.brief.phrase import Sentence
from rashomon.desk.feed.news import Told
from rashomon.desk.feed.replay import _chain
from rashomon.desk.feed.syndicate import Channel, Item, atom, items, json_feed
from rashomon.desk.keys import key
from rashomon.desk.safety import LOOPBACK, Safety
from rashomon.desk.view import Desk
from rashomon.ledger.sql import SqlLedger

from ..pages.test_amend import brief_of, correction, counted
from ..samples import NOW, demo_ledger, desk_of

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(desk: TestClient, story: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = desk.get(f"{story}/feed.json").json()["items"]
    return found


def test_every_entry_names_whose_word_it_is(desk: TestClient, story: str) -> None:
    """Each sentence by itself (rule 15), at the instant at which it came out."""
    desk.get(f"{story}/feed.json")
    kept: list[Told] = desk.app.state.desk.replay.entries(story[3:], NOW)  # type: ignore[attr-defined]
    said = [Sentence(line, ("claim",), tuple(t.names.split("\n"))) for t in kept for line in t.sentences if t.names]
    assert len(said) > 20
    assert [p for p in sentences(said, "feed") if "names nobody" in p.reason] == []


def test_newest_comes_first_with_a_link_to_the_instant(desk: TestClient, story: str) -> None:
    """The page it leads to shows the account as it stood then."""
    found = entries(desk, story)
    times = [e["date_published"] for e in found]
    assert times == sorted(times, reverse=True)
    for one in (found[0], found[-1]):
        assert f"?at={one['date_published'][:16]}Z" in one["url"]
        assert desk.get(one["url"].removeprefix("http://localhost")).status_code == 200


def test_both_formats_say_the_same(desk: TestClient, story: str) -> None:
    """Atom is well-formed, and has what it must have (RFC 4287, 4.1)."""
    answer = desk.get(f"{story}/feed.atom")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    root = ElementTree.fromstring(answer.content)
    told = root.findall(f"{ATOM}entry")
    assert [e.findtext(f"{ATOM}id") for e in told] == [e["id"] for e in entries(desk, story)]
    for element in (root, *told):
        assert all(element.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    assert len({e.findtext(f"{ATOM}id") for e in told}) == len(told)


def test_a_question_has_a_feed_of_its_own(desk: TestClient, story: str) -> None:
    """What changed of it alone."""
    anchor = key(next(f.question.id for f in brief_of(desk, story).findings if f.question.slot == "people.killed"))
    own = desk.get(f"{story}/q/{anchor}/feed.json").json()["items"]
    assert 0 < len(own) < len(entries(desk, story))
    assert {e["id"] for e in own} <= {e["id"] for e in entries(desk, story)}
    assert desk.get(f"{story}/q/nothing/feed.atom").status_code == 404


def test_who_has_it_already_is_told_so(desk: TestClient, story: str) -> None:
    """Until something changes."""
    tag = desk.get(f"{story}/feed.atom").headers["etag"]
    again = desk.get(f"{story}/feed.atom", headers={"if-none-match": f"W/{tag}"})
    assert (again.status_code, again.content) == (304, b"")
    correction(desk, story, counted(brief_of(desk, story)), change="value", to="40")
    assert desk.get(f"{story}/feed.atom", headers={"if-none-match": tag}).status_code == 200


def test_a_correction_is_an_entry_and_the_others_stay(desk: TestClient, story: str) -> None:
    """What was told before keeps its name and its words."""
    before = {e["id"]: e for e in entries(desk, story)}
    correction(desk, story, counted(brief_of(desk, story)), change="value", to="40")
    after = {e["id"]: e for e in entries(desk, story)}
    assert all(after[i] == before[i] for i in before)
    new = [e for i, e in after.items() if i not in before]
    assert new and all("40 people" in e["content_text"] for e in new)
    assert all("was corrected by Ana Reiter" in e["content_text"] for e in new)


def test_a_report_that_comes_late_puts_the_past_otherwise(weights: Path, tmp_path: Path) -> None:
    """What is replayed bit by bit is what is replayed at once."""
    with SqlLedger.open(demo_ledger(tmp_path)) as every:
        reports = every.reports()
        growing = tmp_path / "growing.sqlite"
        with SqlLedger.open(growing) as store:
            for report in (*reports[:4], *reports[5:]):
                store.add(report, NOW)
        desk = desk_of(growing)
        known: Desk = desk.app.state.desk  # type: ignore[attr-defined]
        story = known.index.stories(1)[0].key
        first = known.replay.entries(story, NOW)
        known.ledger.add(reports[4], NOW)
        known.keeper.refresh()
        grown = known.replay.entries(story, NOW)
    whole = desk_of(growing.with_name("demo.sqlite"))
    at_once = whole.app.state.desk.replay.entries(story, NOW)  # type: ignore[attr-defined]
    assert {t.id: t.lines for t in grown} == {t.id: t.lines for t in at_once}
    assert {t.id: t.lines for t in first} != {t.id: t.lines for t in grown}
    late = [t for t in grown if t.updated != t.at]
    assert {t.id for t in late} <= {t.id for t in first}


def test_only_what_is_new_is_replayed() -> None:
    """An instant's digest is that of everything up to it."""
    came = [("2024-03-14T04:10Z", "a"), ("2024-03-14T05:40Z", "b")]
    before, after = list(_chain(iter(came), iter([]))), list(_chain(iter(came), iter([("2024-03-16T00:00Z", "c")])))
    assert after[:2] == before
    late = list(_chain(iter([*came, ("2024-03-14T05:00Z", "d")]), iter([])))
    assert late[0] == before[0]
    assert late[-1].at == before[-1].at and late[-1].digest != before[-1].digest


@pytest.mark.parametrize(
    "odd", ["<script>alert(1)</script>", "]]>&amp;", "\x00\x08\x1b[31m", "\ufffe\ud800", "\u202egnp.exe"]
)
def test_whatever_a_report_says_the_feed_is_well_formed(odd: str) -> None:
    """Characters that XML cannot hold are replaced, the others escaped."""
    item = Item("urn:x", odd, (odd,), "http://localhost/s/x", "2024-03-14T04:10Z", "2024-03-14T04:10Z", ("added",))
    channel = Channel("urn:y", odd, "http://localhost/", "http://localhost/a", "http://localhost/j", item.at, (item,))
    root = ElementTree.fromstring(atom(channel))
    assert root.find(f"{ATOM}entry/{ATOM}title") is not None
    assert b"<script" not in atom(channel)
    json_feed(channel).decode("utf-8")


def test_a_feed_shows_no_passage_of_a_report() -> None:
    """It says that something changed, and by whose word; whole reports only where the owner says so (rule 16)."""
    told = Told("s", "2024-03-14T04:10Z", "a", "urn:x", "Why?", "added", "“Why?” has: “x”, says P.", "P", 1, "")
    (shown,), (whole,) = ([i.lines for i in items([told], "", full_text=full)] for full in (False, True))
    assert shown == ("“Why?” stands otherwise now by the word of P: the page says how.",)
    assert whole == (told.lines,)


def test_with_a_token_a_feed_carries_a_key_of_its_own(weights: Path, tmp_path: Path) -> None:
    """Feed readers send no cookie; the key opens feeds and nothing else."""
    safety = Safety(LOOPBACK, "a-token-of-some-length")
    desk = desk_of(demo_ledger(tmp_path), safety=safety)
    story = f"/s/{desk.app.state.desk.index.stories(1)[0].key}"  # type: ignore[attr-defined]
    found = desk.get(f"{story}/feed.json?key={safety.feed_key()}").json()
    assert found["feed_url"].endswith(f"?key={safety.feed_key()}")
    assert "a-token-of-some-length" not in str(found)
    assert desk.get(f"{story}/feed.atom").status_code == 401
    assert desk.get(f"{story}?key={safety.feed_key()}").status_code == 401
