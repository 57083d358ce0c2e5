"""A text cut into words, with the paragraph, sentence and quotation each word stands in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache

from rashomon.vocabulary import either, listed

_OPEN, _CLOSE, _EITHER = "“«„", "”»", ('"', "''")


@dataclass(slots=True)
class Tokens:
    """Parallel lists, one entry a word: [n] each.

    `para` and `sent` number paragraphs and sentences; `quoted` is true inside quotation marks; `title`
    is true in a line set in capitals throughout, where capitals mean nothing. `mid` are the words that
    are capitalised inside a sentence somewhere.
    """

    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    para: list[int]
    sent: list[int]
    quoted: list[bool]
    title: list[bool]
    mid: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self.words)

    def slice(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that lie wholly in the code points [start, end)."""
        return bisect_left(self.starts, start), bisect_right(self.ends, end)

    def cut(self, i: int, j: int) -> str:
        """The text of tokens [i, j), "" for none."""
        return self.text[self.starts[i] : self.ends[j - 1]] if i < j else ""

    def first(self, i: int) -> bool:
        """Whether a word starts its sentence (quotation marks aside)."""
        while i and self.sent[i - 1] == self.sent[i] and self.words[i - 1] in "\"''“‘«„(-—–":
            i -= 1
        return i == 0 or self.sent[i - 1] != self.sent[i]


#: A line that ends a sentence ends a paragraph; where most do, lines are not wrapped.
_ENDED = re.compile(r"[.!?:][\"”’')]*[ \t\r]*\n(?![ \t\r]*\n)")


def _breaks(text: str) -> list[int]:
    """Where paragraphs start: blank lines if there are any and lines between them are wrapped, else every line."""
    blank = [m.end() for m in re.finditer(r"\n[ \t\r]*\n\s*", text)]
    lines = text.count("\n")
    single = len(re.findall(r"(?<!\n)\n(?![ \t\r]*\n)", text))
    wrapped = 2 * len(_ENDED.findall(text)) < single
    if (len(blank) >= 2 and (wrapped or not single)) or lines == len(blank):
        return blank
    return [m.end() for m in re.finditer(r"\n+\s*", text)]


def _ends_sentence(words: list[str], i: int) -> bool:
    """Whether a new sentence may start at word i."""
    k = i - 1
    while k >= 0 and words[k] in "\"'”’)":
        k -= 1
    return k >= 0 and words[k] in ".!?" and words[i][0] not in "\"'”’)" and not words[i][0].islower()


def _in_capitals(words: list[str]) -> bool:
    """Whether most longer words of a line are capitalised (a headline), at least five of them."""
    long = [w for w in words if len(w) > 3 and w[0].isalpha()]
    share = sum(w[0].isupper() for w in long) / max(1, len(long))
    if words[-1] in '.!?"”':
        return len(long) >= 6 and share >= 0.9
    return len(long) >= 4 and share >= 0.8


@cache
def token() -> re.Pattern[str]:
    """A word: "U.S.", "Mr.", an initial, an ending such as "'s", what hyphens or apostrophes join, or one mark."""
    short = listed("abbreviations", "titles") | listed("abbreviations", "in_names")
    return re.compile(
        r"(?:[^\W\d_]\.){2,}"
        rf"|\b(?:{either(w.title() for w in short)})\.(?=\s)"
        r"|\b[A-Z]\.(?=\s+[A-Z])"
        r"|['’](?:s|d|ll|ve|re|m)\b"
        r"|\w+(?:[-'’/](?!(?:s|d|ll|ve|re|m)\b)\w+)*"
        r"|''|[^\w\s]"
    )


def tokens(text: str) -> Tokens:
    """Cut a text."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for m in token().finditer(text):
        words.append(m.group())
        starts.append(m.start())
        ends.append(m.end())
    breaks = _breaks(text)
    para = [bisect_right(breaks, s) for s in starts]
    lows = [w.lower().replace("’", "'") for w in words]
    sent, quoted, title = _layout(words, para)
    out = Tokens(text, words, lows, starts, ends, para, sent, quoted, title)
    out.mid = frozenset(w for i, w in enumerate(words) if w[0].isupper() and not title[i] and not out.first(i))
    return out


def _layout(words: list[str], para: list[int]) -> tuple[list[int], list[bool], list[bool]]:
    sent: list[int] = []
    quoted: list[bool] = []
    number, inside, before = 0, False, -1
    for i, word in enumerate(words):
        if para[i] != before:
            number, inside, before = number + 1, False, para[i]
        elif _ends_sentence(words, i):
            number += 1
        if word in _OPEN or (word in _EITHER and not inside):
            inside = True
        elif word in _CLOSE or word in _EITHER:
            inside = False
        sent.append(number)
        quoted.append(inside)
    return sent, quoted, _titles(words, para)


def _titles(words: list[str], para: list[int]) -> list[bool]:
    out: list[bool] = []
    start = 0
    for i in range(1, len(words) + 1):
        if i == len(words) or para[i] != para[start]:
            out += [_in_capitals(words[start:i])] * (i - start)
            start = i
    return out
