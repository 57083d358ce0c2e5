"""Whose word a claim is, over all reports of a story.

The office is the party: a spokesman, a minister and a ministry are one origin (rule 1). Names are held
against each other by the words that tell them apart, nationalities as countries, acronyms as what they
stand for. A bare noun ("police") is folded into the one body of the story that it can mean; where it
could mean several it goes to the one most spoken of, because one origin too few cannot make accounts
look agreed, and one too many can.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.model import Claim, Copy, Origin, Party, Report, Span, Standing
from rashomon.vocabulary import load

Key = frozenset[str]

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]\.?)*")
_SMALL = frozenset(
    "the of and for a an in on to at by its his her their s mr mrs ms dr sir prof professor unnamed national "
    "ltd inc corp corporation plc llc co gmbh city town village local area".split()
)
#: Roles that speak for a body, so that the body is the origin.
_VOICE = frozenset(
    "spokesman spokeswoman spokesperson spokespeople chief head minister secretary director commander "
    "commissioner general chairman chairwoman chair president ceo executive boss officer superintendent "
    "constable sheriff leader captain inspector premier governor mayor ambassador envoy official "
    "officials representative".split()
)
#: Words that narrow a role without naming the body it serves.
_RANK = frozenset("prime vice deputy assistant associate acting interim former senior chief top first foreign".split())
#: Offices of a place: the word stays with the place, for "Selm" alone is no body.
_OF_PLACE = frozenset("mayor governor sheriff coroner ambassador".split())
_OFFICE_OF = {"minister": "ministry", "secretary": "ministry", "defence": "defense", "department": "ministry"}
#: Bodies that are one institution with their country's armed forces: staff, commands and the ministry.
_ARMED = frozenset(
    "military army navy airforce marines forces defense command staff chiefs pentagon norad troops coastguard".split()
)
_REBEL = frozenset("rebel free opposition liberation resistance salvation former guards guard".split())
_BARE = frozenset("source sources official officials person people insider insiders".split())


def origins(claims: Iterable[Claim], reports: Sequence[Report], copies: Sequence[Copy] = ()) -> dict[str, Origin]:
    """The origin of every claim, by claim id.

    A claim in an outlet's own voice has the outlet as origin, or the agency whose copy it printed; of
    reports that carry one dispatch, all have the one, and what stands in a passage lifted from another
    report has that one's. A claim whose speaker could not be told stands
    under the words that point at him.
    """
    every = list(claims)
    folded = _fold([c.speaker for c in every if c.speaker])
    voices = own_voices(reports, copies)
    lifted = _lifted(copies)
    return {
        c.id: _medium(folded[_party_key(c.speaker)])
        if c.speaker
        else voices[_written_by(c, lifted)]
        if c.kind == "own-voice"
        else _unresolved(c, voices[c.report])
        for c in every
    }


def _lifted(copies: Sequence[Copy]) -> dict[str, list[tuple[Span, str]]]:
    """Passages that stood in another report first, by report: where they are, and which report that is."""
    out: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for copy in copies:
        if copy.relation == "partial":
            for both in copy.passages:
                out[both.other.report].append((both.other.span, copy.of))
    return out


def _written_by(claim: Claim, lifted: Mapping[str, Sequence[tuple[Span, str]]]) -> str:
    """The report that a claim's words come from."""
    found = (of for span, of in lifted.get(claim.report, ()) if span.contains(claim.content[0]))
    return next(found, claim.report)


def _unresolved(claim: Claim, voice: Origin) -> Origin:
    words = " ".join(claim.source[0].exact.split())[:60] if claim.source else "not named"
    return Origin(f"unresolved:{_slug(words)}@{voice.id}", f"somebody ({words}) in {voice.name}", "unresolved")


def _medium(origin: Origin) -> Origin:
    """A news agency quoted as a speaker is an outlet's own voice: it saw nothing that its sources did not."""
    known = _plain(origin.name) in _agencies()
    return Origin(f"outlet:{_slug(origin.name)}", origin.name, "own-voice") if known else origin


