"""What of a report can show copying: its sentences as words, its runs of words, its names and numbers in order.

Left out are page furniture and what a page says to its reader ("Please check your email"), for pages of
one outlet share those whatever they report, and words in quotation marks, for two reporters who heard one
statement write it alike. What is left is the prose in which a copy shows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rashomon.model import Report, Span

#: Words in a run, and names or numbers in a turn, that the index looks up.
RUN, TURN = 4, 3
#: Reports whose words are kept between calls, so that a story that grows is not read again.
KEPT = 4096
#: A sentence of fewer words says nothing of where it comes from.
SHORTEST = 4

_SENTENCE = re.compile(r"[^\n]+?(?:(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][\"”’')]*(?=\s)|(?=\n)|$)")
_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_QUOTED = re.compile(r"“[^”\n]*(?:”|\n|$)|(?<!\w)\"[^\"\n]*(?:\"|\n|$)")
_TO_READER = re.compile(
    r"\b(?:you|your|yours|click|tap|subscribe|newsletter|e-?mail|sign (?:up|in)|log ?in|copyright|rights reserved|"
    r"follow us|our (?:site|website|app|terms|privacy)|cookies|comments?|posted|updated|published|redistribut\w+|"
    r"photo(?: by)?|read more|share this|advertisement|facebook|twitter|disqus|terms of (?:use|service)|tune in)\b|©",
    re.I,
)
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " \
    "seventeen eighteen nineteen twenty"  # fmt: skip
#: "one" is left out: it is more often an article than a number.
NUMBERS = {word: str(n) for n, word in enumerate(_NUMBERS.split()) if n != 1}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report: its span, its words in small letters outside quotations, and their places."""

    start: int
    end: int
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Worded:
    """What of a report can show copying.

    `size` is the number of words of its sentences; `anchors` its names and numbers in order, which who
    rewords a text leaves alone; `runs` and `turns` hash every run of four words and every three anchors.
    """

    report: str
    text: str
    sentences: tuple[Sentence, ...]
    size: int
    anchors: tuple[str, ...]
    runs: NDArray[np.int64]
    turns: NDArray[np.int64]

    def span(self, sentence: Sentence) -> Span:
        """A sentence as it stands in the report."""
        return Span(sentence.start, sentence.end, self.text)


@lru_cache(maxsize=KEPT)
def worded(report: Report) -> Worded:
    """What of a report can show copying."""
    body = report.body
    quoted = _QUOTED.sub(lambda m: " " * len(m.group()), body)
    found = tuple(s for m in _SENTENCE.finditer(body) if (s := _sentence(m.start(), m.group(), quoted)))
    words = [w for s in found for w in s.words]
    anchors = tuple(a for s in found for a in _anchors(s, report.text))
    return Worded(report.id, report.text, found, len(words), anchors, _hashed(words, RUN), _hashed(anchors, TURN))


def number(word: str) -> str | None:
    """A number in figures by the word for it, None where it is no number: "three" and "3" are both "3"."""
    return word if word[0].isdigit() else NUMBERS.get(word)


def _sentence(start: int, words: str, quoted: str) -> Sentence | None:
    begin, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    if end <= begin or _TO_READER.search(quoted, begin, end):
        return None
    found = list(_WORD.finditer(quoted, begin, end))
    if len(found) < SHORTEST:
        return None
    return Sentence(begin, end, tuple(m.group().lower() for m in found), tuple(m.span() for m in found))


def _anchors(sentence: Sentence, text: str) -> list[str]:
    """Names and numbers of a sentence; its first word is capital whatever it is, and left out."""
    out = []
    for n, (word, (start, _)) in enumerate(zip(sentence.words, sentence.places, strict=True)):
        if figure := number(word):
            out.append(figure)
        elif n and text[start].isupper():
            out.append(word.removesuffix("'s").removesuffix("’s"))
    return out


def _hashed(words: list[str] | tuple[str, ...], n: int) -> NDArray[np.int64]:
    """One number for every run of `n` words, each number once, in order of size."""
    if len(words) < n:
        return np.empty(0, np.int64)
    each = np.fromiter((hash(w) for w in words), np.int64, len(words))
    runs = np.zeros(len(words) - n + 1, np.int64)
    for i in range(n):
        runs = runs * np.int64(1_000_003) ^ each[i : len(each) - n + 1 + i]
    return np.unique(runs)
