"""One form for the people a value is about, whichever words a teller chose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.answer.answers import answers
from rashomon.extract.scope_class import one_form, without_places
from rashomon.extract.sentence import sentences


@pytest.mark.parametrize(
    ("forms", "one"),
    [
        (["us troops", "american service members", "american soldiers", "us military personnel"], "us soldiers"),
        (["us citizens", "americans", "american nationals"], "us citizens"),
        (["britons", "brits", "british nationals", "uk citizens"], "british citizens"),
        (["girls", "schoolgirls", "school girls", "kidnapped schoolgirls"], "girls"),
        (["children", "kids", "schoolchildren"], "children"),
        (["police officers", "policemen"], "police"),
        (["foreigners", "foreign nationals"], "foreigners"),
        (["kenyan fighters", "kenyan militants", "kenyan insurgents"], "kenyan fighters"),
        (["crew", "crew members", "crewmen"], "crew"),
        (["south korean sailors"], "south korean sailors"),
    ],
)
def test_synonyms_are_one_scope(forms: list[str], one: str) -> None:
    assert {one_form(form) for form in forms} == {one}


def test_what_tells_people_apart_stays() -> None:
    assert len({one_form(f) for f in ("girls", "boys", "kenyan girls", "iraqi soldiers", "soldiers")}) == 5


def test_a_state_alone_is_kept() -> None:
    assert one_form("missing") == "missing"


def test_the_town_that_some_tellers_name_is_left_out() -> None:
    assert without_places("ostra girls", frozenset({"ostra"})) == "girls"
    assert without_places("kenyan girls", frozenset({"kenyan"})) == "kenyan girls"
    assert without_places("ostra", frozenset({"ostra"})) == "ostra"


@given(st.lists(st.sampled_from("us kenyan girls young troops of the missing crew members".split()), max_size=5))
def test_one_form_of_one_form_is_itself(words: list[str]) -> None:
    one = one_form(" ".join(words))
    assert one is None or one_form(one) == one


def scopes(text: str) -> set[str | None]:
    return {r.scope.of for line in sentences(text) for r in answers(text, line) if r.slot.startswith("people.")}


def test_reports_in_different_words_ask_one_question() -> None:
    assert scopes("Three American service members were killed.") == scopes("Three U.S. troops were killed.")
