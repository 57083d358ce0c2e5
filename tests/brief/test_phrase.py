"""Generated sentences and whose word they name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brief import samples
from rashomon.brief import phrase, rows
from rashomon.brief.rows import Lookup
from rashomon.model import Claim, Event, Origin, Span, Standing


@pytest.mark.parametrize(
    ("name", "standing", "shown"),
    [
        ("Fire Brigade", "named", "Fire Brigade"),
        ("port official", "described", "an unnamed port official"),
        ("a port official", "described", "an unnamed port official"),
        ("an unnamed port official", "described", "an unnamed port official"),
        ("port officials in Ostra", "described", "unnamed port officials in Ostra"),
        ("Ostra's harbour masters", "described", "Ostra's harbour masters (unnamed)"),
        ("local press", "described", "the local press (unnamed)"),
        ("opposition", "described", "the opposition (unnamed)"),
        ("source", "bare", "an unnamed source"),
        ("sources", "bare", "unnamed sources"),
    ],
)
def test_the_unnamed_are_called_so(name: str, standing: Standing, shown: str) -> None:
    """Anonymity is part of how an origin is named."""
    assert phrase.who(Origin("x", name, standing)) == shown


def test_a_value_with_its_origin() -> None:
    """Every row makes one sentence with its name, and what must stand beside it."""
    deaths = samples.brief().findings[-1]
    said = [phrase.row(deaths, r, 2031).text for r in rows.rows(deaths)]
    assert said == [
        "14 people, according to Fire Brigade.",
        "At least 20 people, according to an unnamed port official.",
        "More than 30 people, according to State Harbour Television (no evidence offered).",
        "12 people, according to Fire Brigade (earlier value).",
    ]


def test_lowest_and_highest_with_who_gave_them() -> None:
    """Never an average (rule 4), and nothing where there is one value."""
    brief = samples.brief()
    reach = phrase.reach(brief.findings[-1])
    assert reach is not None
    assert reach.text == "Lowest 14, from Fire Brigade; highest more than 30, from State Harbour Television."
    assert reach.attribution == ("Fire Brigade", "State Harbour Television")
    assert phrase.reach(brief.findings[3]) is None


def test_a_rough_count_around_an_exact_one_has_no_two_ends() -> None:
    """It would be lowest and highest at once."""
    deaths = samples.brief().findings[-1]
    first, *_ = deaths.positions
    about = replace(first.statements[0], origin=samples.Cast.union)
    about = replace(about, answer=replace(about.answer, value=samples.people(12, 16, "14", approximate=True)))
    both = replace(deaths, positions=(first, samples.position(about)))
    assert phrase.reach(both) is None


def test_a_title_is_a_headline_with_its_outlet_or_a_heading_over_accounts() -> None:
    """A headline states a claim, so it carries its outlet."""
    brief = samples.brief()
    assert phrase.title(brief).text == "Accounts of: Fire at the port of Ostra"
    assert phrase.title(replace(brief, title="Reports of a fire")).text == "Reports of a fire"
    headline = phrase.title(replace(brief, title="Fire chief raises toll to 14"))
    assert headline.text == "“Fire chief raises toll to 14” (Tidewater Radio)"
    assert headline.attribution == ("Tidewater Radio",)


def test_a_commitment_has_its_words_condition_and_speaker() -> None:
    """Kind, person, words and condition in one sentence."""
    brief = samples.brief()
    claim = next(c for c in brief.claims if c.commitment)
    said = phrase.commitment(claim, Lookup(brief), "every crane will stand still", "If the board does not resign")
    assert said.text == (
        "Threat by Tomas Vey, union leader: “every crane will stand still”; condition: “If the board does not resign”"
    )


def test_a_claim_without_a_speaker_says_so() -> None:
    """Unknown is a value: the outlet that prints it is named instead."""
    brief = samples.brief()
    claim = replace(next(c for c in brief.claims if c.commitment), speaker=None)
    assert phrase.speaker(claim, Lookup(brief)) == "a speaker not known, in Ostra Wire"


def test_copies_are_counted_in_words() -> None:
    """How many outlets carry one dispatch, and how much of it."""
    brief = samples.brief()
    said = phrase.copies(brief.copies[0], Lookup(brief))
    assert said.text == (
        "3 outlets carry one dispatch: Ostra Wire, Northern Gazette and Meridian Daily (97 % of the shorter text)."
    )


def test_a_long_timeline_entry_is_cut() -> None:
    """No generated sentence repeats more of a report than a claim may show."""
    brief = samples.brief()
    long = Event(samples.parse("2031-03-04"), "The Fire Brigade says: " + "word " * 200, (brief.claims[0].id,))
    assert len(phrase.event(long, Lookup(brief)).text) <= phrase.WORDS_LIMIT


def test_copies_of_one_sentence_in_the_outlets_own_voice_are_one_entry() -> None:
    """Each outlet is named, the words stand once."""
    one, other = samples.reports()["wire"], samples.reports()["gazette"]
    text = "Ferries stayed in port."
    said = [Claim(r.id, r.id, "own-voice", (), (), (Span(0, len(text), text),)) for r in (one, other)]
    found = Lookup(replace(samples.brief(), claims=tuple(said)))
    [group] = found.together([c.id for c in said])
    entry = phrase.own_voice(group, found, text)
    assert entry.text == f"{one.outlet} and {other.outlet}, in their own voice: “{text}”"
