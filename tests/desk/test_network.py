"""Who speaks through whom, as ways, as a picture and as a table."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.desk.network import (
    MOST,
    ORIGIN,
    OUTLET,
    RELAY,
    Flow,
    Flows,
    Node,
    crossings,
    flows,
    network,
    table,
)
from rashomon.model import Brief

from . import hostile
from .hostile import assert_inert
from .samples import desk_of


def way(origin: str, *through: str, n: int = 1, side: str = "") -> Flow:
    """A way from an origin over relays to the last, an outlet."""
    *relays, outlet = through
    nodes = (Node(ORIGIN, origin, side), *(Node(RELAY, r) for r in relays), Node(OUTLET, outlet))
    return Flow(nodes, frozenset(f"{origin}{through}{i}" for i in range(n)))


@pytest.fixture
def brief(desk: TestClient, story: str) -> Brief:
    """The invented story's."""
    found = desk.app.state.desk.shelf.brief(story[3:])  # type: ignore[attr-defined]
    assert isinstance(found, Brief)
    return found


def test_every_claim_has_its_way(brief: Brief) -> None:
    """An outlet's own voice has none; a dispatch goes through its agency."""
    found = flows(brief)
    stated = {s.claim.id for f in brief.findings for p in f.positions for s in p.statements}
    in_ways = set().union(*(w.claims for w in found.ways))
    assert in_ways < stated
    assert len(stated - in_ways) <= sum(found.own.values())
    assert all(w.nodes[-1].column == OUTLET and len(w.nodes) > 1 for w in found.ways)
    through = {n.name for w in found.ways for n in w.nodes if n.column == RELAY}
    assert "Corvane" in through


def test_order_undoes_crossings() -> None:
    """Given upside down, three voices and their outlets come to stand beside each other."""
    ways = [way(f"origin {n}", f"outlet {9 - n}") for n in range(1, 8)]
    made = network(Flows(tuple(ways), {}))
    assert made is not None
    nodes = [[s.node for s in c if s.node] for c in made.columns]
    links = [(w.nodes[0], w.nodes[1]) for w in ways]
    assert crossings([sorted(c, key=lambda n: n.name) for c in nodes], links) == 21
    assert crossings(nodes, links) == 0


def test_a_side_stands_together_under_its_name() -> None:
    """Whatever their lines would have; a party alone has no heading."""
    ways = [way("ministry", "a", side="ardland"), way("rebels", "b", side=""), way("army", "c", side="ardland"),
            way("mayor", "a", side="bordia"), way("court", "b", side="ardland")]  # fmt: skip
    made = network(Flows(tuple(ways), {}))
    assert made is not None
    sides = [s.heading or (s.node.side if s.node else "") for s in made.columns[ORIGIN]]
    first = sides.index("ardland")
    assert sides[first : first + 4] == ["ardland"] * 4
    assert [s.heading for s in made.columns[ORIGIN] if not s.node] == ["ardland"]


def test_a_picture_is_capped_and_says_so() -> None:
    """Those with most claims are drawn; over a relay that is left out the line goes on to the outlet."""
    ways = [way(f"origin {n:02}", f"relay {n:02}", "outlet", n=n) for n in range(1, 41)]
    made = network(Flows(tuple(ways), {}))
    assert made is not None
    assert made.left == (40 - MOST[ORIGIN], 40 - MOST[RELAY], 0)
    names = {s.node.name for s in made.columns[ORIGIN] if s.node}
    assert names == {f"origin {n:02}" for n in range(41 - MOST[ORIGIN], 41)}
    assert len(made.lines) == 2 * MOST[RELAY] + (MOST[ORIGIN] - MOST[RELAY])
    assert len(table(Flows(tuple(ways), {}))) == 40


def test_outlets_alone_make_no_picture() -> None:
    """Their own voice is listed."""
    assert network(Flows((), {"outlet": 3})) is None


def test_the_page_leads_to_parties_and_questions(desk: TestClient, story: str) -> None:
    """A body has a page; a private person has only what it says here."""
    shown = desk.get(f"{story}/sources").text
    assert 'href="/p/' in shown
    assert f'href="{story}?origin=' in shown
    private = shown[shown.index("Emil Sorrow") :]
    row = private[private.index('<th scope="row">Emil Sorrow') :].partition("</th>")[0]
    assert "/p/" not in row
    assert len(shown.encode()) < 100_000


def test_names_are_inert(tmp_path: Path, weights: Path) -> None:
    """Also as titles of marks."""
    client = desk_of(hostile.ledger(tmp_path))
    known = client.app.state.desk  # type: ignore[attr-defined]
    assert_inert(client.get(f"/s/{known.index.stories(1)[0].key}/sources").text)
    known.ledger.close()
