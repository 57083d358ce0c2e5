"""The vocabulary of parties holds together, and texts are cut the way names need."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon import vocabulary
from rashomon.extract.party.parties import Parties
from rashomon.extract.party.tokens import tokens
from rashomon.extract.party.words import fold, slug
from rashomon.extract.sentence import sentences
from rashomon.model import Report, Span

STATES = vocabulary.load("countries")["states"]
#: Names that several countries share.
SHARED = {"CG", "CD", "GE", "DM", "DO", "GN", "SZ"}


@pytest.mark.parametrize("code", sorted(set(STATES) - SHARED))
def test_every_country_speaks_by_name_and_its_government_by_adjective(code: str) -> None:
    """Name, and adjective with "government", are one state."""
    name, adjective, _ = STATES[code]
    text = f"{name[0].upper()}{name[1:]} agreed. The {adjective} government said so."
    parties = Parties(Report("r", text))
    for words in (f"{name[0].upper()}{name[1:]}", f"The {adjective} government"):
        start = text.index(words)
        got = parties.party_of(Span(start, start + len(words), text))
        assert got is not None
        assert got.id == f"state:{code.lower()}"


@pytest.mark.parametrize("subject", ["parties", "roles", "countries", "given_names", "channels", "stance"])
def test_every_vocabulary_of_speakers_loads(subject: str) -> None:
    """Each is there and not empty; the same object is given again."""
    assert vocabulary.load(subject)
    assert vocabulary.load(subject) is vocabulary.load(subject)
    assert subject in vocabulary.names()


def test_no_given_name_is_of_both_genders() -> None:
    """A name that both carry is no hint."""
    given_names = vocabulary.load("given_names")
    assert not set(map(fold, given_names["male"].split())) & set(map(fold, given_names["female"].split()))


def test_words_keep_initials_hyphens_and_possessives_apart() -> None:
    """Words such as "U.S." and "Quelca-Ito" are one, "'s" is its own."""
    assert tokens("The U.S. met Quelca-Ito's J. P. Ito.").words == [
        "The", "U.S.", "met", "Quelca-Ito", "'s", "J.", "P.", "Ito", ".",
    ]  # fmt: skip


def test_a_title_keeps_its_stop_and_ends_no_sentence() -> None:
    """The titles that sentences go on after are those that are one word with their stop."""
    t = tokens("Marn fire Supt. Ada Pell called Cmdr. Jon Ito.")
    assert t.words == ["Marn", "fire", "Supt.", "Ada", "Pell", "called", "Cmdr.", "Jon", "Ito", "."]
    assert len(sentences("Marn fire Supt. Ada Pell called Cmdr. Jon Ito.")) == 1


def test_sentences_and_quotations_are_told_apart() -> None:
    """Sentence numbers grow, quoted words are marked, and a mark does not start a sentence."""
    t = tokens('Ito left. "We won," he said.\n\nThen it rained.')
    assert [t.sent[t.words.index(w)] for w in ("Ito", "We", "Then")] == [1, 2, 3]
    assert t.quoted[t.words.index("won")]
    assert not t.quoted[t.words.index("said")]


def test_slugs_are_plain() -> None:
    """Accents and marks go, words stay."""
    assert slug("José  Ñandú's U.S. office") == "jose-nandus-us-office"


@given(st.text(max_size=300))
def test_words_stand_where_they_are_said_to_stand(text: str) -> None:
    """Every word is the text between its offsets, in order."""
    t = tokens(text)
    assert [text[a:b] for a, b in zip(t.starts, t.ends, strict=True)] == t.words
    assert t.starts == sorted(t.starts)
    assert len(t.sent) == len(t.para) == len(t.quoted) == len(t.title) == len(t)
