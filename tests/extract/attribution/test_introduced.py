"""Words behind a colon are whose they are said to be from."""

import pytest

from rashomon.extract.attribution.introduced import RULES
from rashomon.extract.attribution.sentence_rule import with_ruled
from rashomon.model import Report


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("From the harbour office: “No ship may leave before noon.”", ["the harbour office"]),
        ("Statement from Lumen Air: “All on board are safe.”", ["Lumen Air"]),
        ("From Monday: the lock is shut.", []),
        ("He came from the harbour: “No ship,” he said.", []),
    ],
)
def test_whom_a_quotation_is_from(text: str, who: list[str]) -> None:
    """A sentence that begins so, and a quotation."""
    assert [f.source[0].exact for f in with_ruled(Report("r", text), [], RULES)] == who
