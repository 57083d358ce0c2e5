"""Who is called by an office or only described, and documents."""

from __future__ import annotations

from itertools import pairwise

from rashomon.extract.party.bodies import owner_of
from rashomon.extract.party.entity import Entity, Mention
from rashomon.extract.party.match import affiliated, clash
from rashomon.extract.party.phrase import Phrase
from rashomon.extract.party.register import Register
from rashomon.extract.party.words import fold, slug
from rashomon.model import PartyKind

#: Words beside a name within which "the spokesman" stands in apposition to it.
_ASIDE = 3
#: Words that make another office of the same noun.
_OTHER_OFFICE = frozenset({"prime", "vice", "deputy", "former", "assistant", "press"})


def office(book: Register, phrase: Phrase, at: int | None) -> Entity | None:
    """A holder of an office: a person named with it, else the office itbook."""
    owner, country = owner_of(book, phrase)
    role = phrase.role or phrase.head
    held = holder(book, role, owner, country, at if phrase.det != "a" else None, phrase)
    if held is not None:
        return held
    if owner is None and country is None and phrase.det != "a" and at is not None and not phrase.plural:
        return None
    return new_office(book, phrase, role, owner, country)


def holder(
    book: Register, role: str, owner: Entity | None, country: str | None, at: int | None, phrase: Phrase
) -> Entity | None:
    """The person named with an office, the nearest before `at`; None for an indefinite one."""
    if at is None:
        return None
    wanted = role_words(book, role)
    for entity, _ in book.before(at):
        if entity.kind != "person" or not entity.role or not _holds(book, wanted, entity):
            continue
        if owner is not None and entity.owner is not owner and not affiliated(entity, owner):
            continue
        if country and owner is None and entity.country not in (None, country):
            continue
        if clash(entity.gender, phrase.gender):
            continue
        return entity
    return None


def _holds(book: Register, wanted: frozenset[str], entity: Entity) -> bool:
    """Whether a person's role is the one asked for: a prime minister is not "the minister".

    Words of the body may narrow it: the "relief chief" is chief of the relief board.
    """
    have = role_words(book, entity.role or "")
    body = role_words(book, entity.owner.name if entity.owner else entity.owner_name or "")
    return bool(wanted & have) and wanted <= have | body and not (have - wanted) & _OTHER_OFFICE


def named_later(book: Register, phrase: Phrase) -> Entity | None:
    """Who an office in a lead is: the one person whom the report goes on to name with it.

    "A spokesman" is only whoever is called "the spokesman" when named.
    """
    if phrase.sort != "office" or phrase.owner is not None or phrase.country or phrase.plural:
        return None
    wanted = role_words(book, phrase.role or phrase.head)
    if phrase.det == "a" and sum(p.det == "a" and p.head == phrase.head for p in book.phrases) > 1:
        return None
    found = {}
    for start, entity, m in book.order:
        if start < phrase.start or entity.kind != "person" or not entity.names or not entity.role:
            continue
        if wanted == role_words(book, entity.role) and (phrase.det != "a" or _as_known(book, m, phrase.head)):
            found[entity.id] = entity
    return next(iter(found.values())) if len(found) == 1 else None


def _as_known(book: Register, m: Mention, head: str) -> bool:
    """Whether a name stands with "the spokesman": one who was spoken of before."""
    t = book.t
    near = t.lows[max(0, m.start - _ASIDE) : m.end + _ASIDE]
    return ("the", head) in pairwise(near)


def role_words(book: Register, role: str) -> frozenset[str]:
    """The words of a role, one for the same office."""
    out: set[str] = set()
    for word in fold(role).split():
        out |= set(book.lex.same.get(word, word).split())
    return frozenset(out)


def new_office(book: Register, phrase: Phrase, role: str, owner: Entity | None, country: str | None) -> Entity:
    """An office whose holder is not named; of nobody's, it hides who speaks."""
    name = phrase.words
    if owner is not None and owner.kind != "person":
        name = f"{owner.name} {role}"
    base = f"{slug(owner.name)}-{slug(role)}" if owner else slug(phrase.words)
    hidden = phrase.plural or (owner is None and country is None)
    kind: PartyKind = "unnamed" if hidden else "person"
    entity = book.add(Entity(f"{kind}:{base}", kind, name, frozenset(fold(role).split()), phrase.head, role, owner,
                             country=country, gender=phrase.gender, plural=phrase.plural,
                             anonymous=hidden))  # fmt: skip
    if owner is None and country:
        entity.owner_name = book.lex.states[country].short
    return entity


def unnamed(book: Register, phrase: Phrase, at: int | None) -> Entity:
    """Somebody named only by what they are."""
    owner, country = owner_of(book, phrase)
    if at is not None and phrase.det == "the" and owner is None and country is None:
        for entity, _ in book.before(at):
            if entity.kind == "unnamed" and entity.head == phrase.head:
                if fold(phrase.words).startswith(f"{fold(entity.name)} "):
                    entity.name = phrase.words  # the fuller description says more
                return entity
    if (
        at is not None
        and phrase.plural
        and owner is None
        and country is None
        and phrase.det in ("", "own")
        and " " in phrase.words
    ):
        tail = fold(phrase.words)
        longer = {e.id: e for e, _ in book.before(at) if e.kind == "unnamed" and fold(e.name).endswith(f" {tail}")}
        if len(longer) == 1:
            return next(iter(longer.values()))
    words = phrase.words
    entity = book.add(Entity(f"unnamed:{slug(words)}", "unnamed", words, frozenset(fold(words).split()), phrase.head,
                             owner=owner, country=country, gender=phrase.gender, plural=phrase.plural,
                             anonymous=True))  # fmt: skip
    if owner is None and country:
        entity.owner_name = book.lex.states[country].short
    return entity


def document(book: Register, phrase: Phrase, at: int | None) -> Entity | None:
    """A document; one with an author carries the author's word."""
    owner, country = owner_of(book, phrase)
    if owner is not None:
        return owner
    if country and len(phrase.words.split()) == 2:  # "Russian statement", not "Russian media reports"
        return book.state(country)
    return book.add(
        Entity(
            f"document:{slug(phrase.words)}",
            "document",
            phrase.words,
            frozenset(fold(phrase.words).split()),
            phrase.head,
            plural=phrase.plural,
        )
    )
