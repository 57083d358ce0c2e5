"""What the page of a story shows of a brief: a line a question, and a few counts. A hundredth of what a brief holds.

Pure: a brief in, its outline out. That of a story as it stands now lies in the index, so that its page need not read
the brief.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rashomon.brief import order, phrase, rows
from rashomon.brief.excerpt import Excerpts
from rashomon.brief.rows import Lookup
from rashomon.desk.account.lines import Lines, lines
from rashomon.desk.account.stops import hours_known, signed
from rashomon.model import Brief


@dataclass(frozen=True, slots=True)
class Outline:
    """A brief in outline. `counts` is its line of counts, `reports` how many there are, `dated` whether any has a date.

    `spoken`: how often people corrected or judged. `commitments`, `remarks`, `own_voice`: how much there is beside
    the questions. `hours`: ids of reports whose hour is known; `signed`: when people spoke.
    """

    title: str
    counts: tuple[str, ...]
    reports: int
    dated: bool
    spoken: int
    lines: Lines
    commitments: int
    remarks: int
    own_voice: int
    hours: frozenset[str]
    signed: tuple[datetime, ...]

    @property
    def questions(self) -> int:
        """How many questions are laid out."""
        return sum(len(group) for _, group in self.lines)

    @property
    def disputed(self) -> int:
        """How many of them are disputed."""
        return sum(len(group) for status, group in self.lines if status == "disputed")


def outline(brief: Brief, excerpts: Excerpts) -> Outline:
    """The outline of a brief; `excerpts` says how much of people's own words may be shown."""
    lookup = Lookup(brief)
    return Outline(
        title=phrase.title(brief).text,
        counts=tuple(rows.counts(brief)),
        reports=len(brief.reports),
        dated=any(r.published for r in brief.reports),
        spoken=len(brief.amended) + len(brief.judged) + len(brief.reliability),
        lines=lines(brief, excerpts),
        commitments=len(lookup.together(brief.commitments)),
        remarks=len(order.remarks(brief.findings)),
        own_voice=len(lookup.together(brief.own_voice)),
        hours=hours_known(brief),
        signed=tuple(signed(brief)),
    )
