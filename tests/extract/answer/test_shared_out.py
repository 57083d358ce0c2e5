"""People whom a sentence shares out among hospitals."""

import pytest

from rashomon.extract.answer.answers import answers
from rashomon.model import Quantity, Span


def taken(text: str) -> list[tuple[float, str]]:
    found = answers(text, Span(0, len(text), text))
    return [
        (r.value.low, r.span.exact) for r in found if r.slot == "people.hospitalised" and isinstance(r.value, Quantity)
    ]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Twenty of those hurt were taken to Holt hospital in Marn and 31 to St Ann's.", 51),
        ("Twelve people were taken to Holt hospital.", 12),
        ("Twelve people were taken to Holt hospital and 31 were sent home.", 12),
    ],
)
def test_those_of_each_hospital_are_put_together(text: str, total: float) -> None:
    """One verb for both figures, and a hospital for each."""
    assert [low for low, _ in taken(text)] == [total]
