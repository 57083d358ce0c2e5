"""A generated sentence that states a claim names whose word it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brief import samples
from rashomon.brief.lint import lint, parts
from rashomon.brief.phrase import Sentence
from rashomon.model import Brief, Event, Origin


def with_reason(reason: str) -> Brief:
    """The sample with one reason for its disputed count."""
    brief = samples.brief()
    *others, deaths = brief.findings
    return replace(brief, findings=(*others, replace(deaths, reasons=(reason,))))


def test_the_sample_is_clean() -> None:
    """Every sentence of every kind, including those of hostile reports."""
    assert lint(samples.brief()) == []
    assert lint(samples.hostile()) == []


@pytest.mark.parametrize(
    "sentence",
    [
        Sentence("14 people were killed.", ("c",)),
        Sentence("14 people were killed.", ("c",), ("Fire Brigade",)),
        Sentence("14 people were killed. The Fire Brigade says so.", ("c",), ("Fire Brigade",)),
        Sentence("14 people, according to Fire Brigade. Two more are missing.", ("c",), ("Fire Brigade",)),
        Sentence("14 were killed, says somebody: “the Fire Brigade knows it”.", ("c",), ("Fire Brigade",)),
        Sentence("14 against 20, says the Fire Brigade.", ("c",), ("Fire Brigade", "Port Authority")),
    ],
)
def test_a_bad_sentence_fails(sentence: Sentence) -> None:
    """No name, a name it lacks, a name in the next sentence, in a quotation only, or one of two missing."""
    assert len(lint([sentence])) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        Sentence("3 outlets carry one dispatch."),
        Sentence("14 people, according to Fire Brigade.", ("c",), ("Fire Brigade",)),
        Sentence("At 2 p.m. Gen. A. B. Sark of the U.S. Army gave 14.", ("c",), ("Gen. A. B. Sark",)),
        Sentence("Tomas Vey: “It is over. All are safe. Go home.”", ("c",), ("Tomas Vey",)),
    ],
)
def test_a_good_sentence_passes(sentence: Sentence) -> None:
    """A sentence without claims needs no name; stops in names and quotations end no sentence."""
    assert lint([sentence]) == []


@pytest.mark.parametrize(
    "reason",
    [
        "14 people died.",
        "Fourteen is lower than 20.",
        "The Fire Brigade was asked. The figure is 14.",
        "At least 20 is not 14.",
    ],
)
def test_a_reason_that_gives_a_value_without_its_holder_fails(reason: str) -> None:
    """Reasons come from another stage, and are held to the same rule."""
    assert [p.where for p in lint(with_reason(reason))] == ["reason of people.killed"]


def test_a_reason_may_name_the_holders_of_a_linked_question() -> None:
    """It speaks of a part or a whole that is a question of its own."""
    reason = "A part of this has an answer of its own: 14 according to Ferry Office."
    assert lint(with_reason(reason))
    brief = with_reason(reason)
    *others, deaths = brief.findings
    place = others[2]
    said = replace(place.positions[0].statements[0], origin=Origin("ferry", "Ferry Office", "named"))
    ferry = replace(place, positions=(samples.position(said),))
    linked = replace(deaths, linked=(ferry.question.id,))
    assert lint(replace(brief, findings=(*others[:2], ferry, *others[3:], linked))) == []


@pytest.mark.parametrize(
    "reason",
    [
        "14 according to Fire Brigade, against at least 20 according to port official.",
        "3 origins, none of them named.",
        "12 hours lie between the two reports.",
        "Nothing shows that one replaces the other.",
    ],
)
def test_a_reason_that_names_its_holders_or_counts_accounts_passes(reason: str) -> None:
    """Numbers of origins, outlets and hours are no values of the story."""
    assert lint(with_reason(reason)) == []


def test_a_timeline_entry_that_names_nobody_fails() -> None:
    """It must name a party behind its claims; an outlet for its own voice."""
    brief = samples.brief()
    bare = Event(samples.parse("2031-03-04"), "A tank farm caught fire.", (brief.claims[0].id,))
    found = lint(replace(brief, timeline=(bare,)))
    assert {p.where for p in found} == {"timeline", "generated sentence"}


@pytest.mark.parametrize(
    ("title", "problems"),
    [
        ("14 dead in port fire", 1),
        ("Union attacked port", 1),
        ("Fire at the port of Ostra", 0),
        ("Reports of 14 dead in port fire", 0),
        ("Fire Brigade: 14 dead in port fire", 0),
        ("Fire chief raises toll to 14", 0),
    ],
)
def test_titles(title: str, problems: int) -> None:
    """A title that states something names a party or that it is an account; a headline is its outlet's."""
    found = lint(replace(samples.brief(), title=title))
    assert [p.where for p in found] == ["title"] * problems


def test_sentences_are_told_apart() -> None:
    """Stops within quotation marks and abbreviations end nothing."""
    assert parts("One. Two.", ()) == ["One. ", "Two."]
    assert parts("He said “One. Two.” at 2 p.m. on Monday.", ()) == ["He said “One. Two.” at 2 p.m. on Monday."]
