"""Which claim holds an answer: whoever says it, or the report itself."""

import pytest

from rashomon.extract.answer import Reading
from rashomon.extract.draft import Draft, owner
from rashomon.extract.repair import Attributed
from rashomon.model import Scope, Span, Unknown


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
