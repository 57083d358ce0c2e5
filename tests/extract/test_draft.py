"""Which claim holds an answer: whoever says it, or the report itself."""

import pytest

from rashomon.extract.answer.answers import Reading
from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.draft import Draft, drafted, name_speakers, names_speaker, owner
from rashomon.extract.party.parties import Parties
from rashomon.model import Quantity, Report, Scope, Span, Unknown


def holder(text: str, source: str, cue: str, content: str, words: str) -> bool:
    """Whether the claim holds what is unknown by `words`."""

    def at(part: str) -> Span:
        start = text.index(part)
        return Span(start, start + len(part), text)

    draft = Draft(Attributed((at(source),), (at(cue),), (at(content),)), None)
    return owner(Reading("event.cause", Unknown(), Scope(), at(words)), [draft]) is draft


@pytest.mark.parametrize(
    ("source", "words", "named"),
    [
        ("One survivor", "One survivor", True),
        ("A clinic, where 12 people were treated,", "12 people were treated", False),
    ],
)
def test_a_count_in_the_words_for_who_speaks_counts_nobody(source: str, words: str, named: bool) -> None:
    text = f"{source} said the deck had burned."
    spans = [Span(text.index(w), text.index(w) + len(w), text) for w in (source, "said", "the deck had burned", words)]
    draft = Draft(Attributed((spans[0],), (spans[1],), (spans[2],)), None)
    reading = Reading("people.rescued", Quantity(1, 1, "person", words), Scope(), spans[3])
    assert names_speaker([draft], reading) is named


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
        ("All was calm, police said. Six boats sank, a witness, Jo Pell, said later.", "police", "said later",
         "Six boats sank, a witness, Jo Pell", "Jo Pell", "Six boats sank"),
        ("The pier is old. The operator of the pier, Tamm Lines, denied that it was closed.", "", "denied",
         "that it was closed", "Tamm Lines", "that it was closed"),
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


def inner(text: str, *chain: tuple[str, str, str]) -> Draft:
    """The innermost of attributions given by their words, the outermost first."""
    found: Attributed | None = None
    for words in reversed(chain):
        spans = [Span(text.index(w), text.index(w) + len(w), text) for w in words]
        found = Attributed((spans[0],), (spans[1],), (spans[2],), inner=(found,) if found else ())
    drafts = list(drafted([found] if found else []))
    name_speakers(drafts, Parties(Report("r", text)))
    return drafts[-1]


def test_the_innermost_speaks_and_the_others_pass_it_on() -> None:
    text = "The Selm Courier reported that Mayor Ilka Brandt said Captain Rolf Tamm told her the lock was stuck."
    got = inner(
        text,
        ("The Selm Courier", "reported", "that Mayor Ilka Brandt said Captain Rolf Tamm told her the lock was stuck"),
        ("Mayor Ilka Brandt", "said", "Captain Rolf Tamm told her the lock was stuck"),
        ("Captain Rolf Tamm", "told her", "the lock was stuck"),
    )
    assert got.speaker and got.speaker.name == "Rolf Tamm"
    assert [r.name for r in got.via] == ["Ilka Brandt", "Selm Courier"]


def test_i_in_a_quotation_is_who_is_quoted_and_no_relay() -> None:
    text = 'Rolf Tamm came early, and later the mayor too. "I told him the lock was stuck," Ilka Brandt said.'
    got = inner(
        text,
        ("Ilka Brandt", "said", '"I told him the lock was stuck,"'),
        ("I", "told him", "the lock was stuck"),
    )
    assert got.speaker and got.speaker.name == "Ilka Brandt"
    assert got.via == ()


def test_he_in_a_quotation_is_not_who_is_quoted() -> None:
    text = 'Captain Rolf Tamm stood there. "He said the lock was stuck," Tamm recalled.'
    got = inner(text, ("Tamm", "recalled", '"He said the lock was stuck,"'), ("He", "said", "the lock was stuck"))
    assert got.speaker is None or got.speaker.name != "Rolf Tamm"