@cache
def _agencies() -> frozenset[str]:
    return frozenset(_plain(name).removeprefix("the ") for names in load("agencies") for name in names)


def own_voices(reports: Sequence[Report], copies: Sequence[Copy]) -> dict[str, Origin]:
    """Who stands behind a report's own words: its agency, else its outlet; one for all copies."""
    by_id = {r.id: r for r in reports}
    leader = {r.id: r.id for r in reports}
    for copy in copies:
        if copy.relation in ("same dispatch", "rewrite"):
            for other in copy.reports:
                leader[other] = leader.get(copy.of, copy.of)
    members: dict[str, list[Report]] = defaultdict(list)
    for report_id, head in leader.items():
        members[head].append(by_id[report_id])
    named = {head: _behind(by_id[head], group) for head, group in members.items()}
    return {r.id: Origin(f"outlet:{_slug(named[leader[r.id]])}", named[leader[r.id]], "own-voice") for r in reports}


def _behind(first: Report, group: Sequence[Report]) -> str:
    sole = [r.credits[0] for r in group if len(r.credits) == 1]
    return sole[0] if sole else first.outlet or first.id


@dataclass(slots=True)
class _Office:
    """Parties seen under one key."""

    key: Key
    name: str
    standing: Standing
    count: int
    kind: str


def _party_key(party: Party) -> tuple[str, Key]:
    """Kind of key and the words that tell the party from others."""
    role = set(_words(party.role or ""))
    if party.anonymous or party.kind == "unnamed":
        return "unnamed", frozenset(_words(party.name)) or frozenset({party.name})
    body = party.affiliation
    if party.kind == "person" and body and (role & _VOICE or not party.role):
        return "office", _office_words(body, party.role)
    if party.kind == "person":
        return "person", frozenset(_words(party.name)) - _VOICE or frozenset(_words(party.name))
    return "office", _office_words(_first_of_several(party.name), None)


def _first_of_several(name: str) -> str:
    """Two voices under one cue, "state radio and several agencies": the first counts."""
    first, joined, second = name.partition(" and ")
    return first if joined and second[:1].islower() and " " in first else name


def _office_words(body: str, role: str | None) -> Key:
    """Distinguishing words of an office: "Iran" with "Defense Minister" is "Iranian Defence Ministry"."""
    body = _seats().get(_plain(body), body)
    words = {_OFFICE_OF.get(w, w) for w in _words(body)} | _known().get(_plain(body), frozenset())
    if role and len(words) == 1 and words <= _country_names():
        words |= {_OFFICE_OF.get(w, w) for w in _words(role)} - (_VOICE - {"minister"}) - {"prime", "foreign policy"}
    held = set(_words(role or "")) & _OF_PLACE
    countries = words & _country_keys()
    if len(countries) == 1 and words & _ARMED and not words & _REBEL:
        return frozenset(countries | {"military"})
    return frozenset((words - _VOICE or words) | held)


@cache
def _known() -> dict[str, Key]:
    """Well-known bodies to the country they belong to, and to its military where they are part of it."""
    states = load("countries")["states"]
    out: dict[str, Key] = {}
    for name, _, kind, code, *also in load("parties")["known"]:
        if code in states:
            country = _plain(states[code][0]).removeprefix("the ").replace(" ", "_")
            words = frozenset({country, "military"} if kind == "military" else {country})
            out |= {_plain(written): words for written in (name, *also)}
    return out


@cache
def _seats() -> dict[str, str]:
    """Seats that speak for a government to that government: "the Kremlin" to "government of Russia"."""
    parties, states = load("parties"), load("countries")["states"]
    return {
        _plain(written): f"government of {states[code][0]}"
        for seat, (name, code, _) in parties["seats"].items()
        if name in parties["heads_of_state"] and code in states
        for written in (seat, name)
    }


@cache
def _country_names() -> frozenset[str]:
    return frozenset(
        w for state in load("countries")["states"].values() for w in [_plain(state[0]).removeprefix("the ")]
    )


