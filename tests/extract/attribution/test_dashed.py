"""A speaker before an aside between dashes."""

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.dashed import RULES
from rashomon.extract.attribution.sentence_rule import with_ruled
from rashomon.model import Report, Span

TEXT = "Boats went out. The lifeboat crew - volunteers from Selm - said the ferry had lost its rudder. It sank."


def at(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words), text)


def told(found: list[Attributed]) -> list[tuple[str, str, str]]:
    return [(f.source[0].exact, f.cue[0].exact, f.content[0].exact) for f in found]


def test_who_stands_before_the_aside_speaks() -> None:
    whole = ("The lifeboat crew", "said", "the ferry had lost its rudder")
    assert told(with_ruled(Report("r", TEXT), [], RULES)) == [whole]
    wrong = Attributed((at("volunteers from Selm"),), (at("said"),), (at("the ferry"),))
    assert told(with_ruled(Report("r", TEXT), [wrong], RULES)) == [whole]


def test_what_was_read_rightly_stays() -> None:
    right = Attributed((at("The lifeboat crew"),), (at("said"),), (at("the ferry had lost its rudder"),))
    assert with_ruled(Report("r", TEXT), [right], RULES) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "The crew sailed at six - two hours late - and the harbour said nothing.",
        "Twenty-two crew said the ferry sank.",
    ],
)
def test_other_dashes_name_nobody(text: str) -> None:
    assert with_ruled(Report("r", text), [], RULES) == []
