"""Everyone a report names or describes, each once: mentions gathered under one party.

Built once a report. Full names first, then what is shorter or only described is linked to them; where
two could be meant nobody is.
"""

from __future__ import annotations

from bisect import bisect_left

from rashomon.extract.party.bodies import body
from rashomon.extract.party.entity import Entity, Mention
from rashomon.extract.party.epithet import epithet, identified, opening
from rashomon.extract.party.offices import document, office, unnamed
from rashomon.extract.party.people import bearers, is_person, person, set_genders
from rashomon.extract.party.phrase import Phrase
from rashomon.extract.party.register import Register, acts, speaks
from rashomon.extract.party.scan import scan
from rashomon.extract.party.tokens import Tokens, tokens
from rashomon.extract.party.words import fold

#: A mention behind one of these is no subject.
_PREPOSITIONS = frozenset(
    "in at near from to outside around across toward towards into over through between beyond inside of about with for "
    "by against on upon after before behind like than under among".split()
)


#: Of these, what stands before people as well as before places.
_OF_SOMEBODY = frozenset("of about with for by against on upon after before behind like than under to".split())

_COPULAS = frozenset({"is", "was", "are", "were", "be", "been", "being", "became", "as"})

#: Words that open a clause which leads up to the main one.
_CONNECTING = frozenset("but and yet still so then however meanwhile".split())
_LEADING = frozenset("after when while as before although though since once if because until".split())

#: Words between an article and a noun.
_ADJECTIVES = 2


def _is_predicate(t: Tokens, i: int) -> bool:
    """Whether a noun only says what somebody is: "she was an innocent victim"."""
    for k in range(i, max(i - _ADJECTIVES - 1, 0), -1):
        if t.lows[k] in ("a", "an"):
            return t.lows[k - 1] in _COPULAS
        if k < i and not t.words[k].islower():
            return False
    return False


def _led(t: Tokens, i: int) -> bool:
    """Whether a word stands in a clause that opens its sentence with "after", "when" and the like, before its comma."""
    k = bisect_left(t.sent, t.sent[i])
    return k < i and t.lows[k] in _LEADING and "," not in t.words[k:i]


def _opens_main(t: Tokens, i: int) -> bool:
    """Whether a word opens the main clause behind a phrase: "Since then, Ann Ito has …", "But Ann Ito said"."""
    k = bisect_left(t.sent, t.sent[i])
    if k == i - 1:
        return t.lows[k] in _CONNECTING
    return t.words[i - 1] == "," and (t.lows[k] in _PREPOSITIONS | _LEADING) and t.words[k:i].count(",") == 1


def _given(book: Register, name: str) -> bool:
    """Whether a single word is a given name and no region's."""
    return fold(name) in book.lex.given and name not in book.lex.regions


