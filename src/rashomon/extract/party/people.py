"""People by name: full, short, titled; and their gender."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rashomon.extract.party.entity import Entity
from rashomon.extract.party.match import clash, ends_with, name_words, same, within
from rashomon.extract.party.phrase import Phrase
from rashomon.extract.party.register import Register
from rashomon.extract.party.words import fold, slug

_LOCATIVE = frozenset(
    "in at near from to outside around across toward towards into over through between beyond inside".split()
)
_AFTER_OBJECT = frozenset(
    "up to for in on at as with of and but or that by from about into over out off down again because when while if "
    "after before the a an not last this is was".split()
)
#: A bare surname is the relative's who is named by full name this many times as often.
_FAR_MORE = 3
#: The person a report is about is mentioned this many times as often as the next.
_TWICE = 2
#: How far behind a name a pronoun may tell its gender, in words.
_PRONOUN_REACH = 25
#: And in all, with the quotation between.
_LONGEST = 120


def leading_person(book: Register, gender: str) -> Entity | None:
    """The person the report is plainly about: mentioned three times, and twice as often as anybody else."""
    people = [e for e in book.entities.values() if e.kind == "person" and e.names and not clash(e.gender, gender)]
    ranked = sorted(people, key=lambda e: -len(e.mentions))
    second = len(ranked[1].mentions) if len(ranked) > 1 else 0
    if not ranked or len(ranked[0].mentions) < max(_FAR_MORE, _TWICE * second):
        return None
    return ranked[0]


def is_person(book: Register, phrase: Phrase, titled: set[str]) -> bool:
    """Whether a bare name is a person's: by title, given name, or by being called by its last word."""
    words = phrase.name.split()
    if fold(phrase.name) in titled or (phrase.gender and phrase.name not in book.lex.regions):
        return True
    if phrase.name in book.lex.regions:
        return False
    if len(words) not in (2, 3, 4) or phrase.det in ("the", "a") or any(w.isupper() and len(w) > 2 for w in words):
        return False
    if words[-1] in book.alone or (phrase.det == "own" and phrase.owner is not None):
        return True
    before = book.t.lows[phrase.start - 1] if phrase.start else ""
    return words[0] not in book.alone and before not in _LOCATIVE and len(set(words)) == len(words)


def person(book: Register, phrase: Phrase, *, create: bool) -> Entity | None:
    """A person by full or short name. None where two people share it, or nobody has it and `create` is off."""
    found = bearers(book, phrase)
    if len(found) > 1:
        return None
    if not found and not create:
        return None
    entity = found[0] if found else _new_person(book, phrase)
    book.call(entity, phrase.name)
    entity.gender = entity.gender or phrase.gender
    if phrase.role and (
        entity.role is None
        or (
            phrase.title is False
            and len(phrase.role) > len(entity.role)
            and entity.role.islower() is False
            and fold(phrase.role).endswith(fold(entity.role))
        )
    ):
        entity.role = phrase.role
    if phrase.owner is not None and entity.owner is None and entity.owner_name is None:
        own(book, entity, phrase.owner)
    entity.country = entity.country or phrase.country
    return entity


def bearers(book: Register, phrase: Phrase) -> list[Entity]:
    """The people a name can mean: by whole name, else by its end, else by any part."""
    words = name_words(phrase.name)
    people = [e for e in book.called(words) if e.kind == "person" and not clash(e.gender, phrase.gender)]
    for test in (same, ends_with, within):
        found = [e for e in people if any(test(words, name_words(n)) for n in e.names if n)]
        if len(found) > 1:
            found = _introduced(book, found, phrase.start)
        if len(found) > 1:
            # a run of capitals in a caption or headline is no second bearer of a name
            found = _principal(book, [e for e in found if e.role or e.gender or e.name in book.vocal])
        if len(found) > 1:
            found = _acting(book, found, phrase.start)
        if found:
            return found
    return []


def _acting(book: Register, found: list[Entity], at: int) -> list[Entity]:
    """Of several bearers the only one who speaks or acts before this place: "Lee Ito backed his wife, Jo Ito"."""
    if book.gathering:
        return found
    active = [e for e in found if any(m.start < at and not m.quoted and (m.speaks or m.acts) for m in e.mentions)]
    return active if len(active) == 1 else found


