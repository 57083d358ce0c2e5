"""Words that tell parties apart: countries by one name, small words and accents gone."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.origin.words import initials, plain, slug, word_set, words


def test_a_nationality_is_its_country() -> None:
    assert word_set("South Korean army") == word_set("the army of South Korea") == {"south_korea", "military"}


def test_unions_of_states_and_lost_apostrophes_are_countries_too() -> None:
    assert word_set("UN envoy") == word_set("United Nations envoy") == {"united_nations", "envoy"}
    assert word_set("Frances defence ministry") == word_set("French defence ministry")


def test_spelling_of_another_country_tells_nothing() -> None:
    assert word_set("Organisation of Selm Ferries") == word_set("Organization of Selm Ferries")


def test_short_forms_are_their_long_ones() -> None:
    assert word_set("Selm state TV") == word_set("Selm state television")


def test_small_words_and_possessives_tell_nothing() -> None:
    assert words("the mayor of Selm's office") == ("mayor", "selm", "office")


def test_points_and_accents_are_put_aside() -> None:
    assert plain("U.N. envoy José") == "un envoy jose"


def test_initials_leave_small_words_out() -> None:
    assert initials("Board of the Valley Ferries") == "bvf"


@given(st.text(max_size=30))
def test_any_text_has_a_slug_of_letters_figures_and_hyphens(text: str) -> None:
    assert slug(text)
    assert all(c.isascii() and (c.isalnum() or c == "-") for c in slug(text))


@given(st.text(max_size=30))
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert plain(plain(text)) == plain(text)
