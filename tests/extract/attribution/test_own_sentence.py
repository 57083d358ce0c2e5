"""Two sentences of two speakers are two attributions."""

import pytest

from rashomon.extract.attribution.own_sentence import by_sentence
from rashomon.extract.attribution.tagger import Attribution


def read(text: str, source: str, content: str) -> list[tuple[str, str]]:
    """Source and first content, for an attribution with the cue "said"."""

    def at(words: str) -> tuple[int, int]:
        return text.rindex(words), text.rindex(words) + len(words)

    found = by_sentence(text, Attribution((at(source),), (at("said"),), (at(content),)))
    return [(text[slice(*a.source[0])], text[slice(*a.content[0])]) for a in found]


def test_the_first_sentence_is_its_own_speakers() -> None:
    text = "Monitors said the count had been fair. Three boxes were stolen, the mayor said."
    assert read(text, "the mayor", text[: text.index(", the mayor")]) == [
        ("Monitors", "the count had been fair"),
        ("the mayor", "Three boxes were stolen"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“Monitors said the count was fair. Three boxes were stolen,” the mayor said.",
        "The count had been fair. Three boxes were stolen, the mayor said.",
    ],
)
def test_what_one_speaker_says_in_two_sentences_stays_together(text: str) -> None:
    assert len(read(text, "the mayor", text[: text.index("the mayor") - 2])) == 1
