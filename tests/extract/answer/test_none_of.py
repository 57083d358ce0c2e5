"""Denied that any were: none."""

import pytest

from rashomon.extract.answer.none_of import none_of
from rashomon.model import Quantity, Span


def zeros(content: str) -> list[tuple[str, str | None]]:
    found = none_of([Span(0, len(content), content)], [])
    assert all(isinstance(r.value, Quantity) and r.value.high == 0 for r in found)
    return [(r.slot, r.scope.of) for r in found]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("that any civilians had been killed", [("people.killed", "civilians")]),
        ("that anyone was hurt", [("people.wounded", None)]),
        ("any of its sailors had been captured", [("people.abducted", "sailors")]),
    ],
)
def test_what_is_denied_of_any_is_none(content: str, found: list[tuple[str, str | None]]) -> None:
    assert zeros(content) == found


@pytest.mark.parametrize("content", ["that 12 civilians had been killed", "any role in the raid", "that he had fled"])
def test_other_denials_count_nobody(content: str) -> None:
    assert zeros(content) == []
