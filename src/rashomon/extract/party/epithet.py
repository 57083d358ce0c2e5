"""Named people called by what they are: "the billionaire businessman", "the 76-year-old", "both men".

Whoever writes so means somebody named shortly before, and not whoever else the same sentence names: there
a pronoun would do. Where two are as likely as each other nobody is meant.
"""

from __future__ import annotations

import re

from rashomon.extract.party.entity import Entity, Mention
from rashomon.extract.party.match import clash
from rashomon.extract.party.offices import role_words
from rashomon.extract.party.pronoun import prominence
from rashomon.extract.party.register import Register
from rashomon.extract.party.units import ARTICLES
from rashomon.extract.party.words import fold, slug

#: Paragraphs that an epithet reaches back, and points by which the likeliest must lead. Set by hand on invented
#: reports and on the open part of benchmarks/speaker_set.jsonl, November 2026.
_REACH, _LEAD = 2, 1.0
#: Words behind a name in which an age may stand: "Ann Ito, of Selm, 76," is too far.
_NEAR = 2
#: Words of an epithet that the vocabulary may not know, before those it does.
_UNKNOWN = 2
_AGED = re.compile(r"(\d{1,3})-year-old")
_ENDS = frozenset("of from in at for with who whose whom that which and on to as".split())
_SINGLED = frozenset("only first last next other latest same second third most one two".split())
_COMPOUNDS = frozenset({"secretary", "chief", "head", "member"})
_COPULAS = frozenset({"is", "was"})
_NAMED_AS = frozenset({"identified", "named", "as"})
_PAIRS = re.compile(r"(?:both|the two|the pair|the duo|both of them)(?: (?:men|women|leaders|brothers|sisters))?", re.I)


def epithet(book: Register, i: int, j: int, at: int) -> Entity | None:
    """The named person that tokens [i, j), a definite noun phrase, mean as seen from token `at`; else None."""
    t = book.t
    if i + 1 >= j or t.lows[i] != "the":
        return None
    end = next((k for k in range(i + 1, j) if t.lows[k] in _ENDS or not t.words[k][0].isalnum()), j)
    owned = any(w == "'s" or w.endswith("s'") for w in t.lows[i:end])
    if end == i + 1 or owned or t.lows[i + 1] in _SINGLED or _told_further(book, end, j):
        return None
    head = t.lows[end - 1]
    if aged := _AGED.fullmatch(head):
        return _aged(book, aged[1], at)
    if head not in book.lex.epithets and not ("former" in t.lows[i:end] and "role" in book.lex.labels.get(head, ())):
        return None
    called = t.lows[i + 1 : j if head in _COMPOUNDS else end]
    if _introduced(book, head, at) or (head in _COMPOUNDS and "former" not in called):
        return None
    return _likeliest(book, frozenset(called), head, at)


def _told_further(book: Register, end: int, j: int) -> bool:
    """Whether a name or a place behind the noun says who it is: "the nominee, Ann Ito", "the Liberal from Selm"."""
    t = book.t
    head = end < j and t.lows[end] in ("from", "of", ",") and t.lows[end - 1] not in _COMPOUNDS
    return head and any(t.words[k][0].isupper() for k in range(end + 1, min(j, end + 4)))


def _introduced(book: Register, head: str, at: int) -> bool:
    """Whether somebody unnamed of that description stands before: "a senator … the senator"."""
    indefinite = {p.start for p in book.phrases if p.det == "a" and p.head == head and p.start < at}
    return any(m.start in indefinite for _, m in book.before(at))


def _likeliest(book: Register, called: frozenset[str], head: str, at: int) -> Entity | None:
    """The named person who stands out before `at`; of those whose role has the same noun, where there are any."""
    gender = book.lex.gender.get(head, "")
    last = min(at, len(book.t) - 1)
    near = [(e, m) for e, m in book.before(at) if _named(e) and not clash(e.gender, gender)]
    holders = [(e, m) for e, m in near if _same_noun(book, e, head)]
    if len({e.id for e, _ in holders}) == 1 or head in book.lex.kin:
        return holders[0][0] if len({e.id for e, _ in holders}) == 1 else None
    return _leader(book, [(e, m) for e, m in holders or near if not _other_camp(e, called)], last)


def _leader(book: Register, near: list[tuple[Entity, Mention]], last: int) -> Entity | None:
    t = book.t
    scores: dict[str, float] = {}
    people = {e.id: e for e, _ in near}
    here = {e.id for e, m in near if m.sent == t.sent[last] and not m.quoted}
    for entity, m in near:
        if t.para[last] - m.para > _REACH or m.quoted or m.sent == t.sent[last]:
            continue
        score = prominence(m, t.para[last], t.sent[last], last - m.start)
        scores[entity.id] = max(score, scores.get(entity.id, score))
    ranked = sorted(scores.items(), key=lambda x: -x[1])
    if here or not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _LEAD):
        return None
    return people[ranked[0][0]]


