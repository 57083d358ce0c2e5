"""Annotated reports as if they came from elsewhere: their names changed for made-up ones of other sounds.

PolNeAR is American politics of 2016, and a network learns its names by heart. What counts as a name is learnt from the
texts: words never written small, days and months aside. One name is changed for the same other one all through a
report, and every span moves with it.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from training.data import Ranges, Report

_WORD = re.compile(r"[^\W\d_]+")
_STAY = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december i mr mrs ms dr sen rep gov gen".split()
)
#: Syllables of several kinds of names; no list of real ones is needed to be strange.
_SOUNDS = (
    ("al", "har", "ka", "mou", "sa", "ra", "shid", "zim", "fa", "tah", "bel", "qa"),
    ("vo", "lo", "dy", "mir", "sla", "nov", "ski", "bor", "ev", "chen", "ko", "yuk"),
    ("xi", "ao", "lin", "zhe", "wei", "han", "mei", "guo", "fen", "tan", "jun", "bo"),
    ("ma", "ri", "es", "qui", "val", "dez", "gon", "ra", "mo", "lle", "ta", "no"),
    ("ade", "o", "lu", "ngu", "mba", "ki", "to", "nya", "sho", "we", "ike", "chu"),
    ("har", "grave", "ton", "field", "wick", "mere", "ley", "ash", "thorn", "dale", "cart", "ham"),
)
#: A word is a name if it stands that often in the texts, and never small.
_OFTEN = 3


def names(texts: Iterable[str]) -> frozenset[str]:
    """The words of some texts that are written with a capital wherever they stand."""
    seen = Counter(m[0] for text in texts for m in _WORD.finditer(text))
    small = {w for w in seen if w[0].islower()}
    return frozenset(
        w for w, n in seen.items()
        if n >= _OFTEN and len(w) > 2 and w[0].isupper() and w.lower() not in small and w.lower() not in _STAY
    )  # fmt: skip


def abroad(report: Report, known: frozenset[str], rng: random.Random) -> Report:
    """The report with every known name changed, and its spans where the same words now stand."""
    sounds, given = rng.choice(_SOUNDS), dict[str, str]()
    parts: list[str] = []
    moves: list[tuple[int, int, int]] = []  # of each name: where it began and ended, by how much all after it moves
    at = by = 0
    for m in _WORD.finditer(report.text):
        if m[0] not in known:
            continue
        new = given.setdefault(m[0], _named(m[0], sounds, rng))
        parts += (report.text[at : m.start()], new)
        at, by = m.end(), by + len(new) - len(m[0])
        moves.append((m.start(), m.end(), by))
    text = "".join(parts) + report.text[at:]
    where = _places(report.text, moves)
    versions = [
        [{role: _moved(spans, where) for role, spans in item.items()} for item in items] for items in report.versions
    ]
    return replace(report, text=text, versions=versions)


def _named(word: str, sounds: tuple[str, ...], rng: random.Random) -> str:
    new = "".join(rng.choice(sounds) for _ in range(rng.choice((2, 2, 3)))).capitalize()
    new += "s" if word.endswith("s") and not new.endswith("s") else ""
    return new.upper() if word.isupper() else new


def _places(text: str, moves: list[tuple[int, int, int]]) -> list[int]:
    """New place of each code point of the old text and of its end; inside a name, of its beginning."""
    out: list[int] = []
    before = 0
    for start, end, by in [*moves, (len(text) + 1, len(text) + 1, 0)]:
        out += [i + before for i in range(len(out), min(start, len(text) + 1))]
        out += [start + before] * (end - start)
        before = by
    return out


def _moved(spans: Ranges, where: list[int]) -> Ranges:
    return [(where[a], where[b]) for a, b in spans]
