"""The vocabulary of parties as look-ups, built once: which word can be what in a noun phrase.

Common words are looked up in lower case, proper names as they are written ("US" is a country, "us" is
not). Entries of several words are tried longest first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from rashomon import vocabulary
from rashomon.extract.party.tokens import token
from rashomon.extract.quantity.nouns import both, plural

#: Words that a name may not start with though they are capitalised, beside the vocabulary's own.
_NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december the a an in on at but and or if as for from with after before while when
    where what why how who which that this these those it he she they we i you his her their its our my your
    there here not no yes so then than also however meanwhile more most many some all both each every any
    either neither newly
    into over under between during since until about against among around by of to up down out off
    is are was were be been being has have had do does did will would can could may might shall should must
    let please according despite following earlier later last next first early late today yesterday tomorrow
    mr mrs ms dr only just still even now one two three four five six seven eight nine ten gmt utc am pm
    christmas easter ramadan read more photo image getty caption video share source sources watch such none
    nobody whenever wherever whatever whoever although though because once unless throughout instead otherwise perhaps
    don't didn't isn't can't won't wasn't
    maybe probably possibly indeed moreover furthermore nevertheless nonetheless yet again overall""".split()
)


@dataclass(frozen=True, slots=True)
class Known:
    """A party that every report may name: canonical name, kind, class of body, ISO country code."""

    name: str
    kind: str
    cls: str
    country: str | None
    capital: bool = False
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """A state as words: ISO code, name with its article, adjective."""

    code: str
    name: str
    adjective: str

    @property
    def short(self) -> str:
        """The name without its article."""
        return self.name.removeprefix("the ")


@dataclass(slots=True)
class Lexicon:
    """What a word or run of words can be. `exact` and `lower` map a first word to its entries, longest first."""

    labels: dict[str, frozenset[str]] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=dict)
    exact: dict[str, list[tuple[tuple[str, ...], Known]]] = field(default_factory=dict)
    lower: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    states: dict[str, State] = field(default_factory=dict)
    gender: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    pronouns: dict[str, str] = field(default_factory=dict)
    possessives: dict[str, str] = field(default_factory=dict)
    plural: frozenset[str] = frozenset()
    of_state: frozenset[str] = frozenset()
    state_offices: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    epithets: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    same: dict[str, str] = field(default_factory=dict)
    bodysame: dict[str, str] = field(default_factory=dict)
    generic: frozenset[str] = frozenset()
    issued: frozenset[str] = frozenset()
    open_heads: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    no_longer: frozenset[str] = frozenset()
    for_a_time: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    counsel: frozenset[str] = frozenset()
    accusing: frozenset[str] = frozenset()
    watching: frozenset[str] = frozenset()
    hyphened: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    runs: frozenset[str] = frozenset()
    run_by_firms: frozenset[str] = frozenset()
    nicknames: dict[str, str] = field(default_factory=dict)
    cover: re.Pattern[str] = field(default_factory=lambda: re.compile(""))
    no_name: frozenset[str] = _NO_NAME


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Lower case without accents and dots: "U.S." → "us", "José" → "jose"."""
    if text.isascii():
        return text.lower().replace(".", "")
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower().replace(".", "").replace("’", "'")


def slug(text: str) -> str:
    """For ids: "Mira Tolan" → "mira-tolan"."""
    return re.sub(r"[^\w]+", "-", fold(text).replace("'", "")).strip("-")


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase cut the way reports are cut (see `tokens`)."""
    return tuple(token().findall(phrase))


def _add(labels: dict[str, set[str]], lower: set[tuple[str, ...]], entries: Iterable[str], label: str) -> None:
    for entry in entries:
        parts = words_of(entry.lower())
        labels.setdefault(" ".join(parts), set()).add(label)
        if len(parts) > 1:
            lower.add(parts)


def _common(lexicon: Lexicon, parties: Any, roles: Any) -> None:
    labels: dict[str, set[str]] = {}
    lower: set[tuple[str, ...]] = set()
    for cls, nouns in parties["bodies"].items():
        many = [
            plural(n)
            for n in nouns
            if n not in parties["plural"] and cls in ("media", "company", "group", "body", "agency")
        ]
        _add(labels, lower, [*nouns, *many], "body")
        for noun in [*nouns, *many]:
            lexicon.classes.setdefault(" ".join(words_of(noun.lower())), cls)
    offices, unnamed = roles["offices"].split(), roles["unnamed"].split()
    _add(labels, lower, [*offices, *map(plural, offices), *roles["compound"], *roles["voices"]], "role")
    _add(labels, lower, roles["narrowing"].split(), "narrow")
    _add(labels, lower, [*unnamed, *map(plural, unnamed), "people"], "unnamed")
    _add(labels, lower, parties["documents"].split(), "doc")
    _add(labels, lower, parties["modifiers"].split(), "mod")
    _add(labels, lower, [t for group in roles["titles"].values() for t in group], "title")
    _add(labels, lower, roles["kin"].split(), "kin")
    _add(labels, lower, parties["places"], "place")
    lexicon.plural = frozenset(parties["plural"]) | {plural(n) for n in (*offices, *unnamed)} | {
        plural(n) for nouns in parties["bodies"].values() for n in nouns if plural(n) != n} | {"people"}  # fmt: skip
    lexicon.labels = {k: frozenset(v) for k, v in labels.items()}
    for parts in sorted(lower, key=len, reverse=True):
        lexicon.lower.setdefault(parts[0], []).append(parts)


