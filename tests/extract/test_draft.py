"""Which claim holds an answer: whoever says it, or the report itself."""

import pytest

from rashomon.extract.answer import Reading
from rashomon.extract.draft import Draft, name_speakers, owner
from rashomon.extract.party import Parties
from rashomon.extract.repair import Attributed
from rashomon.model import Report, Scope, Span, Unknown


def holder(text: str, source: str, cue: str, content: str, words: str) -> bool:
    """Whether the claim holds what is unknown by `words`."""

    def at(part: str) -> Span:
        start = text.index(part)
        return Span(start, start + len(part), text)

    draft = Draft(Attributed((at(source),), (at(cue),), (at(content),)), None)
    return owner(Reading("event.cause", Unknown(), Scope(), at(words)), [draft]) is draft


@pytest.mark.parametrize(
    ("text", "cue", "content", "words"),
    [
        ("The cause was not yet known, the clinic said.", "said", "The cause was not yet known",
         "was not yet known, the clinic said"),
        ("The clinic said the cause was not yet known.", "said", "the cause was not yet known", "was not yet known"),
    ],
)  # fmt: skip
def test_what_somebody_says_is_unknown_is_theirs(text: str, cue: str, content: str, words: str) -> None:
    assert holder(text, "he clinic", cue, content, words)


def test_that_somebody_kept_silent_is_the_reports_own() -> None:
    text = "The clinic did not release the names of the dead."
    assert not holder(text, "The clinic", "did not release", "the names of the dead", text[11:-1])


def test_a_claim_behind_what_is_unknown_does_not_hold_it() -> None:
    text = "While his motive is unknown, his diary pointed to a lonely life."
    assert not holder(text, "his diary", "pointed to", "a lonely life", text[15:-1])


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "speaker", "left"),
    [
        ("Pell said the driver told him that “all went dark”.", "Pell", "told", "that “all went dark”", "driver",
         "that “all went dark”"),
        ("Initial results point to a gas the Harbour Ministry said.", "Initial results", "said", "a gas the Harbour",
         "Harbour Ministry", "a gas"),
        ("Seen from above. Port directors insisted the fence was safe.", "", "insisted", "the fence was safe",
         "Port directors", "the fence was safe"),
        ("Pell said the fence was safe.", "Pell", "said", "the fence was safe", "Pell", "the fence was safe"),
    ],
)  # fmt: skip
def test_whoever_stands_right_before_the_verb_speaks(
    text: str, source: str, cue: str, content: str, speaker: str, left: str
) -> None:
    """Where the tagger found no source, a thing for a source, or the subject of another verb."""

    def at(part: str) -> Span:
        start = text.index(part)
        return Span(start, start + len(part), text)

    draft = Draft(Attributed((at(source),) if source else (), (at(cue),), (at(content),)), None)
    name_speakers([draft], Parties(Report("r", text)))
    assert draft.speaker is not None
    assert (draft.speaker.name, draft.found.content[0].exact) == (speaker, left)
