"""What a count is a part of is counted too."""

import pytest

from rashomon.extract.answer.count import counts


def read(text: str) -> list[tuple[str, float]]:
    """Slots with the low ends of their counts, in order of place."""
    return sorted((c.slot, c.value.low) for c in counts(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "down", "launched"),
    [
        ("The corps shot down 30 of 34 drones.", 30, 34),
        ("The corps shot down 30 out of 34 drones.", 30, 34),
        ("The corps shot down 30 of the 34 drones launched at dusk.", 30, 34),
        ("The corps shot down 30 of 34 drones launched at Selm overnight.", 30, 34),
        ("Of 34 drones, 30 were shot down.", 30, 34),
        ("Of the 34 drones launched by Ostia, 30 were intercepted.", 30, 34),
        ("30 of 34 drones were shot down.", 30, 34),
    ],
)
def test_what_was_shot_down_was_launched_among_others(text: str, down: int, launched: int) -> None:
    assert read(text) == [("weapons.intercepted", down), ("weapons.launched", launched)]


@pytest.mark.parametrize(
    ("text", "slot", "part"),
    [
        ("Two of the 15 missiles reached the base.", "weapons.landed", 2),
        ("Only two of 15 missiles got through.", "weapons.landed", 2),
        ("Three of the five rockets failed.", "weapons.failed", 3),
    ],
)
def test_the_verb_is_of_the_part(text: str, slot: str, part: int) -> None:
    found = read(text)
    assert (slot, part) in found
    assert [s for s, _ in found] == [slot, "weapons.launched"]


def test_a_share_a_drone_and_people_give_no_whole() -> None:
    """ "Nine out of ten" counts nothing; drones that are shot down are no people shot."""
    assert read("Nine out of ten missiles missed.") == []
    assert read("Twenty rockets were fired; 13 were shot down.") == [
        ("weapons.intercepted", 13),
        ("weapons.launched", 20),
    ]
    assert read("Of 40 hostages, 12 were killed.") == [("people.killed", 12)]
