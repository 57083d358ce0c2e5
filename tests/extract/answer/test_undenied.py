"""A claim within a denial keeps its sense."""

from rashomon.extract.answer.answers import Reading
from rashomon.extract.answer.undenied import undenied
from rashomon.model import Scope, Span, Words, YesNo

TEXT = "The guild denied the mayor's claim that it had shut the gate over a cracked hinge."
CLAIM = Span(TEXT.index("it had"), len(TEXT) - 1, TEXT)


def reading(value: Words | YesNo, words: str) -> Reading:
    at = TEXT.index(words)
    return Reading("gate.shut", value, Scope(), Span(at, at + len(words), TEXT))


def test_a_no_that_stands_before_the_claim_is_not_of_it() -> None:
    """The mayor says yes, in his own words."""
    found = undenied(reading(YesNo(False), "denied the mayor's claim that it had shut the gate"), (CLAIM,))
    assert (found.value, found.span.exact) == (YesNo(True), "it had shut the gate")
    assert undenied(reading(Words("a cracked hinge", negated=True), "over a cracked hinge"), (CLAIM,)).value == Words(
        "a cracked hinge"
    )


def test_a_no_within_the_claim_stands() -> None:
    """ "The guild denied the mayor's claim that it had not shut the gate"."""
    text = TEXT.replace("had shut", "had not shut")
    content = Span(text.index("it had"), len(text) - 1, text)
    value = Words("a cracked hinge", negated=True)
    kept = Reading("gate.shut", value, Scope(), Span(text.index("over"), len(text) - 1, text))
    assert undenied(kept, (content,)).value == value
    no = Reading("gate.shut", YesNo(False), Scope(), Span(text.index("not shut"), len(text) - 1, text))
    assert undenied(no, (content,)) == no
