"""What a report takes for granted is its own word, not that of whom it quotes."""

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.presupposed import looked_into, presupposed
from rashomon.model import Quantity, Span, Words

NINE = Quantity(9, 9, "person", "nine")


def taken_for_granted(text: str, source: str, cue: str, content: str, words: str) -> bool:
    def at(part: str) -> Span:
        start = text.index(part)
        return Span(start, start + len(part), text)

    return presupposed(Attributed((at(source),), (at(cue),), (at(content),)), at(words), NINE)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The premier said he was horrified by the blast that killed nine.", "The premier", "said",
         "he was horrified by the blast that killed nine"),
        ("The envoy condemned the raid that killed nine.", "The envoy", "condemned", "the raid that killed nine"),
        ("The union faulted the response to the blast that killed nine.", "The union", "faulted",
         "the response to the blast that killed nine"),
        ("The premier declared a state of emergency in a town where a flood that killed nine struck.", "The premier",
         "declared", "a state of emergency in a town where a flood that killed nine struck"),
        ("Inspectors are looking into what made the jet crash, killing nine on board.", "Inspectors",
         "are looking into", "what made the jet crash, killing nine on board"),
        ("The gunman, who killed nine, acted alone, police said.", "police", "said",
         "The gunman, who killed nine, acted alone"),
    ],
)  # fmt: skip
def test_the_event_behind_a_feeling_an_inquiry_or_between_commas(
    text: str, source: str, cue: str, content: str
) -> None:
    assert taken_for_granted(text, source, cue, content, "nine")


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The premier said the blast killed nine.", "The premier", "said", "the blast killed nine"),
        ("The envoy condemned “the raid that killed nine”.", "The envoy", "condemned", "“the raid that killed nine”"),
        ("Police said a blast that killed nine was an accident.", "Police", "said",
         "a blast that killed nine was an accident"),
        ("Police said a fire broke out in Selm, which killed nine.", "Police", "said",
         "a fire broke out in Selm, which killed nine"),
    ],
)  # fmt: skip
def test_what_is_said_stays_said(text: str, source: str, cue: str, content: str) -> None:
    assert not taken_for_granted(text, source, cue, content, "nine")


def test_blame_is_the_speakers_own() -> None:
    text = "The envoy condemned the raid that Orland flew."
    span = Span(text.index("Orland"), text.index("Orland") + 6, text)
    found = Attributed((Span(0, 9, text),), (Span(10, 19, text),), (Span(20, len(text) - 1, text),))
    assert not presupposed(found, span, Words("Orland"))


def test_an_inquiry_into_whether_it_happened_takes_nothing_for_granted() -> None:
    for words, fact in (("is investigating the shooting of two men", True), ("is investigating whether", False)):
        assert looked_into(Span(0, len(words), words)) is fact
