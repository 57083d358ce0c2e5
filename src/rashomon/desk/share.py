"""How much of a report a list may show where whole reports may not be seen: a tenth of it on a page (rule 16)."""

from __future__ import annotations

from collections import defaultdict

from rashomon.brief.excerpt import REPORT_SHARE
from rashomon.desk.view import Desk


class Share:
    """Counts what a page has shown of each report. Words shown twice count twice: a list is no place for them."""

    def __init__(self, desk: Desk) -> None:
        self._index, self._all = desk.index, desk.full_text
        self._shown: dict[str, int] = defaultdict(int)

    def may(self, report: str, words: str) -> bool:
        """Whether these words may be shown too; then they count as shown."""
        if self._all:
            return True
        length = self._index.value("SELECT length FROM member WHERE report = ?", report) or 0
        if self._shown[report] + len(words) > length // REPORT_SHARE:
            return False
        self._shown[report] += len(words)
        return True
