"""Every party phrase of a text, in order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rashomon.extract.party.phrase import Phrase
from rashomon.extract.party.read import read
from rashomon.extract.party.tokens import Tokens
from rashomon.extract.party.words import Lexicon, lexicon

#: A country is the report's own where it is written this many times as often as the next.
_DOMINANT = 2
_PARTICIPLE = re.compile(r"[A-Z][a-z]+(?:ing|ed)")
_AUXILIARIES = frozenset({"has", "had", "is", "was", "will", "would"})


def scan(t: Tokens) -> Iterator[Phrase]:
    """Every party phrase of the text, in order, without overlap. Lines in capitals are left out."""
    lex = lexicon()
    limits = _sentence_ends(t)
    i = 0
    while i < len(t):
        if t.title[i] or not _may_start(t, i, lex):
            i += 1
            continue
        phrase = read(t, i, limits[i])
        if phrase is None or not _kept(t, phrase, lex):
            i += 1
            continue
        yield from _spread(phrase)
        i = max(phrase.end, i + 1)


def _sentence_ends(t: Tokens) -> list[int]:
    out = [0] * len(t)
    end = len(t)
    for i in range(len(t) - 1, -1, -1):
        if i + 1 < len(t) and t.sent[i + 1] != t.sent[i]:
            end = i + 1
        out[i] = end
    return out


def _may_start(t: Tokens, i: int, lex: Lexicon) -> bool:
    low = t.lows[i]
    if low in lex.pronouns and low not in lex.possessives:
        return False
    return (
        t.words[i][0].isupper()
        or low in ("the", "a", "an")
        or low in lex.labels
        or low in lex.possessives
        or low.startswith("al-")
    )


def _kept(t: Tokens, phrase: Phrase, lex: Lexicon) -> bool:
    """Leaves out capitals that only mark the start of a sentence, and documents in passing."""
    if phrase.sort == "document" and phrase.det == "":
        return False
    if phrase.sort != "name" or phrase.end - phrase.start > 1 or not t.first(phrase.start):
        return True
    word = t.words[phrase.start]
    if _PARTICIPLE.fullmatch(word) and word not in t.mid and _goes_on(t, phrase.end, lex):
        return False
    if word in t.mid or t.lows.count(word.lower()) == 1:
        return True
    return phrase.end < len(t) and (t.lows[phrase.end] in lex.speech or t.lows[phrase.end] in _AUXILIARIES)


def _goes_on(t: Tokens, i: int, lex: Lexicon) -> bool:
    """Whether a word goes on with a clause of a participle: "Conceding that", "Riding alone"."""
    return i < len(t) and t.words[i].islower() and t.lows[i] not in lex.speech and t.lows[i] not in _AUXILIARIES


def _spread(phrase: Phrase) -> Iterator[Phrase]:
    """A phrase with the owners inside it, owners first: they are mentions too."""
    if phrase.owner is not None and phrase.owner.sort != "pronoun" and phrase.owner.head not in lexicon().places:
        yield from _spread(phrase.owner)
    yield phrase


def dominant_country(phrases: list[Phrase]) -> str | None:
    """The country a report is about, where one stands out."""
    counted = Counter(p.country for p in phrases if p.country).most_common(2)
    if not counted or (len(counted) > 1 and counted[0][1] < _DOMINANT * counted[1][1]):
        return None
    return counted[0][0]
