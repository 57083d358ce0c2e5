"""How old somebody is, and whose age that is."""

from __future__ import annotations

import pytest

from rashomon.extract.answer.answers import Context, answers
from rashomon.model import Quantity, Span


def ages(text: str) -> list[tuple[float, str | None]]:
    read = answers(text, Span(0, len(text), text), moments=[], places=[], context=Context(published=None))
    return [(r.value.low, r.scope.of) for r in read if r.slot == "person.age" and isinstance(r.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "age", "of"),
    [
        ("Deputies said 14-year-old Tobin Arkle was killed.", 14, "tobin arkle"),
        ("The dead are 84-year-old Orla M. Westring of Penhallow and her dog.", 84, "orla m. westring"),
        ("Mourners recalled 65-year-old retired welder Petra O'Hale.", 65, "petra o'hale"),
        ("Brandel, a 53-year-old bookkeeper from Tremont, was at the counter.", 53, "brandel"),
        ("21-year-old Idris Calder Vane--the gunman--is dead.", 21, "idris calder vane"),
        ("Deputies said 4-year-old Rilla was hurt.", 4, "rilla"),
        ("A judge held 27-year-old Kell Spiven Friday without bail.", 27, "kell spiven"),
        ("The 43-year-old man had suffered for months.", 43, "man"),
    ],
)
def test_an_age_is_of_the_whole_name(text: str, age: float, of: str) -> None:
    """A person is asked after by the whole name, before or behind the age, else as described."""
    assert ages(text) == [(age, of)]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The 26-year-old Kesh war veteran remains in jail.", "veteran"),
        ("The 55-year-old is the third Tremont resident to fall ill.", None),
        ("A 42-year-old from Tremont died.", None),
    ],
)
def test_where_somebody_is_from_is_nobody(text: str, of: str | None) -> None:
    """A place or a war in capitals is not the person whose age is told."""
    assert [who for _, who in ages(text)] == [of]


def test_an_age_of_what_a_name_belongs_to_is_not_read() -> None:
    """A name that only says whose relative or which school is meant has no age."""
    assert ages("The 16-year-old Mount Calder High School pupil was hurt.") in ([], [(16, "pupil")])


def test_a_nickname_is_part_of_a_name() -> None:
    """Whoever goes by another name too is asked after by the whole of it."""
    assert ages("Orlan “Duke” Bresker, 24, of Tremont, fled.") == [(24, "orlan “duke” bresker")]
