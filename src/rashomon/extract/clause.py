"""Whether words are a clause, by whether they hold a verb that is bound to a time; a light guess by word forms."""

from __future__ import annotations

import re
from functools import cache

from rashomon.vocabulary import listed, load

#: What may stand between a subject and its verb ("they also want"), in words.
BETWEEN = 2
_ED = re.compile(r"(?:(?P<before>[\w’'-]+)\s+)?(?P<verb>[a-z]{2,}ed)\b")
#: Words that end in "-ed" and are no past forms.
_NOT_PAST = frozenset(
    "need needed indeed hundred shed speed seed feed breed bed red weed deed sacred naked kindred".split()
)


def is_clause(words: str) -> bool:
    """Whether the words hold a finite verb: "the gate was shut", "they want more", not "the shut gate"."""
    return bool(_verb().search(words)) or any(_past(m) for m in _ED.finditer(words))


def _past(found: re.Match[str]) -> bool:
    before = (found["before"] or "").lower()
    return bool(before) and before not in listed("clauses", "describing") and found["verb"] not in _NOT_PAST


@cache
def _verb() -> re.Pattern[str]:
    words = load("clauses")
    known = [*words["auxiliaries"], *words["past"]]
    sure = "|".join("(?-i:may)" if w == "may" else re.escape(w).replace("'", "[’']") for w in known)
    present = "|".join(words["present"])
    subjects = "|".join(words["subjects"])
    others = "|".join(words["not_verbs"])
    return re.compile(
        rf"(?<!to )\b(?:{sure})\b|\w[’'](?:re|ve|ll|d|m)\b|\wn[’']t\b|\b(?:he|she|it|that|there|who|what)[’']s\b|"
        rf"(?<!to )\b(?:{present})(?:s|es)?\b|\b(?:{subjects})\s+(?:\w+ly\s+|also\s+|now\s+|still\s+){{0,{BETWEEN}}}"
        rf"(?!(?:{others})\b)[a-z]{{2}}",
        re.IGNORECASE,
    )
