"""Something happened, and nobody says to how many: "some of the girls were killed", "loss of life".

A yes is a less specific form of a count: it answers the count's own question without a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.extract.answer.slots import words
from rashomon.extract.answer.words import Worded
from rashomon.extract.quantity.nouns import lexicon
from rashomon.model import Quantity, YesNo

_SOME = re.compile(
    r"\bsome (?!\d)(?:of )?(?:the |these |those |its |their |his |her |our )?"
    r"(?P<of>(?:(?!(?:of|have|had|has|were|was|are|who|that)\b)[\w’'-]+ ){1,3})(?=(?:have|had|has|were|was|are) )",
    re.IGNORECASE,
)
_LIVES = re.compile(
    r"\b(?:(?P<no>no|without(?: any)?) )?(?:some |the |any |tragic )?[\"“]?(?:some )?loss of life\b", re.IGNORECASE
)
_NONE_FATAL = re.compile(
    r"\bnone of (?:the|their|his|her|these) (?:\w+ )?(?:injuries|wounds) "
    r"(?:(?:was|were|is|are|be|been|appears?|appeared|seems?|seemed|believed|thought|considered|to|likely) ){1,4}"
    r"(?:fatal|deadly)\b"
    r"|\bno fatal injuries\b",
    re.IGNORECASE,
)
#: What is asked, feared or warned of is not said to have happened.
_OPEN = re.compile(
    r"\b(?:if|whether|could|may|might|would|fear\w*|risk\w*|prevent\w*|avoid\w*|potential|possible|massive|cause|threaten\w*)\b",
    re.IGNORECASE,
)
_REACH = 40
KILLED = "people.killed"


def existing(text: str, start: int, end: int) -> Iterator[Worded]:
    """Answers of the sentence `text[start:end]` that say that, or that nobody, and give no number."""
    yield from _some(text, start, end)
    for match in _LIVES.finditer(text, start, end):
        if not _OPEN.search(text, max(start, match.start() - _REACH), match.start()):
            yield Worded(KILLED, YesNo(match["no"] is None), match.start(), match.end())
    for match in _NONE_FATAL.finditer(text, start, end):
        yield Worded(KILLED, Quantity(0, 0, "person", "none"), match.start(), match.end())


def _some(text: str, start: int, end: int) -> Iterator[Worded]:
    """As in "some of the girls were killed": a kind of people, of whom some were."""
    for match in _SOME.finditer(text, start, end):
        said = words().passive.match(text, match.end(), end)
        of = lexicon().normal(match["of"].strip())
        if not said or lexicon().kind(match["of"].split()[-1]) != "person" or of in lexicon().plain:
            continue
        for slot in words().passives.get(said["verb"].lower(), ()):
            if slot.startswith("people."):
                yield Worded(slot, YesNo(True), match.start(), said.end(), of)
