"""What is left of a sentence when everybody quoted in it has taken their words."""

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.remainder import remainder
from rashomon.model import Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), text)


def quoted(text: str, source: str, cue: str, content: str) -> Attributed:
    return Attributed((at(text, source),), (at(text, cue),), (at(text, content),))


def left(text: str, found: Attributed, *held: str) -> list[str]:
    return [s.exact for s in remainder(Span(0, len(text), text), [found], [at(text, h) for h in held])]


def test_what_nobody_takes_is_left_without_what_joined_it() -> None:
    text = "The count took nine hours, but the mayor said it was fair."
    assert left(text, quoted(text, "the mayor", "said", "it was fair")) == ["The count took nine hours"]


def test_what_is_said_of_a_speaker_is_left_but_not_what_the_speaker_says() -> None:
    text = "Oda Brask, 34, said the lock gate was open."
    found = quoted(text, "Oda Brask, 34", "said", "the lock gate was open")
    assert left(text, found, "34") == ["Oda Brask, 34"]
    assert left(text, found) == []
