"""Reading a noun phrase whole: its determiner, core, complement, abbreviation and appositive."""

from __future__ import annotations

import re

from rashomon.extract.party.core import core
from rashomon.extract.party.named import given
from rashomon.extract.party.phrase import Phrase
from rashomon.extract.party.tokens import Tokens
from rashomon.extract.party.units import QUANTIFIERS, Unit, units_from
from rashomon.extract.party.words import Lexicon, lexicon

#: Prepositions that tie a person or office to a body.
_TIES = frozenset({"of", "for", "at", "from", "with", "in", "by", "to"})
#: Words for many of a kind, which are bodies only where they are no such lot.
_LOTS = frozenset({"group", "party", "team", "crowd", "band", "unit"})
_AGE = re.compile(r"\d{1,3}")
_CUT = frozenset("who whose which whom that speaking including including: said says".split())


def read(t: Tokens, i: int, limit: int, *, every: bool = False) -> Phrase | None:
    """The phrase that starts at token i, with its complement, appositive and abbreviation, up to `limit`.

    `every`: take nouns the vocabulary does not know, too (see `units_from`).
    """
    lex = lexicon()
    if i >= limit:
        return None
    if _pronoun(t, i, limit, lex, every=every):
        return Phrase(i, i + 1, "pronoun", t.words[i], head=t.lows[i], gender=lex.pronouns[t.lows[i]])
    det, at = determiner(t, i, limit, lex)
    units = units_from(t, at, limit, every=every)
    if not units:
        return None
    phrase = core(t, units, det, lex)
    if phrase is None:
        return None
    phrase.start = i
    _one_of_people(t, phrase, limit)
    abbreviation(t, phrase, limit)
    complement(t, phrase, limit, lex)
    return apposed(t, phrase, limit, lex)


def _one_of_people(t: Tokens, phrase: Phrase, limit: int) -> None:
    """Read "a German" as somebody of that country, and "the first group of hostages" as no body."""
    k = phrase.end
    if phrase.sort == "known" and phrase.det == "a" and phrase.known is not None and phrase.known.adjective:
        phrase.sort, phrase.known, phrase.name = "unnamed", None, ""
    elif phrase.head in _LOTS and not phrase.name and k + 1 < limit and t.lows[k] == "of" and t.words[k + 1].islower():
        phrase.sort, phrase.cls, phrase.plural = "unnamed", None, True


def _pronoun(t: Tokens, i: int, limit: int, lex: Lexicon, *, every: bool) -> bool:
    """Whether a word stands for somebody by itself; "her" before a noun is no pronoun, "WHO" is a body."""
    low = t.lows[i]
    if low not in lex.pronouns or (t.words[i].isupper() and len(t.words[i]) > 1):
        return False
    return low not in lex.possessives or i + 1 >= limit or not units_from(t, i + 1, limit, every=every)


def determiner(t: Tokens, i: int, limit: int, lex: Lexicon) -> tuple[str, int]:
    """The determiner ("the", "a", "his", "some") and where the noun starts."""
    det = ""
    while i < limit:
        low = t.lows[i]
        if low in lex.possessives:
            det = low
        elif low in ("a", "an"):
            det = "a"
        elif low == "the":
            det = det or "the"
        elif low in QUANTIFIERS or low.isdigit():
            det = "a" if det != "the" else det
            if i + 1 < limit and t.lows[i + 1] == "of":
                i += 1
                det = "some"
        elif (
            low in ("least", "at", "about")
            and i + 1 < limit
            and (t.lows[i + 1].isdigit() or t.lows[i + 1] in QUANTIFIERS | {"least"})
        ):
            det = "a"
        else:
            break
        i += 1
    return det, i


def abbreviation(t: Tokens, phrase: Phrase, limit: int) -> None:
    """Take in an abbreviation in brackets, "(CRA)", after a name."""
    i = phrase.end
    if i + 2 < limit + 1 and i + 2 < len(t) and t.words[i] == "(" and t.words[i + 2] == ")":
        short = t.words[i + 1]
        if short.replace(".", "").isupper() or (short[0].isupper() and phrase.sort in ("body", "name")):
            phrase.short, phrase.end = short, min(i + 3, max(limit, i))


