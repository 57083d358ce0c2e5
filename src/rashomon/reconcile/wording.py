"""Answers in words held against each other: same, less specific, denied, or different."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from rashomon.model import Words
from rashomon.reconcile.comparison import AGAINST, BESIDE, MEETS, Comparison
from rashomon.reconcile.interval import compare_quantities
from rashomon.reconcile.opposites import opposed
from rashomon.vocabulary import load

#: Words that say nothing about which answer is meant.
_EMPTY = frozenset("a an the of in on at by for from to with and or its his her their was were is be been 's".split())
#: Two wordings that share at least this part of the shorter one's words may be one answer told twice;
#: they neither support nor contradict each other. Set by judgement, 22 November 2026.
PARAPHRASE = 0.5
#: A list of names has at most so many words. Set by judgement, 28 November 2026.
LIST = 14
#: What joins the parts of a list, and what a state's own body is called beside its name.
_AND = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s+as well as\s+", re.IGNORECASE)
_OF_STATE = frozenset({"government", "state", "authority", "official"})
#: From this many words on the shorter answer describes rather than names, and one shared word is enough.
DESCRIBES = 4
#: Two clauses say the same where they share this part of all their words. Set by judgement, November 2026.
ALIKE = 0.6
#: Words of a denial that tell nothing of what it denies.
_LIGHT = frozenset("he she it they we i you who had has have did does do would will could any that this there".split())
#: A clause says what another denies where it holds this part of its telling words. Set by judgement, November 2026.
HELD = 0.75
#: "Not any siren was heard" says that there was none; of a sign, a report or a request the noun is what they are of.
_ANY = re.compile(
    r"\bany\s+(?:(?:such|other|further|\w+ed|\w+al)\s+)?(?:(?:signs?|evidence|reports?|indications?|traces?|proof|mention|record)\s+of\s+"
    r"(?:an?\s+|the\s+|any\s+)?)?(?:[\w-]+\s+(?=[\w-]+(?:\s+(?:was|were|is|are|had|has|have|on|at|in|from|of)\b|$)))?(?P<noun>[\w-]+)",
    re.IGNORECASE,
)
#: Two clauses speak of one thing where they share this part of the shorter one's other words. Set by judgement.
SHARED = 0.3


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Case, accents, punctuation, articles and plurals put aside: "The Fire-Brigades'" → "fire brigade"."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    tokens = re.findall(r"\w+", re.sub(r"['’]s\b|['’]", "", bare.casefold()))
    return " ".join(_singular(t) for t in tokens if t not in _EMPTY) or " ".join(tokens)


def _singular(token: str) -> str:
    plural = len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us", "is"))
    return token[:-1] if plural else token


@lru_cache(maxsize=8192)
def tokens(text: str) -> frozenset[str]:
    """The words of an answer, folded."""
    return frozenset(folded(text).split())


def compare_words(a: Words, b: Words) -> Comparison:
    """How two answers in words stand to each other.

    Different answers are "against"; a question that allows several side by side relaxes that.
    """
    if a.negated and b.negated:
        return MEETS if _same(a, b) else BESIDE
    if a.negated or b.negated:
        return _denial(*((a, b) if a.negated else (b, a)))
    if _same(a, b):
        return MEETS
    return _differing(a, b)


def compare_remarks(a: Words, b: Words) -> Comparison:
    """How two clauses in people's own words stand: most of one's words in the other says nothing yet."""
    ours, theirs = _but_figure(a), _but_figure(b)
    if a.negated == b.negated and (found := _opposite(ours, theirs)):
        return found
    alike = len(ours & theirs) >= ALIKE * len(ours | theirs) > 0
    if a.negated != b.negated:
        denied, stated = (a, theirs) if a.negated else (b, ours)
        core = tokens(denied.text) - _LIGHT
        alike = alike or len(core & ours & theirs) >= HELD * len(core) > 0 or _none_of(denied.text) in stated
    if not alike:
        return BESIDE
    if a.negated != b.negated:
        return Comparison("against", f"one account says {(b if a.negated else a).text}, another denies it")
    if a.figure or b.figure:
        return _figures(a, b)
    if _numerals(ours) != _numerals(theirs):
        return BESIDE
    return MEETS if ours == theirs else Comparison("meets", "said in nearly the same words")


def _none_of(denied: str) -> str | None:
    """The noun of which a denial says that there was none, folded: "any sign of a fire on board" was of a fire."""
    found = _ANY.search(denied)
    return folded(found["noun"]) if found and found["noun"].casefold() not in _LIGHT else None


def _opposite(ours: frozenset[str], theirs: frozenset[str]) -> Comparison | None:
    """Whether two clauses say opposite things of one: they share a telling word, and have one each of a pair."""
    pair = opposed(ours - theirs, theirs - ours)
    shared = (ours & theirs) - _LIGHT
    shorter = min(len(ours - _LIGHT), len(theirs - _LIGHT))
    if pair is None or not shared or len(shared) < SHARED * (shorter - 1):
        return None
    return Comparison("against", f"one account says {pair[0]}, another {pair[1]}")


def _figures(a: Words, b: Words) -> Comparison:
    """How two clauses stand that say in like words how many or how much."""
    if not (a.figure and b.figure) or a.figure.unit.casefold() != b.figure.unit.casefold():
        return BESIDE
    return compare_quantities(a.figure, b.figure)


def _but_figure(value: Words) -> frozenset[str]:
    """The words of a clause without its figure."""
    return tokens(value.text) - (tokens(value.figure.written) if value.figure else frozenset())


def _numerals(words: frozenset[str]) -> frozenset[str]:
    return frozenset(w for w in words if any(c.isdigit() for c in w))


def _names(value: Words) -> bool:
    """Whether an answer names somebody or something; descriptions alone ("a lone gunman") shut nothing out."""
    return value.party is not None or any(w[:1].isupper() for w in value.text.split())


@lru_cache(maxsize=8192)
def things(text: str) -> frozenset[str]:
    """The things that an answer lists, a state by its code however it is written: "Swiss government" is "CH".

    A text too long for a list of names lists nothing.
    """
    return frozenset(map(_thing, _AND.split(text))) if len(text.split()) <= LIST else frozenset()


def _thing(one: str) -> str:
    state = _state_form().search(f" {folded(one)} ")
    rest = tokens(one) - _OF_STATE
    return _states()[state.group()] if state and len(rest) == 1 else " ".join(sorted(rest or tokens(one)))


def _listed(value: Words) -> frozenset[str]:
    return things(value.text)


@cache
def _states() -> dict[str, str]:
    """Names and adjectives of states, folded, with their codes."""
    states = load("countries")["states"].items()
    return {folded(form): code for code, (name, adjective, *_) in states for form in (name, adjective) if form}


@cache
def _state_form() -> re.Pattern[str]:
    longest_first = sorted(_states(), key=len, reverse=True)
    return re.compile(rf"(?<= )(?:{'|'.join(map(re.escape, longest_first))})(?= )")


def _same(a: Words, b: Words) -> bool:
    return (a.party is not None and a.party == b.party) or folded(a.text) == folded(b.text)


def _denial(denied: Words, stated: Words) -> Comparison:
    """Denying an answer contradicts it and everything narrower; it says nothing of other answers."""
    if _same(denied, stated) or (tokens(denied.text) and tokens(denied.text) <= tokens(stated.text)):
        return Comparison("against", f"one account says {stated.text}, another denies it")
    return BESIDE


def _differing(a: Words, b: Words) -> Comparison:
    ours, theirs = tokens(a.text), tokens(b.text)
    shared, shorter = len(ours & theirs), min(len(ours), len(theirs))
    two_parties = a.party is not None and b.party is not None
    if _listed(a) & _listed(b) and len(_listed(a)) != len(_listed(b)):
        return Comparison("meets", f"“{a.text}” and “{b.text}” name the same, one of them among others")
    if shared == shorter > 0:
        if two_parties:  # "Ardia" and "Ardia-backed militia": neither the same party nor plainly another
            return Comparison("beside", f"nothing says how “{a.text}” and “{b.text}” relate")
        less, more = (a, b) if len(ours) < len(theirs) else (b, a)
        return Comparison("meets", f"“{less.text}” is a less specific form of “{more.text}”")
    if not (_names(a) and _names(b)):
        return Comparison("beside", f"nothing says how “{a.text}” and “{b.text}” relate")
    if not two_parties and shorter and shared >= (1 if shorter >= DESCRIBES else PARAPHRASE * shorter):
        return Comparison("beside", f"“{a.text}” and “{b.text}” may be one answer worded differently")
    return AGAINST
