"""What is shared of a page: attributed titles, permalinks, and a card that stands in a page elsewhere."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.brief import phrase
from rashomon.desk.keys import key
from rashomon.desk.safety import LOOPBACK, Safety
from rashomon.desk.sharing import DESCRIPTION, described, titled
from rashomon.model import Finding

from .pages.test_amend import brief_of
from .samples import demo_ledger, desk_of

META = re.compile(r'<meta (?:name|property)="([\w:]+)" content="(.*?)">')


def meta(desk: TestClient, address: str) -> dict[str, str]:
    """What a page says of itself to sites elsewhere."""
    return {name: unescape(text) for name, text in META.findall(desk.get(address).text)}


def killed(desk: TestClient, story: str) -> Finding:
    return next(f for f in brief_of(desk, story).findings if f.question.slot == "people.killed")


def test_a_title_gives_no_value_without_its_origin(desk: TestClient, story: str) -> None:
    """Lowest and highest with who gives each, of every question that has any."""
    for finding in brief_of(desk, story).findings:
        title = titled(finding)
        reach = phrase.reach(finding)
        names = {phrase.who(s.origin) for p in finding.positions for s in p.statements}
        if finding.positions:
            assert any(n in title for n in names), title
        if reach:
            assert all(n in title for n in reach.attribution) or not re.search(r"owest|ighest", title)


def test_a_description_ends_with_a_whole_sentence() -> None:
    """None is cut before it says whose word it is."""
    said = ["22 people, according to A.", "x" * (DESCRIPTION - 40) + ", according to B.", "9 people, according to C."]
    assert described(said) == said[0]
    assert described([]).startswith("“Consistent”")


@pytest.mark.parametrize("path", ["", "/q/{question}", "/r/{report}"])
def test_pages_say_what_they_are(desk: TestClient, story: str, path: str) -> None:
    """With title and description; no address is given of a machine that nobody else can reach."""
    report, question = key(brief_of(desk, story).reports[0].id), key(killed(desk, story).question.id)
    found = meta(desk, story + path.format(report=report, question=question))
    assert {"og:title", "og:description", "description", "og:site_name"} <= found.keys()
    assert "og:url" not in found
    assert "(" in found["og:title"] or "from " in found["og:title"]


def test_the_address_is_given_where_it_is_known(weights: Path, tmp_path: Path) -> None:
    """That of the page alone, without a key."""
    desk = desk_of(demo_ledger(tmp_path), safety=Safety(LOOPBACK | {"desk.example"}))
    story = f"/s/{desk.app.state.desk.index.stories(1)[0].key}"  # type: ignore[attr-defined]
    found = META.findall(desk.get(f"{story}?words=x", headers={"host": "desk.example"}).text)
    assert dict(found)["og:url"] == f"http://desk.example{story}"


def test_a_permalink_shows_what_stood_then(desk: TestClient, story: str) -> None:
    """On the page of an instant both links keep it apart from now."""
    address = f"{story}/q/{key(killed(desk, story).question.id)}"
    now = desk.get(address).text
    assert f'value="http://localhost{address}"' in now
    stands = re.search(rf'value="http://localhost({re.escape(address)}\?at=[^"]+)"', now)
    assert stands and desk.get(stands[1]).status_code == 200
    assert f"{address}?at=2024-03-14T05:40Z" in desk.get(f"{address}?at=2024-03-14T05:40Z").text


def test_a_card_may_stand_elsewhere_and_does_nothing_there(desk: TestClient, story: str) -> None:
    """No script, no form, no frame within; it leads back, and tells of each value whose it is."""
    finding = killed(desk, story)
    address = f"{story}/q/{key(finding.question.id)}"
    answer = desk.get(f"{address}/card")
    policy = answer.headers["content-security-policy"]
    assert "frame-ancestors *" in policy and "script-src" not in policy and "default-src 'none'" in policy
    assert "x-frame-options" not in answer.headers
    assert "<script" not in answer.text and "<form" not in answer.text
    assert f'href="{address}"' in answer.text and "according to" in answer.text
    assert desk.get(f"{address}/card?at=2024-03-14T04:10Z").status_code == 200
    assert desk.get(f"{story}/q/nothing/card").status_code == 404


def test_a_card_quotes_no_more_than_it_may(desk: TestClient, story: str) -> None:
    """Also from a desk that shows whole reports to its owner (rule 16)."""
    brief = brief_of(desk, story)
    for finding in brief.findings:
        page = desk.get(f"{story}/q/{key(finding.question.id)}/card").text
        for quoted in re.findall(r"<blockquote>(.*?)<cite>", page):
            assert len(unescape(re.sub("<.*?>", "", quoted))) <= 302


def test_the_code_of_a_card_is_whole(desk: TestClient, story: str) -> None:
    """Whatever the question is called, the code is one frame with a title."""
    page = desk.get(f"{story}/q/{key(killed(desk, story).question.id)}").text
    code = re.search(r'<textarea id="share-card"[^>]*>(.*?)</textarea>', page)
    assert code
    assert re.fullmatch(r'<iframe src="[^"<>]+/card" title="[^"<>]+"[^<>]*></iframe>', unescape(code[1]))


def test_with_a_token_cards_and_feeds_carry_their_key(weights: Path, tmp_path: Path) -> None:
    """And the links of the page do not."""
    safety = Safety(LOOPBACK, "a-token-of-some-length")
    desk = desk_of(demo_ledger(tmp_path), safety=safety)
    story = f"/s/{desk.app.state.desk.index.stories(1)[0].key}"  # type: ignore[attr-defined]
    desk.get("/enter?token=a-token-of-some-length")
    address = f"{story}/q/{key(killed(desk, story).question.id)}"
    page = desk.get(address).text
    assert f"{address}/card?key={safety.feed_key()}" in page
    assert f"feed.atom?key={safety.feed_key()}" in page
    assert f'value="http://localhost{address}"' in page
    desk.cookies.clear()
    assert desk.get(f"{address}/card?key={safety.feed_key()}").status_code == 200
    assert desk.get(f"{address}?key={safety.feed_key()}").status_code == 401