def complement(t: Tokens, phrase: Phrase, limit: int, lex: Lexicon) -> None:
    """Take in "of Peru's aviation agency" after an office, a person or a description."""
    i = phrase.end
    if i >= limit or not _may_tie(t.lows[i], phrase):
        return
    det, at = determiner(t, i + 1, limit, lex)
    units = units_from(t, at, limit)
    if phrase.sort == "office" and (named := _name_at(units)):
        return _named_after(t, phrase, units, named, lex)
    inner = core(t, units, det, lex) if units else None
    if inner is None:
        return _loose(t, phrase, i, limit, lex)
    inner.start = i + 1
    if phrase.sort in ("body", "known"):
        if not phrase.country and inner.country and t.lows[i] in ("of", "in"):
            phrase.country, phrase.end = inner.country, inner.end
        elif phrase.cls == "body" and phrase.det == "the" and not phrase.name and inner.sort == "name":
            phrase.words, phrase.end = t.cut(*without_article(t, phrase.start, inner.end, lex)), inner.end
        elif _sits_there(t, phrase, inner, lex):
            phrase.end = inner.end
    elif phrase.sort not in ("name", "person") or inner.sort != "person":
        _tie(t, phrase, t.lows[i], inner, lex)


def _sits_there(t: Tokens, phrase: Phrase, inner: Phrase, lex: Lexicon) -> bool:
    """Whether a name between a body and its verb is only where it sits: "the prosecutor's office in Selm announced"."""
    told = inner.end < len(t) and t.lows[inner.end] in lex.speech and t.lows[phrase.end] in ("in", "at")
    return told and phrase.sort == "body" and phrase.det == "the" and not phrase.name and inner.sort == "name"


def _may_tie(word: str, phrase: Phrase) -> bool:
    """Whether a preposition can tie something to a phrase of that sort."""
    if word == "by":
        return phrase.sort == "document"
    if word == "to":
        return phrase.sort == "office"
    return word in (("of", "from", "at") if phrase.sort in ("name", "person") else _TIES)


def _tie(t: Tokens, phrase: Phrase, word: str, inner: Phrase, lex: Lexicon) -> None:
    """Give a phrase the body or person behind its preposition; a document is its author's."""
    if phrase.sort in ("office", "unnamed", "document"):
        phrase.words = t.cut(*without_article(t, phrase.start, inner.end, lex))
    if phrase.sort == "document":
        phrase.owner = phrase.owner if inner.sort == "document" else inner
    elif word != "from" or inner.sort != "name":
        phrase.owner = phrase.owner or inner
    phrase.country = phrase.country or inner.country
    phrase.end = inner.end


def _name_at(units: list[Unit]) -> int:
    """Where a person's name begins behind a body, 0 where none does.

    As in "the ambassador to NATO Jo X", "the spokesman of the Harbour Police Jo X".
    """
    if len(units) > 2 and units[0].known and all(u.name for u in units[1:]):
        return 1
    k = len(units) - 2
    named = k > 0 and all(u.labels == {"name"} and u.capital for u in units[k:])
    return k if named and units[k - 1].labels & {"body", "orgword"} and not units[k - 1].name else 0


def _named_after(t: Tokens, phrase: Phrase, units: list[Unit], at: int, lex: Lexicon) -> None:
    """Read "the ambassador to NATO Jo X": the name stands behind the body."""
    phrase.name = phrase.words = t.cut(units[at].start, units[-1].end)
    phrase.sort, phrase.end = "person", units[-1].end
    phrase.owner = phrase.owner or core(t, units[:at], "", lex)
    phrase.gender = phrase.gender or given(t.words[units[at].start], lex)


def _loose(t: Tokens, phrase: Phrase, i: int, limit: int, lex: Lexicon) -> None:
    """Take in "of the driver": a complement that names no party, up to the next comma."""
    if (
        phrase.sort not in ("office", "unnamed", "body")
        or phrase.name
        or t.lows[i] not in ("of", "from", "in", "at", "for")
    ):
        return
    j = i + 1
    while j < min(limit, i + 7) and t.words[j][0].isalnum() and t.lows[j] not in _CUT and t.lows[j] not in lex.speech:
        j += 1
    if j == limit or t.words[j] in ",—–;":
        phrase.words, phrase.end = t.cut(*without_article(t, phrase.start, j, lex)), j


_PREPOSITIONS = frozenset("at in of near from to on by for with outside inside off over under into against".split())


