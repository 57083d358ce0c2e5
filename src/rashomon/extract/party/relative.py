"""Whom "who" and "which" mean: the party that stands directly before."""

from __future__ import annotations

from bisect import bisect_left

from rashomon.extract.party.entity import Entity, Mention
from rashomon.extract.party.register import Register

#: Words that may stand between somebody and "who" beside names: "Ann X of the Selm Board, who".
_TIES = frozenset("of from at in with for the a an on to".split())


def relative(book: Register, at: int) -> Entity | None:
    """Who "who" means: the party that stands directly before."""
    stop = bisect_left(book.order, at, key=lambda x: x[0])
    t, body = book.t, None
    for _, entity, mention in reversed(book.order[:stop]):
        if mention.sent != t.sent[at]:
            break
        if mention.end > at or (t.lows[at] == "which" and not _thing(entity)):
            continue
        if t.lows[at] != "which" and not _relates(book, entity, mention, at):
            body = body or (entity if entity.kind == "organisation" and _touches(book, mention, at) else None)
            continue
        if named := _apposed_to(book, entity, mention):
            return named
        return None if _one_of_two(book, mention) else entity
    return body if body and body.name not in book.lex.regions else None


#: Words between a name and the last description in apposition to it: "Jo Pell, a banker and former port official".
_APPOSED = 8


def _apposed_to(book: Register, entity: Entity, mention: Mention) -> Entity | None:
    """The person whom somebody unnamed only describes further, a comma and "a" behind the name."""
    if entity.kind != "unnamed" or entity.plural:
        return None
    t = book.t
    for other, m in book.before(mention.start):
        if m.sent != mention.sent or mention.start - m.end > _APPOSED:
            return None
        if other.kind == "person" and other.names:
            between = t.lows[m.end : mention.start]
            described = between[:1] == [","] and len(between) > 1 and between[1] in ("a", "an", "the")
            return other if described and between.count(",") == 1 and "and" in between else None
    return None


def _touches(book: Register, mention: Mention, at: int) -> bool:
    return book.t.words[mention.end : at] in ([], [","])


def _relates(book: Register, entity: Entity, mention: Mention, at: int) -> bool:
    """Whether "who" can mean a party: "Ann X, a Selm campaign volunteer who" is not the campaign."""
    people = entity.plural or entity.kind in ("person", "unnamed", "group") or entity.cls == "police"
    between = book.t.words[mention.end : at]
    if not between or between == [","]:
        return people
    aside = between[0] == "," and len(between) > 1 and between[1] in ("a", "an", "the", "one")
    return people and (aside or all(not w[0].islower() or w in _TIES for w in between))


def _one_of_two(book: Register, mention: Mention) -> bool:
    """Whether "and" ties a mention to a party before it: "the mayor and the bishop, who …" are both."""
    before = book.t.lows[mention.start - 1] if mention.start else ""
    return before == "and" and any(m.end == mention.start - 1 for _, m in book.before(mention.start))


def _thing(entity: Entity) -> bool:
    """Whether "which" can mean a party."""
    return entity.kind in ("organisation", "state", "group", "document") and not entity.plural
