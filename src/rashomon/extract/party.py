"""Whose word it is: the party behind a source, resolved within its report.

Rules over the text, no model. Proper names with role and affiliation, short names, abbreviations,
descriptions ("the ministry"), possessives ("his spokesman") and pronouns are linked to the party they
mean in this report; where that is not clear the answer is None, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.extract.party_bodies import body
from rashomon.extract.party_book import Book
from rashomon.extract.party_entity import Entity
from rashomon.extract.party_offices import holder, new_office, role_words
from rashomon.extract.party_people import bearers, person
from rashomon.extract.party_phrase import Phrase
from rashomon.extract.party_pronoun import antecedent
from rashomon.extract.party_read import read
from rashomon.extract.party_relay import BEHIND, QUOTED_BY, split
from rashomon.extract.party_tokens import tokens
from rashomon.extract.party_words import fold, lexicon, slug
from rashomon.model import Party, Relay, Report, Span

#: Words that stand for somebody without saying who.
_NOBODY = frozenset("that which you this these those what one some many most all others there such".split())
#: Words that go on describing somebody who is not named ("a source close to …").
_FURTHER = frozenset("close familiar briefed involved with on at in near inside living from among for".split())
#: Words kept of a source that is only described.
_LONGEST = 9
_TAIL = re.compile(
    r",?\s+(?:who|whom|whose|which|that|speaking|including|including:|citing|quoting|said|says|as saying|under|on condition)\b.*$",
    re.I | re.S,
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """The innermost party whose word it is, and the relays between it and the outlet, nearest to it first."""

    party: Party
    via: tuple[Relay, ...] = ()


class Parties:
    """The parties of one report; built once from its text (about 3 ms for 600 words)."""

    def __init__(self, report: Report) -> None:
        self.text = report.text
        self._book = Book(report.text)

    def resolve(
        self, source: Sequence[Span], *, cue: Sequence[Span] = (), before: int | None = None
    ) -> Resolved | None:
        """Whose word a source is.

        Args:
            source: the source spans of an attribution; none, nobody is named.
            cue: its cue spans, which may name a relay ("was quoted by Reuters as saying").
            before: only what stands before this code point counts for pronouns and descriptions;
                default the start of the source.

        """
        if not source:
            return None
        first = source[0]
        at = first.start if before is None else before
        found = self._within(first.start, first.end, at)
        if found is None:
            return None
        entity, via = found
        return Resolved(entity.party(), (*via, *self._relays(source, cue, entity)))

    def party_of(self, span: Span) -> Party | None:
        """The party that a span names (for answers: "the army", "an IS-affiliated website"), else None."""
        entity = self._one(span.start, span.end, span.start)
        return entity.party() if entity else None

    def parties(self) -> list[Party]:
        """Everyone the report names or describes, in order of first mention."""
        return [e.party() for e in dict.fromkeys(e for _, e, _ in self._book.order)]

    def _within(self, start: int, end: int, at: int) -> tuple[Entity, tuple[Relay, ...]] | None:
        cut = split(self.text, start, end)
        if cut is None:
            entity = self._one(start, end, at)
            return (entity, ()) if entity else None
        (s0, s1), (r0, r1) = cut
        inner = self._within(s0, s1, max(at, s0) if s0 > r0 else at)
        outer = self._within(r0, r1, at)
        if inner is None or outer is None:
            return None
        relay, further = outer
        return inner[0], (*inner[1], *further, Relay(relay.name, Span(r0, r1, self.text)))

    def _relays(self, source: Sequence[Span], cue: Sequence[Span], speaker: Entity) -> tuple[Relay, ...]:
        """Relays named in the cue or right behind it."""
        out: list[Relay] = []
        for span in cue:
            m = QUOTED_BY.search(span.exact)
            if m:
                out += self._relay(span.start + m.end(), span.end, speaker)
        if cue:
            end = max(s.end for s in (*cue, *source))
            m = BEHIND.match(self.text[end : end + 120])
            if m:
                line = re.compile(r"[.\n,;\"”]").search(self.text, end + m.end())
                out += self._relay(end + m.end(), line.start() if line else len(self.text), speaker)
        return tuple(out)

    def _relay(self, start: int, end: int, speaker: Entity) -> list[Relay]:
        words = re.sub(r"\s+as (?:saying|having).*$", "", self.text[start:end], flags=re.S)
        if not words.strip():
            return []
        entity = self._one(start, start + len(words), start)
        if entity is None or entity is speaker:
            return []
        return [Relay(entity.name, Span(start, start + len(words), self.text))]

    def _one(self, start: int, end: int, at: int) -> Entity | None:
        """The party of a stretch of text that names one."""
        book = self._book
        i, j = book.t.slice(start, end)
        while i < j and book.t.words[i] in "\"'“”‘’(,-—–":
            i += 1
        while j > i + 1 and book.t.lows[j - 1] == "'s":
            j -= 1
        if i >= j:
            return None
        position = book.t.slice(at, len(self.text))[0]
        phrase = read(book.t, i, j, every=True)
        if phrase is None:
            return None if book.t.lows[i] in _NOBODY or end - start < 2 else self._open(start, end)
        if phrase.sort == "pronoun":
            return antecedent(book, phrase.gender, position)
        if phrase.end < j and book.t.lows[phrase.end] == "'s":  # "X's and Y's envoys"
            return self._open(start, end)
        if phrase.sort == "unnamed" and phrase.end < j and book.t.lows[phrase.end] in _FURTHER:
            phrase.words = _plain(book.t.cut(i, j))
        joined = self._joined(phrase, i, j)
        if joined is not None:
            return joined
        if phrase.det in book.lex.possessives and phrase.owner is None:
            return self._possessed(phrase, position)
        if (
            phrase.sort == "document"
            and phrase.owner is None
            and phrase.head in book.lex.issued
            and phrase.det == "the"
        ):
            issuer = antecedent(book, "i", position)
            if issuer is not None and any(m.para >= book.t.para[i] - 1 for m in issuer.mentions):
                return issuer
        entity = book.link(phrase, position)
        return self._hidden(entity, start, end) if entity else self._fallback(phrase, i, j)

    def _fallback(self, phrase: Phrase, i: int, j: int) -> Entity | None:
        """A short name shared by two people stays unresolved; a name seen only here is taken as it is."""
        if phrase.sort == "name":
            book = self._book
            if len(bearers(book, phrase)) > 1:
                return None
            return person(book, phrase, create=True) if " " in phrase.name else body(book, phrase, phrase.start)
        return None

    def _possessed(self, phrase: Phrase, at: int) -> Entity | None:
        """ "his spokesman": the holder of that office with whoever "his" is."""
        book = self._book
        which = book.lex.possessives[phrase.det]
        role = phrase.role or phrase.head
        wanted = role_words(book, role)
        same = next(
            (e for e in book.entities.values() if e.kind == "person" and e.role and wanted == role_words(book, e.role)),
            None,
        )
        owner = antecedent(book, which, at, but=same if phrase.sort == "office" else None)
        if owner is None:
            return None
        if phrase.sort == "office":
            held = holder(book, role, owner, None, at, phrase)
            return held or new_office(book, _with_owner(phrase, owner), role, owner, None)
        if phrase.sort == "document":
            return owner
        words = f"{owner.name}'s {phrase.words}"
        kind = "organisation" if phrase.sort == "body" else "unnamed"
        return book.add(Entity(f"{'org' if phrase.sort == 'body' else kind}:{slug(words)}", kind, words, frozenset(fold(words).split()), phrase.head,
                               owner=owner, plural=phrase.plural, anonymous=kind == "unnamed"))  # fmt: skip

    def _joined(self, phrase: Phrase, i: int, j: int) -> Entity | None:
        """ "X and Y": both together, one party of that name."""
        t = self._book.t
        if phrase.end >= j or t.lows[phrase.end] != "and" or phrase.end + 1 >= j:
            return None
        other = read(t, phrase.end + 1, j)
        if other is None or other.sort == "pronoun":
            return None
        if (
            phrase.sort == "office" and other.sort == "person" and not phrase.plural
        ):  # "chairman and chief executive Ann X"
            return self._book.link(other, phrase.start)
        words = _plain(t.cut(i, other.end))
        hidden = phrase.sort == "unnamed" and other.sort == "unnamed"
        kind = "unnamed" if hidden else "group"
        return self._book.add(
            Entity(f"{kind}:{slug(words)}", kind, words, frozenset(fold(words).split()), plural=True, anonymous=hidden)
        )

    def _open(self, start: int, end: int) -> Entity | None:
        """Somebody described in words the vocabulary does not know: taken as described, not by name."""
        book = self._book
        words = _plain(self.text[start:end])
        if not words or not words[0].isalnum():
            return None
        plural = words.split()[-1].endswith("s")
        return book.add(
            Entity(
                f"unnamed:{slug(words)}",
                "unnamed",
                words,
                frozenset(fold(words).split()),
                fold(words).split()[-1],
                plural=plural,
                anonymous=True,
            )
        )

    def _hidden(self, entity: Entity, start: int, end: int) -> Entity:
        """Somebody who asked not to be named is anonymous, whatever else is said of them."""
        if entity.kind == "person" and not entity.names and self._book.lex.cover.search(self.text, start, end):
            entity.anonymous, entity.kind = True, "unnamed"
        return entity


def _with_owner(phrase: Phrase, owner: Entity) -> Phrase:
    if owner.kind == "person":
        short = min((n for n in owner.names if " " not in n), key=len, default=owner.name)
        phrase.words = f"{short}'s {phrase.role or phrase.head}"
    return phrase


def _plain(words: str) -> str:
    """A description without article, quotation marks and relative clause, nine words at most."""
    words = _TAIL.sub("", " ".join(words.split())).strip(" ,;:\"“”'‘’()")
    words = re.sub(r"^(?:the|an?|some|one of the|one of|many of the|several of the)\s+", "", words, flags=re.I)
    return " ".join(words.split()[:_LONGEST]).strip(" ,;:")


def side(party: Party) -> str | None:
    """ISO code of the state a party speaks for: itself, its bodies, officers and officials; else None."""
    if party.kind == "state":
        return party.id.removeprefix("state:").upper()
    if party.kind == "document":
        return None
    named = _country_in(party.name)
    if party.kind in ("organisation", "group"):
        return named
    return _country_in(party.affiliation or "", holder=True) or named


def _country_in(name: str, *, holder: bool = False) -> str | None:
    """The country of a body by its name; of a bare country name only for those who hold its offices."""
    phrase = read(tokens(name), 0, len(tokens(name))) if name else None
    if phrase is None:
        return None
    lex = lexicon()
    if phrase.known is not None and phrase.known.kind == "state":
        return phrase.country if holder or phrase.known.adjective else None
    return (
        phrase.country
        if phrase.cls in lex.of_state or (phrase.sort in ("unnamed", "office") and phrase.country)
        else None
    )
