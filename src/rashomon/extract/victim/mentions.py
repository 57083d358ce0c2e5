"""Where a report speaks of single people: with an article, by name, by surname, by age, by a pronoun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.extract.answer.together import bare, person_after
from rashomon.extract.moment.rule import dates
from rashomon.extract.quantity.mentions import Mention
from rashomon.extract.quantity.nouns import lexicon
from rashomon.extract.quantity.number import Number
from rashomon.extract.quantity.phrase import STOPS
from rashomon.extract.quantity.single import names, people
from rashomon.extract.victim.victims import Sort
from rashomon.extract.victim.words import aged_one, given_name, words_of

_DETERMINER = re.compile(r"\b(?:the|his|her|their|this|that|our|my|[A-Z][\w-]+['’]s?)\s+(?=[a-z\d])", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\b(?:he|she|him|her|himself|herself)\b(?!\s+(?:own\b|[a-z\d]+[\s-]+(?:old|year|month|week|day)))", re.IGNORECASE
)
_OTHER = re.compile(r"\b(?:second|third|fourth|fifth|another|other)\b", re.IGNORECASE)
_PLACED = re.compile(r"\b(?:in|at|near|from|to|on|outside|inside)\s+$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s+([a-z]+)\b")
_AGE_BEFORE = re.compile(r"\b(?:\d{1,3}|[A-Za-z]+)[- ](?:year|month|week|day)s?[- ]old\s+$")
_ACCORDING = re.compile(r"\baccording to\b[^,;]*$", re.IGNORECASE)
_GENERATIONS = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_REFLEXIVE = frozenset({"himself", "herself"})
_AGE_IN = re.compile(r"\d")
_CAPITAL = re.compile(r"(?<![\w’'.-])[A-Z][\w-]+(?!\s+[A-Z])")
_HEADLINE = re.compile(
    r"(?:[^\w\n]*)(?=[A-Z])(?!(?:The|A|An|His|Her|Their|This|That|Our|My|One|No|Each|Every|Another)\b)"
)
_AFTER_OWNED = re.compile(r"['’]s?\b|-\w")


def called(text: str) -> frozenset[str]:
    """The words by which a report calls the people that it names: their surnames, and given names known as such."""
    found: set[str] = set()
    places: set[str] = set()
    for mention in names(text, 0, len(text)):
        tokens = [t for t in mention.head.split() if t not in _GENERATIONS]
        placed = _PLACED.search(text, max(0, mention.start - 12), mention.start) is not None
        placed |= not words_of("not_names").isdisjoint(t.lower() for t in tokens)
        (places if placed else found).add(tokens[-1])
        if not placed and (given_name(tokens[0]) or _AGE_IN.search(text, mention.number.end, mention.end)):
            found.add(tokens[0])
    return frozenset(
        n
        for n in found - places
        if n.lower() not in words_of("not_names") | _not_beginning() and not lexicon().kind(n) and len(n) > 2
    )


@cache
def _not_beginning() -> frozenset[str]:
    """Words that begin no person's name."""
    return STOPS | dates() | words_of("offices")


def single_people(
    text: str, start: int, end: int, counted: Sequence[Mention], known: frozenset[str]
) -> Iterator[tuple[Mention, Sort]]:
    """Every single person that the sentence `text[start:end]` speaks of, and in which way.

    `counted` are its numerals, `known` the words by which the report calls those whom it has named.
    """
    taken: list[tuple[int, int]] = []
    for mention in people(text, start, end, counted):
        taken.append((mention.start, mention.end))
        yield mention, "another" if mention.more else "new"
    for mention in _named(text, start, end):
        taken.append((mention.start, mention.end))
        yield mention, "name"
    rest = (
        *_called(text, start, end, known),
        *_definite(text, start, end),
        *_aged(text, start, end),
        *_headed(text, start, end),
    )
    listed: list[Mention] = []
    for mention, sort in (*rest, *_pronouns(text, start, end)):
        if not any(a < mention.end and mention.start < b for a, b in taken):
            taken.append((mention.start, mention.end))
            listed.append(mention)
            yield mention, sort
    for mention in bare(text, end, [*people(text, start, end, counted), *listed]):
        if not any(a < mention.end and mention.start < b for a, b in taken):
            taken.append((mention.start, mention.end))
            yield mention, "known"


def _single(text: str, start: int, end: int, head: str) -> Mention:
    return Mention(
        start, end, Number(start, start + 1, start, 1, 1), "count", head, "person", "person", text[start:end]
    )


def _named(text: str, start: int, end: int) -> Iterator[Mention]:
    """Full names of persons, an age before the name taken in."""
    for mention in names(text, start, end):
        tokens = mention.head.split()
        while tokens and (tokens[0].lower() in _not_beginning() or lexicon().kind(tokens[0])):
            tokens.pop(0)
        if len(tokens) < 2 or words_of("not_names").intersection(t.lower() for t in tokens):
            continue
        begin = text.index(tokens[0], mention.start)
        if _AFTER_OWNED.match(text, mention.end) or _PLACED.search(text, max(start, begin - 12), begin):
            continue
        if (noun := _NOUN_AFTER.match(text, mention.end, end)) and lexicon().kind(noun[1]) == "person":
            continue
        if _ACCORDING.search(text, start, begin):
            continue
        aged = _AGE_BEFORE.search(text, max(start, begin - 24), begin)
        if aged or _is_name(text, tokens, mention):
            yield _single(text, aged.start() if aged else begin, mention.end, " ".join(tokens))


def _is_name(text: str, tokens: Sequence[str], mention: Mention) -> bool:
    """Whether words in capitals are a person's name: by a given name, an age behind them, or no word that is none."""
    if given_name(tokens[0]) or _AGE_IN.search(text, mention.number.end, mention.end):
        return True
    return not any(lexicon().kind(t) or t.lower() in words_of("not_begun_with") for t in tokens)


def _called(text: str, start: int, end: int, known: frozenset[str]) -> Iterator[tuple[Mention, Sort]]:
    for match in _CAPITAL.finditer(text, start, end):
        if match.group() not in known or _AFTER_OWNED.match(text, match.end()):
            continue
        if (noun := _NOUN_AFTER.match(text, match.end(), end)) is None or lexicon().kind(noun[1]) != "person":
            yield _single(text, *match.span(), match.group()), "name"


def _definite(text: str, start: int, end: int) -> Iterator[tuple[Mention, Sort]]:
    for match in _DETERMINER.finditer(text, start, end):
        if found := person_after(text, match.end(), end):
            stop, noun, before = found
            yield _single(text, match.start(), stop, noun), "another" if _OTHER.search(before) else "known"


def _aged(text: str, start: int, end: int) -> Iterator[tuple[Mention, Sort]]:
    for match in aged_one().finditer(text, start, end):
        yield _single(text, match.start("age"), match.end(), (match["noun"] or "person").lower()), "known"


def _headed(text: str, start: int, end: int) -> Iterator[tuple[Mention, Sort]]:
    """Without an article, as headlines have it: "Man shot in Lesk", "Lesk teen dies"."""
    first = _HEADLINE.match(text, start, end)
    found = person_after(text, first.end(), end) if first else None
    if first and found and not _AFTER_OWNED.match(text, found[0]):
        yield _single(text, first.end(), found[0], found[1]), "known"


def _pronouns(text: str, start: int, end: int) -> Iterator[tuple[Mention, Sort]]:
    for match in _PRONOUN.finditer(text, start, end):
        word = match.group().lower()
        yield _single(text, *match.span(), word), "self" if word in _REFLEXIVE else "pronoun"
