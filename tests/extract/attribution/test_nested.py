"""Claims within claims, read by a tagger that knows its sentences by heart; no model needed."""

from collections.abc import Sequence

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.nested import as_text, with_inner
from rashomon.extract.attribution.tagger import Attribution
from rashomon.model import Report, Span


class ByHeart:
    """Finds source, cue and content given by their words, in any text that holds all three."""

    name = "by heart"

    def __init__(self, *known: tuple[str, str, str]) -> None:
        self.known, self.seen = known, list[str]()

    def attributions(self, texts: Sequence[str]) -> list[list[Attribution]]:
        self.seen += texts
        return [[self._found(t, k) for k in self.known if all(w in t for w in k)] for t in texts]

    def _found(self, text: str, known: tuple[str, str, str]) -> Attribution:
        spans = [((text.index(w), text.index(w) + len(w)),) for w in known]
        return Attribution(spans[0], spans[1], spans[2])


def nested(text: str, outer: tuple[str, str, str], *known: tuple[str, str, str]) -> list[Attributed]:
    """What is nested in an attribution given by its words."""
    spans = [Span(text.index(w), text.index(w) + len(w), text) for w in outer]
    one = Attributed((spans[0],), (spans[1],), (spans[2],))
    return list(with_inner([Report("r", text)], [[one]], ByHeart(*known))[0][0].inner)


@pytest.mark.parametrize(
    ("content", "read"),
    [
        ("“She told me ‘Run!’ and left,”", " She told me “Run!” and left, "),
        ("that the pilot said it", "     The pilot said it"),
        ("he called it “odd”", "He called it “odd”"),
    ],
)
def test_a_content_is_read_as_if_nobody_had_said_it(content: str, read: str) -> None:
    assert as_text(content) == read
    assert len(read) == len(content)


def test_a_claim_in_a_claim_stands_at_its_place_in_the_report() -> None:
    text = "The mayor said the pilot told her the lock was stuck."
    (inner,) = nested(
        text,
        ("The mayor", "said", "the pilot told her the lock was stuck"),
        ("The pilot", "told her", "the lock was stuck"),
    )
    assert [s.exact for s in (*inner.source, *inner.cue, *inner.content)] == [
        "the pilot", "told her", "the lock was stuck",
    ]  # fmt: skip


def test_what_an_unnamed_source_said_is_its_own_word() -> None:
    """Even where half of it stands in quotation marks and somebody else disputes it."""
    text = 'The harbour disputes a report in which an unnamed official "said the valves were old."'
    (inner,) = nested(
        text,
        ("The harbour", "disputes", 'a report in which an unnamed official "said the valves were old."'),
    )
    assert [s.exact for s in (*inner.source, *inner.cue)] == ["an unnamed official", "said"]


def test_words_in_a_thought_are_nested_and_the_thought_is_not() -> None:
    text = "The mayor said she believed the pilot told her the lock was stuck."
    (inner,) = nested(
        text,
        ("The mayor", "said", "she believed the pilot told her the lock was stuck"),
        ("She", "believed", "the pilot told her the lock was stuck"),
        ("The pilot", "told her", "the lock was stuck"),
    )
    assert inner.source[0].exact == "the pilot"


@pytest.mark.parametrize("cue", ["would say", "never said", "did not say", "can tell"])
def test_what_was_not_said_is_no_claim(cue: str) -> None:
    text = f"The mayor said the pilot {cue} that the lock was stuck."
    content = f"the pilot {cue} that the lock was stuck"
    assert not nested(text, ("The mayor", "said", content), ("The pilot", cue, "that the lock was stuck"))


def test_what_was_reported_late_is_an_act() -> None:
    content = "that the company had reported the leak five days late"
    text = f"The mayor said {content}."
    assert not nested(text, ("The mayor", "said", content), ("the company", "had reported", "the leak five days late"))


def test_a_barge_says_nothing() -> None:
    text = "The mayor said the barge turned over and said the lock was stuck."
    content = "the barge turned over and said the lock was stuck"
    assert not nested(text, ("The mayor", "said", content), ("The barge", "said", "the lock was stuck"))


def test_what_was_overheard_is_nested() -> None:
    text = "The mayor said that she had heard the pilot say the lock was stuck."
    (inner,) = nested(text, ("The mayor", "said", "that she had heard the pilot say the lock was stuck"))
    assert [s.exact for s in (*inner.source, *inner.cue, *inner.content)] == [
        "the pilot", "say", "the lock was stuck",
    ]  # fmt: skip


def test_what_a_noun_calls_a_claim_is_nested_with_whose_it_is() -> None:
    """ "Accusations from the crew that …", not a person told further: "a report of people that had drowned"."""
    text = "The owner rejected accusations from the crew that no lamp had been lit."
    (found,) = nested(text, ("The owner", "rejected", text[19:-1]))
    assert [s[0].exact for s in (found.source, found.cue, found.content)] == [
        "the crew",
        "accusations",
        "no lamp had been lit",
    ]
    text = "The owner rejected reports of people that had drowned."
    assert not nested(text, ("The owner", "rejected", text[19:-1]))


def test_a_message_carries_its_senders_words() -> None:
    text = "The mayor said she got a letter from the league telling her that the strike was on."
    content = "she got a letter from the league telling her that the strike was on"
    (inner,) = nested(text, ("The mayor", "said", content))
    assert [s.exact for s in (*inner.source, *inner.content)] == ["the league", "the strike was on"]


def test_a_noun_alone_is_no_reason_to_read_again() -> None:
    """ "The state" and "the comment" are nouns; a verb beside them is looked into."""
    tagger = ByHeart(("the mayor", "said", "the ferry would stop"))
    for content in ("the state of Ostrel would comment on the ferry", "the mayor said the ferry would stop"):
        text = f"The guide told us {content}."
        spans = [Span(text.index(w), text.index(w) + len(w), text) for w in ("The guide", "told", content)]
        with_inner([Report("r", text)], [[Attributed((spans[0],), (spans[1],), (spans[2],))]], tagger)
    assert tagger.seen == ["The mayor said the ferry would stop"]


def test_copies_of_one_content_are_read_once() -> None:
    """Reports that carry the same dispatch share its contents; each gets what was found."""
    tagger = ByHeart(("The mayor", "said", "the ferry would stop"))
    text = "The guide told us the mayor said the ferry would stop."
    spans = [
        Span(text.index(w), text.index(w) + len(w), text)
        for w in ("The guide", "told", "the mayor said the ferry would stop")
    ]
    one = Attributed((spans[0],), (spans[1],), (spans[2],))
    out = with_inner([Report("a", text), Report("b", text)], [[one], [one]], tagger)
    assert len(tagger.seen) == 1
    assert [len(items[0].inner) for items in out] == [1, 1]
