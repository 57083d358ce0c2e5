"""Rows of tables: the noun first, the number behind a colon."""

import pytest

from rashomon.extract.answer.tabled import rows


def read(line: str) -> list[tuple[str, float, str]]:
    return [(r.told.slot, r.told.value.low, line[r.start : r.end]) for r in rows(line, 0, len(line))]


@pytest.mark.parametrize(
    ("line", "slot", "low"),
    [
        ("- Deceased persons: 14", "people.killed", 14),
        ("Houses destroyed: 1,250", "buildings.destroyed", 1250),
        ("• Arrested: nine", "people.detained", 9),
        ("Injured: 1,204 (of whom 721 gravely)", "people.wounded", 1204),
    ],
)
def test_a_row_is_read_as_its_words_turned_round(line: str, slot: str, low: float) -> None:
    assert [(s, n) for s, n, _ in read(line)] == [(slot, low)]


def test_rows_on_one_line_stand_apart() -> None:
    found = read("Dead: 14, injured: 60, missing: three")
    assert found == [
        ("people.killed", 14, "Dead: 14"),
        ("people.wounded", 60, "injured: 60"),
        ("people.missing", 3, "missing: three"),
    ]


@pytest.mark.parametrize(
    "line", ["Kick-off: 19", "Founded: 1912", "Dead: see page 14", "Cut-off: 3 May, 11:00", "Dead"]
)
def test_other_rows_count_nobody(line: str) -> None:
    assert read(line) == []
