"""People told side by side: "a woman and her son", "Ada Mensah, 42, and Idris Bello", "a mother, son and girl".

What is said of one of them is said of all: the verb before the first, the predicate behind the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.quantity.mentions import Mention
from rashomon.extract.quantity.nouns import lexicon
from rashomon.extract.quantity.number import Number

_GAP = re.compile(
    r"(?:,?\s+\d{1,3})?(?:,\s+(?:of|from)\s[^,]{2,40})?(?:,?\s+(?:and|&)\s+(?:also\s+)?|,\s+)", re.IGNORECASE
)
_AND = re.compile(r"\s(?:and|&)\s", re.IGNORECASE)
_NEXT = re.compile(r"(?:,\s+(?:and\s+)?|,?\s+and\s+)(?=[a-z\d])")
_TOKEN = re.compile(r"([\w’'-]+)(?:\s+|$|(?=\W))")
#: A passenger's or driver's side is nobody.
_OF_A_CAR = re.compile(r"[\s-](?:side|seat|door|window|van|car|train|plane)s?\b")
_OWNED = re.compile(r"['’]s?\b|-\w")
#: How many words may stand between "the" and the person.
_DESCRIBED = 4
_ENDS = frozenset("the of and in on at to by for with was were is had who said that as from after".split())
_NO_PERSON = frozenset("police people crew staff".split())
#: A verb in the singular is that of the last one alone: "he shot a man and a woman was hurt".
_SINGULAR = re.compile(
    r"(?:,(?:\s+\d{1,3},?)?)?\s+(?:was|is|has|died|dies|remains|told|said|says|who|that|which)\b", re.IGNORECASE
)
_ITSELF = frozenset({"himself", "herself", "he", "she"})


def bare(text: str, end: int, known: Sequence[Mention]) -> Iterator[Mention]:
    """People without an article who go on a list begun with one ("a mother, son and little girl")."""
    for first in known:
        at = first.end
        while (gap := _NEXT.match(text, at, end)) and (found := person_after(text, gap.end(), end)):
            start, at = gap.end(), found[0]
            one = Number(start, start + 1, start, 1, 1)
            yield Mention(start, at, one, "count", found[1], "person", "person", text[start:at])


def person_after(text: str, at: int, end: int) -> tuple[int, str, str] | None:
    """The single person that the words at `at` lead to: where they end, the noun, what stands before it."""
    begin = at
    for _ in range(_DESCRIBED + 1):
        token = _TOKEN.match(text, at, end)
        if token is None or token[1].lower() in _ENDS:
            return None
        noun, stop = token[1].lower(), token.end(1)
        if _is_person(noun) and not _followed_by_person(text, stop, end):
            owned = noun in _NO_PERSON or _OF_A_CAR.match(text, stop) or _OWNED.match(text, stop)
            return None if owned else (stop, noun, text[begin:at])
        if token.end() == stop:
            return None
        at = token.end()
    return None


def _is_person(noun: str) -> bool:
    known = lexicon().nouns.get(noun)
    return known is not None and known[0] == noun and known[1] == "person"


def _followed_by_person(text: str, at: int, end: int) -> bool:
    token = _TOKEN.match(text, at + 1, end)
    return token is not None and text[at : at + 1] == " " and _is_person(token[1].lower())


def together(text: str, end: int, found: Sequence[Mention]) -> list[list[Mention]]:
    """Lists of two or more people who stand side by side, joined by "and", in order of the text."""
    groups: list[list[Mention]] = []
    for mention in sorted(found, key=lambda m: m.start):
        last = groups[-1][-1] if groups else None
        if last and last.head not in _ITSELF and _GAP.fullmatch(text, last.end, mention.start):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [g for g in groups if len(g) > 1 and _joined(text, g) and not _SINGULAR.match(text, g[-1].end, end)]


def _joined(text: str, group: Sequence[Mention]) -> bool:
    return _AND.search(text, group[-2].end - 1, group[-1].start + 1) is not None
