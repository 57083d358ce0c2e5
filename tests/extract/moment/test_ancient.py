"""Years before Christ."""

import pytest

from rashomon.extract.moment.ancient import ancient


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The port was founded in 264 BC.", [("264 BC", 264, 264)]),
        ("The wall stood 240-238 B.C. and fell.", [("240", 240, 240), ("238 B.C.", 238, 238)]),
        ("From the 9th century BC on it grew.", [("the 9th century BC", 900, 801)]),
        ("Built in 12 BCE by nobody known.", [("12 BCE", 12, 12)]),
        ("The BBC showed 264 films.", []),
        ("In 1264 rain fell.", []),
    ],
)
def test_years_before_christ(text: str, years: list[tuple[str, int, int]]) -> None:
    """Each with its own words; they count backwards."""
    assert [(a.span.exact, a.first, a.last) for a in ancient(text)] == years
