"""Which keys of a story's parties are of one party: each is folded into the fuller one that it can mean.

Every key is looked up by its rarest word, so that a story of a thousand reports costs no more a key than
one of ten.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rashomon.link.origin.key import Known, kinds_of_body, known_by, office, person_words, voice
from rashomon.link.origin.words import Key, countries, initials, plain, word_set
from rashomon.model import Party
from rashomon.vocabulary import listed

#: Words of roles that name no body by themselves: "Secretary of State".
_ANY_STATE = frozenset({"state"})
_MINISTER, _MINISTRY = frozenset({"minister"}), frozenset({"ministry"})


@cache
def _titles() -> Key:
    """Titles before a name, which tell of no body: "army spokesman Col."."""
    return frozenset(w for of in "mfn" for title in listed("roles", "titles", of) for w in plain(title).split())


@dataclass(slots=True)
class Parties:
    """A story's parties: how often each key is met, what else it is called, who is named with it."""

    counts: Counter[Known] = field(default_factory=Counter)
    aliases: dict[str, set[Known]] = field(default_factory=lambda: defaultdict(set))
    hints: dict[Known, Key] = field(default_factory=dict)
    persons: dict[Key, set[Known]] = field(default_factory=lambda: defaultdict(set))
    holders: dict[str, dict[Key, Known]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, party: Party, times: int) -> None:
        """Take a party in that speaks so many times."""
        key = known_by(party)
        self.counts[key] += times
        for own in [*(word_set(a) for a in party.aliases if len(a) > 1), frozenset({initials(party.name)})]:
            if len(own) == 1:
                self.aliases[next(iter(own))].add(key)
        if (
            key.sort == "person"
            and party.role
            and (served := word_set(party.role) - voice() - office("ranks") - _ANY_STATE - _titles())
        ):
            # a health minister is of a ministry, and of no other body for health
            self.hints[key] = served | _MINISTRY if _MINISTER & word_set(party.role) else served
        if party.kind == "person" and not party.anonymous:
            self.persons[person_words(party.name)].add(key)
            for title in office("one_holder") & word_set(party.role or ""):
                self.holders[title][word_set(party.role or "") | word_set(party.name)] = key


def leaders(parties: Parties) -> dict[Known, Known]:
    """The key each key is folded into, itself where it stands by itself."""
    leader = _fuller(parties)
    _by_stems(parties, leader)
    return {key: _top(key, leader) for key in leader}


def _fuller(parties: Parties) -> dict[Known, Known]:
    counts = parties.counts
    offices = _Holding((k.words, k) for k in counts if k.sort == "office")
    named = _Holding((own, k) for own, keys in parties.persons.items() for k in keys)
    out = {}
    for key in counts:
        found = [k for k in _meant(key, parties, offices, named) if k != key]
        out[key] = max(found, key=lambda k: (counts[k], len(k.words), sorted(k.words), k.sort)) if found else key
    return out


class _Holding:
    """Keys by the words of a set that goes with each."""

    def __init__(self, sets: Iterable[tuple[Key, Known]]) -> None:
        self.by_word: dict[str, list[tuple[Key, Known]]] = defaultdict(list)
        for own, key in sets:
            for word in own:
                self.by_word[word].append((own, key))

    def all_of(self, wanted: Key) -> list[tuple[Key, Known]]:
        """Those whose set has all of these words; none where no word is asked for."""
        lists = [self.by_word.get(word, []) for word in wanted]
        return [(own, key) for own, key in min(lists, key=len, default=[]) if wanted <= own]

    def parts_of(self, whole: Key) -> list[tuple[Key, Known]]:
        """Those whose set is a part of these words."""
        return [(own, key) for word in whole for own, key in self.by_word.get(word, []) if own < whole]


def _meant(short: Known, parties: Parties, offices: _Holding, named: _Holding) -> set[Known]:
    """The keys that `short` can be a shorter way to write."""
    if short.sort == "unnamed":
        return _in_office(short, parties)
    found: set[Known] = set()
    if len(short.words) == 1:
        known = parties.aliases.get(next(iter(short.words)), ())
        found |= {k for k in known if k.sort != "unnamed" and not _joint(k, short)}
    if short.sort == "person":
        return found | _behind_a_person(short, parties.hints, offices, named)
    if not short.words <= countries():
        # "police" for "Harbour City police"; but not "Iran" for "Iran's army", nor the other way round
        found |= {k for own, k in offices.all_of(short.words) if short.words < own}
    return found


def _in_office(short: Known, parties: Parties) -> set[Known]:
    """Who "the minister" is, where the story has one who holds such an office."""
    found = {
        k
        for title in short.words & office("one_holder")
        for own, k in parties.holders[title].items()
        if short.words <= own
    }
    return found if len(found) == 1 else set()


def _joint(key: Known, short: Known) -> bool:
    """Whether a key is of two states at once, of which the shorter one is one."""
    return len(key.words & countries()) > 1 and len(short.words & countries()) == 1


def _behind_a_person(short: Known, hints: Mapping[Known, Key], offices: _Holding, named: _Holding) -> set[Known]:
    found = {k for _, k in named.all_of(short.words) if k.sort == "office" or short.words < k.words}
    if len(short.words) > 2:  # a person's fuller name, where the story has the shorter one too
        found |= {k for own, k in named.parts_of(short.words) if len(own) > 1 and k.sort == "office"}
    if short in hints:  # "zoo director" speaks for the one zoo of the story
        found |= _of_one_country([k for _, k in offices.all_of(hints[short])])
    if len(short.words) == 1:  # one word alone is as like a body's short name as a surname
        found |= {k for own, k in offices.all_of(short.words) if short.words < own}
    return found


def _of_one_country(keys: Sequence[Known]) -> set[Known]:
    """The keys, unless they are of several countries: a "government spokesman" is not any government's."""
    return set(keys) if len({own for k in keys if (own := k.words & countries())}) <= 1 else set()


def _by_stems(parties: Parties, leader: dict[Known, Known]) -> None:
    """A name of its own in two longer ones is the same name."""
    offices = _Holding((k.words, k) for k in parties.counts if k.sort == "office")
    for stem in [k for k in parties.counts if _is_stem(k)]:
        if not stem.words <= leader[stem].words:
            continue  # an acronym, folded into what it stands for
        leader[stem] = stem
        leader |= {k: stem for own, k in offices.all_of(stem.words) if stem.words < own}


def _is_stem(key: Known) -> bool:
    """Whether a body goes by one word that is a name of its own, and no kind of body or country."""
    return key.sort == "office" and len(key.words) == 1 and not key.words <= (kinds_of_body() | countries())


def _top(key: Known, leader: Mapping[Known, Known]) -> Known:
    seen = set()
    while leader[key] != key and key not in seen:
        seen.add(key)
        key = leader[key]
    return key
