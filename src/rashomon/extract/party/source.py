"""Whom the words of one source mean: reading them, and falling back where nothing is linked."""

from __future__ import annotations

import re
from functools import cache

from rashomon.extract.party.apposition import called_behind, name_behind
from rashomon.extract.party.bodies import body, like, only_sheriff, watches
from rashomon.extract.party.book import Book
from rashomon.extract.party.entity import Entity
from rashomon.extract.party.epithet import epithet, pair, together
from rashomon.extract.party.offices import holder, named_later, new_office, role_words
from rashomon.extract.party.people import bearers, leading_person, person
from rashomon.extract.party.phrase import Phrase
from rashomon.extract.party.pronoun import antecedent
from rashomon.extract.party.read import read
from rashomon.extract.party.units import ARTICLES
from rashomon.extract.party.words import fold, slug
from rashomon.model import PartyKind
from rashomon.vocabulary import load

#: Words that stand for somebody without saying who.
_NOBODY = frozenset("that which you this these those what one some many most all others there such no".split())
#: Words that go on describing somebody who is not named ("a source close to …").
_FURTHER = frozenset("close familiar briefed involved with on at in near inside living from among for".split())
#: Words kept of a source that is only described.
_LONGEST = 9
#: Paragraphs after a lead in which who was only described is named.
_LEAD = 3
_ONE_OF_THEM = frozenset({"one", "another"})
_TAIL = re.compile(
    r",?\s+(?:who|whom|whose|which|that|speaking|including|including:|citing|quoting|said|says|as saying|under|"
    r"on condition)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_OWNED_BODY = re.compile(r"[\w-]+(?: [\w-]+)?['’]s? (?P<body>[a-z][a-z ]+)")
#: What a description has at least: a word, not "56" or "of".
_WORD = re.compile(r"[^\W\d_]{3}")
_OF = frozenset({"of", "from", "at", "in", "on", "that"})
_DEPUTIES = ("deputies", "the deputies", "sheriff 's deputies", "sheriffs deputies")
_QUANTITY = re.compile(r"^(?:the|an?|some|one of the|one of|many of the|several of the)\s+", re.IGNORECASE)


def meant(book: Book, start: int, end: int, at: int) -> Entity | None:
    """Whom the code points [start, end) mean, for pronouns and descriptions as seen from `at`; None if unclear."""
    found = _meant(book, start, end, at)
    if found is not None and found.names and not found.anonymous and found.kind != "unnamed":
        return found
    i, j = _trimmed(book, *book.t.slice(start, end))
    name = name_behind(book.t, i, called_behind(book.t, j)) if i < j else None
    named = _meant(book, book.t.starts[name[0]], book.t.ends[name[1] - 1], at) if name else None
    return named or found


def _meant(book: Book, start: int, end: int, at: int) -> Entity | None:
    """Whom they mean, where who is named behind a description is known for the same already."""
    i, j = _trimmed(book, *book.t.slice(start, end))
    if i >= j or is_thing(book, start, end):
        return None
    t, position = book.t, book.t.slice(at, len(book.t.text))[0]
    j = _past_cut(book, i, j)
    if j == i + 1 and t.lows[i] in book.lex.possessives:
        return antecedent(book, book.lex.possessives[t.lows[i]], position)
    if (called := _called(book, i, j, position)) is not None:
        return called
    phrase = read(t, i, j, every=True)
    if phrase is None or t.lows[i] == "no":
        return None if t.lows[i] in _NOBODY or end - start < 2 else _open(book, start, end)
    if phrase.sort == "pronoun":
        both = pair(book, position, tied=True, heard=True) if phrase.gender == "p" else None
        found = both or antecedent(book, phrase.gender, position)
        return found or _ahead(book, phrase, i, position)
    if (
        phrase.end + 1 < j
        and t.lows[phrase.end] == "the"
        and phrase.sort in ("body", "unnamed")
        and t.lows[phrase.end - 1][-3:] != "ing"
    ):
        phrase = read(t, phrase.end, j, every=True) or phrase  # "monitor the Coastal Observatory"
    if (firm := _firm_behind(book, phrase, j)) is not None:
        return firm
    if phrase.end < j and t.lows[phrase.end] == "'s":  # "X's and Y's envoys"
        return _open(book, start, end)
    if phrase.sort == "unnamed" and phrase.end < j and t.lows[phrase.end] in _FURTHER:
        phrase.words = _plain(t.cut(i, j))
    found = _joined(book, phrase, i, j)
    if found is None and phrase.det in book.lex.possessives and phrase.owner is None and " " not in phrase.name:
        return _possessed(book, phrase, position)
    found = found or _issuer(book, phrase, i, position) or _named_later(book, phrase, i) or book.link(phrase, position)
    if found is None or (found.anonymous and phrase.det == "a"):
        found = named_later(book, phrase) or found
    return _covered(book, found, start, end) if found else _fallback(book, phrase)


def _firm_behind(book: Book, phrase: Phrase, j: int) -> Entity | None:
    """The firm named behind what it does, up to position `j`: "the barge's owners, Tamm Lines,"."""
    t, at = book.t, phrase.end + 1
    if (
        phrase.name
        or phrase.head not in book.lex.run_by_firms
        or at >= j
        or t.lows[phrase.end] != ","
        or not t.words[at][0].isupper()
    ):
        return None
    named = read(t, at, j, every=True)
    if named is None or named.sort not in ("name", "body"):
        return None
    return (book.link(named, at) if named.sort == "body" else None) or body(book, named, at)


def _called(book: Book, i: int, j: int, at: int) -> Entity | None:
    """Whom fixed descriptions mean: epithets, two people at once, deputies."""
    if " ".join(book.t.lows[i:j]) in _DEPUTIES:
        return only_sheriff(book)
    return epithet(book, i, j, at) or together(book, i, j, at)


def is_thing(book: Book, start: int, end: int) -> bool:
    """Whether a source is no party's name but what somebody else tells of: "the death toll", "initial results of …"."""
    t = book.t
    i, j = _trimmed(book, *t.slice(start, end))
    cut = next((k for k in range(i, j) if t.lows[k] in _OF or not t.words[k][0].isalnum()), j)
    return cut > i and t.words[cut - 1].islower() and t.lows[cut - 1] in book.lex.things


def _trimmed(book: Book, i: int, j: int) -> tuple[int, int]:
    """Without marks before and a possessive ending behind."""
    while i < j and book.t.words[i] in "\"'“”‘’(,-—–":
        i += 1
    if i + 2 < j and book.t.lows[i] in _ONE_OF_THEM and book.t.words[i + 1] == "," and book.t.words[i + 2][0].isupper():
        i += 2  # "Witnesses fled. One, Ann Ito, said"
    while j > i + 1 and book.t.lows[j - 1] == "'s":
        j -= 1
    return i, j


def _sentence_end(book: Book, i: int) -> int:
    j = i
    while j < len(book.t) and book.t.sent[j] == book.t.sent[i] and book.t.words[j] not in ',.;:"”':
        j += 1
    return j


def _past_cut(book: Book, i: int, j: int) -> int:
    """The end of a source that was cut off behind its article, or before a name: "the local utility, Tamm Electric"."""
    if j == i + 1 and book.t.lows[i] in ARTICLES:
        return _sentence_end(book, i)
    if book.t.lows[i] != "the" or j >= len(book.t):
        return j
    return _past_name(book, j) if book.t.words[j - 1] == "," else _past_capitals(book, j)


def _past_capitals(book: Book, j: int) -> int:
    """Behind the name that goes on from a small word: "the rights group Tamm Watch"; else `j`."""
    t, k = book.t, j
    while t.words[j - 1].islower() and k < len(t) and t.sent[k] == t.sent[j - 1] and t.words[k][0].isupper():
        k += 1
    return k


def _past_name(book: Book, j: int) -> int:
    """Behind the name that goes on to the next comma, where capitals alone stand before it; else `j`."""
    t, k = book.t, j
    while k < len(t) and t.sent[k] == t.sent[j - 1] and t.words[k][0].isupper():
        k += 1
    return k if j < k < len(t) and t.words[k] == "," else j


def _ahead(book: Book, phrase: Phrase, i: int, at: int) -> Entity | None:
    """Whom a pronoun means that finds nobody single before it: two people, or in a headline who the report is about."""
    if phrase.gender == "p":
        return pair(book, at, tied=True)
    return leading_person(book, phrase.gender) if phrase.gender in ("m", "f") and book.t.para[i] == 0 else None


def _issuer(book: Book, phrase: Phrase, i: int, at: int) -> Entity | None:
    """Who issued "the statement": the body that speaks in this or the last paragraph."""
    if (
        phrase.sort != "document"
        or phrase.owner is not None
        or phrase.head not in book.lex.issued
        or phrase.det != "the"
    ):
        return None
    spoken = [(start, e, m) for start, e, m in book.order if start < at and m.speaks]
    last = max((k for k in range(min(at, len(book.t))) if book.t.lows[k] == phrase.head), default=-1)
    heads = [p for p in book.phrases if p.sort == "document" and p.head == phrase.head and p.start <= last]
    introduced = next((p for p in reversed(heads) if p.owner is not None or p.det != "the"), None)
    if introduced is not None and introduced.owner is not None:
        return book.link(introduced.owner, introduced.start)
    if introduced is not None and _sent(book, introduced):
        return None
    for _, entity, m in reversed(spoken):
        on_record = entity.kind != "document" and (entity.kind != "unnamed" or entity.owner)
        if last >= 0 and m.sent == book.t.sent[last] and on_record:
            voice = entity.owner if fold(entity.role or "") in book.lex.voices else None
            return voice or entity  # who "said in a statement"
    bodies = ("organisation", "state", "group")
    near = [e for _, e, m in spoken if m.para >= book.t.para[i] - 1 and e.kind in bodies]
    return near[-1] if near else None


def _sent(book: Book, phrase: Phrase) -> bool:
    """Whether a document is one that was sent to somebody: its sender is seldom the last who spoke."""
    after = book.t.lows[phrase.end] if phrase.end < len(book.t) else ""
    return phrase.sort == "document" and phrase.det == "a" and after == "to"


def _named_later(book: Book, phrase: Phrase, i: int) -> Entity | None:
    """Who "a monitor" in a lead is: the one body of that sort that speaks in the paragraphs that follow."""
    if (
        phrase.sort != "body"
        or phrase.name
        or phrase.det != "a"
        or phrase.owner
        or phrase.head not in book.lex.open_heads
    ):
        return None
    here = book.t.para[i]
    found = {
        e.id: e
        for _, e, m in book.order
        if m.speaks and here <= m.para <= here + _LEAD and _sort_of(phrase, e) and e.names and not e.anonymous
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _sort_of(phrase: Phrase, entity: Entity) -> bool:
    """Whether a body is of the sort described; a name may say so: "a rights monitor", later "Selm Rights Watch"."""
    return like(phrase, entity) or (watches(phrase.head) and watches(entity.name))


def _fold_words(name: str | None) -> frozenset[str]:
    return frozenset(fold(name or "").split())


def _fallback(book: Book, phrase: Phrase) -> Entity | None:
    """A short name shared by two people stays unresolved; a name or office seen only here is taken as it is."""
    if phrase.sort == "office" and phrase.det == "the" and not phrase.plural:
        return _described(book, phrase.words, "unnamed", phrase.head)
    if phrase.sort != "name" or len(bearers(book, phrase)) > 1:
        return None
    return person(book, phrase, create=True) if " " in phrase.name else body(book, phrase, phrase.start)


def _possessed(book: Book, phrase: Phrase, at: int) -> Entity | None:
    """Who "his spokesman" is: the holder of that office with whoever "his" means, not with himself."""
    role = phrase.role or phrase.head
    wanted = role_words(book, role)
    people = (e for e in book.entities.values() if e.kind == "person" and e.role)
    same = next((e for e in people if wanted == role_words(book, e.role or "")), None)
    owner = antecedent(book, book.lex.possessives[phrase.det], at, but=same if phrase.sort == "office" else None)
    if owner is None or phrase.sort == "document":
        return owner
    if phrase.head in book.lex.counsel and _fold_words(owner.role) & book.lex.accusing:
        return None  # "the man was held, the prosecutor said. His lawyer …"
    if phrase.head in book.lex.kin and not phrase.plural and (named := _named_kin(book, wanted, owner)):
        return named
    if phrase.sort == "office":
        held = holder(book, role, owner, None, at, phrase)
        return held or new_office(book, _with_owner(phrase, owner), role, owner, None)
    body_of = phrase.sort == "body" and not owner.anonymous and not owner.plural
    return _described(book, f"{owner.name}'s {phrase.words}", "organisation" if body_of else "unnamed",
                      phrase.head, owner=owner, plural=phrase.plural)  # fmt: skip


def _named_kin(book: Book, wanted: frozenset[str], owner: Entity) -> Entity | None:
    """The one person the report names as somebody's relative: "her father", later "her father, Jon X"."""
    kin = [p for p in book.phrases if p.sort == "person" and p.name and role_words(book, p.role or "") == wanted]
    found = {e.id: e for p in kin if (e := person(book, p, create=False)) is not None and e is not owner}
    return next(iter(found.values())) if len(found) == 1 else None


def _with_owner(phrase: Phrase, owner: Entity) -> Phrase:
    """The phrase in the words of a name: "Ito's spokesman"."""
    if owner.kind == "person":
        short = min((n for n in owner.names if " " not in n), key=len, default=owner.name)
        phrase.words = f"{short}'s {phrase.role or phrase.head}"
    return phrase


def _joined(book: Book, phrase: Phrase, i: int, j: int) -> Entity | None:
    """Two parties with "and" between them: both together, one party of that name."""
    t = book.t
    if phrase.end + 1 >= j or t.lows[phrase.end] != "and":
        return None
    other = read(t, phrase.end + 1, j, every=True)
    if other is None or other.sort == "pronoun":
        return None
    if phrase.sort == "office" and other.sort == "person" and not phrase.plural:
        return book.link(other, phrase.start)  # "chairman and chief executive Ann X"
    hidden = phrase.sort == "unnamed" and other.sort == "unnamed"
    return _described(book, _plain(t.cut(i, other.end)), "unnamed" if hidden else "group", "", plural=True)


def _open(book: Book, start: int, end: int) -> Entity | None:
    """Somebody described in words the vocabulary does not know: taken as described, not by name."""
    words = _plain(book.t.text[start:end])
    if not words or not words[0].isalnum() or not _WORD.search(words):
        return None
    last = fold(words).split()[-1]
    own = _OWNED_BODY.fullmatch(words)
    if own and own["body"].lower() in _institutions():
        return _described(book, words, "organisation", own["body"])  # "the city's fire brigade" is on record
    return _described(book, words, "unnamed", last, plural=last.endswith("s"))


@cache
def _institutions() -> frozenset[str]:
    """Nouns for bodies that are on record however they are named: "fire brigade", "ministry", "hospital"."""
    bodies = load("parties")["bodies"]
    return frozenset(n for kind in ("military", "police", "ministry", "agency", "body") for n in bodies[kind])


def _described(
    book: Book, words: str, kind: PartyKind, head: str, *, owner: Entity | None = None, plural: bool = False
) -> Entity:
    prefix = "org" if kind == "organisation" else kind
    return book.add(Entity(f"{prefix}:{slug(words)}", kind, words, frozenset(fold(words).split()), head, owner=owner,
                           plural=plural, anonymous=kind == "unnamed"))  # fmt: skip


def _covered(book: Book, entity: Entity, start: int, end: int) -> Entity:
    """Somebody who asked not to be named is anonymous, whatever else is said of them."""
    if entity.kind == "person" and not entity.names and book.lex.cover.search(book.t.text, start, end):
        entity.anonymous, entity.kind = True, "unnamed"
    return entity


def _plain(words: str) -> str:
    """A description without article, quotation marks and relative clause, nine words at most."""
    words = _TAIL.sub("", " ".join(words.split())).strip(" ,;:\"“”'‘’()")
    return " ".join(_QUANTITY.sub("", words).split()[:_LONGEST]).strip(" ,;:")
