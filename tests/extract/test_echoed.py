"""Denials that only point back give what they deny."""

from dataclasses import replace

import pytest

from rashomon.extract.echoed import echoed
from rashomon.model import Answer, Certainty, Claim, Party, Quantity, Span, Value, Words, YesNo, claim_id

TEXT = 'Workers said the owner had ignored a leak. Lumen Textiles denied that. "That is a lie," its chairman said.'
WORKERS, OWNER = (Party(f"org:{n}", n, "organisation") for n in ("Workers", "Lumen Textiles"))


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words), TEXT)


def claim(speaker: Party, cue: str, content: str, certainty: Certainty, *values: Value) -> Claim:
    cues, contents = (span(cue),), (span(content),)
    own = claim_id("r", "indirect", (), cues, contents)
    answers = tuple(Answer(f"{own}#{n}", "statement.made", v, contents[0]) for n, v in enumerate(values))
    return Claim(own, "r", "indirect", (), cues, contents, speaker, certainty=certainty, answers=answers)


SAID = claim(WORKERS, "said", "the owner had ignored a leak", "certain", Words("the owner had ignored a leak"))
DENIED = claim(OWNER, "denied", "that", "denied")
LIE = claim(OWNER, "said.", "That is a lie", "certain")


@pytest.mark.parametrize(("denial", "words"), [(DENIED, "denied that"), (LIE, "That is a lie")])
def test_what_was_said_before_is_denied(denial: Claim, words: str) -> None:
    """The denier's answer, in the denier's words."""
    _, found = echoed([SAID, denial])
    assert [(a.value, a.span.exact) for a in found.answers] == [
        (Words("the owner had ignored a leak", negated=True), words)
    ]


def test_what_a_denial_holds_of_its_own_gives_way() -> None:
    """ "The claim" and "that as untrue" say nothing beside what they point back at."""
    empty = replace(DENIED, answers=(Answer(f"{DENIED.id}#0", "statement.made", Words("that"), DENIED.content[0]),))
    _, found = echoed([SAID, empty])
    assert [(a.id, a.value) for a in found.answers] == [
        (f"{DENIED.id}#0", Words("the owner had ignored a leak", negated=True))
    ]


def test_a_yes_becomes_a_no_and_a_number_nothing() -> None:
    both = replace(
        SAID, answers=tuple(replace(SAID.answers[0], value=v) for v in (YesNo(True), Quantity(2, 2, "", "2")))
    )
    assert [a.value for a in echoed([both, DENIED])[1].answers] == [YesNo(False)]


def test_nobody_denies_the_own_word_nor_a_denial() -> None:
    """The words before are somebody else's, and say something."""
    assert not echoed([replace(SAID, speaker=OWNER), DENIED])[1].answers
    assert not echoed([replace(SAID, certainty="denied"), DENIED])[1].answers
