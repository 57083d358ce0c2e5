"""Bodies by name and by description ("the ministry")."""

from __future__ import annotations

import re
from collections import Counter

from rashomon.extract.party.entity import Entity
from rashomon.extract.party.match import folded, initials, same, shortened
from rashomon.extract.party.phrase import Phrase
from rashomon.extract.party.register import Register
from rashomon.extract.party.words import fold, lexicon, slug
from rashomon.model import PartyKind

#: The body a report is about is named this often, and this many times as often as any other.
_OFTEN, _DOMINANT = 3, 2
_FORCE = "police"
#: An agency may be a company, a rating agency for one, but no airline and no bank.
_ANY_FIRM = frozenset({"company", "firm", "corporation"})
#: "Authorities said" is whoever is in charge there, and seldom the government.
_ANYBODY = "authorities"
#: A group by its class, and none whom "the rebels" could mean.
_NO_ARMY = "opposition"
_SHERIFF = re.compile(r"(?P<where>(?:(?!The\b)[A-Z][\w.-]+[^\S\n]){0,3}(?:County|Parish)) Sheriff['’]?s?\b")
#: A report that writes more forms of police forces than this tells of several.
_FORMS = 4
_PARTS = frozenset({"unit", "squad", "division", "desk", "section", "detail"})
#: "the zoo" is the nearest zoo, or one named this many times as often.
_MAIN = 4


def body(book: Register, phrase: Phrase, at: int | None) -> Entity | None:
    """A body by proper name, short name or description."""
    key = book.short.get(phrase.name) if phrase.name else None
    if key:
        return book.entities[key]
    if phrase.name:
        return _named_body(book, phrase)
    return _described_body(book, phrase, at)


def _named_body(book: Register, phrase: Phrase) -> Entity | None:
    words = folded(phrase.name)
    bodies = [e for e in book.called(words) if e.kind in ("organisation", "group") and not e.anonymous]
    for test in (same, initials, shortened):
        found = [e for e in bodies if any(test(words, folded(n)) for n in e.names if n)]
        if len(found) == 1:
            book.call(found[0], phrase.name)
            return found[0]
        if found:
            return None
    kind: PartyKind = "group" if phrase.cls == "group" and phrase.head != phrase.name else "organisation"
    prefix = "group" if kind == "group" else "org"
    entity = book.add(Entity(f"{prefix}:{slug(phrase.name)}", kind, phrase.name, frozenset(words), phrase.head,
                             country=phrase.country, cls=phrase.cls, plural=phrase.plural))  # fmt: skip
    book.call(entity, phrase.name)
    return entity


def _described_body(book: Register, phrase: Phrase, at: int | None) -> Entity | None:
    owner, country = owner_of(book, phrase)
    if phrase.cls == "government" and country and (owner is None or owner.kind == "state"):
        entity = book.state(country)
        book.call(entity, phrase.words)
        return entity
    words = key_words(book, phrase, country)
    if country is None and owner is None and at is not None and phrase.det != "a":
        found = recall(book, words, phrase, at)
        if found is not None:
            return found
        if len(words) == 1 and phrase.head not in book.lex.generic:
            return None
        if words == (_FORCE,) and (force := _only_force(book)) is not None:
            return force
    plain = country is None and owner is None and len(words) == 1 and phrase.head not in book.lex.generic
    if plain and phrase.det == "" and not phrase.plural:
        return None
    entity = book.add(_new_body(book, phrase, words, owner, country))
    book.call(entity, phrase.words)
    return entity


def _only_force(book: Register) -> Entity | None:
    """Who "police" are before they are named: the one force that the report goes on to name."""
    bodies = (p for p in book.phrases if p.sort == "body" and p.cls == "police" and " " in p.words)
    forces = (p for p in bodies if not (p.start and book.t.lows[p.start - 1] in book.lex.no_longer))
    named = [p for p in forces if p.words[0].isupper() and _FORCE in fold(p.words).split()]
    if len({fold(p.words) for p in named}) > _FORMS:
        return None
    found = {e.id: e for p in named if (e := book.link(p, p.start)) is not None and not e.anonymous}
    return next(iter(found.values())) if len(found) == 1 else None


