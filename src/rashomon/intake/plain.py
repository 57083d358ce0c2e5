"""A report as plain text."""

from __future__ import annotations

from rashomon.intake.assemble import report
from rashomon.intake.decode import plain_text
from rashomon.intake.facts import Facts, Given
from rashomon.model import Report


def plain(data: bytes, id_: str, given: Given, source: str) -> Report:
    """The report in a file of plain text; title, byline and the rest are taken from its lines.

    Raises:
        InputError: empty, binary, wrongly encoded, not a report, not in English.

    """
    return report(plain_text(data, source), Facts(id=id_), given, source)
