"""The words that tell one party from another: nationalities as countries, small words left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from rashomon.vocabulary import listed, load

#: Distinguishing words of a party.
Key = frozenset[str]

#: Names whose words are kept between calls: far above those of a large story.
KEPT = 65536

_SMALL = frozenset("the of and for a an in on to at by its his her their s".split())
_BLANKS = re.compile(r"\s+")
_OTHER = re.compile(r"[^a-z0-9 ]+")
#: "Organisation" is "organization", whichever side of an ocean spells it.
_BRITISH = re.compile(r"(?<=[a-z]i)s(?=ations?\b)")
_NO_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=KEPT)
def plain(text: str) -> str:
    """Small letters and figures alone, accents, points and apostrophes gone: "Iran’s U.N. envoy" is "iran un envoy"."""
    bare = unicodedata.normalize("NFKD", text.lower())
    bare = bare.replace(".", "").replace("'", "").replace("’s", "").replace("’", "")
    return _BRITISH.sub("z", _BLANKS.sub(" ", _OTHER.sub(" ", bare)).strip())


@lru_cache(maxsize=KEPT)
def words(name: str) -> tuple[str, ...]:
    """Distinguishing words in order, countries folded: "Iraqi" is "iraq", "South Korean" "south_korea"."""
    text = f" {plain(name.replace(chr(39) + 's', ''))} "
    text = _country_forms().sub(lambda m: _country(m[0], text.strip()), text)
    same: dict[str, str] = load("parties")["same"]
    for phrase in (p for p in same if " " in p):
        text = text.replace(f" {phrase} ", f" {same[phrase]} ")
    return tuple(same.get(w, w) for w in text.split() if w not in _small())


def _country(form: str, whole: str) -> str:
    """The country by a form of its name; a capital stands for it only alone: "Selm's police" are the city's."""
    return form if form in _only_capitals() and form != whole else _countries()[form].replace(" ", "_")


@lru_cache(maxsize=KEPT)
def word_set(name: str) -> Key:
    """Distinguishing words, without their order."""
    return frozenset(words(name))


@lru_cache(maxsize=KEPT)
def initials(name: str) -> str:
    """First letters of the words of a name, small words left out."""
    return "".join(w[0] for w in plain(name).split() if w not in _small())


@lru_cache(maxsize=KEPT)
def slug(text: str) -> str:
    """Words joined by hyphens, for ids."""
    return _NO_SLUG.sub("-", plain(text)).strip("-") or "unknown"


@cache
def _small() -> Key:
    """Words by which no party is told from another."""
    return _SMALL | listed("parties", "unheeded")


@cache
def _country_forms() -> re.Pattern[str]:
    either: Sequence[str] = sorted(_countries(), key=len, reverse=True)
    return re.compile(rf"(?<= )(?:{'|'.join(map(re.escape, either))})(?= )")


@cache
def _countries() -> dict[str, str]:
    """Adjectives and capitals to the country's name, words joined by a blank; unions of states are as countries."""
    out: dict[str, str] = {}
    for name, adjective, capital, *_ in load("countries")["states"].values():
        country = plain(name).removeprefix("the ")
        out[plain(adjective)] = out[plain(name)] = out[country] = country
        out[plain(capital)] = country
    out |= {"us": "united states", "u s": "united states", "american": "united states", "uk": "united kingdom"}
    for name, short in load("parties")["unions"].items():
        out[plain(name)] = out[plain(short)] = plain(name)
    # "Velms defence ministry": the apostrophe of a possessive is lost on many pages
    return {f"{form}s": country for form, country in out.items() if len(form) > 1} | out


@cache
def _only_capitals() -> Key:
    """Capitals that are no country's name besides."""
    states = load("countries")["states"].values()
    named = {plain(n).removeprefix("the ") for name, adjective, *_ in states for n in (name, adjective)}
    capitals = {plain(capital) for _, _, capital, *_ in states} - named
    return frozenset(capitals | {f"{c}s" for c in capitals})


@cache
def countries() -> Key:
    """Countries as they stand among the words of a key."""
    return frozenset(c.replace(" ", "_") for c in _countries().values())


@cache
def one_word_countries() -> Key:
    """Countries by their names as they are written in lists of words."""
    return frozenset(plain(state[0]).removeprefix("the ") for state in load("countries")["states"].values())
