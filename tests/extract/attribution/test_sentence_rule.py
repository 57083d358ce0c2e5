"""Rules for sentences in which the network finds nobody."""

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.sentence_rule import Rule, with_ruled
from rashomon.model import Report, Span

#: "The clinic mutters of two dead."
MUTTERS = r"(?P<who>[A-Za-z ]+?) (?P<cue>mutters) of (?P<what>[^;]+)"
TEXT = "Two came. The clinic mutters of two dead."


def at(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words), text)


def told(text: str, rule: Rule, *found: Attributed, furniture: tuple[Span, ...] = ()) -> list[tuple[str, str, str]]:
    """Source, cue and content of what a rule leaves of what was found, and finds."""
    out = with_ruled(Report("r", text, furniture=furniture), found, [rule])
    return [(f.source[0].exact, f.cue[0].exact, f.content[0].exact) for f in out]


def test_a_sentence_that_matches_is_somebodys_word() -> None:
    assert told(TEXT, Rule(MUTTERS, ("mutters",))) == [("The clinic", "mutters", "two dead")]


def test_a_rule_is_tried_where_one_of_its_hints_stands_and_nowhere_else() -> None:
    assert told(TEXT, Rule(MUTTERS, ("shouts", "mutters"))) != []
    assert told(TEXT, Rule(MUTTERS, ("shouts",))) == []


def test_a_part_behind_a_semicolon_is_like_a_sentence() -> None:
    text = "Two came; the clinic mutters of two dead; the mayor mutters of one."
    assert [who for who, _, _ in told(text, Rule(MUTTERS, ("mutters",)))] == ["the clinic", "the mayor"]


@pytest.mark.parametrize(
    ("text", "anyone", "count"),
    [
        ("The bridge mutters of two dead.", False, 0),
        ("The bridge mutters of two dead.", True, 1),
        ("bridges mutters of two dead.", True, 0),
    ],
)
def test_only_who_can_speak_does_unless_the_deed_shows_it(text: str, anyone: bool, count: int) -> None:
    assert len(told(text, Rule(MUTTERS, ("mutters",), anyone=anyone))) == count


def test_what_belongs_to_the_page_is_nobodys_word() -> None:
    assert told(TEXT, Rule(MUTTERS, ("mutters",)), furniture=(at("of two dead"),)) == []


def test_words_that_somebody_has_said_stay_theirs() -> None:
    found = Attributed((at("Two"),), (at("came"),), (at("two dead"),))
    assert told(TEXT, Rule(MUTTERS, ("mutters",)), found) == [("Two", "came", "two dead")]


def test_a_firm_rule_corrects_another_reading_of_its_cue() -> None:
    wrong = Attributed((at("Two"),), (at("mutters"),), (at("two dead"),))
    right = Attributed((at("The clinic"),), (at("mutters"),), (at("dead"),))
    firm = Rule(MUTTERS, ("mutters",), firm=True)
    assert told(TEXT, firm, wrong) == [("The clinic", "mutters", "two dead")]
    assert told(TEXT, firm, right) == [("The clinic", "mutters", "dead")]


def test_without_a_subject_it_is_the_word_of_whoever_spoke_before_in_the_sentence() -> None:
    again = Rule(r"and (?P<cue>adds) (?P<what>[^;]+)", ("adds",))
    text = "The clinic says two died and adds a third. Rain fell and adds water."
    said = Attributed((at("The clinic", text),), (at("says", text),), (at("two died", text),))
    assert told(text, again, said) == [("The clinic", "says", "two died"), ("The clinic", "adds", "a third")]
    assert told(text, again) == []


def test_what_is_said_ends_where_the_next_claim_begins() -> None:
    """ "… of two dead, but the army said more": the army's words are the army's."""
    text = "The clinic mutters of two dead, but the army said more had died."
    army = Attributed((at("the army", text),), (at("said", text),), (at("more had died", text),))
    rule = Rule(r"(?P<who>The clinic) (?P<cue>mutters) of (?P<what>[^;]+)", ("mutters",))
    assert told(text, rule, army) == [("the army", "said", "more had died"), ("The clinic", "mutters", "two dead")]


@pytest.mark.parametrize(
    "text",
    ["Nine fled, a boy said; the clinic mutters of two.", "A boy said nine fled, while the clinic mutters of two."],
)
def test_what_ran_on_into_another_claim_ends_before_it(text: str) -> None:
    """Behind a semicolon or "while" somebody else speaks, whom the network had quoted along."""
    boy = "Nine fled" if text.startswith("Nine") else "nine fled, while the clinic mutters of two"
    also = (at("; the clinic mutters of two", text),) if text.startswith("Nine") else ()
    found = Attributed((at("oy", text),), (at("said", text),), (at(boy, text), *also))
    out = with_ruled(Report("r", text), [found], [Rule(MUTTERS, ("mutters",))])
    assert [[s.exact.lower() for s in f.content] for f in out] == [["nine fled"], ["two"]]


def test_what_is_quoted_does_not_end_within_its_marks() -> None:
    text = "A boy said: “Nine fled; the clinic mutters of two.”"
    found = Attributed(
        (at("A boy", text),), (at("said", text),), (at("“Nine fled; the clinic mutters of two.”", text),)
    )
    assert len(told(text, Rule(MUTTERS, ("mutters",)), found)) == 1


def test_a_cue_with_a_subject_is_nobody_elses_of_another_sentence() -> None:
    text = "She came. The clinic mutters of two dead."
    far = Attributed((at("She", text),), (at("mutters", text),), (at("two", text),))
    assert told(text, Rule(MUTTERS, ("mutters",)), far) == [("The clinic", "mutters", "two dead")]
