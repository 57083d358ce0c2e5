"""Answers in people's own words, no more of them than this desk may show (rule 16)."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.brief import rows, said, value
from rashomon.brief.beside import visible
from rashomon.brief.excerpt import Excerpts
from rashomon.brief.rows import Row
from rashomon.brief.visible import flat
from rashomon.desk.words import say
from rashomon.model import Finding, Passage, Statement, Words

#: Words up to so many code points are a name or a term, and no passage.
TERM = 40


def shown(row: Row, excerpts: Excerpts, *, unit: str | None = None, year: int | None = None) -> str:
    """A row's value as `rows.shown`; a passage of a report only as far as it may be shown."""
    first = row.statements[0]
    if excerpts.full_text or not is_passage(first):
        return rows.shown(row, unit=unit, year=year)
    words = passage(first, excerpts)
    return f"{said.lead(first)} “{words}”".strip() if words else say("question.in_own_words")


def passage(one: Statement, excerpts: Excerpts) -> str | None:
    """The words of an answer that may be shown; None where none may."""
    return visible(Passage(one.report, one.answer.span, one.answer.span), excerpts.shown(one.report))


def spared(text: str, finding: Finding, excerpts: Excerpts) -> str:
    """A sentence about a finding without the passages of reports that may not be shown."""
    if excerpts.full_text:
        return text
    for words, one in _passages(finding):
        text = text.replace(words, passage(one, excerpts) or say("question.in_own_words"))
    return text


def _passages(finding: Finding) -> Iterable[tuple[str, Statement]]:
    """Passages that sentences about a finding may hold, as they would be written, longest first."""
    found: dict[str, Statement] = {}
    for position in finding.positions:
        for s in position.statements:
            if is_passage(s) and isinstance(s.answer.value, Words):
                inner = value.words(flat(s.answer.value.text)).strip("“”")
                for words in (flat(s.answer.span.exact), flat(s.answer.value.text), inner):
                    found.setdefault(words, s)
    return sorted(found.items(), key=lambda each: -len(each[0]))


def is_passage(one: Statement) -> bool:
    """Whether its answer is a passage of a report rather than a value or a term."""
    return isinstance(one.answer.value, Words) and len(one.answer.span.exact) > TERM