@cache
def _countries() -> dict[str, str]:
    """Adjectives and capitals to the country's name, words joined by a blank."""
    out: dict[str, str] = {}
    for name, adjective, capital, *_ in load("countries")["states"].values():
        plain = _plain(name).removeprefix("the ")
        out[_plain(adjective)] = out[_plain(name)] = plain
        out[_plain(capital)] = plain
    return out | {"us": "united states", "u s": "united states", "american": "united states", "uk": "united kingdom"}


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.lower())
    return re.sub(
        r"\s+",
        " ",
        re.sub(r"[^a-z0-9 ]+", " ", bare.replace(".", "").replace("'", "").replace("’s", "").replace("’", "")),
    ).strip()


def _words(name: str) -> list[str]:
    """Distinguishing words in order, countries folded: "Iraqi" is "iraq"."""
    text = f" {_plain(re.sub(chr(39) + 's', '', name))} "
    for written, country in _countries().items():
        if f" {written} " in text:
            text = text.replace(f" {written} ", f" {country.replace(' ', '_')} ")
    return [w for w in text.split() if w not in _SMALL]


def _initials(words: Sequence[str]) -> str:
    return "".join(w[0] for w in words)


def _fold(parties: Sequence[Party]) -> dict[tuple[str, Key], Origin]:
    """Each party key to its origin."""
    offices: dict[tuple[str, Key], _Office] = {}
    names: dict[tuple[str, Key], Counter[tuple[bool, str]]] = defaultdict(Counter)
    aliases: dict[tuple[str, Key], set[Key]] = defaultdict(set)
    hints: dict[tuple[str, Key], Key] = {}
    for party in parties:
        key = _party_key(party)
        label = party.affiliation if key[0] == "office" and party.kind == "person" else party.name
        label = _label(party, label or party.name)
        names[key][label != party.name or party.kind != "person", label] += 1
        aliases[key] |= {frozenset(_words(a)) for a in party.aliases if len(a) > 1}
        aliases[key].add(frozenset({_initials([w for w in _plain(party.name).split() if w not in _SMALL])}))
        if key[0] == "person" and party.role and (words := frozenset(_words(party.role)) - _VOICE - _RANK):
            hints[key] = words
        standing = _standing(party, key)
        if key not in offices:
            offices[key] = _Office(key[1], label, standing, 0, key[0])
        offices[key].count += 1
        if standing == "named":
            offices[key].standing = "named"
    leader = _lead(offices, aliases, _persons(parties), hints)
    called: dict[tuple[str, Key], Counter[tuple[bool, str]]] = defaultdict(Counter)
    for key in offices:
        called[leader[key]] += names[key]
    out = {}
    for key in offices:
        head = offices[leader[key]]
        label = _called(head.key, called[leader[key]])
        out[key] = Origin(f"{head.kind}:{_slug(' '.join(sorted(head.key)))}", label, head.standing, _side(head))
    return out


def _called(key: Key, names: Counter[tuple[bool, str]]) -> str:
    """What an origin is called: by its body's most usual name, else by the one person who speaks for it.

    Two persons of one office, none of whom the other's words may be put under, go by the office.
    """
    bodies = {name: n for (body, name), n in names.items() if body and " and " not in name}
    if bodies:
        return max(bodies.items(), key=lambda x: (x[1], len(x[0])))[0]
    if len(names) > 1 and "military" in key and (country := key & _country_keys()):
        return f"armed forces of {next(iter(country)).replace('_', ' ').title()}"
    return max(names.items(), key=lambda x: (x[1], len(x[0][1])))[0][1]


def _label(party: Party, body: str) -> str:
    held = sorted(set(_words(party.role or "")) & _OF_PLACE)
    if held and party.kind == "person" and party.affiliation == body:
        return f"{held[0]} of {body}"
    if party.kind == "person" and party.affiliation == body and len(_words(body)) == 1 and party.role:
        return party.name if set(_words(body)) <= _country_names() else body
    return body


