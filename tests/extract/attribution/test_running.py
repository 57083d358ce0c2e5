"""Quotations that run on over paragraphs: who began one goes on until it is closed."""

from rashomon.extract.attribution.running import run_on
from rashomon.extract.attribution.tagger import Attribution


def at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def given(text: str, *items: tuple[str, str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Source to contents after the repair."""
    read = [Attribution((at(text, s),), (at(text, c),), tuple(at(text, w) for w in ws)) for s, c, ws in items]
    return {text[slice(*a.source[0])]: [text[slice(*c)] for c in a.content] for a in run_on(text, read)}


OPEN = "A Lumo spokesman said: “We are sorry.\n“Nobody was hurt.”\nFirst tests by the board show the pump failed."


def test_an_open_quotation_is_not_the_next_speakers() -> None:
    got = given(
        OPEN,
        ("A Lumo spokesman", "said:", ("“We are sorry.",)),
        ("First tests by the board", "show", ("“Nobody was hurt.”", "the pump failed")),
    )
    assert got == {
        "A Lumo spokesman": ["“We are sorry.", "“Nobody was hurt.”"],
        "First tests by the board": ["the pump failed"],
    }


def test_a_closed_quotation_ends_there() -> None:
    text = OPEN.replace("sorry.", "sorry.”")
    got = given(
        text,
        ("A Lumo spokesman", "said:", ("“We are sorry.”",)),
        ("First tests by the board", "show", ("“Nobody was hurt.”",)),
    )
    assert got["First tests by the board"] == ["“Nobody was hurt.”"]


def test_a_caption_may_stand_between() -> None:
    text = 'Mr Orr said: "It rocked.\nLee Orr outside the clinic\n"Then it fell."\nShe said it was over.'
    got = given(text, ("Mr Orr", "said:", ('"It rocked.',)), ("She", "said it", ('"Then it fell."', "was over")))
    assert got["Mr Orr"] == ['"It rocked.', '"Then it fell."']


def test_a_paragraph_that_names_its_speaker_is_left_alone() -> None:
    text = 'Mr Orr said: "It rocked.\n"Then it fell," Ms Pell added.'
    got = given(text, ("Mr Orr", "said:", ('"It rocked.',)), ("Ms Pell", "added", ('"Then it fell,"',)))
    assert got["Ms Pell"] == ['"Then it fell,"']