def only_sheriff(book: Register) -> Entity | None:
    """Whose "deputies" are: the one sheriff's office that the report names."""
    written = {" ".join(m["where"].split()) for m in _SHERIFF.finditer(book.t.text)}
    if len(written) != 1:
        return None
    name = f"{written.pop()} Sheriff's Office"
    same_name = [e for e in book.entities.values() if fold(e.name) == fold(name)]
    return same_name[0] if same_name else book.add(Entity(f"org:{slug(name)}", "organisation", name,
                                                          frozenset(folded(name)), "office", cls="police"))  # fmt: skip


def _new_body(
    book: Register, phrase: Phrase, words: tuple[str, ...], owner: Entity | None, country: str | None
) -> Entity:
    """A body known by description only; country or owner, and what it is, make its id."""
    kind: PartyKind = "group" if phrase.cls == "group" else "organisation"
    hidden = phrase.det == "a" and owner is None and country is None  # "several airlines"
    if hidden and phrase.plural:
        kind = "unnamed"
    adjective = book.lex.states[country].adjective if country else ""
    before = slug(adjective) if adjective else slug(owner.name) if owner else ""
    ident = "-".join(x for x in (before, slug(" ".join(words))) if x)
    features = frozenset(words) | ({fold(adjective)} if adjective else set())
    prefix = "org" if kind == "organisation" else kind
    return Entity(f"{prefix}:{ident}", kind, _label(book, phrase, owner, country), features, phrase.head,
                  country=country, cls=phrase.cls, plural=phrase.plural, anonymous=hidden)  # fmt: skip


def key_words(book: Register, phrase: Phrase, country: str | None) -> tuple[str, ...]:
    """The words of a description that tell it from others: no country, no owner, synonyms made one."""
    text = phrase.words
    if phrase.owner is not None and "'" in text.replace("’", "'"):
        text = text.replace("’", "'").split("'s ")[-1].split("' ")[-1]
    state = book.lex.states.get(country or "")
    drop = {fold(w) for w in (state.adjective, state.short)} if state else set()
    folded = fold(text)
    for word in (*drop, "us", "american", "british", "uk"):
        if country and folded.startswith(word + " "):
            folded = folded[len(word) + 1 :]
    return tuple(book.lex.bodysame.get(w, w) for w in folded.split())


def owner_of(book: Register, phrase: Phrase) -> tuple[Entity | None, str | None]:
    """The body or person a description belongs to, and its country."""
    owner, country = phrase.owner, phrase.country
    if owner is None:
        return None, country
    if owner.head in book.lex.places:
        return None, country or _own_country(book, phrase)
    if owner.known and owner.known.kind == "state":
        return None, country or owner.known.country
    found = book.link(owner, owner.start) if owner.sort != "pronoun" else None
    return found, country or (found.country if found else None)


def _own_country(book: Register, phrase: Phrase) -> str | None:
    """Which country "the country" is: the report's own, where it is named before."""
    named = any(p.country == book.country for p in book.phrases if p.start < phrase.start)
    return book.country if named else None


def _label(book: Register, phrase: Phrase, owner: Entity | None, country: str | None) -> str:
    tail = phrase.words.replace("’", "'").split("'s ")[-1]
    if country and (phrase.owner is not None or fold(book.lex.states[country].adjective) in fold(phrase.words)):
        state = book.lex.states[country]
        owned = phrase.owner is not None and "'" in phrase.words.replace("’", "'")
        by_state = owned and phrase.owner is not None and (phrase.owner.known or phrase.owner.head in book.lex.places)
        return f"{state.adjective} {tail}" if by_state else phrase.words
    return phrase.words