def _persons(parties: Sequence[Party]) -> dict[Key, Counter[tuple[str, Key]]]:
    """What office a person's name is seen with, so that the name alone finds it."""
    out: dict[Key, Counter[tuple[str, Key]]] = defaultdict(Counter)
    for party in parties:
        if party.kind == "person" and not party.anonymous:
            out[frozenset(_words(party.name)) - _VOICE][_party_key(party)] += 1
    return out


def _standing(party: Party, key: tuple[str, Key]) -> Standing:
    if key[0] == "unnamed":
        return "bare" if key[1] <= _BARE else "described"
    if party.kind == "person" and set(_words(party.name)) & {"spokesman", "spokeswoman", "spokesperson"}:
        return "office"
    return "named"


def _lead(
    offices: Mapping[tuple[str, Key], _Office],
    aliases: Mapping[tuple[str, Key], set[Key]],
    persons: Mapping[Key, Counter[tuple[str, Key]]],
    hints: Mapping[tuple[str, Key], Key],
) -> dict[tuple[str, Key], tuple[str, Key]]:
    """The key each key is folded into."""
    leader = {key: key for key in offices}
    stems = [k for k in offices if _is_stem(k)]
    by_size = sorted(offices, key=lambda k: (-len(k[1]), -offices[k].count, sorted(k[1])))
    for key in reversed(by_size):  # fewest words first: they are folded into fuller names
        fuller = [k for k in by_size if k != key and _means(key, k, aliases, persons, hints)]
        if fuller:
            leader[key] = max(fuller, key=lambda k: (offices[k].count, len(k[1]), sorted(k[1])))
    for stem in stems:  # a name of its own in two longer ones is the same name
        if not stem[1] <= leader[stem][1]:
            continue  # an acronym, folded into what it stands for
        leader[stem] = stem
        leader |= {k: stem for k in offices if k != stem and k[0] == "office" and stem[1] < k[1]}

    def top(key: tuple[str, Key]) -> tuple[str, Key]:
        seen = set()
        while leader[key] != key and key not in seen:
            seen.add(key)
            key = leader[key]
        return key

    return {key: top(key) for key in offices}


def _is_stem(key: tuple[str, Key]) -> bool:
    """Whether a body goes by one word that is a name of its own, and no kind of body or country."""
    return key[0] == "office" and len(key[1]) == 1 and not key[1] <= (_generic() | _country_keys())


@cache
def _generic() -> frozenset[str]:
    """Words for kinds of body: "police", "ministry", "council"."""
    bodies = load("parties")["bodies"].values()
    return frozenset(w for names in bodies for name in names for w in _plain(name).split()) | _VOICE | _ARMED


def _means(
    short: tuple[str, Key],
    full: tuple[str, Key],
    aliases: Mapping[tuple[str, Key], set[Key]],
    persons: Mapping[Key, Counter[tuple[str, Key]]],
    hints: Mapping[tuple[str, Key], Key],
) -> bool:
    """Whether `short` can be a shorter way to write `full`."""
    if short[0] == "unnamed" or full[0] == "unnamed":
        return False
    if short[1] in aliases[full] and len(short[1]) == 1:
        return True
    if short[0] == "person":
        if full[0] == "office" and short in hints and hints[short] <= full[1]:
            return True  # "zoo director" speaks for the one zoo of the story
        if full[0] == "office" and len(short[1]) == 1 and short[1] < full[1]:
            return True  # one word alone is as like a body's short name as a surname
        alone = [k for name, seen in persons.items() if short[1] <= name for k in seen if k != short]
        return full in alone and (full[0] == "office" or short[1] < full[1])
    if full[0] == "person":
        return False
    # "police" for "Harbour City police"; but not "Iran" for "Iran's army", nor the other way round
    return short[1] < full[1] and not short[1] <= _country_keys()


@cache
def _country_keys() -> frozenset[str]:
    return frozenset(c.replace(" ", "_") for c in _countries().values())


def _side(office: _Office) -> str | None:
    """The country a state or one of its bodies speaks for."""
    if office.kind == "person":
        return None
    countries = sorted(office.key & _country_keys())
    return countries[0].replace("_", " ") if len(countries) == 1 else None


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", _plain(text)).strip("-") or "unknown"