def _exact_entries(parties: Any, countries: Any, lexicon: Lexicon) -> dict[str, Known]:
    out: dict[str, Known] = {}
    for code, (name, adjective, capital) in countries["states"].items():
        lexicon.states[code] = state = State(code, name, adjective)
        for form in (adjective, *countries["people"].get(code, ())):
            out[form] = Known(state.short, "state", "state", code, adjective=True)
        for form in (capital, *countries["capitals"].get(code, ())):
            out.setdefault(form, Known(state.short, "state", "state", code, capital=True))
    for code, state in lexicon.states.items():
        for form in (state.short, *countries["also"].get(code, ())):
            if form not in out or not out[form].adjective:
                out[form] = Known(state.short, "state", "state", code)
        if not state.short.endswith("s"):  # pages that lost their apostrophes: "Turkeys ministry"
            out.setdefault(state.short + "s", Known(state.short, "state", "state", code, adjective=True))
    for name, kind, cls, country, *others in parties["known"]:
        for form in (name, *others):
            out[form] = Known(name, kind, cls, country)
    for seat, (name, country, cls) in parties["seats"].items():
        out[seat] = Known(name, "organisation", cls, country)
    return out


@cache
def lexicon() -> Lexicon:
    """The look-ups, built on first use (about 30 ms)."""
    parties, roles, countries = (vocabulary.load(n) for n in ("parties", "roles", "countries"))
    out = Lexicon()
    _common(out, parties, roles)
    for form, entry in sorted(_exact_entries(parties, countries, out).items(), key=lambda x: -len(words_of(x[0]))):
        parts = words_of(form)
        out.exact.setdefault(parts[0], []).append((parts, entry))
    for state in out.states.values():
        if state.adjective.endswith(("n", "i")):
            many = words_of(state.adjective.lower() + "s")
            out.labels[" ".join(many)] = frozenset({"unnamed"})
            out.plural |= {" ".join(many)}
            if len(many) > 1:
                out.lower.setdefault(many[0], []).append(many)
    for word in parties["in_names"].split():
        key = word.lower()
        out.labels[key] = out.labels.get(key, frozenset()) | {"orgword"}
    given = vocabulary.load("given_names")
    out.given = {fold(n): g for g, names in (("m", given["male"]), ("f", given["female"])) for n in names.split()}
    out.gender = {w: g for g, ws in roles["gendered"].items() for w in ws}
    out.titles = {w: g for g, ws in roles["titles"].items() for w in ws}
    out.pronouns = {w: g for g, ws in parties["pronouns"].items() for w in ws}
    out.possessives = dict(parties["possessives"])
    out.of_state, out.same = frozenset(parties["of_state"]), dict(roles["same"])
    out.state_offices, out.voices = frozenset(roles["of_state"].split()), frozenset(roles["voices"])
    out.kin, out.speech = frozenset(roles["kin"].split()), frozenset(parties["speech"].split())
    out.epithets = frozenset(roles["epithets"].split())
    out.bodysame, out.generic = dict(parties["same"]), frozenset(parties["generic"])
    out.things = frozenset(parties["things"])
    out.open_heads = frozenset(parties["open"])
    out.issued, out.places = frozenset(parties["issued"]), frozenset(parties["places"])
    out.regions = frozenset(countries["regions"])
    out.nicknames = dict(parties["nicknames"])
    out.cover = re.compile("|".join(map(re.escape, parties["cover"])), re.I)
    _people(out, roles)
    _firms(out, parties)
    return out


def _people(out: Lexicon, roles: Any) -> None:
    """What the words for people say of whom they speak for."""
    out.no_longer = frozenset(roles["no_longer"])
    out.for_a_time = out.no_longer | frozenset(roles["for_a_time"])
    out.honorifics, out.several = frozenset(roles["honorifics"]), frozenset(roles["several"])
    out.counsel, out.accusing = both(roles["counsel"]), both(roles["accusing"])


def _firms(out: Lexicon, parties: Any) -> None:
    """What the words for bodies say of what they do."""
    out.watching, out.runs = frozenset(parties["watching"]), frozenset(parties["runs"]["one"])
    out.hyphened, out.particles = frozenset(parties["hyphened"]), frozenset(parties["particles"])
    out.run_by_firms = frozenset(map(plural, out.runs | set(parties["runs"]["many"])))


def longest(entries: Sequence[tuple[str, ...]], words: Sequence[str], at: int) -> int:
    """Length of the longest entry that stands at `at`, 0 for none."""
    for entry in entries:
        n = len(entry)
        if tuple(words[at : at + n]) == entry:
            return n
    return 0
