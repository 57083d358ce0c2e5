"""Runs of words that may make up a noun phrase about a party, each with what it can be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.extract.party.tokens import Tokens
from rashomon.extract.party.words import Known, Lexicon, fold, lexicon, longest

ARTICLES = frozenset({"the", "a", "an"})
#: Words before a noun that say how many or which, and hide who.
QUANTIFIERS = frozenset(
    "some several many few two three four five six seven eight nine ten dozens hundreds thousands scores other others "
    "another one most all both each every multiple various no certain numerous more these those this that such "
    "half".split()
)
_HYPHENED = re.compile(r"[\w.]+-[a-z]+")
_HEADS = frozenset({"body", "role", "unnamed", "doc", "kin", "orgword", "name", "noun", "place"})
#: Words that end a noun phrase even where every noun is let in.
_ENDS = frozenset(
    "of for from at in on with by near to into over under between among about against as and or but nor who "
    "which that whose where when while said says told including such than is was are were be been has have had "
    "will would can could may might do does did citing quoting speaking close familiar not only also both it "
    "he she they we i you him her them his their its this these those there here a an the circulated posted "
    "attending led based since after before during because if so named called known according via per today "
    "released taken published issued conducted obtained filed written promoting showing aired using "
    "monday tuesday wednesday thursday friday saturday sunday "
    "across amid alongside yesterday tomorrow tonight now here later earlier recently immediately also then".split()
)
_ADJECTIVE = re.compile(r"\w+(?:al|ic|ed|ing|ous|ive|ent|ant|ary|ful|less|ish|able|ial|ern|ier|est)")
#: Letters of an initial, which is no article: "Dana A. Olmen".
_INITIAL = 2
#: Who is to hold an office goes by its name: "President-elect Halvard Osk".
_CHOSEN = re.compile(r"-(?:elect|designate)$")
_NAME_AL = re.compile(r"(?:al|el|ad|as|ash|an|ar)-[A-Z]")


@dataclass(slots=True)
class Unit:
    """One word or fixed run of words: tokens [start, end), its labels, the known party it names."""

    start: int
    end: int
    labels: frozenset[str]
    capital: bool
    known: Known | None = None

    @property
    def name(self) -> bool:
        """A capitalised word that is nothing but a name."""
        return self.capital and not self.known and self.labels <= {"name"}


_NAME = frozenset({"name"})
_KNOWN = frozenset({"name", "known"})
_MOD = frozenset({"mod"})
_NOUN = frozenset({"mod", "noun"})
_OF = frozenset({"of"})
_POSS = frozenset({"poss"})
_MONTHS_OR_NAMES = frozenset({"april", "june"})
_ORG = frozenset({"name", "orgword"})


def unit_at(t: Tokens, i: int, limit: int, lex: Lexicon) -> Unit | None:
    """The longest unit that starts at token i and ends by `limit`; None where no party phrase goes on."""
    word, low = t.words[i], t.lows[i]
    if low[-1] == "." and low.count(".") == 1 and len(low) > _INITIAL:
        low = low[:-1]
    entries = lex.exact.get(word)
    if entries:
        for parts, known in entries:
            n = len(parts)
            if i + n <= limit and (n == 1 or tuple(t.words[i : i + n]) == parts):
                return Unit(i, i + n, _KNOWN, True, known)
    capital = word[0].isupper()
    n = longest(lex.lower.get(low, ()), t.lows[i : min(limit, i + 5)], 0)
    key = " ".join(t.lows[i : i + n]) if n else low
    labels = lex.labels.get(key) or lex.labels.get(_CHOSEN.sub("", key))
    if labels is not None:
        if labels == {"orgword"} and not capital:
            return None
        return Unit(i, i + max(n, 1), labels, capital)
    if low in ("'s", "'") and i and t.starts[i] == t.ends[i - 1]:
        return Unit(i, i + 1, _POSS, False)
    if _HYPHENED.fullmatch(low) and low.partition("-")[2] in lex.hyphened:
        return Unit(i, i + 1, _MOD, False)
    if capital and "-" in low and "orgword" in lex.labels.get(low.rsplit("-", 1)[1], ()):
        return Unit(i, i + 1, _ORG, True)  # "Times-Press"
    if capital and (
        low not in lex.no_name or (i and t.words[i - 1][0].isupper() and fold(t.words[i - 1]) in lex.given)
    ):
        return Unit(i, i + 1, _NAME, True)
    if low in _MONTHS_OR_NAMES and capital and i + 1 < limit and _like_surname(t.words[i + 1]):
        return None if t.lows[i + 1] in lex.no_name else Unit(i, i + 1, _NAME, True)  # "April Quist"
    return _odd(t, i, limit, lex)


def _like_surname(word: str) -> bool:
    """Whether a word is written as a surname: "Quist", "McDowell"."""
    return word[0].isupper() and word.isalpha() and not word.isupper()


def _odd(t: Tokens, i: int, limit: int, lex: Lexicon) -> Unit | None:
    word, low = t.words[i], t.lows[i]
    if _NAME_AL.match(word):
        return Unit(i, i + 1, _NAME, True)
    if low in lex.particles and i + 1 < limit and t.words[i + 1][0].isupper() and i and t.words[i - 1][0].isupper():
        return Unit(i, i + 1, _NAME, True)
    return None


def _joins(t: Tokens, j: int, limit: int, units: list[Unit], lex: Lexicon) -> int:
    """How many words at j tie a longer proper name together ("of the", "for", "and"), 0 for none."""
    last, word = units[-1], t.lows[j]
    if word == "&" or (word == "and" and any(u.labels == _OF for u in units)):
        after = unit_at(t, j + 1, limit, lex) if j + 1 < limit else None
        return int(bool(after and after.capital and not after.known and t.lows[j + 1] not in ARTICLES))
    if word not in ("of", "for") or not last.capital or last.known:
        return 0
    if word == "of" and "role" in last.labels and j + 1 < limit and t.words[j + 1][0].isupper():
        return int("narrow" in lex.labels.get(t.lows[j + 1], ()))  # "Minister of Defence"
    if not last.labels & {"body", "orgword"} or last.labels & {"role"}:
        return 0
    n = 2 if j + 1 < limit and t.lows[j + 1] == "the" else 1
    return n if j + n < limit and t.words[j + n][0].isupper() and t.lows[j + n] not in lex.no_name else 0


def units_from(t: Tokens, i: int, limit: int, *, every: bool = False) -> list[Unit]:
    """The units of the noun phrase core that starts at i, cut after its last word that can be a head.

    `every`: nouns the vocabulary does not know are let in (where a source is known to be a noun phrase).
    """
    lex = lexicon()
    out: list[Unit] = []
    j = i
    while j < limit:
        n = _joins(t, j, limit, out, lex) if out and t.lows[j] in ("of", "for", "and", "&") else 0
        unit = Unit(j, j + n, _OF, False) if n else unit_at(t, j, limit, lex)
        if unit is None and every and t.lows[j] not in _ENDS and t.words[j][0].isalpha():
            unit = Unit(j, j + 1, _NOUN, False)
        if unit is None or (unit.labels == _POSS and not out) or _reports(t, unit, out, lex):
            break
        out.append(unit)
        j = unit.end
    return _trimmed(_settled(t, out))


def _reports(t: Tokens, unit: Unit, before: list[Unit], lex: Lexicon) -> bool:
    """Whether "reports" is a verb: a name before it and somebody else behind, "The Courier reports police said"."""
    named = before[-1].name if before else unit.start > 0 and t.words[unit.start - 1][0].isupper()
    if t.words[unit.start] not in ("reports", "claims") or not named:
        return False
    return unit.end < len(t) and bool(lex.labels.get(t.lows[unit.end], frozenset()) & {"body", "role", "unnamed"})


def _settled(t: Tokens, units: list[Unit]) -> list[Unit]:
    """Without "Britain-based" and with a capital that only starts a sentence read as an adjective."""
    for k, unit in enumerate(units[:4]):
        if unit.labels == _MOD and t.lows[unit.start].endswith("-based") and k + 1 < len(units):
            return units[k + 1 :]
    if len(units) > 1 and _only_starts(t, units[0], units[1]):
        units[0] = Unit(units[0].start, units[0].end, _MOD, False)
    return units


def _only_starts(t: Tokens, first: Unit, second: Unit) -> bool:
    """Whether a capital only marks the start of a sentence: "Initial findings"."""
    if not first.name or second.capital or second.labels == _POSS or t.words[first.start] in t.mid:
        return False
    return t.first(first.start) and _ADJECTIVE.fullmatch(t.lows[first.start]) is not None


def _trimmed(units: list[Unit]) -> list[Unit]:
    while units:
        last = units[-1]
        if last.labels & _HEADS and not (
            last.known and last.known.adjective and len(units) > 1 and not units[-2].labels & _POSS
        ):
            return units
        if last.known and last.known.adjective and len(units) > 1:
            return units
        if last.capital and last.labels & {"title", "narrow"}:
            return units
        units.pop()
    return units