def _introduced(book: Register, found: list[Entity], at: int) -> list[Entity]:
    """Of several bearers the only one named in full before this place: a name is given before it is cut short."""
    if len(found) > 1:
        known = [e for e in found if any(" " in n and book.first.get(n, at) < at for n in e.names)]
        return known if len(known) == 1 else found
    return found


def _principal(book: Register, found: list[Entity]) -> list[Entity]:
    """The one of several bearers of a name whom the report names far more often, else all of them."""
    ranked = sorted(found, key=lambda e: -book.counts[e.name])
    if len(ranked) < 2 or book.counts[ranked[0].name] < _FAR_MORE * book.counts[ranked[1].name]:
        return found
    return ranked[:1]


def _new_person(book: Register, phrase: Phrase) -> Entity:
    gender = phrase.gender or book.lex.given.get(fold(phrase.name.split()[0]), "")
    return book.add(
        Entity(f"person:{slug(phrase.name)}", "person", phrase.name, frozenset(name_words(phrase.name)), gender=gender)
    )


def own(book: Register, entity: Entity, owner: Phrase) -> None:
    """Give a person the body or country they are named with."""
    if owner.sort == "known" and owner.known and owner.known.kind == "state":
        entity.owner_name = owner.words if owner.known.capital else owner.known.name
        entity.country = entity.country or owner.country
        return
    if book.gathering and not owner.name:
        return  # what is only described is looked for once all names are known
    found = book.link(owner, owner.start) if owner.sort != "pronoun" else None
    if found is not None and found is not entity:
        entity.owner = found
    elif owner.words:
        entity.owner_name = owner.words


def set_genders(book: Register) -> None:
    """The first "he" or "she" behind a person's name, before anybody else's, tells the gender."""
    people = [(m, e) for _, e, m in book.order if e.kind == "person" or _maybe_person(book, e)]
    votes: dict[str, Counter[str]] = {}
    for k, (mention, entity) in enumerate(people):
        if mention.object or book.t.lows[mention.end : mention.end + 1] == ["'s"]:
            continue  # "stands behind Ann Ito's plan … his": whoever stands
        stop = people[k + 1][0].start if k + 1 < len(people) else len(book.t)
        for i in _near(book, mention.end, stop):
            g = {"he": "m", "his": "m", "she": "f", "her": "f"}.get(book.t.lows[i], "")
            if g and book.t.para[i] <= mention.para + 1 and not book.t.quoted[i] and not _object(book, i):
                votes.setdefault(entity.id, Counter())[g] += 1
                break
    for key, counted in votes.items():
        entity = book.entities[key]
        (_, most), *others = counted.most_common()
        if not entity.gender and all(most >= _FAR_MORE * n for _, n in others):
            heard = sum(m.speaks for m in entity.mentions)
            certain = entity.kind == "person" or counted.total() > 1 or heard > 1
            entity.gender = next(iter(counted)) if certain else ""
            if certain and entity.kind == "organisation":
                entity.kind, entity.id = "person", f"person:{slug(entity.name)}"
                book.entities[entity.id] = book.entities.pop(key)


def _near(book: Register, start: int, stop: int) -> Iterator[int]:
    """The words behind a name as far as a pronoun may stand from it; those of quotations are not counted."""
    left = _PRONOUN_REACH
    for i in range(start, min(stop, len(book.t), start + _LONGEST)):
        if not left:
            return
        left -= not book.t.quoted[i]
        yield i


def _object(book: Register, i: int) -> bool:
    """Whether "her" is no possessive: "the premier backed her up" tells nothing of the premier."""
    after = book.t.words[i + 1] if i + 1 < len(book.t) else "."
    return book.t.lows[i] == "her" and (not after[0].isalpha() or after.lower() in _AFTER_OBJECT)


#: Behind one of these stands a place, and seldom a person.
_IN_PLACES = frozenset("in at near outside across through around".split())


def _maybe_person(book: Register, entity: Entity) -> bool:
    """A single capitalised word of which nothing is known: "he" behind it makes it a person."""
    bare = entity.kind == "organisation" and entity.cls is None and not entity.country and entity.name.istitle()
    if not bare or not entity.name.isalpha():
        return False
    sited = any(m.start and book.t.lows[m.start - 1] in _IN_PLACES for m in entity.mentions)
    return any(m.speaks for m in entity.mentions) and not sited