class Book(Register):
    """The parties of one report."""

    def __init__(self, text: str) -> None:
        t = tokens(text)
        super().__init__(t, list(scan(t)))
        self._people()
        self._bodies()
        self.gathering = False
        for phrase in self.phrases:
            self._note(phrase)
        self.order.sort(key=lambda x: x[0])
        set_genders(self)
        self._renamed()
        self.settled = True

    def _people(self) -> None:
        """People by their full names, longest first, so that shorter forms join them."""
        titled = {fold(p.name) for p in self.phrases if p.sort == "person"}
        named = [p for p in self.phrases if p.sort == "person" or (p.sort == "name" and is_person(self, p, titled))]
        for phrase in sorted(named, key=lambda p: -len(p.name.split())):
            if " " in phrase.name:
                person(self, phrase, create=True)
        for phrase in named:
            if " " not in phrase.name:
                person(self, phrase, create=phrase.sort == "person")

    def _bodies(self) -> None:
        for phrase in self.phrases:
            if phrase.sort in ("body", "name", "known") and phrase.short:
                entity = self.link(phrase, None)
                if entity is not None:
                    self.short[phrase.short] = entity.id
                    self.call(entity, phrase.short)
        for phrase in sorted(self.phrases, key=lambda p: -len(p.name)):
            if phrase.sort == "body" and phrase.name:
                self.link(phrase, None)

    def _note(self, phrase: Phrase) -> None:
        entity = self.link(phrase, phrase.start)
        if entity is None:
            return
        t, i = self.t, phrase.start
        if phrase.sort == "body" and i and t.lows[i - 1] in self.lex.no_longer:
            return
        says = speaks(self, phrase)
        if i and t.lows[i - 1] in ("the", "a", "an"):
            i -= 1
        behind = bool(i) and not says and t.sent[i - 1] == t.sent[i] and t.lows[i - 1] in _PREPOSITIONS
        behind = behind and t.lows[phrase.end : phrase.end + 2] != [",", "who"]
        if entity.kind == "unnamed" and phrase.det in ("a", "") and _is_predicate(t, i):
            return  # it says what somebody is, and is nobody besides
        self._demote(phrase)
        active = acts(self, phrase)
        subject = t.first(i) or ((says or active) and _opens_main(t, i))
        mention = Mention(phrase.start, phrase.end, t.para[i], t.sent[i], says, subject, t.quoted[i],
                          behind, active, _led(t, i))  # fmt: skip
        entity.mentions.append(mention)
        self.order.append((phrase.start, entity, mention))

    def _demote(self, phrase: Phrase) -> None:
        """Whoever owns the subject of a sentence is not its subject: "Selm's deputies said they"."""
        for start, _, owner in reversed(self.order):
            if start < phrase.start or owner.end <= phrase.start:
                return
            if owner.end < phrase.end:
                owner.subject = owner.speaks = owner.acts = False

    def _renamed(self) -> None:
        """Give mentions of somebody unnamed to the person they turn out to mean: "the victim was Ann Ito"."""
        for k, (start, entity, mention) in enumerate(self.order):
            nameless = entity.kind == "unnamed" or (entity.kind == "person" and not entity.names)
            if not nameless or entity.plural or mention.quoted:
                continue
            meant = identified(self, mention) or epithet(self, opening(self, start), mention.end, start)
            if meant is not None:
                entity.mentions.remove(mention)
                meant.mentions.append(mention)
                self.order[k] = (start, meant, mention)

    def link(self, phrase: Phrase, at: int | None) -> Entity | None:
        """Whom a phrase means; `at` is its token, None while full names are gathered (nothing to link back to)."""
        if self.settled and at is not None and phrase.sort in ("unnamed", "office") and phrase.det == "the":
            named = epithet(self, phrase.start, phrase.end, at)
            if named is not None:
                return named
        match phrase.sort:
            case "known":
                return self._namesake(phrase) or self.known(phrase)
            case "person":
                return person(self, phrase, create=True)
            case "name":
                return self._by_name(phrase, at)
            case "body":
                return body(self, phrase, at)
            case "office":
                return office(self, phrase, at)
            case "unnamed":
                return unnamed(self, phrase, at)
            case "document":
                return document(self, phrase, at)
        return None

    def _namesake(self, phrase: Phrase) -> Entity | None:
        """The person whose surname is a country's or capital's name, where the report speaks of no such country."""
        known = phrase.known
        if known is None or known.kind != "state" or known.adjective or " " in phrase.name:
            return None
        word = fold(phrase.name)
        found = [e for e in bearers(self, phrase) if any(" " in n and fold(n).split()[-1] == word for n in e.names)]
        return found[0] if len(found) == 1 and not self._abroad(phrase) else None

    def _abroad(self, phrase: Phrase) -> bool:
        """Whether the report speaks of the country of that name: of its people, or of being there."""
        t, word = self.t, phrase.name
        people = self.lex.states[phrase.country].adjective.lower() if phrase.country in self.lex.states else ""
        there = (i for i, w in enumerate(t.words) if w == word and i)
        return people in t.lows or any(t.lows[i - 1] in _PREPOSITIONS - _OF_SOMEBODY for i in there)

    def _by_name(self, phrase: Phrase, at: int | None) -> Entity | None:
        """A bare name: a person's if somebody has it or it is a given name, nobody's if two have it, else a body's."""
        found = bearers(self, phrase)
        if found:
            return person(self, phrase, create=False) if len(found) == 1 else None
        if " " not in phrase.name and phrase.name not in self.short and _given(self, phrase.name):
            return person(self, phrase, create=True)
        return body(self, phrase, at)
