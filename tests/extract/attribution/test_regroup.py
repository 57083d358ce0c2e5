"""One attribution put together again, each on a sentence of its own; no model needed."""

from rashomon.extract.attribution.regroup import regrouped
from rashomon.extract.attribution.tagger import Attribution


def read(text: str, *given: tuple[str, str, tuple[str, ...]]) -> list[tuple[str, str, list[str]]]:
    """Attributions given by their words, as they are after regrouping."""

    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    items = [Attribution((at(s),), (at(c),), tuple(at(p) for p in parts)) for s, c, parts in given]
    return [
        (text[slice(*a.source[0])], text[slice(*a.cue[0])], [text[a:b] for a, b in a.content])
        for a in regrouped(text, items)
    ]


def test_a_word_left_out_of_a_content_belongs_to_it() -> None:
    text = "According to the log, a deckhand told sailors that the pump had failed."
    got = read(text, ("the log", "According to", ("a deckhand told", "that the pump had failed")))
    assert got == [("the log", "According to", ["a deckhand told sailors that the pump had failed"])]


def test_a_cue_within_a_content_stays_out_of_it() -> None:
    text = "The pump, she said, had failed."
    assert read(text, ("she", "said", ("The pump", "had failed"))) == [("she", "said", ["The pump", "had failed"])]


def test_who_is_named_first_said_all_that_follows() -> None:
    text = "Ilka Brandt said the deckhand told her that the pump had failed."
    got = read(text, ("Ilka Brandt", "told her", ("that the pump had failed",)))
    assert got == [("Ilka Brandt", "said", ["the deckhand told her that the pump had failed"])]


def test_a_second_word_of_the_same_speaker_is_left_alone() -> None:
    text = "Ilka Brandt says Orvel promised to pay and said she would wait."
    got = read(text, ("Ilka Brandt", "said", ("she would wait",)))
    assert got == [("Ilka Brandt", "said", ["she would wait"])]


def test_what_is_said_of_a_subject_is_the_subjects_word() -> None:
    text = "They say the deckhand admits to sleeping."
    got = read(text, ("They", "say", ("the deckhand",)), ("They", "admits", ("to sleeping",)))
    assert got == [("They", "say", ["the deckhand admits to sleeping"])]
