"""Words that look like answers about the event and tell of something beside it."""

from __future__ import annotations

import pytest

from rashomon.extract.answer.answers import Context, answers
from rashomon.model import Scope, Span


def read(text: str) -> list[tuple[str, Scope]]:
    found = answers(text, Span(0, len(text), text), moments=[], places=[], context=Context(published=None))
    return [(r.slot, r.scope) for r in found]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Police seek a second man in connection with the stabbing.", "link.found"),
        ("The conditions of the five others who were hurt are not known.", "party.responsible"),
        ("Up to 300 people may have attended the wedding.", "people.protesting"),
        ("The scheme helps villagers to hold their councils accountable.", "party.responsible"),
        ("The pupil was due to enter eighth grade in the fall.", "event.cause"),
        ("A clerk was injured because of broken glass.", "event.cause"),
        ("His remarks caused a furor among the members.", "event.cause"),
        ("Among those killed in the shooting was a Tremont man.", "people.wounded"),
        ("There were triggers that would've caused this attack.", "event.cause"),
    ],
)
def test_a_like_word_is_no_answer(text: str, slot: str) -> None:
    """A slot's words in another sense do not fill it."""
    assert slot not in [s for s, _ in read(text)]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Investigators found a link between the two fires.", "link.found"),
        ("It is not known who was behind it.", "party.responsible"),
        ("Some 300 people attended a rally in the square.", "people.protesting"),
        ("The mayor held the rebels responsible for the blast.", "party.responsible"),
        ("The outage was due to a faulty valve.", "event.cause"),
        ("Guards shot a Tremont man.", "people.casualties"),
    ],
)
def test_the_words_themselves_are(text: str, slot: str) -> None:
    """The same words in their own sense do."""
    found = [s for s, _ in read(text)]
    assert slot in found or (slot == "people.casualties" and "people.wounded" in found)


@pytest.mark.parametrize(
    "text",
    [
        "It came six weeks after a massacre at a dance hall in Orrin, where a gunman killed 49 people.",
        "Over the centuries, plague has killed millions of people.",
        "During the fourteenth century it spread, killing more than 50 million people.",
    ],
)
def test_the_dead_of_other_times_are_set_apart(text: str) -> None:
    """What an earlier event or age cost is no toll of the report's own."""
    killed = [scope for slot, scope in read(text) if slot == "people.killed"]
    assert killed
    assert all(s.part == "another event" or s.when for s in killed)


def test_some_of_the_hurt_are_a_part() -> None:
    """Who of the wounded remains in hospital is not how many were taken there."""
    hurt = [scope for slot, scope in read("Three of the wounded remained in intensive care.") if "hosp" in slot]
    assert [s.part for s in hurt] == ["of them"]


def test_a_numbered_person_is_one_of_the_people() -> None:
    """The word that numbers somebody is no kind of people."""
    assert [s.of for slot, s in read("A seventh person was injured.") if slot == "people.wounded"] == [None]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Deputies executed 44 search warrants.", "people.killed"),
        ("Security footage captures a man running off.", "people.abducted"),
        ("Families react to arrests in the murder of Two Teens", "person.killed"),
    ],
)
def test_other_deeds_of_like_verbs_harm_nobody(text: str, slot: str) -> None:
    """Warrants are executed and pictures taken without anybody's being killed or seized."""
    assert slot not in [s for s, _ in read(text)]
