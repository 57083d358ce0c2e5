"""Bodies that publish themselves, and media that only sound like bodies."""

import pytest

from rashomon.link.origin.issuer import issuer
from rashomon.link.origin.origins import origins
from rashomon.model import Claim, Party, Report, Span, claim_id

TEXT = "x" * 60


@pytest.mark.parametrize(
    "outlet",
    [
        "Ministry of Ports",
        "The Selm Fire Brigade",
        "Norwegian Red Cross",
        "Selm Police",
        "Harbour Commission",
        "Tamm Lines Ltd",
    ],
)
def test_a_body_speaks_in_its_own_name(outlet: str) -> None:
    found = issuer(Report("r", TEXT, outlet))
    assert found is not None and found.name == outlet


def test_we_in_its_bulletin_is_the_body() -> None:
    """In a paper "we" is nobody that can be told."""
    source, cue, content = ((Span(n, n + 2, "We call on all to stay."),) for n in (0, 3, 8))
    said = Claim(claim_id("a", "indirect", source, cue, content), "a", "indirect", source, cue, content)
    party, paper = (
        origins({"a": [said]}, [Report("a", TEXT, name)])["a"][said.id] for name in ("Unity Party", "Courier")
    )
    assert (party.name, party.standing) == ("Unity Party", "named")
    assert paper.standing == "unresolved"


@pytest.mark.parametrize(
    "outlet",
    [
        "The Selm Courier",
        "Army Times",
        "Police News Agency",
        "Ministry Radio",
        "The New Republic",
        "Selm Observer",
        "Selm Press Ltd",
        "",
    ],
)
def test_a_medium_does_not(outlet: str) -> None:
    assert issuer(Report("r", TEXT, outlet)) is None


def test_its_bulletin_is_the_word_of_its_minister_too() -> None:
    """What the ministry prints itself and what a paper has from its minister are one origin."""
    content, cue = (Span(0, 1, TEXT),), (Span(1, 2, TEXT),)
    own = Claim(claim_id("a", "own-voice", (), (), content), "a", "own-voice", (), (), content)
    minister = Party("p:1", "Ada Reve", "person", "minister", "Ministry of Ports")
    told = Claim(claim_id("b", "indirect", (), cue, content), "b", "indirect", (), cue, content, minister)
    reports = [Report("a", TEXT, "Ministry of Ports"), Report("b", TEXT, "The Selm Courier")]
    found = origins({"a": [own], "b": [told]}, reports)
    assert found["a"][own.id] == found["b"][told.id]
    assert found["a"][own.id].standing == "named"
