"""Whose word it is: the party behind a source, resolved within its report.

Rules over the text, no model. Proper names with role and affiliation, short names, abbreviations,
descriptions ("the ministry"), possessives ("his spokesman") and pronouns are linked to the party they
mean in this report; where that is not clear the answer is None, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.extract.party.book import Book
from rashomon.extract.party.entity import Entity
from rashomon.extract.party.phrase import Phrase
from rashomon.extract.party.read import read
from rashomon.extract.party.relay import BEHIND, CITED, CITES, CITING, QUOTED_BY, TOLD, split, starts_relay
from rashomon.extract.party.source import is_thing, meant
from rashomon.extract.party.tokens import tokens
from rashomon.extract.party.words import Lexicon, fold, lexicon
from rashomon.model import Party, Relay, Report, Span

#: Code points behind a cue in which a relay is looked for.
_BEHIND = 120
#: Sources that are called nothing but that.
_BARE = frozenset({"source", "sources", "official", "officials"})
#: Sorts of phrases that can be the subject of a verb of speech; offices and people without a name can too.
_SUBJECTS = ("person", "name", "body", "known", "office", "unnamed")
_RELAY_END = re.compile(r"[.\n,;\"”]")


@dataclass(frozen=True, slots=True)
class Resolved:
    """The innermost party whose word it is, and the relays between it and the outlet, nearest to it first."""

    party: Party
    via: tuple[Relay, ...] = ()


class Parties:
    """The parties of one report; built once from its text (about 5 ms for 600 words)."""

    def __init__(self, report: Report) -> None:
        self.text = report.body  # what is read
        self._frozen = report.text  # what spans are cut from
        self._book = Book(report.body)

    def resolve(
        self, source: Sequence[Span], *, cue: Sequence[Span] = (), before: int | None = None
    ) -> Resolved | None:
        """Whose word a source is, None where that is not clear.

        Args:
            source: the source spans of an attribution; none, nobody is named.
            cue: its cue spans, which may name a relay ("was quoted by Reuters as saying").
            before: only what stands before this code point counts for pronouns and descriptions;
                default the start of the source.

        """
        for start, end in _ranges(source):
            found = self._within(start, end, start if before is None else before)
            if found is not None:
                entity, via = found
                cited = self._cited(source, cue, entity)
                if cited is not None:
                    return Resolved(cited.party(), (*via, Relay(entity.name, Span(start, end, self._frozen))))
                return Resolved(self._told(entity, cue), (*via, *self._relays(source, cue, entity)))
        return None

    def party_of(self, span: Span) -> Party | None:
        """The party that a span names (for answers: "the army", "an IS-affiliated website"), else None."""
        entity = meant(self._book, span.start, span.end, span.start)
        return entity.party() if entity else None

    def speechless(self, source: Sequence[Span]) -> bool:
        """Whether a source is a thing that somebody else tells of ("initial results"), and no party."""
        return bool(source) and is_thing(self._book, source[0].start, source[0].end)

    def parties(self) -> list[Party]:
        """Everyone the report names or describes, in order of first mention."""
        return [e.party() for e in dict.fromkeys(e for _, e, _ in self._book.order)]

    def _within(self, start: int, end: int, at: int) -> tuple[Entity, tuple[Relay, ...]] | None:
        """The party of a source and the relays inside it; None where one of them is not clear."""
        cut = split(self.text, start, end)
        if cut is None:
            entity = meant(self._book, start, end, at)
            return (entity, ()) if entity else None
        (s0, s1), (r0, r1) = cut
        inner = self._within(s0, s1, max(at, s0) if s0 > r0 else at)
        outer = self._within(r0, r1, at)
        if inner is None and outer is not None and is_thing(self._book, s0, s1):
            return outer
        if inner is None or outer is None:
            return None
        relay, further = outer
        return inner[0], (*inner[1], *further, Relay(relay.name, Span(r0, r1, self._frozen)))

    def _cited(self, source: Sequence[Span], cue: Sequence[Span], relay: Entity) -> Entity | None:
        """Who speaks where a medium only passes the word on: "Reuters reported, citing the clinic"."""
        if not cue or relay.cls not in ("media", "statemedia"):
            return None
        end = max(s.end for s in (*cue, *source))
        m = (CITED if CITES.fullmatch(cue[0].exact) else CITING).match(self.text, end)
        entity = meant(self._book, *m.span("who"), m.start("who")) if m else None
        return entity if entity is not relay else None

    def _told(self, entity: Entity, cue: Sequence[Span]) -> Party:
        """The party; a bare "source" with the medium that it told."""
        party = entity.party()
        m = TOLD.match(self.text, cue[0].start) if cue and party.anonymous and fold(party.name) in _BARE else None
        medium = meant(self._book, *m.span("whom"), m.start("whom")) if m else None
        if medium is None or medium.cls not in ("media", "statemedia"):
            return party
        return replace(party, name=f"{party.name} to {medium.name}")

    def subject(self, cue: Span) -> Span | None:
        """The party that stands right before a cue and so is its subject; None where none does."""
        t = self._book.t
        i = t.slice(cue.start, len(t.text))[0]
        if not i or i >= len(t) or t.sent[i - 1] != t.sent[i]:
            return None
        found = next((p for p in self._book.phrases if p.end == i and p.sort in _SUBJECTS), None)
        if found is None and t.words[i - 1] == ",":  # "the owner, Tamm Lines, denied"
            closed = (p for p in self._book.phrases if p.end == i - 1 and p.sort in _SUBJECTS)
            found = next((p for p in closed if "," in t.words[p.start : p.end]), None)
        return Span(t.starts[found.start], t.ends[found.end - 1], self._frozen) if found else None

    def _relays(self, source: Sequence[Span], cue: Sequence[Span], speaker: Entity) -> tuple[Relay, ...]:
        """Relays named in the cue or right behind it."""
        out: list[Relay] = []
        for span in cue:
            m = QUOTED_BY.search(span.exact)
            if m:
                out += self._relay(span.start + m.end(), span.end, speaker)
        end = max(s.end for s in (*cue, *source))
        m = BEHIND.match(self.text[end : end + _BEHIND]) if cue else None
        if m:
            line = _RELAY_END.search(self.text, end + m.end())
            out += self._relay(end + m.end(), line.start() if line else len(self.text), speaker)
        return tuple(out)

    def _relay(self, start: int, end: int, speaker: Entity) -> list[Relay]:
        words = re.sub(r"\s+as (?:saying|having).*$", "", self.text[start:end], flags=re.DOTALL)
        entity = meant(self._book, start, start + len(words), start) if words.strip() else None
        if entity is None or entity is speaker:
            return []
        return [Relay(entity.name, Span(start, start + len(words), self._frozen))]


def _ranges(source: Sequence[Span]) -> list[tuple[int, int]]:
    """The ranges to read, one a span; a span that goes on with "citing …" is read together with the first."""
    if len(source) > 1 and starts_relay(source[1].exact):
        return [(source[0].start, source[1].end)]
    return [(s.start, s.end) for s in source]


def side(party: Party) -> str | None:
    """ISO code of the state a party speaks for: itself, its bodies, officers and officials; else None."""
    if party.kind == "state":
        return party.id.removeprefix("state:").upper()
    if party.kind == "document":
        return None
    lex = lexicon()
    named = _body_country(party.name, lex)
    if named or party.kind in ("organisation", "group"):
        return named
    called = {fold(w) for w in (party.role or party.name).split()}
    return _body_country(party.affiliation or "", lex, holder=bool(called & lex.state_offices))


def _body_country(name: str, lex: Lexicon, *, holder: bool = False) -> str | None:
    """The country of a state's body by its name; of a bare country only for who holds an office of state."""
    t = tokens(name)
    phrase = read(t, 0, len(t)) if name else None
    if phrase is None:
        return None
    if phrase.known is not None and phrase.known.kind == "state":
        return phrase.country if holder and not phrase.known.capital else None
    return phrase.country if _of_state(phrase, lex) else None


def _of_state(phrase: Phrase, lex: Lexicon) -> bool:
    if phrase.cls is None and phrase.owner is not None:
        return _of_state(phrase.owner, lex)
    return phrase.cls in lex.of_state
