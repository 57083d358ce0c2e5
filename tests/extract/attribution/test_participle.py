"""Words behind ", saying" whose speaker the tagger did not find."""

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.participle import with_doers
from rashomon.model import Report, Span


def sources(text: str) -> list[str]:
    """Who is found to say what stands behind "saying"."""
    at = text.index("saying")
    said = Attributed((), (Span(at, at + 6, text),), (Span(at + 7, len(text) - 1, text),))
    return [s.exact for one in with_doers(Report("r", text), [said]) for s in one.source]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The fire brigade on Monday cut its estimate of the depth, saying that silt had shifted.",
            "The fire brigade",
        ),
        ("Minister Ada Reve rejected the figures, saying nobody had counted.", "Minister Ada Reve"),
    ],
)
def test_the_doer_says_it(text: str, who: str) -> None:
    assert sources(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board was dissolved, saying nothing.",
        "The bridge collapsed, saying much about its builders.",
        "The mayor waved and people kept saying that it was over.",
    ],
)
def test_who_was_done_to_or_cannot_speak_does_not(text: str) -> None:
    assert sources(text) == []
