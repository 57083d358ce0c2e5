"""Pronouns: the most prominent party that fits, or nobody where two fit equally well."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rashomon.extract.party_entity import Entity, Mention
from rashomon.extract.party_register import Register

#: Points for prominence and for distance; a lead smaller than `_LEAD` is a tie. Set by hand on
#: invented reports and checked on 83 attributions of six reports (benchmarks/speaker.py), November 2026.
_SPEAKER, _SUBJECT, _ACTS, _QUOTED, _OBJECT = 3.0, 1.5, 1.0, -3.0, -1.5
_PARAGRAPH, _SENTENCE, _WORD = 2.0, 0.5, 0.004
#: Points for the subject of a clause that leads up to the main one: "after Ann Ito had asked, Jo Pell said".
_LED = -0.5
_LEAD = 0.25
#: Whoever scores less is too far off to be meant: 57 pronouns of the looked-at parts of benchmarks/speaker_set.jsonl
#: that found the right party scored -3.5 or more, November 2026.
_FLOOR = -4.0
#: Points for who was meant by the same pronoun earlier in the paragraph.
_CHAIN = 1.5
_SUBJECTS = {"m": frozenset({"he"}), "f": frozenset({"she"})}
#: Nouns in the singular for more than one.
_SEVERAL = frozenset({"family", "community", "couple", "crowd", "staff", "pair", "duo", "trio"})
#: Words that may stand between somebody and "who" beside names: "Ann X of the Selm Board, who".
_TIES = frozenset("of from at in with for the a an on to".split())
#: Paragraphs that a pronoun reaches back.
_REACH = 3


def antecedent(book: Register, which: str, at: int, but: Entity | None = None, *, chain: int = 3) -> Entity | None:
    """Whom a pronoun at token `at` means, `but` left out.

    `chain`: how many pronouns before it in its paragraph are looked at.
    `which` is its class: "m", "f", "h" (either), "p" they, "i" it, "w" we, "s" I, "r" who.
    """
    if which == "r":
        return _relative(book, at)
    if which in ("w", "s"):
        return _quoting(book, which, at)
    scores: dict[str, float] = {}
    known: dict[str, Entity] = {}
    t = book.t
    last = min(at, len(t) - 1)
    stop = bisect_left(book.order, at, key=lambda x: x[0])
    for start, entity, mention in reversed(book.order[:stop]):
        if t.para[last] - mention.para > _REACH:
            break
        if entity is but or mention.end > at:
            continue
        if mention.quoted and entity.kind == "unnamed" and not t.quoted[last]:
            continue  # "the best person I know," he said
        if not fits(entity, which) and not (
            which == "p" and _leading_body(entity, mention, t.para[last], t.sent[last])
        ):
            continue
        score = prominence(mention, t.para[last], t.sent[last], at - start) + (0.3 if entity.gender == which else 0.0)
        if score > scores.get(entity.id, float("-inf")):
            scores[entity.id], known[entity.id] = score, entity
    chained = _chained(book, which, last, chain) if chain and which in _SUBJECTS else None
    if chained is not None and chained[0] is not but:
        meant, there = chained
        known[meant.id] = meant
        again = _SUBJECT - _PARAGRAPH * (t.para[last] - t.para[there]) - _WORD * (last - there)
        near = t.para[there] == t.para[last]
        scores[meant.id] = scores.get(meant.id, 0.0) + _CHAIN if near else max(scores.get(meant.id, again), again)
    return _leader(scores, known)


def _chained(book: Register, which: str, at: int, chain: int) -> tuple[Entity, int] | None:
    """Whom the last pronoun of that class in this or the last paragraph means, outside quotations, and its token."""
    t = book.t
    for k in range(at - 1, -1, -1):
        if t.para[k] < t.para[at] - 1:
            return None
        if not t.quoted[k] and t.lows[k] in _SUBJECTS[which]:
            meant = antecedent(book, which, k, chain=chain - 1)
            return (meant, k) if meant is not None and not _taken_over(book, which, k, at, meant) else None
    return None


def _taken_over(book: Register, which: str, since: int, at: int, meant: Entity | None) -> bool:
    """Whether somebody else whom the pronoun fits has begun to speak since it was last used."""
    return any(
        m.speaks and e is not meant and m.start > since and not m.quoted and not m.object and fits(e, which)
        for e, m in _between(book, since, at)
    )


def _between(book: Register, since: int, at: int) -> Iterator[tuple[Entity, Mention]]:
    for e, m in book.before(at):
        if m.start < since:
            return
        yield e, m


def _leading_body(entity: Entity, mention: Mention, para: int, sent: int) -> bool:
    """Whether "they" may be a body of one: the subject of a sentence of the same paragraph."""
    body = entity.kind == "organisation" and entity.country is None and entity.cls not in ("media", "statemedia")
    near = mention.para == para and sent - mention.sent <= 1
    return body and near and (mention.speaks or mention.subject or mention.acts) and not mention.object


def prominence(mention: Mention, para: int, sent: int, words: int) -> float:
    """Points of a mention, for whoever speaks or acts and for nearness, seen from `words` words behind it."""
    score = _SPEAKER * mention.speaks + _SUBJECT * mention.subject + _QUOTED * mention.quoted
    score += _LED * mention.led + _OBJECT * mention.object + _ACTS * (mention.acts and not mention.object)
    return score - _PARAGRAPH * (para - mention.para) - _SENTENCE * min(sent - mention.sent, 4) - _WORD * words


def _leader(scores: dict[str, float], known: dict[str, Entity]) -> Entity | None:
    ranked = sorted(scores.items(), key=lambda x: -x[1])
    if not ranked or ranked[0][1] < _FLOOR or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _LEAD):
        return None
    return known[ranked[0][0]]


def _relative(book: Register, at: int) -> Entity | None:
    """Who "who" means: the party that stands directly before."""
    stop = bisect_left(book.order, at, key=lambda x: x[0])
    t, body = book.t, None
    for _, entity, mention in reversed(book.order[:stop]):
        if mention.sent != t.sent[at]:
            break
        if mention.end > at or (t.lows[at] == "which" and not fits(entity, "i")):
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


def _quoting(book: Register, which: str, at: int) -> Entity | None:
    """Who "we" and "I" mean in a quotation: who is said to speak in this paragraph, the nearest."""
    t = book.t
    if at >= len(t):
        return None
    said = [
        (abs(start - at), start, e)
        for start, e, m in book.order
        if m.speaks and m.para == t.para[at] and fits(e, which)
    ]
    return min(said, key=lambda x: x[:2])[2] if said else None


def fits(entity: Entity, which: str) -> bool:
    """Whether a party can be meant by a pronoun of that class."""
    person = entity.kind in ("person", "unnamed") and not entity.plural and entity.head not in _SEVERAL
    if which in ("m", "f"):
        return person and entity.gender in ("", which)
    if which == "h":
        return person
    if which == "s":
        return person
    if which == "p":
        return entity.plural or (
            entity.kind in ("organisation", "group") and entity.cls in ("police", "military", "group", "company")
        )
    if which == "i":
        return entity.kind in ("organisation", "state", "group", "document") and not entity.plural
    return entity.kind in ("organisation", "state", "group", "person", "unnamed")
