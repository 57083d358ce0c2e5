"""People's own words are shown as they stand, after the verb that they would mislead without."""

import pytest

from rashomon.brief import phrase
from rashomon.brief.rows import Lookup
from rashomon.brief.said import inside, lead, told
from rashomon.model import Answer, Claim, Origin, Span, Statement, Words

from .samples import brief


def statement(text: str, cue: str, words: str, value: Words, slot: str = "statement.made", **more: object) -> Statement:
    def span(part: str) -> Span:
        return Span(text.index(part), text.index(part) + len(part), text)

    claim = Claim("c1", "post-1", "indirect", (span(text.split()[0]),), (span(cue),), (span(words),), **more)  # type: ignore[arg-type]
    return Statement(
        Answer("c1#0", slot, value, span(words)), claim, Origin("brask", "Col Brask", "named"), "Post", "post-1"
    )


@pytest.mark.parametrize(
    ("text", "cue", "words", "shown"),
    [
        ("Brask said the gate was shut.", "said", "the gate was shut", "“the gate was shut”"),
        ("Brask denied that his men had fired.", "denied", "his men had fired", "denied that “his men had fired”"),
        ("Brask accused the port of sloth.", "accused", "port of sloth", "accused the “port of sloth”"),
        ("Brask warned of “a hard winter”.", "warned", "a hard winter", "warned of “a hard winter”"),
    ],
)  # fmt: skip
def test_words_follow_the_verb_they_hang_on(text: str, cue: str, words: str, shown: str) -> None:
    assert told(statement(text, cue, words, Words(words))) == shown


def test_a_not_is_shown_where_it_stands() -> None:
    """Not put before the clause, where it would be nonsense."""
    words = "the pins were not engaged"
    said = statement(f"Brask said {words}.", "said", words, Words("the pins were engaged", negated=True))
    assert told(said) == "“the pins were not engaged”"


def test_a_denial_away_from_its_verb_is_called_one() -> None:
    said = statement("His men fired? Brask denied it.", "denied", "His men fired", Words("His men fired"),
                     certainty="denied")  # fmt: skip
    assert lead(said) == "as a denial:"


def test_answers_of_the_vocabulary_are_shown_as_values() -> None:
    said = statement("Brask blamed the port.", "blamed", "the port", Words("the port"), slot="party.responsible")
    assert told(said) is None


def test_a_lone_denial_is_not_listed_as_its_opposite() -> None:
    said = statement("Brask denied that his men had fired.", "denied", "his men had fired", Words("his men had fired"),
                     certainty="denied")  # fmt: skip
    assert phrase.remark([said], Lookup(brief()), "his men had fired").text == (
        "Col Brask (post-1): denied that “his men had fired”"
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("“They will pay,”", "They will pay"),
        ('the "old" gate', "the ‘old’ gate"),
        ("a «quiet» night", "a ‘quiet’ night"),
        ("“Go,” he cried, “now!”", "‘Go,’ he cried, ‘now!’"),
        ('suspended "until there is an answer', "suspended until there is an answer"),
        ("“It burned for hours", "It burned for hours"),
    ],
)
def test_quotation_marks_within_quotation_marks_are_single_and_paired(words: str, shown: str) -> None:
    assert inside(words) == shown
