"""How an answer in people's own words is shown: the words as they stand, and before them the verb they hang on.

“his men had fired” alone would make a colonel say what he denied, and “the port of negligence” says nothing
without "accused". Only verbs that add nothing to the words, "said" and its like, are left out.
"""

from __future__ import annotations

import re
from functools import cache

from rashomon.brief.visible import clip, flat
from rashomon.model import Statement, Words
from rashomon.vocabulary import load

#: Slots of answers that the vocabulary does not foresee: clauses in people's own words.
OPEN = frozenset({"statement.made", "action.promised", "action.threatened", "action.demanded"})
#: Code points shown of an answer in somebody's own words.
LIMIT = 200
_OUTER = re.compile(r"^[“«„\"]([^“”«»„\"]*?)[,.]?[”»\"]?,?$")
#: What may stand between a verb and the words it leads into.
_BETWEEN = re.compile(r"[\s,:“\"‘'«]*(?:(?:that|on|of|about|to|for|as)\s+)?(?:the\s+|an?\s+)?[“\"‘'«]?")


def lead(statement: Statement) -> str:
    """What must stand before an answer's words for them to say what was said: "denied", or nothing."""
    span = statement.answer.span
    for cue in reversed(statement.claim.cue):
        if cue.end <= span.start and _BETWEEN.fullmatch(span.text, cue.end, span.start):
            gap = flat(span.text[cue.end : span.start]).strip(" ,:“\"‘'«")
            return "" if _plain().match(cue.exact) else f"{flat(cue.exact)} {gap}".strip()
    return "as a denial:" if statement.claim.certainty == "denied" else ""


def told(statement: Statement) -> str | None:
    """An open answer as a table shows it: `denied “the gate was shut”`; None for every other answer."""
    if statement.answer.slot not in OPEN or not isinstance(statement.answer.value, Words):
        return None
    words = clip(inside(flat(statement.answer.span.exact)), LIMIT)
    return f"{lead(statement)} “{words}”".strip()


def inside(words: str) -> str:
    """Words as they stand within quotation marks: their own outer marks off, marks inside single.

    A mark that has lost its fellow is dropped, for all behind it would read as quoted.
    """
    bare = _OUTER.sub(r"\1", words)
    opening, closing = len(re.findall(r"[“«„]", bare)), len(re.findall(r"[”»]", bare))
    if opening != closing or bare.count('"') % 2:
        return re.sub(r'[“”«»„"]', "", bare)
    turns = iter(range(bare.count('"')))
    straight = re.sub('"', lambda m: "‘" if next(turns) % 2 == 0 else "’", bare)
    return re.sub(r"[“«„]", "‘", re.sub(r"[”»]", "’", straight))


@cache
def _plain() -> re.Pattern[str]:
    verbs = "|".join(load("cues")["plain"])
    return re.compile(rf"(?:(?:has|have|had|also|later|then|now|further|only) )*(?:{verbs})\b", re.IGNORECASE)
