"""What tells a date behind from a date ahead."""

import pytest

from rashomon.extract.moment.tense import Tenses


@pytest.mark.parametrize(
    ("before", "direction"),
    [
        ("Talks will resume on ", "future"),
        ("The bridge is to reopen on ", "future"),
        ("The sale is expected in ", "future"),
        ("A ruling could come as early as ", "future"),
        ("The court postponed the hearing until ", "future"),
        ("Talks will resume soon, the envoy said on ", "past"),
        ("The bridge fell on ", "past"),
        ("On ", "past"),
    ],
)
def test_the_last_words_before_a_date_tell(before: str, direction: str) -> None:
    """A verb of telling after one of what is to come turns it back."""
    text = f"{before}Tuesday."
    assert Tenses(text).direction(0, len(before)) == direction


def test_words_of_another_sentence_do_not_tell() -> None:
    """Only the date's own sentence counts."""
    text = "Talks will resume. On Tuesday."
    assert Tenses(text).direction(text.index("On"), text.index("Tuesday")) == "past"
