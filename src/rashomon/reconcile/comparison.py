"""The result of holding two values against each other."""

from __future__ import annotations

from typing import Literal, NamedTuple

#: "meets": the two support each other; "against": both cannot hold; "beside": neither follows, because
#: they speak of different things or nothing says how they relate.
Relation = Literal["meets", "beside", "against"]


class Comparison(NamedTuple):
    """How two values stand to each other, and why, in words.

    `reason` is empty where the values are simply equal or simply different.
    """

    relation: Relation
    reason: str = ""


MEETS = Comparison("meets")
BESIDE = Comparison("beside")
AGAINST = Comparison("against")
