"""Who may ask, and what a browser may do with the answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.safety import LOOPBACK, VISITOR, Safety
from rashomon.desk.serve import address
from rashomon.errors import UsageError

from .samples import demo_ledger, desk_of

TOKEN = "a-token-of-some-length"


def test_a_page_may_load_nothing_from_elsewhere(desk: TestClient) -> None:
    """No script or style stands in a page, and none comes from another address."""
    answer = desk.get("/")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert (answer.headers["x-frame-options"], answer.headers["x-content-type-options"]) == ("DENY", "nosniff")


def test_another_name_is_refused(desk: TestClient) -> None:
    """A page elsewhere that has its own name point here is told nothing."""
    assert desk.get("/", headers={"host": "elsewhere.example"}).status_code == 421


@pytest.mark.parametrize("path", ["/", "/s/abc", "/no/such/page"])
def test_with_a_token_every_page_asks_for_it(weights: Path, tmp_path: Path, path: str) -> None:
    """Also those that are not there."""
    asked = desk_of(demo_ledger(tmp_path), safety=Safety(LOOPBACK, TOKEN))
    assert asked.get(path).status_code == 401
    assert asked.get("/", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200
    assert asked.get("/enter?token=wrong-token-of-length").status_code == 401
    assert asked.get(f"/enter?token={TOKEN}").status_code == 303
    assert asked.get("/").status_code == 200


@pytest.mark.parametrize(
    ("headers", "form"),
    [
        ({}, {}),
        ({}, {"sign": "made-up"}),
        ({"origin": "https://elsewhere.example"}, {}),
        ({"sec-fetch-site": "cross-site"}, {}),
    ],
)
def test_a_change_from_elsewhere_is_refused(desk: TestClient, headers: dict[str, str], form: dict[str, str]) -> None:
    """Without the sign that the desk's own forms carry."""
    desk.get("/")
    assert desk.cookies.get(VISITOR)
    assert desk.post("/", data=form, headers=headers).status_code == 403


def test_a_huge_form_is_refused(desk: TestClient) -> None:
    """Before it is read."""
    desk.get("/")
    assert desk.post("/", data={"sign": "x" * 100_000}).status_code == 413


def test_other_machines_are_let_in_only_on_purpose() -> None:
    """An address they can reach needs the flag, and gets a token."""
    with pytest.raises(UsageError, match="--open"):
        address("0.0.0.0", 8600, None, [], outside=False)
    assert address("127.0.0.1", 8600, None, [], outside=False).token is None
    opened = address("0.0.0.0", 8600, None, ["desk.example"], outside=True)
    assert opened.token and len(opened.token) >= 24 and "desk.example" in opened.names
    with pytest.raises(UsageError, match="too short"):
        address("0.0.0.0", 8600, "short", [], outside=True)


def test_a_form_that_was_open_when_the_desk_ended_can_be_sent(weights: Path, tmp_path: Path) -> None:
    """What signs it is kept beside the ledger, and another desk's sign does not hold."""
    ledger = demo_ledger(tmp_path)
    before, after = desk_of(ledger), desk_of(ledger)
    other = desk_of(demo_ledger(tmp_path_of(tmp_path, "other")))
    before.get("/")
    visitor = before.cookies[VISITOR]
    signs = [d.app.state.desk.safety.sign(visitor) for d in (before, after, other)]  # type: ignore[attr-defined]
    assert signs[0] == signs[1] != signs[2]


def tmp_path_of(folder: Path, name: str) -> Path:
    place = folder / name
    place.mkdir()
    return place