def _named(entity: Entity) -> bool:
    return entity.kind == "person" and bool(entity.names) and not entity.anonymous


def _same_noun(book: Register, entity: Entity, head: str) -> bool:
    return bool(entity.role) and bool(role_words(book, head) & role_words(book, (entity.role or "").split()[-1]))


def _other_camp(entity: Entity, called: frozenset[str]) -> bool:
    """Whether a person's role names a party or state that the epithet does not: "the Reform nominee"."""
    own = {fold(w) for w in f"{entity.role or ''} {entity.owner_name or ''}".split() if w[:1].isupper()}
    return bool(own) and not own & called and any(w in own for w in called)


def _aged(book: Register, age: str, at: int) -> Entity | None:
    """Whoever is said to be of that age: by name, or nobody where somebody unnamed is."""
    found = {e.id: e for _, e, m in book.order if _named(e) and age in _ages(book, m)}
    if found:
        return next(iter(found.values())) if len(found) == 1 else None
    if f"{age}-year-old" in book.t.lows[: max(at, 0)]:
        return None
    people = [(e, m) for e, m in book.before(at) if _named(e)]
    other = {e.id for e, m in people if _ages(book, m)}
    return _leader(book, [(e, m) for e, m in people if e.id not in other], min(at, len(book.t) - 1))


def _ages(book: Register, m: Mention) -> set[str]:
    """The age given with a mention: "Ann Ito, 76,", "Ann Ito (76)", "76-year-old Ann Ito"."""
    t = book.t
    after = t.words[m.end : m.end + _NEAR]
    out = {after[1]} if len(after) == _NEAR and after[0] in ",(—–" and after[1].isdigit() else set()
    before = _AGED.fullmatch(t.lows[m.start - 1]) if m.start else None
    return out | ({before[1]} if before else set())


def identified(book: Register, m: Mention) -> Entity | None:
    """The person that somebody unnamed is said to be.

    "The victim was (identified as) Ann Ito, 33", "comedian and actor Lee Orr", "police identified the boy as Lee Orr".
    """
    t, k = book.t, m.end + 1
    told = k < len(t) and t.lows[k - 1] == "as" and bool(_NAMED_AS & set(t.lows[max(0, m.start - 3) : m.start]))
    if k >= len(t) or not (told or t.lows[k - 1] in (*_COPULAS, "and")):
        return None
    if t.lows[k - 1] == "and" and (not t.words[k].islower() or t.lows[k] in ARTICLES):
        return None
    while k < len(t) and (t.lows[k] in _NAMED_AS or _AGED.fullmatch(t.lows[k])):
        k += 1
    return next((e for s, e, o in book.order if s == k and o.sent == m.sent and _named(e)), None)


def opening(book: Register, at: int) -> int:
    """Where the noun phrase opens whose known words start at a token: "the presumptive Reform nominee"."""
    t = book.t
    for k in range(at, max(at - _UNKNOWN - 1, -1), -1):
        if t.lows[k] == "the":
            return k
        if t.sent[k] != t.sent[at] or (k < at and not t.words[k].islower()) or t.lows[k] in _ENDS:
            return at
    return at


def together(book: Register, i: int, j: int, at: int) -> Entity | None:
    """Two named people meant at once by "both men" or "the two", else None."""
    words = " ".join(w for w in book.t.lows[i:j])
    return pair(book, at) if _PAIRS.fullmatch(words) else None


def pair(book: Register, at: int, *, tied: bool = False, heard: bool = False) -> Entity | None:
    """The two named people of the last sentence that names any.

    `tied`: only where "and" stands between them; `heard`: only where the second of them speaks or acts.
    """
    last = min(at, len(book.t) - 1)
    people = [(e, m) for e, m in book.before(at) if _named(e) and m.para >= book.t.para[last] - 1]
    if not people:
        return None
    line = [(e, m) for e, m in people if m.sent == people[0][1].sent]
    found = list({e.id: e for e, _ in reversed(line)}.values())
    if len(found) != 2 or (tied and not any(_tied(book, m) and (not heard or m.speaks or m.acts) for _, m in line)):
        return None
    name = " and ".join(e.name for e in found)
    return book.add(Entity(f"group:{slug(name)}", "group", name, frozenset(fold(name).split()), plural=True))


def _tied(book: Register, m: Mention) -> bool:
    k = m.start - 1
    while k > 0 and book.t.lows[k] in ARTICLES:
        k -= 1
    return k > 0 and book.t.lows[k] == "and"
