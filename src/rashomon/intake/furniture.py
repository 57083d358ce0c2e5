"""Which lines of a text are page furniture, by the patterns of `vocabulary/furniture.yaml`.

Whole lines only: a line that also says something of the story is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.model import Span
from rashomon.vocabulary import load

#: Longest line held against the patterns, in characters; furniture is short, and long lines cost time.
LINE_LIMIT = 400
#: Longest entry of a list of links, in characters, and the most entries one heading is believed to have.
LINK_LIMIT, LINKS = 140, 15
#: A link is a title: it does not end as a sentence does.
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
#: The end of one sentence and the beginning of the next.
_SENTENCES = re.compile(r"[a-z]{2}[.!?][\"')\]]* [\"'(]?[A-Z]")
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " "})


def lines(text: str) -> list[Span]:
    """The lines of a text that hold anything, without the blanks at their ends."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Span]:
    for found in _LINE.finditer(text):
        line = found[0]
        inner = line.strip()
        if inner:
            start = found.start() + len(line) - len(line.lstrip())
            yield Span(start, start + len(inner), text)


def folded(line: str) -> str:
    """A line as the patterns expect it: straight quotes, single blanks."""
    return " ".join(line.translate(_QUOTES).split())


def is_furniture(line: str) -> bool:
    """Whether a line is a button, a notice, a picture's credit or a heading of the page."""
    if len(line) > LINE_LIMIT:
        return False
    flat = folded(line)
    if _whole().fullmatch(flat) or _opens().match(flat) or _list_heading().fullmatch(flat):
        return True
    return bool(_captions().match(flat)) and not _SENTENCES.search(flat)


def furniture(rows: Sequence[Span]) -> list[Span]:
    """The rows that are page furniture, link lists included, in order."""
    out: list[Span] = []
    links = 0
    for row in rows:
        if is_furniture(row.exact):
            out.append(row)
            links = LINKS if _list_heading().fullmatch(folded(row.exact)) else max(links - 1, 0)
        elif links and _looks_like_link(row.exact):
            out.append(row)
            links -= 1
        else:
            links = 0
    return out


def _looks_like_link(line: str) -> bool:
    return len(line) <= LINK_LIMIT and not _SENTENCE_END.search(line)


def one_of(patterns: Sequence[str]) -> re.Pattern[str]:
    """A pattern that is any of these, without regard to case."""
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.I)


def _kinds(key: str) -> list[str]:
    return [p for patterns in load("furniture")[key].values() for p in patterns]


@cache
def _whole() -> re.Pattern[str]:
    return one_of(_kinds("whole"))


@cache
def _opens() -> re.Pattern[str]:
    return one_of(_kinds("opens"))


@cache
def _captions() -> re.Pattern[str]:
    return one_of(load("furniture")["captions"])


@cache
def _list_heading() -> re.Pattern[str]:
    return one_of(load("furniture")["lists"])
