"""Whether one report copies another, and how: by the sentences they share, and their names and numbers in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.link.copy.align import FAINT, Match, common, covered, matches
from rashomon.link.copy.words import Worded
from rashomon.model import Relation

#: Likeness of sentences of which one is the other reworded, of which one is the other with a word or two
#: changed, and of which one is the other.
REWORDED, CLOSE, VERBATIM = 0.55, 0.7, 0.85
#: Part of the shorter text, in words, whose sentences have a counterpart, from which it is a copy of the
#: whole: by itself; where all the rest is faintly like too; where both texts credit one agency alone.
#: Copies found by hand in the open stories begin at 0.71, made ones at 0.53 with the rest faintly like;
#: reports of one incident in their own words end at 0.36 (one half of the incidents, November 2026).
WHOLE, WHOLE_LIKE, WHOLE_CREDITED = 0.65, 0.45, 0.5
ALL_FAINT = 0.8
#: A copy of the whole fills so much of the longer text; a brief told inside a long report does not.
FILLS = 0.15
#: Part of the shorter text's names and numbers that stand in the longer one in the same order in a
#: paraphrase; reports in their own words end at 0.69. Fewer of them than MARKS prove nothing, nor does a
#: text so many times longer, in which any order can be found, nor where so little is even faintly like.
IN_ORDER, MARKS, LONGER, ORDER_FAINT = 0.75, 12, 2.5, 0.4
#: Where so much of what is even faintly like is word for word, a part was lifted and the rest is other text.
MIXED = 0.75
#: A text of fewer words of prose is a caption or a failed page, and no dispatch.
SHORTEST_TEXT = 20
#: Words in close sentences from which a passage was lifted, and the part of the shorter text with fewer.
LIFTED, LIFTED_SHARE, LIFTED_LEAST = 40, 0.15, 20


@dataclass(frozen=True, slots=True)
class Judgement:
    """How the later of two reports stands to the earlier: the sentences they share and why it is so judged.

    `share` is the part of the shorter text that has a counterpart; `reason` says in words what told.
    """

    relation: Relation
    share: float
    found: tuple[Match, ...]
    reason: str


def judged(a: Worded, b: Worded, *, credited: bool = False) -> Judgement | None:
    """How two reports stand to each other; None where neither copies the other.

    `credited`: both name one agency, and it alone, as the source of their text.
    """
    if min(a.size, b.size) < SHORTEST_TEXT:
        return None
    found = matches(a, b)
    text, second = (b, True) if b.size < a.size else (a, False)
    by = {k: covered(text, found, k, second=second) / text.size for k in (FAINT, REWORDED, CLOSE, VERBATIM)}
    kept = tuple(m for m in found if m.like >= REWORDED)
    if _whole(by, credited) and by[REWORDED] * text.size / max(a.size, b.size) >= FILLS:
        relation: Relation = "same dispatch" if by[VERBATIM] >= by[REWORDED] / 2 else "rewrite"
        return Judgement(relation, by[REWORDED], kept, _sentences(by[REWORDED], kept))
    order = in_order(a, b)
    if order >= IN_ORDER and by[FAINT] >= ORDER_FAINT and by[VERBATIM] < MIXED * by[FAINT]:
        reason = f"{round(100 * order)} % of the names and numbers of the shorter text in the same order"
        return Judgement("rewrite", by[FAINT], found, reason)
    close = by[CLOSE] * text.size
    if close >= LIFTED or (by[CLOSE] >= LIFTED_SHARE and close >= LIFTED_LEAST):
        return Judgement("partial", by[CLOSE], kept, _sentences(by[CLOSE], kept))
    return None


def in_order(a: Worded, b: Worded) -> float:
    """Part of the shorter text's names and numbers that stand in the other in the same order; 0 if too few."""
    fewer, more = sorted((len(a.anchors), len(b.anchors)))
    if fewer < MARKS or more > LONGER * fewer:
        return 0.0
    return common(a.anchors, b.anchors) / fewer


def _whole(by: dict[float, float], credited: bool) -> bool:
    share = by[REWORDED]
    return share >= WHOLE or (credited and share >= WHOLE_CREDITED) or (share >= WHOLE_LIKE and by[FAINT] >= ALL_FAINT)


def _sentences(share: float, found: Sequence[Match]) -> str:
    count = f"{len(found)} sentences" if len(found) > 1 else "a sentence"
    return f"{count} alike, {round(100 * share)} % of the shorter text"
