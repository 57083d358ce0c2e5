"""Denials that only point back give what they deny."""

from dataclasses import replace

import pytest

from rashomon.extract.echoed import echoed
from rashomon.model import Answer, Certainty, Claim, Party, Quantity, Span, Value, Words, YesNo, claim_id

TEXT = (
    'Workers said the owner had ignored a leak. Lumen Textiles denied that. "That is a lie," its chairman said. '
    "The mill dismissed the story as “gossip”. It rejected the union's claim that a valve had failed."
)
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


STORY = claim(OWNER, "dismissed", "the story as “gossip”", "denied")


@pytest.mark.parametrize(
    ("denial", "words"),
    [(DENIED, "denied that"), (LIE, "That is a lie"), (STORY, "dismissed the story as “gossip”")],
)
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


def test_what_points_back_at_nothing_says_nothing() -> None:
    """ "The story as gossip" alone is no answer."""
    empty = replace(STORY, answers=(Answer(f"{STORY.id}#0", "statement.made", Words("the story"), STORY.content[0]),))
    assert not echoed([empty])[0].answers


def test_who_is_described_and_not_known_denies_too() -> None:
    """A body without a name is another than whoever spoke before, unless it is "it"."""
    workers, mill, it = (span(words) for words in ("Workers", "The mill", "It"))
    said = replace(SAID, source=(workers,))
    assert echoed([said, replace(DENIED, speaker=None, source=(mill,))])[1].answers
    assert not echoed([said, replace(DENIED, speaker=None, source=(it,))])[1].answers


def test_a_claim_within_is_denied_by_who_tells_of_it() -> None:
    """ "Rejected the union's claim that a valve had failed": the answer of the claim within, turned round."""
    outer = claim(OWNER, "rejected", "the union's claim that a valve had failed", "denied")
    inner = replace(
        claim(WORKERS, "claim", "a valve had failed", "certain", Words("a valve had failed")), nested_in=outer.id
    )
    assert [a.value for a in echoed([outer, inner])[0].answers] == [Words("a valve had failed", negated=True)]
    repeated = replace(outer, cue=(span("said"),), certainty="certain")
    assert not echoed([repeated, replace(inner, nested_in=repeated.id)])[0].answers


def test_a_yes_becomes_a_no_and_a_number_nothing() -> None:
    both = replace(
        SAID, answers=tuple(replace(SAID.answers[0], value=v) for v in (YesNo(True), Quantity(2, 2, "", "2")))
    )
    assert [a.value for a in echoed([both, DENIED])[1].answers] == [YesNo(False)]


def test_nobody_denies_the_own_word_nor_a_denial() -> None:
    """The words before are somebody else's, and say something."""
    assert not echoed([replace(SAID, speaker=OWNER), DENIED])[1].answers
    assert not echoed([replace(SAID, certainty="denied"), DENIED])[1].answers
