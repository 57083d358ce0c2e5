"""One person at a time: "a man", "a 24-year-old woman", "Ada Mensah, 42, of Tema"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.extract.quantity.mentions import Mention, told_as_part
from rashomon.extract.quantity.nouns import lexicon
from rashomon.extract.quantity.number import Number
from rashomon.extract.quantity.phrase import STOPS
from rashomon.vocabulary import either, listed

#: Words between article and noun ("a 24-year-old off-duty police officer").
_MODIFIERS = 4
_REACH = 60

_ARTICLE = re.compile(r"(?<![\w-])(?:an?|another)\s+(?=[a-z\d])", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b[Aa]nother(?=\s+(?:was|is|died|remains|remained|suffered|critically|seriously|in|had|has)\b|\s*[.,;])"
)
_WORD = re.compile(r"[\w’'-]+")
_BREAK = re.compile(r"[.,;:()\"“”]")
_OWNS = re.compile(r"['’]s?\b|-|\s+(?:of|for)\b")
_YEARS = re.compile(
    r"(?:\d{1,3}|[a-z]+)[- ](?:year|month|week|day)s?[- ]old"
    r"(?=\s+(?:was|is|were|who|died|dead|has|had|and|in|at|on|from|"
    r"after|found|shot|remains|remained|suffered|got|with)\b|\s*[.,;])"
)
_NOT_ONE = frozenset({"people", "life", "case"})


def people(text: str, start: int, end: int, found: Sequence[Mention]) -> list[Mention]:
    """Single people told with an article, where no numeral of `found` stands."""
    taken = [(m.start, m.end) for m in found if m.sort == "count"]
    return [m for m in _with_article(text, start, end) if not any(a < m.end and m.start < b for a, b in taken)]


@cache
def _name() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w’'.-])(?P<name>(?:[A-Z][a-z]+(?:[’'-]?\w)*|[A-Z]\.|Mc[A-Z]\w+)"
        r"(?:\s+(?:[A-Z]\.|[A-Z][a-z]+(?:[’'-]?\w)*|al-[A-Z]\w+|"
        rf"(?:{either(listed('parties', 'particles'))})(?=\s[A-Z]))){{1,3}})"
        r"(?P<tail>,?\s+(?:Jr|Sr)\.)?(?:\s*[,(]\s*\d{1,2}\b[,)]?)?(?:\s+of\s+[A-Z]\w+(?:\s[A-Z]\w+)*,?)?"
    )


def names(text: str, start: int, end: int) -> list[Mention]:
    """What looks like a person's name, with age and home behind it; `head` is the name."""
    return [
        Mention(m.start(), m.end(), Number(m.start(), m.end("name"), m.start(), 1, 1), "name", m["name"], "person")
        for m in _name().finditer(text, start, end)
    ]


def _with_article(text: str, start: int, end: int) -> Iterator[Mention]:
    for alone in _ANOTHER.finditer(text, start, end):
        yield Mention(*alone.span(), Number(*alone.span(), alone.start(), 1, 1), "bare", more=True)
    for article in _ARTICLE.finditer(text, start, end):
        noun = _noun(text, article.end(), min(end, article.end() + _REACH)) or _aged(text, article.end(), end)
        if noun is None:
            continue
        stop, head = noun
        number = Number(article.start(), article.end() - 1, article.start(), 1, 1)
        another = article.group().lower().startswith("another")
        described = text[article.end() : stop]
        part = told_as_part(text, start, article.start())
        yield Mention(article.start(), stop, number, "count", head, "person", "person", described, part, more=another)


def _aged(text: str, at: int, end: int) -> tuple[int, str] | None:
    """As in "a 6-year-old": without a noun is a person."""
    match = _YEARS.match(text, at, end)
    return (match.end(), "person") if match else None


def _noun(text: str, at: int, end: int) -> tuple[int, str] | None:
    """The person in the singular that an article at `at` leads to: (end, noun)."""
    nouns = lexicon().nouns
    words = list(_WORD.finditer(text, at, end))[: _MODIFIERS + 2]
    for i, word in enumerate(words[: _MODIFIERS + 1]):
        lower = word.group().lower()
        known = nouns.get(lower)
        if lower in STOPS or _BREAK.search(text, at, word.start()) or (known and known[0] != lower):
            return None
        if known is None or known[1] != "person" or lower in _NOT_ONE:
            continue
        follow = nouns.get(words[i + 1].group().lower()) if i + 1 < len(words) else None
        if follow and words[i + 1].start() == word.end() + 1 and follow[0] == words[i + 1].group().lower():
            continue
        return None if _OWNS.match(text, word.end()) else (word.end(), lower)
    return None
