"""Denials and contrasts reach the values of answers."""

from __future__ import annotations

import pytest

from rashomon.extract.answer.answers import Reading, answers
from rashomon.extract.answer.denied import affirmed, denies_and_says, told_off
from rashomon.extract.moment.moments import moments
from rashomon.extract.place.places import places
from rashomon.model import Moment, Place, Quantity, Span, Words, YesNo

PUBLISHED = Moment.parse("2024-04-05T10:00:00Z")


def read(text: str, *contents: str) -> list[Reading]:
    """What one sentence affirms or denies; `contents` are the words in it that somebody else says."""
    line = Span(0, len(text), text)
    when = [(f.span, f.moment) for f in moments(text, None, anchor=PUBLISHED)]
    where = [(f.span, f.place) for f in places(text)]
    spans = [Span(text.index(c), text.index(c) + len(c), text) for c in contents]
    return affirmed(text, line, spans, answers(text, line, moments=when, places=where))


def words(found: list[Reading]) -> list[tuple[str, bool]]:
    return [(r.value.text, r.value.negated) for r in found if isinstance(r.value, Words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid was carried out by the army.", [("army", False)]),
        ("The raid was not carried out by the army.", [("the army", True)]),
        ("The raid wasn’t carried out by the army.", [("the army", True)]),
        ("The union was not responsible for the outage.", [("the union", True)]),
        ("The rebels denied responsibility for the bombing.", [("the rebels", True)]),
        ("The blaze was never caused by a gas leak.", [("a gas leak", True)]),
        ("The ministry denied any order and blamed a gas leak.", [("gas leak", False)]),
        (
            "The blaze was not caused by lightning but by a faulty cable.",
            [("lightning", True), ("faulty cable", False)],
        ),
        ("The strike was carried out by the rebels, not the army.", [("rebels", False), ("the army", True)]),
        ("The union, not the company, was responsible for the outage.", [("union", False), ("the company", True)]),
        ("The rebels, rather than the army, carried out the raid.", [("rebels", False), ("the army", True)]),
    ],
)
def test_words_that_are_denied_are_kept_as_negated(text: str, expected: list[tuple[str, bool]]) -> None:
    """ "Not the army" and "the army" are opposites; of a contrast both sides are answers."""
    assert words(read(text)) == expected


def test_a_denied_place_is_kept_as_negated() -> None:
    """Where it did not happen is still worth saying."""
    found = [r.value for r in read("The explosion did not occur in Lisbon.")]
    assert [(v.name, v.negated) for v in found if isinstance(v, Place)] == [("Lisbon", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Police did not arrest six people.",
        "The navy did not fire four missiles.",
        "40 homes were not damaged.",
        "The death toll did not rise to 40.",
        "Neither the guards nor the crew killed 12 people.",
        "Crews failed to rescue 12 miners.",
        "The explosion did not happen on Tuesday.",
    ],
)
def test_of_a_denied_number_or_time_nothing_is_known(text: str) -> None:
    """A count that is denied answers nothing: how many there were is not said."""
    assert not [r for r in read(text) if isinstance(r.value, Quantity | Moment)]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("No one was killed in the blast.", 0),
        ("No fewer than 12 people were killed.", 12),
        ("The bus did not stop and killed 12 people.", 12),
        ("At least 12 people were killed, though the bridge did not fall.", 12),
    ],
)
def test_what_only_looks_denied_stands(text: str, low: float) -> None:
    """Zeros, comparators and negations of other clauses."""
    assert [r.value.low for r in read(text) if isinstance(r.value, Quantity)] == [low]


def test_a_denial_by_the_cue_is_left_to_the_claim() -> None:
    """ "Denied that" is the certainty of the claim; its content affirms."""
    text = "The ministry denied that the raid was carried out by the army."
    assert words(read(text, "that the raid was carried out by the army")) in ([("army", False)], [("the army", True)])
    counted = read("The army denied that 12 people were killed.", "that 12 people were killed")
    assert [r.value.low for r in counted if isinstance(r.value, Quantity)] == [12]


def test_a_negation_within_the_answer_belongs_to_it() -> None:
    """A cause may itself be something that did not happen."""
    found = read("The crash was caused by a signal that did not light up.")
    assert words(found) and not any(negated for _, negated in words(found))


def test_an_age_outlives_a_denial() -> None:
    """That the boy was not hurt makes him no younger."""
    found = read("The 11-year-old boy was not hurt.")
    assert [r.value.low for r in found if isinstance(r.value, Quantity)] == [11]


@pytest.mark.parametrize(
    ("text", "says"),
    [("The mill denied this: “Our tests found nothing.”", True), ('The mill denied the claim. "We were shut."', True),
     ("The mill denied: Our tests found nothing.", True),
     ("The mill denied that it had been open.", False), ("The mill denied “any part” in it.", False)],
)  # fmt: skip
def test_a_denial_may_be_followed_by_what_was_so(text: str, says: bool) -> None:
    at = text.index("denied")
    assert denies_and_says(Span(at, at + 6 + (text[at + 6] == ":"), text)) is says


def test_a_denied_floor_is_a_ceiling_and_stands() -> None:
    """Nothing is known of other numbers that are denied."""
    (found,) = [r.value for r in read("The depot never held above 3 tonnes of it.") if isinstance(r.value, Quantity)]
    assert (found.low, found.high) == (0, 3)
    assert not [r for r in read("The depot never held 3 tonnes of it.") if isinstance(r.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Ed Osmo (no kin of the candidate) says Lem Tarn is the president-elect.", False),
        ("Ed Osmo says no vote shows that Lem Tarn is the president-elect.", True),
    ],
)
def test_a_denial_in_brackets_stays_there(text: str, negated: bool) -> None:
    """What brackets deny of a speaker is no denial of what is said."""
    assert words(read(text)) == [("Lem Tarn", negated)]


def test_to_be_without_power_is_no_denial() -> None:
    """Who is without power is counted; who is without injuries is not."""
    told = read("Some 7,000 customers are without electricity.")
    assert {r.slot for r in told} == {"people.affected", "power.lost"}
    assert [r.value for r in told if r.slot == "power.lost"] == [YesNo(yes=True)]
    assert "people.wounded" not in {r.slot for r in read("Some 7,000 customers are without injuries.")}


@pytest.mark.parametrize(
    ("content", "denied"),
    [
        ("claims in the press about a secret deal as “a fairy tale”", "a secret deal"),
        ("rumours that he had fled as pure fantasy", "he had fled"),
        ("reports on social media of a second blast", "a second blast"),
        ("any part in the blast", "any part in the blast"),
    ],
)
def test_what_is_denied_stands_between_what_it_is_called(content: str, denied: str) -> None:
    """What somebody's words are called, before and behind, is none of it."""
    assert told_off(Span(0, len(content), content)).exact == denied