def recall(book: Register, words: tuple[str, ...], phrase: Phrase, at: int) -> Entity | None:
    """The nearest party before `at` that a bare description can mean."""
    wanted = {book.lex.same.get(w, w) for w in words}
    if phrase.cls == "government" and book.country and phrase.head != _ANYBODY:
        return book.state(book.country)
    narrowed = set(words) - set(fold(phrase.head).split()) - book.lex.bodysame.keys()
    bare = phrase.cls != "agency" or not narrowed  # "the human rights commission" is no other commission
    found: dict[str, Entity] = {}
    so_called: dict[str, Entity] = {}
    for entity, _ in book.before(at):
        if entity.id in found or entity.kind in ("person", "unnamed", "document"):
            continue
        have = {book.lex.bodysame.get(w, w) for w in entity.words} | {fold(entity.head)}
        if wanted <= have and not _part(phrase, entity):
            so_called.setdefault(entity.id, entity)
        if (
            entity.id in so_called
            or entity.id == book.lex.nicknames.get(phrase.head)
            or (bare and _of_class(book, phrase, entity))
        ):
            found[entity.id] = entity
    if len(so_called) == 1 and phrase.cls == "company" and phrase.head not in book.lex.generic:
        return next(iter(so_called.values()))  # "the firm" is who was called a firm
    if found:
        nearest = next(iter(found.values()))
        most = max(found.values(), key=lambda e: len(e.mentions))
        often = _DOMINANT if phrase.cls == "company" else _MAIN
        return most if len(most.mentions) >= often * len(nearest.mentions) else nearest
    return _main_company(book) if phrase.cls == "company" and phrase.det == "the" and len(words) == 1 else None


def _society(entity: Entity) -> bool:
    """Whether a body that speaks can be called a group: an association, a charity, a movement."""
    return entity.cls in ("body", "group") and bool(entity.names) and any(m.speaks or m.acts for m in entity.mentions)


def _part(phrase: Phrase, entity: Entity) -> bool:
    """Whether a body is only a part of what is meant: "the police" are not their crimes unit."""
    return fold(entity.name.split()[-1]) in _PARTS and fold(entity.name.split()[-1]) not in fold(phrase.words)


def _main_company(book: Register) -> Entity | None:
    """The body that a report is plainly about: named three times and twice as often as any other."""
    counted = Counter(
        {e.id: len(e.mentions) for e in book.entities.values() if e.id[:4] == "org:" and _commercial(e) and e.names}
    )
    ranked = counted.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[1][1] * _DOMINANT > ranked[0][1]):
        return None
    return book.entities[ranked[0][0]]


def _commercial(entity: Entity) -> bool:
    """Whether a body can be called a company: nothing says it is one of a state."""
    return entity.cls in (None, "company", "agency", "body") and entity.country is None


def _of_class(book: Register, phrase: Phrase, entity: Entity) -> bool:
    if phrase.det != "the" or entity.kind not in ("organisation", "group") or entity.plural:
        return False
    if phrase.cls == "group":
        rebels = entity.kind == "group" and phrase.head in book.lex.open_heads and fold(entity.name) != _NO_ARMY
        return rebels or (phrase.head == "group" and _society(entity))
    if phrase.cls == "company":
        trades = entity.cls != "agency" or phrase.head in _ANY_FIRM
        return trades and _commercial(entity) and any(m.speaks for m in entity.mentions)
    return like(phrase, entity) and phrase.head in book.lex.open_heads


def like(phrase: Phrase, entity: Entity) -> bool:
    """Whether a body is of the class of a description; observatories and centres are monitors too."""
    return entity.cls == phrase.cls or (
        watches(phrase.head) and entity.cls == "agency" and any(m.speaks for m in entity.mentions)
    )


def watches(name: str) -> bool:
    """Whether a name or description has a word for those who watch a conflict or an election."""
    return not lexicon().watching.isdisjoint(fold(name).split())
