"""One key for the spellings of one place: articles, generic nouns and vowels that transliterations swap fall away.

Conservative: what tells two facilities apart ("North", "2", "hospital") stays in the key.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import filterfalse
from math import asin, cos, radians, sin, sqrt

from rashomon.model import Place
from rashomon.vocabulary import listed

#: Vowels fall away altogether only where this many consonants are left to tell names apart. A convention.
CONSONANTS = 4
#: Two places of one key are one facility only within this distance, km (runways are long). A convention.
SAME_WITHIN = 50.0
#: Letters in common that two spellings of one key must still have (difflib ratio). A convention.
ALIKE = 0.6

_WORD = re.compile(r"[^\W_]+")
#: Articles, the assimilated ones only where a hyphen or apostrophe shows them to be articles.
_ARTICLE = re.compile(r"(?<!\w)(?:(?:al|el)[-’'‑ ]|(?:[ae][dnrstz]|[ae]sh|u[ld])[-’'‑])", re.I)
_INNER = re.compile(r"[-’'‑ ](?:[ae][ldnrstz]|[ae]sh|u[ld])[-’'‑]", re.I)
#: Letters that transliterations swap, and what each becomes.
_SOUND = re.compile(r"(?P<u>ou|oo|o|w)|(?P<i>ee|y)|(?P<k>q|ck|c(?![ehi]))|(?P<f>ph)|(?P<d>dh)|(?P<a>e)")
#: Letters that no accent can be taken off.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
#: An apostrophe inside a word writes a soft sign, an ayin or a hamza; articles are taken off before.
_INSIDE = re.compile(r"(?<=\w)[’'‘`ʼʹʿʾ](?=\w)")
#: Words and runs of words that are written in several ways, and the one way they get in the key.
_WAYS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bste?\b(?!\W*$)"), "saint"),
    (re.compile(r"\bmt\b"), "mount"),
    (re.compile(r"\bft\b"), "fort"),
    (re.compile(r"\bdj(?=[ae]b[ae]l\b)"), "j"),
    (re.compile(r"\bintl\b|\bair\s+station\b|\bab$"), ""),
    (re.compile(r"\b(?:seaport|harbou?r)\b"), "port"),
    (re.compile(r"\b(?:rail(?:way|road)?|train)\s+station\b"), "station"),
    (re.compile(r"^(?:the\s+)?port\s+of\s+(.+)$"), r"\1 port"),
)
#: One word of plain letters that begins with none of these is written in one way.
_OTHERWISE = ("mt", "ft", "dj", "intl", "ab", "seaport", "harbo")
_DOUBLED = re.compile(r"([^\d])\1+")


def plain(text: str) -> str:
    """Lower case without diacritics."""
    if text.isascii():
        return text.casefold()
    return "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", text))).casefold()


def fold(name: str) -> str:
    """The key under which all spellings of one place fall together: never empty for a name with letters."""
    key = " ".join(_sounds(w) for w in _kept(name))
    consonants = re.sub(r"[aiu\W\d]", "", key)
    return " ".join(w[0] + w[1:].replace("a", "") for w in key.split()) if len(consonants) >= CONSONANTS else key


@lru_cache(maxsize=4096)
def _kept(name: str) -> tuple[str, ...]:
    """The words of a name that tell which place it is, each written one way."""
    name = name.strip()  # "El " is no article without a name behind it
    if name.isascii() and name.isalpha() and not (one := name.lower()).startswith(_OTHERWISE):
        return (one,)
    bare = _INSIDE.sub("", _ARTICLE.sub("", _INNER.sub(" ", plain(name).translate(_LETTERS)))).strip()
    for way, one in _WAYS:
        bare = way.sub(one, bare)
    words = tuple(_WORD.findall(bare) or _WORD.findall(plain(name)))
    return tuple(w for w in words if w not in listed("places", "generic")) or words


@lru_cache(maxsize=16_384)
def _sounds(word: str) -> str:
    return _DOUBLED.sub(r"\1", _SOUND.sub(lambda m: m.lastgroup or "", word))


def distance(a: Place, b: Place) -> float | None:
    """Kilometres between two places; None where one has no point."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    la, lb = radians(a.lat), radians(b.lat)
    h = sin((lb - la) / 2) ** 2 + cos(la) * cos(lb) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * 6371.0 * asin(min(1.0, sqrt(h)))


def same_place(a: Place, b: Place) -> bool:
    """Whether two are one place for certain: one entry of the gazetteer, or one key and nothing against it."""
    if a.gazetteer and b.gazetteer:
        return a.gazetteer == b.gazetteer
    if fold(a.name) != fold(b.name) or _apart(a, b):
        return False
    return SequenceMatcher(None, plain(a.name), plain(b.name)).ratio() >= ALIKE or _stripped_alike(a.name, b.name)


def _stripped_alike(a: str, b: str) -> bool:
    return SequenceMatcher(None, " ".join(_kept(a)), " ".join(_kept(b))).ratio() >= ALIKE


def _apart(a: Place, b: Place) -> bool:
    """Whether points or countries say that these are two."""
    far = distance(a, b)
    if far is not None and far > SAME_WITHIN + (a.radius_km or 0.0) + (b.radius_km or 0.0):
        return True
    return bool(a.within and b.within and a.within[-1] != b.within[-1])
