"""Which time of a sentence an answer hangs on."""

import pytest

from rashomon.extract.answer.answers import answers
from rashomon.extract.frame.frames import frame
from rashomon.extract.frame.scope import Setting, scoped
from rashomon.extract.moment.moments import moments
from rashomon.extract.place.places import places
from rashomon.extract.sentence import sentences
from rashomon.model import Moment

PUBLISHED = Moment.parse("2021-03-12T18:00Z")


def when(text: str, slot: str) -> list[str | None]:
    """The times of the answers to one slot, each sentence read in the light of the one before it."""
    lines = sentences(text)
    times = [(f.span, f.moment) for f in moments(text, None, anchor=PUBLISHED)]
    setting = Setting.of(times, frame(lines, times, PUBLISHED), [(f.span, f.place) for f in places(text)])
    out, before = [], None
    for line in lines:
        out += [r.scope.when for r in scoped(answers(text, line), line, before, setting) if r.slot == slot]
        before = line
    return out


@pytest.mark.parametrize(
    ("text", "slot", "expected"),
    [
        ("In 2014 a fire there killed six people.", "people.killed", ["2014"]),
        ("A fire killed six people in 2014.", "people.killed", ["2014"]),
        ("Nine of the girls kidnapped more than two years ago were freed.", "people.freed", [None]),
        ("Nine girls were kidnapped in 2014.", "people.abducted", ["2014"]),
        ("The governor, who took office in 2015, said nine people were killed.", "people.killed", [None]),
        ("A fire killed six people in a town which the state took over last year.", "people.killed", [None]),
        ("Selm Air, founded in 2014, lost six people in the crash, six people were killed.", "people.killed", [None]),
        ("In 2014, after six people were killed, the mine was shut.", "people.killed", [None]),
        ("A blaze, similar to the one in 2014, killed six people.", "people.killed", [None]),
        ("A blaze killed six people, unlike the one in 2014.", "people.killed", [None]),
        ("It is the worst crash since 1959, when six people were killed.", "people.killed", ["1959"]),
        ("It is the first since 1959. On that occasion six people were killed.", "people.killed", ["1959"]),
    ],
)
def test_an_answer_has_the_time_of_its_own_clause(text: str, slot: str, expected: list[str | None]) -> None:
    assert when(text, slot) == expected
