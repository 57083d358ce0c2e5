"""Whether a date lies behind the day of writing or ahead of it, told from the words before it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from rashomon.extract.moment.calendar import Direction

#: How many characters before a date are searched. A bound, not calibrated.
LOOKS_BACK = 300
#: And how many for words that stand right before it.
DUE_WITHIN = 80

_AHEAD = re.compile(
    r"(?:\b(?:will|shall|would|to\s+be|(?:is|are)\s+to|(?:due|set|expected|scheduled|planned|supposed|slated|going)\s+to"
    r"|(?:expects?|plans?|hopes?|intends?|wants?|aims?)\s+to)|['’]ll)(?:\s+(?:not|also|then|be|have))*\s+\w+"
    r"|\b(?:scheduled|due|planned|expected|slated|upcoming)\b",
    re.I,
)
_BEHIND = re.compile(
    r"\b(?:said|says|told|wrote|was|were|had|came|met|began|struck|hit|took|made|left|went|fell|led|won|lost|found|saw|"
    r"fought|shot|held|sent|put|gave|got|ran|rose|set|(?-i:[a-z])+ed)\b|[;:]",
    re.I,
)
#: Right before a date, what makes it one to come.
_DUE = re.compile(
    r"\b(?:as\s+(?:soon|early|late)\s+as|no\s+later\s+than|not\s+until|(?:postponed|delayed|extended|adjourned|suspended"
    r"|put\s+off)(?:\s+[\w’']+){0,5}\s+(?:until|till|to|through)|(?:meets?|resumes?|begins?|starts?|opens?|returns?|arriv(?:es?|ing)))\s+"
    r"(?:on\s+|in\s+|at\s+|by\s+)?(?:early\s+|late\s+|mid-?)?$",
    re.I,
)
#: What speaks of now or of a plan: a weekday right behind it may lie on either side.
_NOW = re.compile(r"\b(?:is|are|isn['’]t|aren['’]t)\s+(?:(?:also|not|now)\s+)?(?:on\s+|for\s+|held\s+on\s+)?$", re.I)


class Tenses:
    """The words of a text that speak of what is to come, and those that tell what was."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ahead = [m.span() for m in _AHEAD.finditer(text)]
        self._behind = [m.end() for m in _BEHIND.finditer(text)]

    def direction(self, sentence: int, at: int) -> Direction:
        """Of the date at `at` in the sentence that starts at `sentence`.

        Future where the words before, back to the last verb of telling, speak of what is to come.
        """
        since = max(sentence, at - LOOKS_BACK)
        if _DUE.search(self._text, max(since, at - DUE_WITHIN), at) or self.untold(at):
            return "future"
        behind = bisect_right(self._behind, at) - 1
        told = self._behind[behind] if behind >= 0 and self._behind[behind] > since else -1
        ahead = bisect_left(self._ahead, (at, 0)) - 1
        start, end = self._ahead[ahead] if ahead >= 0 else (-1, -1)
        return "future" if start >= since and min(end, at) >= told else "past"

    def untold(self, at: int) -> bool:
        """Whether a date at `at` stands right behind "is" or "are": to come most likely, and not surely."""
        return _NOW.search(self._text, max(0, at - DUE_WITHIN), at) is not None
