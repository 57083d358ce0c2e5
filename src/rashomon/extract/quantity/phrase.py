"""Noun phrases after a numeral, found by a shallow scan: no parser, a list of words that end them."""

from __future__ import annotations

import re

from rashomon.extract.quantity.nouns import Lexicon, lexicon
from rashomon.extract.quantity.numeral import NUMBER_WORDS

#: A noun phrase rarely runs longer; further words are not looked at.
_WORDS = 8
_WORD = re.compile(r"\s*(?:(?:[A-Za-z]\.)+[A-Za-z]?(?:-\w+)?|[^\W_][\w’'&-]*)")
#: Words that cannot stand inside a noun phrase.
STOPS = frozenset(
    "in on at by from with to for of into over after before during since until near outside inside across within "
    "without among amid between against about around through under as than per via aboard including when while where "
    "who whom whose which that and or but nor so if because though although is are was were be been being am has have "
    "had having do does did will would could should may might can must shall not the a an this that these those his "
    "her their its our my your he she it they we you i him them us also still already now then there here just only "
    "later earlier said says told reported reportedly remain remains remained died dead alive missing ago each early "
    "late alone so far today yesterday tomorrow tonight became become went took made came got dying apiece directly "
    "both received suffered sustained "
    "mostly mainly largely chiefly predominantly monday tuesday wednesday thursday friday saturday sunday".split()
)
#: What people are held as, behind the noun: "holding 14 people hostage".
_AS = frozenset({"hostage", "captive", "prisoner"})
_AND = re.compile(r"\s+and\s+([a-z]+)\b(?!\s+(?:were|was|are|have|had|has|who|will|also)\b)")
_DETERMINERS = frozenset("the his her their its those these our".split())
#: Capitals that would be stop words in small letters.
_CAPITALS = frozenset({"US", "IT"})


def noun_phrase(text: str, at: int, end: int, verbs: frozenset[str], *, partitive: bool) -> tuple[int, str, str]:
    """The noun phrase that begins at `at`: (end, head in the singular, class); (at, "", "") where there is none.

    `verbs` end it unless a noun follows them ("12 people killed", but "12 injured people"). `partitive`:
    it may begin with a determiner ("of the girls").
    """
    words = lexicon()
    stop, head, kind, last = at, "", "", at
    for i in range(_WORDS):
        match = _WORD.match(text, last, end)
        if not match:
            break
        word = match.group().strip()
        determiner = i == 0 and partitive and word.lower() in _DETERMINERS
        if not determiner and _ends_before(text, word, match.end(), end, verbs, bool(head and kind), words):
            break
        if owner := _owner(word, words):
            return match.end() - len(word) + len(owner), words.singular(owner.lower()), words.kind(owner)
        known = words.kind(word)
        if known or not kind:
            if kind == "person" and known not in ("", "person") and not word.islower():
                break
            head, kind, stop = word.lower(), known, match.end()
        last = match.end()
        if text[last : last + 1] in '"”’)':
            break
    if not kind and (head.endswith(("ly", "ed", "'s", "’s", "'", "’")) or head in _DETERMINERS):
        return at, "", ""
    return stop, words.singular(head), kind


def coordinated(text: str, at: int, end: int, kind: str) -> int:
    """Behind "and women" of "200 girls and women", where a noun of the same class follows in the plural; else `at`."""
    match = _AND.match(text, at, end)
    if not match:
        return at
    known = lexicon().nouns.get(match[1].lower())
    return match.end() if known and known[1] == kind and known[0] != match[1].lower() else at


def _owner(word: str, words: Lexicon) -> str:
    """The counted noun of a possessive ("people" of "people’s"), "" where there is none."""
    base = re.sub(r"['’]s?$", "", word)
    return base if base != word and words.kind(base) else ""


def _ends_before(
    text: str, word: str, after: int, end: int, verbs: frozenset[str], complete: bool, words: Lexicon
) -> bool:
    """Whether a noun phrase ends before `word`, which stops at `after`."""
    lower = word.lower()
    if lower in STOPS and word not in _CAPITALS:
        return True
    if lower in NUMBER_WORDS or word[0].isdigit():
        return True
    if complete:
        return lower in _AS or lower in verbs or lower.endswith(("ing", "ed"))
    return lower in verbs and not _noun_follows(text, after, end, words)


def _noun_follows(text: str, at: int, end: int, words: Lexicon) -> bool:
    for _ in range(2):
        match = _WORD.match(text, at, end)
        if not match or match.group().strip().lower() in STOPS:
            return False
        if words.kind(match.group().strip()):
            return True
        at = match.end()
    return False


def counts_something(text: str, at: int, end: int) -> bool:
    """Whether a noun that can be counted, or a word said of people, stands soon after."""
    words = lexicon()
    for _ in range(4):
        match = _WORD.match(text, at, end)
        if not match:
            return False
        word = match.group().strip()
        if words.kind(word) or word in ("were", "are", "dead", "others", "more", "killed", "wounded", "injured"):
            return True
        if word.lower() in STOPS:
            return False
        at = match.end()
    return False
