"""One noun phrase about a party, understood: "Iran's defence minister, Amir X" → person, role, affiliation.

Grammar only: what the words say, not whom they mean in this report (see `party/book`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from rashomon.extract.party.words import Known

Sort = Literal["person", "name", "body", "office", "unnamed", "document", "known", "pronoun"]


@dataclass(slots=True)
class Phrase:
    """What a noun phrase says. Tokens [start, end); `head` in lower case; `words` without the article.

    "name" is a proper name that may be a person's or a body's. `det`: "the", "a", "" or a possessive
    pronoun. `owner` is the body or person it belongs to, `gender` what titles and words tell.
    """

    start: int
    end: int
    sort: Sort
    words: str
    head: str = ""
    name: str = ""
    role: str | None = None
    owner: Phrase | None = None
    known: Known | None = None
    country: str | None = None
    cls: str | None = None
    det: str = ""
    gender: str = ""
    plural: bool = False
    cover: bool = False
    short: str = ""
    title: bool = False
    parts: list[Phrase] = field(default_factory=list)