def without_article(t: Tokens, i: int, j: int, lex: Lexicon) -> tuple[int, int]:
    """The range without its determiner."""
    _, at = determiner(t, i, j, lex)
    return at, j


def apposed(t: Tokens, phrase: Phrase, limit: int, lex: Lexicon) -> Phrase:
    """Read "Ann X, 30, the head of Y," and "the secretary, Yo X," as one."""
    i = phrase.end
    while i + 1 < limit and t.words[i] == "," and _AGE.fullmatch(t.words[i + 1]):
        i += 2
    if i + 1 >= limit or t.words[i] not in (",", "—", "–", "(") or _placed(t, phrase, lex):
        return phrase
    at = i + 1
    if t.lows[at] in ("who", "which") and at + 2 < limit and t.lows[at + 1] in ("is", "was", "serves"):
        at += 2 + (t.lows[at + 2] == "as")
    other = _core_at(t, at, limit, lex)
    if other is None:
        return phrase
    abbreviation(t, other, limit)
    closed = (
        other.end >= limit
        or (other.sort == "office" and t.lows[other.end] in _TIES)
        or t.words[other.end] in ",.;()—–"
        or _goes_on(t, other.end, limit)
        or (t.lows[other.end] in lex.speech and not _sited(t, phrase))
    )
    merged = _merged(phrase, other) if closed else phrase
    if merged is not other and merged.end == other.end and _goes_on(t, other.end, limit):
        second = _core_at(t, other.end + 1, limit, lex)
        merged.end = max(merged.end, second.end) if second else merged.end
    return merged


def _core_at(t: Tokens, i: int, limit: int, lex: Lexicon) -> Phrase | None:
    """The phrase at i with its complement, without what stands in apposition to it."""
    det, noun = determiner(t, i, limit, lex)
    units = units_from(t, noun, limit)
    found = core(t, units, det, lex) if units else None
    if found is not None:
        found.start = i
        complement(t, found, limit, lex)
    return found


def _goes_on(t: Tokens, i: int, limit: int) -> bool:
    """Whether a second description follows the first: "a fellow at the institute and a former delegate"."""
    return i + 1 < limit and t.lows[i] == "and" and t.lows[i + 1] in ("a", "an", "the", "former")


def _sited(t: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase ends what somebody else says: "a fire at Selm, the mayor said"."""
    return phrase.start > 0 and t.lows[phrase.start - 1] in _PREPOSITIONS


def _placed(t: Tokens, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether a name is that of a place by what stands before it: "on the island of Tarn, the head of the board"."""
    i = phrase.start
    return i > 1 and phrase.sort == "name" and t.lows[i - 1] == "of" and t.lows[i - 2] in lex.places


def _names_body(phrase: Phrase, other: Phrase) -> bool:
    """Whether a body is named behind its description: "the local utility, Tamm Electric"."""
    bare = phrase.sort == "body" and phrase.det == "the" and not (phrase.name or phrase.plural)
    return bare and bool(other.name) and not other.gender and other.sort in ("name", "body")


def _merged(phrase: Phrase, other: Phrase) -> Phrase:
    named = ("person", "name")
    if phrase.sort in named and other.sort in ("office", "unnamed"):
        phrase.sort = "person"
        phrase.role = phrase.role or other.role or (other.words if other.sort == "unnamed" else None)
        phrase.owner = phrase.owner or other.owner
        phrase.country = phrase.country or other.country
        phrase.gender = phrase.gender or other.gender
        phrase.end = other.end
    elif phrase.sort in ("office", "unnamed") and other.sort in named and not phrase.plural and other.name:
        described = phrase.role or phrase.words
        other.role = described if other.title or not other.role else other.role
        other.owner = phrase.owner or other.owner
        other.country = phrase.country or other.country
        other.gender = other.gender or phrase.gender
        other.sort, other.start = "person", phrase.start
        return other
    elif (
        phrase.head in lexicon().runs
        and not (phrase.name or phrase.plural)
        and other.name
        and other.sort in ("body", "known")
    ):
        other.start = phrase.start  # "the owner of the vessel, Tamm Lines"
        return other
    elif _names_body(phrase, other):
        other.start, other.sort, other.cls = phrase.start, "body", other.cls or phrase.cls
        return other
    return phrase
