"""Reports, addresses and forms that were written to do harm: nothing comes through, on any page there is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient
from lxml import html

from rashomon.desk.index.index import Index
from rashomon.desk.keys import key
from rashomon.desk.question.asked import PART

from . import hostile
from .samples import desk_of

#: Elements that load or run something; a page has them from the desk's own folder or not at all.
LOADS = {
    "script": "src",
    "link": "href",
    "img": "src",
    "iframe": "src",
    "object": "data",
    "embed": "src",
    "base": "href",
}
#: Most of a page, bytes: the paragraph without end stands on none of them whole.
HEAVY = 100_000


@pytest.fixture(scope="module", params=[True, False], ids=["owner", "others"])
def desk(
    tmp_path_factory: pytest.TempPathFactory, weights: Path, request: pytest.FixtureRequest
) -> Iterator[TestClient]:
    """A desk over hostile reports, one of them without end, as its owner and as others see it."""
    client = desk_of(hostile.ledger(tmp_path_factory.mktemp("hostile"), hostile.LONG), full_text=request.param)
    client._transport.raise_server_exceptions = False  # type: ignore[attr-defined]
    yield client
    client.app.state.desk.ledger.close()  # type: ignore[attr-defined]


def index(desk: TestClient) -> Index:
    found: Index = desk.app.state.desk.index  # type: ignore[attr-defined]
    return found


def pages(desk: TestClient, route: str) -> Iterator[tuple[str, str]]:
    """Every page of a route, with its address."""
    for address in hostile.addresses(index(desk), route):
        answer = desk.get(address + amended(desk, route))
        assert answer.status_code == 200, address
        yield address, answer.text


def amended(desk: TestClient, route: str) -> str:
    """The form of correction asks for something to correct."""
    if not route.endswith("/amend"):
        return ""
    brief = index(desk).brief(index(desk).stories(1)[0].key)
    assert brief is not None
    return f"?claim={brief.claims[0].id}"


@pytest.mark.parametrize("route", sorted(r for r in hostile.routes() if ".atom" not in r and ".json" not in r))
def test_nothing_of_a_report_becomes_markup(desk: TestClient, route: str) -> None:
    """No element, no handler and no address that runs or loads anything; what looks like markup is shown."""
    for address, page in pages(desk, route):
        assert len(page.encode()) < HEAVY, address
        for element in html.fromstring(page).iter():
            if not isinstance(element.tag, str):
                continue
            assert not {a for a in element.attrib if a.startswith("on") or a == "style"}, (address, element.tag)
            assert element.tag != "script" or not (element.text or "").strip(), address
            assert element.tag != "style", address
            loaded = element.get(LOADS[element.tag], "/") if element.tag in LOADS else "/"
            assert urlsplit(loaded).netloc == "" and loaded.startswith("/"), (address, loaded)
            for name in ("href", "action", "formaction", "xlink:href"):
                assert urlsplit(element.get(name, "")).scheme in ("", "http", "https"), (address, element.get(name))


@pytest.mark.parametrize("route", sorted(hostile.routes()))
def test_what_hides_or_deceives_is_spelled_out(desk: TestClient, route: str) -> None:
    """No character that turns the line around or is not seen reaches a page, nor a feed."""
    for address, page in pages(desk, route):
        odd = {c for c in page if unicodedata.category(c) in ("Cf", "Cc", "Cs", "Co") and c not in "\n\t"}
        assert odd == set(), address
        assert not re.search("c\u043empany", page), address  # a word of two scripts is told apart


@pytest.mark.parametrize("route", sorted(hostile.routes()))
@pytest.mark.parametrize(
    "odd", ["%00", "%ED%A0%80", "%F0%9F%92%A9", "..%2f..%2fetc%2fpasswd", "<script>", "'--", "a" * 3_000]
)
def test_an_odd_address_is_no_error_of_the_desk(desk: TestClient, route: str, odd: str) -> None:
    """Where its parameters are anything at all, the page says that there is no such thing."""
    answer = desk.get(re.sub(r"\{.*?\}", odd, route))
    assert answer.status_code in ((200, 404) if "{" in route else (200,))
    assert "Traceback" not in answer.text


def test_a_report_without_end_comes_in_parts(desk: TestClient) -> None:
    """Each of a size a browser can hold; the way to words in another part is there with scripts and without."""
    story = index(desk).stories(1)[0].key
    brief = index(desk).brief(story)
    assert brief is not None
    (claim,) = (c for c in brief.claims if c.report == hostile.ENDLESS)
    report = f"/s/{story}/r/{key(hostile.ENDLESS)}"
    first = desk.get(report).text
    assert len(first) < PART + 40_000
    part = claim.content[0].start // PART + 1
    assert re.search(rf'id="c-{claim.id}" href="[^"]*part={part}#c-{claim.id}"', first)
    found = desk.get(f"{report}?find=w-{claim.id}-{claim.answers[0].span.start}")
    assert found.status_code == 303
    full_text = desk.app.state.desk.full_text  # type: ignore[attr-defined]
    assert f'id="c-{claim.id}" tabindex' in desk.get(found.headers["location"]).text or not full_text
    asked = next(f for f in brief.findings for p in f.positions for s in p.statements if s.claim == claim)
    assert f"part={part}#w-{claim.id}" in desk.get(f"/s/{story}/q/{key(asked.question.id)}").text


QUERIES = [
    "at=9999-12-31", "at=0001-01-01T00:00%2B14:00", "at=%00", "at=x%22%3E%3Cscript%3E", "since=9999-12-31T23:59Z",
    "page_number=-1", "page_number=99999999999999999999", "page_number=x", "part=x", "part=-1", "noted=99999999999",
    "noted=-1",
    "q=%22", "q=a*%20NEAR(", "q=%00", "words=%ED%A0%80", "story=%00", "claim=%00", "back=//elsewhere.example/",
    "status=%00&origin=%00&mark=%00&all=%00", "x=" + "y" * 4_000,
]  # fmt: skip


@pytest.mark.parametrize("route", sorted(hostile.routes()))
def test_an_odd_question_is_no_error_of_the_desk(desk: TestClient, route: str) -> None:
    """It is answered, or said to make no sense, on a page of the desk's own."""
    address = next(hostile.addresses(index(desk), route))
    for query in QUERIES:
        answer = desk.get(f"{address}?{query}")
        assert answer.status_code < 500, query
        assert "Traceback" not in answer.text and "site-packages" not in answer.text, query
        assert "<script>" not in answer.text, query
        assert answer.status_code == 200 or answer.headers["content-type"].startswith("text/"), query


def test_an_address_that_is_too_long_is_refused(desk: TestClient) -> None:
    """Before anything is looked up."""
    assert desk.get("/search?q=" + "x" * 9_000).status_code == 414
    assert desk.get("/s/" + "x" * 9_000).status_code == 414


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_what_cannot_be_done_is_said_on_a_page(desk: TestClient, method: str) -> None:
    """Nothing but what forms send changes anything."""
    desk.get("/")
    assert desk.request(method, "/").status_code in (403, 405, 413)
    assert desk.get("/correct").status_code in (404, 405)
    assert "That did not work" in desk.get("/correct").text


def test_an_error_nobody_foresaw_shows_nothing_of_the_machine(
    desk: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No trace, no path, no message of the program's own."""

    def fails(*_: object) -> None:
        raise RuntimeError(f"secret in {__file__}")

    monkeypatch.setattr(index(desk), "stories", fails)
    answer = desk.get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.text and "Traceback" not in answer.text and __file__ not in answer.text
    assert "The desk failed at this" in answer.text
