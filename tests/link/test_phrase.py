"""Questions in plain words."""

import pytest

from rashomon.link.phrase import phrase, spoken, written
from rashomon.model import Answer, Claim, Origin, Scope, Span, Standing, Statement, Words


def told(text: str, words: str, name: str = "Oda Brask", standing: Standing = "named") -> Statement:
    span = Span(text.index(words), text.index(words) + len(words), text)
    claim = Claim("c", "r", "indirect", (), (), (span,))
    return Statement(
        Answer("c#0", "statement.made", Words(words), span), claim, Origin(name, name, standing), "Courier", "r"
    )


def test_a_question_is_asked_in_plain_words() -> None:
    assert phrase("people.killed", Scope(), "person") == "How many people were killed?"


@pytest.mark.parametrize(
    ("when", "asked"),
    [
        ("2014", "in 2014"),
        ("2014-04", "in April 2014"),
        ("2014-04-09", "on 9 April 2014"),
        ("2014-W15", "in the week of 7 April 2014"),
        ("so far", "— so far"),
    ],
)
def test_a_time_is_named_as_people_name_it(when: str, asked: str) -> None:
    assert phrase("people.killed", Scope(when=when), "person") == f"How many people were killed {asked}?"


def test_the_time_of_something_else_is_asked_for_by_its_name() -> None:
    """What the police did later is not when it happened."""
    assert phrase("event.start", Scope(), "") == "When did it happen?"
    assert phrase("event.start", Scope(of="arrest"), "") == "When was the arrest?"


def test_one_person_is_asked_after_by_name_or_with_an_article() -> None:
    assert phrase("person.age", Scope(of="girl"), "year") == "How old is the girl?"
    assert phrase("comment.given", Scope(of="governor's office"), "") == "Did the governor's office comment?"


def test_a_distance_is_asked_from_where_it_is_measured() -> None:
    assert phrase("event.distance", Scope(where="lesk"), "km") == "How far from lesk was it?"


def test_a_name_is_written_as_the_reports_write_it() -> None:
    """Scopes are kept in lower case; a word that is only written so at the start of a sentence stays."""
    text = "Lifeboats left Port Ostrel at six. Sailors from Port Ostrel were aboard."
    assert written("port ostrel", [told(text, "at six")]) == "Port Ostrel"
    assert written("sailors", [told(text, "at six")]) == "sailors"
    assert written("ostreli sailors", [told("Six Ostreli sailors drowned.", "drowned")]) == "Ostreli sailors"
    asked = phrase("people.killed", Scope(where="port ostrel"), "person", [told(text, "at six")])
    assert asked == "How many people were killed in Port Ostrel?"


def test_a_question_that_one_origin_alone_speaks_to_names_it() -> None:
    text = "The gate was shut."
    assert spoken("the gate", [told(text, "was shut")]) == "What is said of the gate, by Oda Brask?"
    unnamed = told(text, "was shut", "a warden", "described")
    assert spoken("the gate", [unnamed]) == "What is said of the gate, by unnamed warden?"
    assert spoken("the gate", [unnamed, told(text, "was shut")]) == "What is said of the gate?"
