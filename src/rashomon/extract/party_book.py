"""Everyone a report names or describes, each once: mentions gathered under one party.

Built once a report. Full names first, then what is shorter or only described is linked to them; where
two could be meant nobody is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from rashomon.extract.party_phrase import Phrase, read
from rashomon.extract.party_tokens import Tokens, tokens
from rashomon.extract.party_words import Lexicon, fold, lexicon, slug
from rashomon.model import Party, PartyKind

_LOCATIVE = frozenset(
    "in at near from to outside around across toward towards into over through between beyond inside".split()
)
_PREPOSITIONS = _LOCATIVE | frozenset(
    "of about with for by against on upon after before behind like than under over among".split()
)
#: Words that make another office of the same noun.
_OTHER_OFFICE = frozenset({"prime", "vice", "deputy", "former", "assistant", "press"})
#: A country is the report's own where it is written this many times as often as the next.
_DOMINANT = 2
_OFTEN = 3
#: "the zoo" is the nearest zoo, or one named this many times as often.
_MAIN = 4
#: How far behind a name a pronoun may tell its gender, in words.
_PRONOUN_REACH = 25


@dataclass(slots=True)
class Mention:
    """One place where a party stands: tokens [start, end), and how prominently."""

    start: int
    end: int
    para: int
    sent: int
    speaks: bool
    subject: bool
    quoted: bool
    object: bool = False


@dataclass(slots=True, eq=False)
class Entity:
    """One party of the report while it is being understood."""

    id: str
    kind: PartyKind
    name: str
    words: frozenset[str]
    head: str = ""
    role: str | None = None
    owner: Entity | None = None
    owner_name: str | None = None
    country: str | None = None
    cls: str | None = None
    gender: str = ""
    plural: bool = False
    anonymous: bool = False
    names: dict[str, None] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)

    def party(self) -> Party:
        """The noun others see."""
        aliases = tuple(n for n in self.names if n and n != self.name)
        affiliation = self.owner.name if self.owner else self.owner_name
        return Party(self.id, self.name, self.kind, self.role, affiliation, self.anonymous, aliases)


def scan(t: Tokens) -> Iterator[Phrase]:
    """Every party phrase of the text, in order, without overlap. Lines in capitals are left out."""
    lex = lexicon()
    limits = _sentence_ends(t)
    i = 0
    while i < len(t):
        if t.title[i] or not _may_start(t, i, lex):
            i += 1
            continue
        phrase = read(t, i, limits[i])
        if phrase is None or not _kept(t, phrase, lex):
            i += 1
            continue
        yield from _spread(phrase)
        i = max(phrase.end, i + 1)


def _sentence_ends(t: Tokens) -> list[int]:
    out = [0] * len(t)
    end = len(t)
    for i in range(len(t) - 1, -1, -1):
        if i + 1 < len(t) and t.sent[i + 1] != t.sent[i]:
            end = i + 1
        out[i] = end
    return out


def _may_start(t: Tokens, i: int, lex: Lexicon) -> bool:
    low = t.lows[i]
    if low in lex.pronouns:
        return False
    return (
        t.words[i][0].isupper()
        or low in ("the", "a", "an")
        or low in lex.labels
        or low in lex.possessives
        or low.startswith("al-")
    )


def _kept(t: Tokens, phrase: Phrase, lex: Lexicon) -> bool:
    """Leaves out capitals that only mark the start of a sentence, and documents in passing."""
    if phrase.sort == "document" and phrase.det == "":
        return False
    if phrase.sort == "name" and phrase.end - phrase.start == 1 and t.first(phrase.start):
        word = t.lows[phrase.start]
        return (
            word not in t.lows
            or t.lows.count(word) > 1
            and any(t.words[k] == t.words[phrase.start] and not t.first(k) for k in range(len(t)) if t.lows[k] == word)
            or (phrase.end < len(t) and t.lows[phrase.end] in lex.speech | {"has", "had", "is", "was", "will", "would"})
        )
    return True


def _spread(phrase: Phrase) -> Iterator[Phrase]:
    """A phrase with the owners inside it, owners first: they are mentions too."""
    if phrase.owner is not None and phrase.owner.sort != "pronoun":
        yield from _spread(phrase.owner)
    yield phrase


class Book:
    """The parties of one report."""

    def __init__(self, text: str) -> None:
        self.t: Tokens = tokens(text)
        self.lex: Lexicon = lexicon()
        self.entities: dict[str, Entity] = {}
        self.short: dict[str, str] = {}
        self.order: list[tuple[int, Entity, Mention]] = []
        self.phrases = list(scan(self.t))
        self.country = _dominant(self.phrases)
        self.alone = {p.name for p in self.phrases if p.sort == "name" and " " not in p.name}
        self.vocal = {p.name for p in self.phrases if p.sort == "name" and self._speaks(p)}
        self.gathering = True
        self._people()
        self._bodies()
        self.gathering = False
        for phrase in self.phrases:
            self._note(phrase)
        self.order.sort(key=lambda x: x[0])
        self._genders()

    def _people(self) -> None:
        """People by their full names, longest first, so that shorter forms join them."""
        titled = {fold(p.name) for p in self.phrases if p.sort == "person"}
        named = [p for p in self.phrases if p.sort == "person" or (p.sort == "name" and self._is_person(p, titled))]
        for phrase in sorted(named, key=lambda p: -len(p.name.split())):
            if " " in phrase.name:
                self.person(phrase, create=True)
        for phrase in named:
            if " " not in phrase.name:
                self.person(phrase, create=phrase.sort == "person")

    def _is_person(self, phrase: Phrase, titled: set[str]) -> bool:
        """Whether a bare name is a person's: by title, given name, or by being called by its last word."""
        words = phrase.name.split()
        if fold(phrase.name) in titled or phrase.gender:
            return True
        if len(words) not in (2, 3, 4) or phrase.det in ("the", "a") or any(w.isupper() and len(w) > 2 for w in words):
            return False
        if words[-1] in self.alone or (phrase.det == "own" and phrase.owner is not None):
            return True
        before = self.t.lows[phrase.start - 1] if phrase.start else ""
        return words[0] not in self.alone and before not in _LOCATIVE and len(set(words)) == len(words)

    def _bodies(self) -> None:
        for phrase in self.phrases:
            if phrase.sort in ("body", "name", "known") and phrase.short:
                entity = self.link(phrase, None)
                if entity is not None:
                    self.short[phrase.short] = entity.id
                    entity.names.setdefault(phrase.short)
        for phrase in sorted(self.phrases, key=lambda p: -len(p.name)):
            if phrase.sort == "body" and phrase.name:
                self.link(phrase, None)

    def _note(self, phrase: Phrase) -> None:
        entity = self.link(phrase, phrase.start)
        if entity is None:
            return
        t, i = self.t, phrase.start
        speaks = self._speaks(phrase)
        if i and t.lows[i - 1] in ("the", "a", "an"):
            i -= 1
        behind = bool(i) and not speaks and t.sent[i - 1] == t.sent[i] and t.lows[i - 1] in _PREPOSITIONS
        mention = Mention(phrase.start, phrase.end, t.para[i], t.sent[i], speaks, t.first(i), t.quoted[i], behind)
        entity.mentions.append(mention)
        self.order.append((phrase.start, entity, mention))

    def _speaks(self, phrase: Phrase) -> bool:
        """Whether a phrase is the subject of a verb of speech, or stands behind "said" or "according to"."""
        t, i, j = self.t, phrase.start, phrase.end
        while j < len(t) and t.words[j] in ',"”':
            j += 1
        if j < len(t) and t.sent[j] == t.sent[i] and t.lows[j] in self.lex.speech and not t.quoted[i]:
            return True
        if not i or t.sent[i - 1] != t.sent[i]:
            return False
        ahead = t.lows[i - 1]
        if ahead == "to":
            return i > 1 and t.lows[i - 2] == "according"
        return ahead in ("said", "says", "added") and not t.quoted[i]

    def _genders(self) -> None:
        """The first "he" or "she" behind a person's name, before anybody else's, tells the gender."""
        people = [(m, e) for _, e, m in self.order if e.kind == "person" or _maybe_person(e)]
        votes: dict[str, Counter[str]] = {}
        for k, (mention, entity) in enumerate(people):
            stop = people[k + 1][0].start if k + 1 < len(people) else len(self.t)
            for i in range(mention.end, min(stop, mention.end + _PRONOUN_REACH, len(self.t))):
                g = {"he": "m", "his": "m", "she": "f", "her": "f"}.get(self.t.lows[i], "")
                if g and self.t.para[i] <= mention.para + 1 and not self.t.quoted[i]:
                    votes.setdefault(entity.id, Counter())[g] += 1
                    break
        for key, counted in votes.items():
            entity = self.entities[key]
            if not entity.gender and len(counted) == 1:
                certain = entity.kind == "person" or counted.total() > 1
                entity.gender = next(iter(counted)) if certain else ""
                if certain and entity.kind == "organisation":
                    entity.kind, entity.id = "person", f"person:{slug(entity.name)}"
                    self.entities[entity.id] = self.entities.pop(key)

    # linking

    def link(self, phrase: Phrase, at: int | None) -> Entity | None:
        """Whom a phrase means; `at` is its token, None while full names are gathered (nothing to link back to)."""
        match phrase.sort:
            case "known":
                return self.known(phrase)
            case "person":
                return self.person(phrase, create=True)
            case "name":
                return self._by_name(phrase, at)
            case "body":
                return self.body(phrase, at)
            case "office":
                return self.office(phrase, at)
            case "unnamed":
                return self.unnamed(phrase, at)
            case "document":
                return self.document(phrase, at)
        return None

    def _by_name(self, phrase: Phrase, at: int | None) -> Entity | None:
        """A bare name: a person's if somebody has it or it is a given name, nobody's if two have it, else a body's."""
        found = self.bearers(phrase)
        if found:
            return self.person(phrase, create=False) if len(found) == 1 else None
        if " " not in phrase.name and phrase.name not in self.short and fold(phrase.name) in self.lex.given:
            return self.person(phrase, create=True)
        return self.body(phrase, at)

    def add(self, entity: Entity) -> Entity:
        """The entity of that id, an earlier one if there is one."""
        return self.entities.setdefault(entity.id, entity)

    def state(self, code: str) -> Entity:
        """The government of a country."""
        state = self.lex.states[code]
        return self.add(Entity(f"state:{code.lower()}", "state", f"government of {state.name}",
                               frozenset({"government", fold(state.short), fold(state.adjective)}), "government",
                               country=code, cls="government"))  # fmt: skip

    def known(self, phrase: Phrase) -> Entity:
        """A party every report may name."""
        known = phrase.known
        assert known is not None
        if known.country and (known.kind == "state" or known.cls == "government"):
            entity = self.state(known.country)
            entity.names.setdefault(phrase.name)
            return entity
        else:
            kind: PartyKind = "group" if known.kind == "group" else "organisation"
            prefix = "group" if kind == "group" else "org"
            words = frozenset(fold(known.name).split())
            entity = self.add(
                Entity(f"{prefix}:{slug(known.name)}", kind, known.name, words, country=known.country, cls=known.cls)
            )
        entity.names.setdefault(phrase.name)
        if len(phrase.name) > len(entity.name) and not phrase.name.startswith(entity.name):
            entity.name = phrase.name
        return entity

    def person(self, phrase: Phrase, *, create: bool) -> Entity | None:
        """A person by full or short name. None where two people share it, or nobody has it and `create` is off."""
        found = self.bearers(phrase)
        if len(found) > 1:
            return None
        if not found and not create:
            return None
        entity = found[0] if found else self._new_person(phrase)
        entity.names.setdefault(phrase.name)
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
            self._own(entity, phrase.owner)
        entity.country = entity.country or phrase.country
        return entity

    def bearers(self, phrase: Phrase) -> list[Entity]:
        words = _name_words(phrase.name)
        people = [
            e
            for e in self.entities.values()
            if e.kind == "person" and e.names and _clash(e.gender, phrase.gender) is False
        ]
        for test in (_same, _surname, _within):
            found = [e for e in people if any(test(words, _name_words(n)) for n in e.names if n)]
            if len(found) > 1:
                # a run of capitals in a caption or headline is no second bearer of a name
                found = [e for e in found if e.role or e.gender or e.name in self.vocal]
            if found:
                return found
        return []

    def _new_person(self, phrase: Phrase) -> Entity:
        gender = phrase.gender or self.lex.given.get(fold(phrase.name.split()[0]), "")
        return self.add(
            Entity(
                f"person:{slug(phrase.name)}", "person", phrase.name, frozenset(_name_words(phrase.name)), gender=gender
            )
        )

    def _own(self, entity: Entity, owner: Phrase) -> None:
        if owner.sort == "known" and owner.known and owner.known.kind == "state":
            entity.owner_name = owner.words if owner.known.capital else owner.known.name
            entity.country = entity.country or owner.country
            return
        if self.gathering and not owner.name:
            return  # what is only described is looked for once all names are known
        found = self.link(owner, owner.start) if owner.sort != "pronoun" else None
        if found is not None and found is not entity:
            entity.owner = found
        elif owner.words:
            entity.owner_name = owner.words

    def body(self, phrase: Phrase, at: int | None) -> Entity | None:
        """A body by proper name, short name or description."""
        key = self.short.get(phrase.name) if phrase.name else None
        if key:
            return self.entities[key]
        if phrase.name:
            return self._named_body(phrase)
        return self._described_body(phrase, at)

    def _named_body(self, phrase: Phrase) -> Entity | None:
        words = _folded(phrase.name)
        bodies = [e for e in self.entities.values() if e.kind in ("organisation", "group") and e.names]
        for test in (_same, _initials, _shortened):
            found = [e for e in bodies if any(test(words, _folded(n)) for n in e.names if n)]
            if len(found) == 1:
                found[0].names.setdefault(phrase.name)
                return found[0]
            if found:
                return None
        kind: PartyKind = "group" if phrase.cls == "group" and phrase.head != phrase.name else "organisation"
        prefix = "group" if kind == "group" else "org"
        entity = self.add(Entity(f"{prefix}:{slug(phrase.name)}", kind, phrase.name, frozenset(words), phrase.head,
                                 country=phrase.country, cls=phrase.cls, plural=phrase.plural))  # fmt: skip
        entity.names.setdefault(phrase.name)
        return entity

    def _described_body(self, phrase: Phrase, at: int | None) -> Entity | None:
        owner, country = self._owner_of(phrase)
        if phrase.cls == "government" and country and (owner is None or owner.kind == "state"):
            entity = self.state(country)
            entity.names.setdefault(phrase.words)
            return entity
        words = self.key_words(phrase, country)
        if country is None and owner is None and at is not None and phrase.det != "a":
            found = self.recall(words, phrase, at)
            if found is not None:
                return found
            if len(words) == 1 and phrase.head not in self.lex.generic:
                return None
        if (
            phrase.det == ""
            and country is None
            and owner is None
            and len(words) == 1
            and phrase.head not in self.lex.generic
        ):
            if not phrase.plural:
                return None
        label = self._label(phrase, owner, country)
        kind: PartyKind = "group" if phrase.cls == "group" else "organisation"
        ident = "-".join(
            ([slug(self.lex.states[country].adjective)] if country else [])
            + ([slug(owner.name)] if owner and not country else [])
            + [slug(" ".join(words))]
        )
        entity = self.add(Entity(f"{'group' if kind == 'group' else 'org'}:{ident}", kind, label, frozenset(words) | ({fold(self.lex.states[country].adjective)} if country else set()),
                                 phrase.head, country=country, cls=phrase.cls, plural=phrase.plural))  # fmt: skip
        entity.names.setdefault(phrase.words)
        return entity

    def key_words(self, phrase: Phrase, country: str | None) -> tuple[str, ...]:
        """The words of a description that tell it from others: no country, no owner, synonyms made one."""
        text = phrase.words
        if phrase.owner is not None and "'" in text.replace("’", "'"):
            text = text.replace("’", "'").split("'s ")[-1].split("' ")[-1]
        state = self.lex.states.get(country or "")
        drop = {fold(w) for w in (state.adjective, state.short)} if state else set()
        folded = fold(text)
        for word in (*drop, "us", "american", "british", "uk"):
            if country and folded.startswith(word + " "):
                folded = folded[len(word) + 1 :]
        return tuple(self.lex.bodysame.get(w, w) for w in folded.split())

    def _owner_of(self, phrase: Phrase) -> tuple[Entity | None, str | None]:
        """The body or person a description belongs to, and its country."""
        owner, country = phrase.owner, phrase.country
        if owner is None:
            return None, country
        if owner.head in self.lex.places:
            return None, country or self.country
        if owner.known and owner.known.kind == "state":
            return None, country or owner.known.country
        found = self.link(owner, owner.start) if owner.sort != "pronoun" else None
        return found, country or (found.country if found else None)

    def _label(self, phrase: Phrase, owner: Entity | None, country: str | None) -> str:
        tail = phrase.words.replace("’", "'").split("'s ")[-1]
        if country and (phrase.owner is not None or fold(self.lex.states[country].adjective) in fold(phrase.words)):
            state = self.lex.states[country]
            return (
                f"{state.adjective} {tail}"
                if phrase.owner is not None and "'" in phrase.words.replace("’", "'")
                else phrase.words
            )
        return phrase.words

    def recall(self, words: tuple[str, ...], phrase: Phrase, at: int) -> Entity | None:
        """The nearest party before `at` that a bare description can mean."""
        wanted = {self.lex.same.get(w, w) for w in words}
        if phrase.cls == "government" and self.country:
            return self.state(self.country)
        found: dict[str, Entity] = {}
        for start, entity, _ in reversed(self.order):
            if start >= at or entity.id in found or entity.kind in ("person", "unnamed", "document"):
                continue
            have = {self.lex.bodysame.get(w, w) for w in entity.words} | {fold(entity.head)}
            if wanted <= have or entity.id == self.lex.nicknames.get(phrase.head) or self._of_class(phrase, entity):
                found[entity.id] = entity
        if found:
            nearest = next(iter(found.values()))
            most = max(found.values(), key=lambda e: len(e.mentions))
            return most if len(most.mentions) >= _MAIN * len(nearest.mentions) else nearest
        return self._main_company() if phrase.cls == "company" and phrase.det == "the" and len(words) == 1 else None

    def _main_company(self) -> Entity | None:
        """The body that a report is plainly about: named three times and twice as often as any other."""
        counted = Counter(
            {
                e.id: len(e.mentions)
                for e in self.entities.values()
                if e.id[:4] == "org:" and e.cls in (None, "company") and e.names
            }
        )
        ranked = counted.most_common(2)
        if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[1][1] * _DOMINANT > ranked[0][1]):
            return None
        return self.entities[ranked[0][0]]

    def _of_class(self, phrase: Phrase, entity: Entity) -> bool:
        if phrase.det != "the" or entity.kind not in ("organisation", "group") or entity.plural:
            return False
        if phrase.cls == "group":
            return entity.kind == "group" and phrase.head in self.lex.open_heads
        if phrase.cls == "company":
            return entity.cls in (None, "company") and any(m.speaks for m in entity.mentions)
        return entity.cls == phrase.cls and phrase.head in self.lex.open_heads

    def office(self, phrase: Phrase, at: int | None) -> Entity | None:
        """A holder of an office: a person named with it, else the office itself."""
        owner, country = self._owner_of(phrase)
        role = phrase.role or phrase.head
        held = self.holder(role, owner, country, at if phrase.det != "a" else None, phrase)
        if held is not None:
            return held
        if owner is None and country is None and phrase.det != "a" and at is not None and not phrase.plural:
            return None
        return self.new_office(phrase, role, owner, country)

    def holder(
        self, role: str, owner: Entity | None, country: str | None, at: int | None, phrase: Phrase
    ) -> Entity | None:
        if at is None:
            return None
        wanted = self.role_words(role)
        for start, entity, _ in reversed(self.order):
            if start >= at or entity.kind != "person" or not entity.role or not self._holds(wanted, entity.role):
                continue
            if owner is not None and entity.owner is not owner and not _affiliated(entity, owner):
                continue
            if country and owner is None and entity.country not in (None, country):
                continue
            if _clash(entity.gender, phrase.gender):
                continue
            return entity
        return None

    def _holds(self, wanted: frozenset[str], role: str) -> bool:
        """Whether a role is the one asked for: a prime minister is not "the minister"."""
        have = self.role_words(role)
        return wanted <= have and not (have - wanted) & _OTHER_OFFICE

    def role_words(self, role: str) -> frozenset[str]:
        out: set[str] = set()
        for word in fold(role).split():
            out |= set(self.lex.same.get(word, word).split())
        return frozenset(out)

    def new_office(self, phrase: Phrase, role: str, owner: Entity | None, country: str | None) -> Entity:
        name = phrase.words
        if owner is not None and owner.kind != "person":
            name = f"{owner.name} {role}"
        base = f"{slug(owner.name)}-{slug(role)}" if owner else slug(phrase.words)
        hidden = phrase.plural or (owner is None and country is None)
        kind: PartyKind = "unnamed" if hidden else "person"
        entity = self.add(Entity(f"{kind}:{base}", kind, name, frozenset(fold(role).split()), phrase.head, role, owner,
                                 country=country, gender=phrase.gender, plural=phrase.plural, anonymous=hidden))  # fmt: skip
        if owner is None and country:
            entity.owner_name = self.lex.states[country].short
        return entity

    def unnamed(self, phrase: Phrase, at: int | None) -> Entity:
        """Somebody named only by what they are."""
        owner, country = self._owner_of(phrase)
        if at is not None and phrase.det == "the" and owner is None and country is None:
            for start, entity, _ in reversed(self.order):
                if start < at and entity.kind == "unnamed" and entity.head == phrase.head:
                    return entity
        words = phrase.words
        entity = self.add(Entity(f"unnamed:{slug(words)}", "unnamed", words, frozenset(fold(words).split()), phrase.head,
                                 owner=owner, country=country, gender=phrase.gender, plural=phrase.plural, anonymous=True))  # fmt: skip
        if owner is None and country:
            entity.owner_name = self.lex.states[country].short
        return entity

    def document(self, phrase: Phrase, at: int | None) -> Entity | None:
        """A document; one with an author carries the author's word."""
        owner, country = self._owner_of(phrase)
        if owner is not None:
            return owner
        if country:
            return self.state(country)
        return self.add(
            Entity(
                f"document:{slug(phrase.words)}",
                "document",
                phrase.words,
                frozenset(fold(phrase.words).split()),
                phrase.head,
                plural=phrase.plural,
            )
        )


