"""Victims told one at a time, and which tellings mean one person."""

from __future__ import annotations

import pytest

from rashomon.extract.answer.slots import words
from rashomon.extract.quantity.mentions import mentions
from rashomon.extract.sentence import sentences
from rashomon.extract.victim.mentions import called
from rashomon.extract.victim.same import victims
from rashomon.extract.victim.tellings import tellings
from rashomon.extract.victim.victims import FATES, Victim


def told(text: str) -> list[Victim]:
    known = called(text)
    return victims(
        [
            t
            for n, s in enumerate(sentences(text))
            for t in tellings(text, s.start, s.end, n, mentions(text, s.start, s.end, words().participles), known)
        ]
    )


def test_a_surname_is_the_person_of_that_name() -> None:
    (one,) = told("Ada Mensah was shot on Monday.\nMensah died on Tuesday.")
    assert one.fate == FATES[0] and len(one.tellings) == 2


def test_two_ages_are_two_people() -> None:
    found = told("A 19-year-old man was killed.\nA 44-year-old man was killed.")
    assert [v.age for v in found] == ["19 year", "44 year"]


def test_man_and_woman_are_two_people() -> None:
    assert len(told("A man was killed.\nA woman was killed.")) == 2


def test_a_boy_is_no_officer() -> None:
    assert len(told("A boy was wounded.\nAn officer was wounded.")) == 2


def test_another_is_somebody_else() -> None:
    assert len(told("A man was wounded.\nAnother man was wounded.")) == 2


def test_suicide_is_a_death() -> None:
    (one,) = told("The gunman killed himself.")
    assert one.fate == FATES[0]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The fire claimed the lives of a boy and his aunt.", 2),
        ("A woman and her two-year-old son were found dead.", 2),
        ("Police are looking into the deaths of a mother, son and little girl.", 3),
        ("Ada Mensah, 42, and Idris Bello were killed.", 2),
        ("The gunman killed a man and a woman was hurt.", 1),
    ],
)
def test_what_is_said_of_a_list_is_said_of_each(text: str, dead: int) -> None:
    assert sum(v.fate == FATES[0] for v in told(text)) == dead


def test_who_does_it_is_no_victim() -> None:
    """Without "was" the words before "fatally shot" are of the doer."""
    (one,) = told("A 16-year-old girl fatally shot her brother.")
    assert one.sex == "m"


def test_the_dead_are_found_hurt_before_they_die() -> None:
    (one,) = told("A girl was killed on Friday.\nDeputies arrived to find a girl who had a gunshot wound.")
    assert one.fate == FATES[0]


def test_an_age_in_words_is_the_age_in_figures() -> None:
    (one,) = told("A 9-year-old was wounded.\nThe nine-year-old was taken to hospital.")
    assert one.age == "9 year"


def test_a_place_is_nobodys_surname() -> None:
    (one,) = told("A man was shot in North Wells on Monday.\nThe man shot in Wells died.")
    assert not one.name


def test_who_died_is_the_last_of_a_list() -> None:
    assert [v.fate for v in told("The driver and the man who died were friends.")] == [FATES[0]]


def test_who_shoots_himself_is_nobody_else_in_the_sentence() -> None:
    """ "Himself" is the doer, not the man that he killed."""
    found = told("Idris Bello, 47, killed his son before shooting himself.")
    assert [(v.age, v.fate) for v in found] == [(None, FATES[0]), ("47 year", FATES[1])]


def test_who_turns_the_gun_on_himself_dies_by_his_own_deed() -> None:
    (one,) = told("The gunman fled and later turned the gun on himself.")
    assert one.fate == FATES[0] and one.own


def test_an_officer_is_not_the_suspect() -> None:
    found = told("An officer was wounded.\nThe suspect was killed.")
    assert sorted(v.fate for v in found) == sorted(FATES)


def test_a_person_and_the_name_behind_are_one() -> None:
    (one,) = told("The boy, identified as Idris Bello, had died.")
    assert "bello" in one.name


def test_a_given_name_is_who_bears_it() -> None:
    found = told("Aaron Bello, 8, and Ada Mensah, 30, were shot.\nAaron died in hospital.")
    assert [v.fate for v in found] == [FATES[0], FATES[1]]


def test_a_headline_needs_no_article() -> None:
    assert [v.fate for v in told("Man killed on the pier in Lesk")] == [FATES[0]]


def test_an_age_tells_names_from_other_words_in_capitals() -> None:
    """What follows "New" or ends on "Boulevard" is no person."""
    assert all(not v.name for v in told("A man was shot dead near Harbour Boulevard.\nNew Harbour was shocked."))


def test_one_in_hospital_was_hurt() -> None:
    (one,) = told("A driver was taken to hospital after the crash.")
    assert one.fate == FATES[1]


@pytest.mark.parametrize(
    "text",
    [
        "Police took a woman into custody.",
        "The group claimed the child as its own.",
        "The man was not injured.",
        "He tried to kill his brother.",
        "A boy was killed ten years ago.",
        "A man from North Wells was fined.",
        "The station showed a mug shot of Idris Bello.",
        "It is a crime to harm or kill a person.",
        "A bullet went through the passenger door.",
    ],
)
def test_nobody_came_to_harm(text: str) -> None:
    assert told(text) == []
