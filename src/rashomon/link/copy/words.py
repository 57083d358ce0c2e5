"""What of a report can show copying: its sentences as words, its runs of words, its names and numbers in order.

Left out are page furniture and what a page says to its reader ("Please check your email"), for pages of
one outlet share those whatever they report, and words in quotation marks, for two reporters who heard one
statement write it alike. What is left is the prose in which a copy shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rashomon.model import Report
from rashomon.vocabulary import listed, load

#: Words in a run, and names or numbers in a turn, that the index looks up.
RUN, TURN = 4, 3
#: Stretches whose words are kept between calls: the siblings of one dispatch are asked again and again.
KEPT = 512
#: A sentence of fewer words says nothing of where it comes from.
SHORTEST = 4

#: Where a sentence ends, not after an initial or a short title; a line ends one too.
_END = re.compile(r"\n|[.!?](?<!\b[A-Z].)(?<!\b[A-Z][a-z].)(?<!\b[A-Z][a-z]{2}.)[\"”’')]*(?=\s)")
_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
#: Single marks count from a few words on, and to a limit so that no text makes this slow; an apostrophe
#: before a letter closes nothing.
_QUOTED = re.compile(
    r"“[^”\n]*(?:”|\n|$)|(?<!\w)\"[^\"\n]*(?:\"|\n|$)|(?<!\w)‘(?:[^’\n]|’(?=\w)){12,600}’|"
    r"(?<!\w)'(?=\w)(?:[^'\n]|'(?=\w)){12,600}'(?!\w)"
)
_TO_READER = frozenset("you your yours subscribe".split())
#: A line of a list of films: how long it takes, and its title, without a stop.
_FILM = re.compile(r"\d{1,2}:\d\d (?!a\.?m|p\.?m|[A-Z]{2,4}\b)[^\n]*[^.!?\s]\s*$", re.I)
#: Words of a sentence up to which a label makes it page talk.
LABEL = 10
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " \
    "seventeen eighteen nineteen twenty"  # fmt: skip
#: "one" is left out: it is more often an article than a number.
NUMBERS = {word: str(n) for n, word in enumerate(_NUMBERS.split()) if n != 1}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report: its span, and its words outside quotations, as written and in small letters."""

    start: int
    end: int
    written: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Worded:
    """What of a report can show copying.

    `prose` is its text with quotations blanked out, `size` the number of words of its sentences; `anchors`
    are its names and numbers in order, which who rewords a text leaves alone; `runs` and `turns` hash every
    run of four words and every three anchors.
    """

    report: str
    text: str
    prose: str
    sentences: tuple[Sentence, ...]
    size: int
    anchors: tuple[str, ...]
    runs: NDArray[np.int64]
    turns: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Said:
    """All words of a stretch of a report, quoted ones too, in small letters, and where they stand."""

    small: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def written(self, text: str, start: int, end: int) -> list[str]:
        """Words as they are written."""
        return [text[a:b] for a, b in self.places[max(0, start) : end]]


@lru_cache(maxsize=KEPT)
def said(text: Worded, start: int, end: int) -> Said:
    """The words of a stretch of a report."""
    found = list(_WORD.finditer(text.text, start, end))
    return Said(tuple(m.group().lower() for m in found), tuple(m.span() for m in found))


@lru_cache(maxsize=KEPT)
def standing(text: Worded) -> dict[str, list[int]]:
    """Where each word of a report stands, by its number among all of them, in order."""
    out: dict[str, list[int]] = {}
    for at, word in enumerate(said(text, 0, len(text.text)).small):
        out.setdefault(word, []).append(at)
    return out


def worded(report: Report) -> Worded:
    """What of a report can show copying."""
    body = report.body
    quoted = _QUOTED.sub(lambda m: " " * len(m.group()), body)
    small = quoted.lower()
    talk = [t for t in load("furniture")["talk"] if t in small]
    found = tuple(s for a, b in _sentences(body) if (s := _sentence(a, b, quoted, talk)))
    words = [w for s in found for w in s.words]
    anchors = tuple(a for s in found for a in _anchors(s))
    runs, turns = _hashed(words, RUN), _hashed(anchors, TURN)
    return Worded(report.id, report.text, quoted, found, len(words), anchors, runs, turns)


def number(word: str) -> str | None:
    """A number in figures by the word for it, None where it is no number: "three" and "3" are both "3"."""
    return word if word[0].isdigit() else NUMBERS.get(word)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where sentences begin and end, blanks around them left out."""
    at = 0
    while at < len(text):
        if text[at] == "\n":
            at += 1
            continue
        found = _END.search(text, at + 1)
        end = len(text) if found is None else found.start() if found.group() == "\n" else found.end()
        said = text[at:end]
        yield at + len(said) - len(said.lstrip()), at + len(said.rstrip())
        at = end


def _sentence(begin: int, end: int, prose: str, talk: Sequence[str]) -> Sentence | None:
    """The sentence at a place; none where it says too little, or where a page talks, with one of those words or not."""
    written = tuple(_WORD.findall(prose, begin, end))
    if len(written) < SHORTEST:
        return None
    words = tuple(map(str.lower, written))
    return None if _page_talk(words, prose[begin:end].lower(), talk) else Sentence(begin, end, written, words)


def _page_talk(words: tuple[str, ...], said: str, talk: Sequence[str]) -> bool:
    """Whether a page speaks to its reader; `said` is the sentence in small letters."""
    if not _TO_READER.isdisjoint(words) or (
        len(words) <= LABEL and not listed("furniture", "labels").isdisjoint(words)
    ):
        return True
    return any(t in said for t in talk) or (said[:1].isdigit() and _FILM.match(said) is not None)


def _anchors(sentence: Sentence) -> list[str]:
    """Names and numbers of a sentence; its first word is capital whatever it is, and left out."""
    out = []
    for n, (word, written) in enumerate(zip(sentence.words, sentence.written, strict=True)):
        if word in NUMBERS:
            out.append(NUMBERS[word])
        elif written[0].isdigit():
            out.append(word)
        elif word != written and n and written[0].isupper():
            out.append(word.removesuffix("'s").removesuffix("’s"))
    return out


def _hashed(words: list[str] | tuple[str, ...], n: int) -> NDArray[np.int64]:
    """One number for every run of `n` words, each number once, in order of size."""
    if len(words) < n:
        return np.empty(0, np.int64)
    each = np.fromiter(map(hash, words), np.int64, len(words))
    runs = np.zeros(len(words) - n + 1, np.int64)
    for i in range(n):
        runs = runs * np.int64(1_000_003) ^ each[i : len(each) - n + 1 + i]
    return np.unique(runs)
