"""When two written names can be one."""

from __future__ import annotations

from functools import lru_cache

from rashomon.extract.party.entity import Entity
from rashomon.extract.party.words import fold

#: Words that initials leave out.
SMALL = frozenset({"of", "the", "for", "and"})


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> tuple[str, ...]:
    """A name as folded words."""
    return tuple(fold(name).split())


@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """A person's name as folded words, without "al-"."""
    return tuple(w.split("-", 1)[1] if w.startswith(("al-", "el-")) else w for w in fold(name).split())


def clash(a: str, b: str) -> bool:
    """Whether two genders are known and differ."""
    return bool(a and b and a in "mf" and b in "mf" and a != b)


def affiliated(entity: Entity, owner: Entity) -> bool:
    """Whether a party's written affiliation shares a word with a body."""
    return bool(entity.owner_name and set(fold(entity.owner_name).split()) & set(fold(owner.name).split()))


def same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names are the same words."""
    return a == b


def ends_with(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether `a` is the end of name `b`, or both have the same first and last word."""
    short, long = sorted((a, b), key=len)
    if len(short) < len(long) and long[-len(short) :] == short:
        return True
    return len(short) > 1 and short[0] == long[0] and short[-1] == long[-1]


def within(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether `a` stands anywhere in name `b`."""
    return len(a) < len(b) and any(b[k : k + len(a)] == a for k in range(len(b)))


def initials(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether `a` are the initials of name `b`."""
    return len(a) == 1 and len(a[0]) > 2 and "".join(w[0] for w in b if w not in SMALL) == a[0]


def shortened(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether `a` are the first or last words of name `b`: "Observatory" of "Coastal Observatory"."""
    return len(a) < len(b) and (b[: len(a)] == a or b[-len(a) :] == a)
