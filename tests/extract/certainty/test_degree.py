"""How surely an event happened, from the words over it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.certainty.degree import factuality, negated, of_cue, outcome, reasons, weakest, without_no_hedges
from rashomon.model import Span


def of(text: str, word: str) -> tuple[str, Span, Span]:
    """The text, all of it as the sentence, and the last place of the word."""
    at = text.rindex(word)
    return text, Span(0, len(text), text), Span(at, at + len(word), text)


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("The bridge fell on Monday.", "fell", "certain"),
        ("The mayor said that the bridge fell.", "fell", "certain"),
        ("Divers found that the bridge had fallen.", "fallen", "certain"),
        ("The crew managed to close the valve.", "close", "certain"),
        ("The crew did not fail to close the valve.", "close", "certain"),
        ("The bridge will probably fall.", "fall", "probable"),
        ("Engineers believe that the bridge fell.", "fell", "probable"),
        ("The council plans to close the bridge.", "close", "probable"),
        ("The bridge may fall.", "fall", "possible"),
        ("The council wants to close the bridge.", "close", "possible"),
        ("If the bridge falls, the town is cut off.", "falls", "possible"),
        ("There was a risk of a collapse.", "collapse", "possible"),
        ("The bridge did not fall.", "fall", "denied"),
        ("The bridge didn’t fall.", "fall", "denied"),
        ("Nobody fell.", "fell", "denied"),
        ("The crew failed to close the valve.", "close", "denied"),
        ("The mayor denied that the bridge fell.", "fell", "denied"),
        ("There was no explosion.", "explosion", "denied"),
        ("The concert was cancelled.", "concert", "denied"),
        ("The crew could not close the valve.", "close", "denied"),
        ("The train could have hit the bridge.", "hit", "unknown"),
    ],
)
def test_the_words_over_an_event_say_how_sure_it_is(text: str, event: str, expected: str) -> None:
    """Each outcome by the kinds of words that make it."""
    assert outcome(factuality(*of(text, event))) == expected, reasons(*of(text, event))


@pytest.mark.parametrize(
    "text",
    [
        "No matter what the bridge carries, it holds.",
        "The bridge is not only old but broken.",
        "The mayor did not come because the bridge broke.",
    ],
)
def test_negation_ends_with_its_clause(text: str) -> None:
    """What stands in another clause, or is only the first of two, is not denied."""
    last = text.rstrip(".").split()[-1]
    assert not negated(*of(text, last))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fleet did not fire four rockets at the port.", "fire four rockets"),
        ("The army has not carried out any strikes.", "carried out any strikes"),
        ("The mayor denied that guards were behind the fire.", "guards were behind"),
    ],
)
def test_a_denial_reaches_what_a_span_tells(text: str, told: str) -> None:
    """Several words are denied where their least sure word is."""
    assert negated(*of(text, told))


def test_a_span_is_as_sure_as_its_least_sure_word() -> None:
    """An answer of several words counts as what is least sure in it; numbers carry nothing."""
    assert outcome(weakest(*of("Some 40 homes may have burned.", "40 homes may have burned"))) == "possible"
    assert weakest(*of("The fire reached 40 homes.", "40")) == 3.0
    assert weakest(*of("It burned on Friday, although nobody died.", "burned on Friday, although nobody died")) == 3.0


def test_the_month_is_no_hedge() -> None:
    """In a date the word with a capital is a month."""
    assert outcome(factuality(*of("The bridge in May fell.", "fell"))) == "certain"
    assert outcome(factuality(*of("May 3 fell on a Monday.", "fell"))) == "certain"


@pytest.mark.parametrize(
    "text",
    ["between May and July", "as soon as possible", "on 3 May", "because she feared for her family", "if possible"],
)
def test_what_only_looks_like_a_hedge_is_blanked(text: str) -> None:
    """The blanked words keep their length, so that offsets hold."""
    plain = without_no_hedges(f"It came {text}.")
    assert len(plain) == len(f"It came {text}.")
    assert not any(w in plain for w in ("May", "possible", "feared"))


def test_a_hedge_stays() -> None:
    """What is meant as a hedge is left as it is."""
    kept = "It may be a possible cause, and 40 people are feared dead."
    assert without_no_hedges(kept) == kept


@pytest.mark.parametrize(
    ("cue", "certainty"),
    [
        ("said", "certain"),
        ("predicted", "probable"),
        ("hopes", "possible"),
        ("doubted", "unknown"),
        ("left little doubt", "certain"),
    ],
)
def test_a_cue_says_how_sure_its_speaker_is(cue: str, certainty: str) -> None:
    """Verbs of guessing and hoping commit their speaker less than saying."""
    assert of_cue(cue) == certainty


def test_an_unsure_word_over_another_makes_neither_surer() -> None:
    """A chain is no surer than its least sure word."""
    might = factuality(*of("The council might plan to close the bridge.", "close"))
    assert might <= factuality(*of("The council might close the bridge.", "close"))


def test_reasons_name_the_words() -> None:
    """The score can be told to a reader by the words it comes from."""
    over = reasons(*of("The council might refuse to close the bridge.", "close"))
    assert [o.word for o in over] == ["refuse", "might"]


def test_an_event_outside_its_sentence_is_refused() -> None:
    """A span without a word of the sentence is the caller's mistake."""
    text = "One fell. Two rose."
    with pytest.raises(ValueError, match="no word in its sentence"):
        factuality(text, Span(0, 9, text), Span(14, 18, text))


@given(st.text(alphabet="abc n't,.?\"“’ that to no", min_size=1), st.data())
def test_any_sentence_gets_a_score_on_the_scale(words: str, data: st.DataObject) -> None:
    """No text makes the score leave −3 to 3 or the reader raise."""
    text = words + " x"
    sentence = Span(0, len(text), text)
    starts = [k for k, c in enumerate(text) if c.isalpha()]
    at = data.draw(st.sampled_from(starts))
    assert -3.0 <= factuality(text, sentence, Span(at, at + 1, text)) <= 3.0
