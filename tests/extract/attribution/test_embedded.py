"""Posts set into a page."""

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.embedded import posts, with_posts
from rashomon.model import Report, Span


def read(text: str) -> list[tuple[str, str]]:
    return [(p.source[0].exact, p.content[0].exact) for p in posts(Report("r", text))]


@pytest.mark.parametrize(
    "post",
    ["The lock is open again. — Ostrel Canal Board (@ostrelcanal) May 4, 2031",
     "The lock is open again. https://c.example/x pic.example.com/y7 – Ostrel Canal Board (@ostrelcanal) 4 May 2031",
     "The lock is open again.\n— Ostrel Canal Board (@ostrelcanal)"],
)  # fmt: skip
def test_a_post_is_the_word_of_who_signs_it(post: str) -> None:
    assert read(f"Ships waited.\n\n{post}\n\nRain fell.") == [("Ostrel Canal Board", "The lock is open again.")]


def test_a_handle_in_a_sentence_signs_nothing() -> None:
    assert read("The board (@ostrelcanal) said nothing.") == []
    assert read("— Ostrel Canal Board (@ostrelcanal)") == []


def test_the_words_of_a_report_that_run_on_into_a_signature_are_not_a_post() -> None:
    assert read("Ships waited at the lock. " * 20 + "— Ostrel Canal Board (@ostrelcanal)") == []


def test_a_post_takes_the_place_of_what_was_found_in_its_line() -> None:
    text = "Police say the lock is open. — Marn Lisk (@lisk)"
    found = Attributed((Span(0, 6, text),), (Span(7, 10, text),), (Span(11, 27, text),))
    assert [a.source[0].exact for a in with_posts(Report("r", text), [found])] == ["Marn Lisk"]
