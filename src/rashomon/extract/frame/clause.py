"""Which of a sentence's times an answer hangs on: not those of a clause about something else.

"21 of the girls abducted two years ago were freed": two years ago is when they were abducted. "The governor,
who took office in 2015, said 12 died": 2015 is when the governor took office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.extract.answer.attach import REACH, dates
from rashomon.extract.answer.events import events
from rashomon.extract.answer.slots import words
from rashomon.model import Moment, Span

Times = Sequence[tuple[Span, Moment]]
#: A clause that says more of somebody or something, opened before a time and closed right behind it.
_OPENED = re.compile(r"[\s,;](?:who|whom|whose|which)\s[^,;]*\s$", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:,|said\b|says\b|told\b)")
#: "Ardia Air, founded in 1990, …".
_ASIDE = re.compile(
    r",\s(?:founded|established|created|built|born|opened|formed|launched|set up|elected|appointed)\s[^,;]*$"
)
#: "This summer, after thieves had taken the data of 12 million people, the bank …": the theft was no later than summer.
_UNDER = re.compile(r",\s+(?:after|before|following|since)\s[^,;]*", re.IGNORECASE)
_MORE = re.compile(r"[,\s]+(?:whose|which|whom)\b[^,;]*$", re.IGNORECASE)

#: What it is likened to: "a rocket, similar to the one fired last month".
_LIKENED = re.compile(
    r"\b(?:similar to|same as|unlike|compared (?:with|to)|like|than)\s+"
    r"(?:that|those|the (?:one|ones|previous|last))\b[^,;]*$",
    re.IGNORECASE,
)


def hangs(moment: Span, line: Span, part: Span, slot: str) -> bool:
    """Whether the time at `moment` may be that of an answer to `slot`, whose words are `part` of `line`."""
    if _of_other_word(line, part, moment, slot):
        return False
    before = line.text[line.start : moment.start]
    if _ASIDE.search(before) and line.text[moment.end : moment.end + 1] == ",":
        return False
    if part.overlaps(moment):
        return True
    if _LIKENED.search(before):
        return False
    if moment.end <= part.start:
        if _UNDER.fullmatch(line.text, moment.end, part.start):
            return False
        return not (_OPENED.search(before) and _CLOSED.match(line.text, moment.end))
    return not _MORE.search(line.text[part.end : moment.start])


def _of_other_word(line: Span, part: Span, moment: Span, slot: str) -> bool:
    """Whether the time is that of a word for something else than what `slot` asks: "abducted two years ago"."""
    window = max(line.start, moment.start - REACH)
    for match in reversed(list(events().happening.finditer(line.text, window, moment.start))):
        form = match.group().lower()
        if events().kinds.get(form) is None:
            continue
        if dates(line.text, line.start, match.span(), (moment.start, moment.end), noun=form in events().occurrences):
            return slot not in _slots_of(form) and match.start() > part.start
    return False


def _slots_of(form: str) -> frozenset[str]:
    """Slots that a verb form answers: "abducted" people.abducted."""
    return frozenset((*words().active.get(form, ()), *words().passives.get(form, ())))


def of_answer(times: Times, line: Span, part: Span, slot: str) -> list[tuple[Span, Moment]]:
    """Those of a report's times that stand in `line` and that the answer may hang on."""
    return [(s, m) for s, m in times if line.contains(s) and hangs(s, line, part, slot)]