def _maybe_person(entity: Entity) -> bool:
    """A single capitalised word of which nothing is known: "he" behind it makes it a person."""
    bare = entity.kind == "organisation" and entity.cls is None and not entity.country and entity.name.istitle()
    if not bare or not entity.name.isalpha():
        return False
    return any(m.speaks for m in entity.mentions) and not any(m.object for m in entity.mentions)


def _dominant(phrases: list[Phrase]) -> str | None:
    """The country a report is about, where one stands out."""
    counted = Counter(p.country for p in phrases if p.country).most_common(2)
    if not counted or (len(counted) > 1 and counted[0][1] < _DOMINANT * counted[1][1]):
        return None
    return counted[0][0]


@lru_cache(maxsize=1 << 14)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(fold(name).split())


@lru_cache(maxsize=1 << 14)
def _name_words(name: str) -> tuple[str, ...]:
    return tuple(w.split("-", 1)[1] if w.startswith(("al-", "el-")) else w for w in fold(name).split())


def _clash(a: str, b: str) -> bool:
    return bool(a and b and a in "mf" and b in "mf" and a != b)


def _affiliated(entity: Entity, owner: Entity) -> bool:
    return bool(entity.owner_name and set(fold(entity.owner_name).split()) & set(fold(owner.name).split()))


def _same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return a == b


def _surname(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether `a` is the end of name `b`, or both have the same first and last word."""
    short, long = sorted((a, b), key=len)
    if len(short) < len(long) and long[-len(short) :] == short:
        return True
    return len(short) > 1 and short[0] == long[0] and short[-1] == long[-1]


def _within(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether `a` stands anywhere in name `b`."""
    return len(a) < len(b) and any(b[k : k + len(a)] == a for k in range(len(b)))


def _initials(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return len(a) == 1 and len(a[0]) > 2 and "".join(w[0] for w in b if w not in ("of", "the", "for", "and")) == a[0]


def _shortened(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """ "Mandiant" of "Mandiant Inc", "Observatory" of "Coastal Observatory": the first words, or the last."""
    return len(a) < len(b) and (b[: len(a)] == a or b[-len(a) :] == a)
