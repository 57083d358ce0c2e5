"""The words of a sentence, and the verb group an event word stands in: "might not have been"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rashomon.extract.certainty.words import CertaintyWords, Weight

_WORD = re.compile(
    r"(?P<stem>\w+)(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+(?:[-.]\w+)*|``|''|--|[^\w\s]", re.IGNORECASE
)
HARD = frozenset({";", ":", "--", "—", "(", ")", ".", "?", "!"})
QUOTES = frozenset({"``", "''", '"', "“", "”"})
_GROUP_WORDS = frozenset("to also yet still even ever just now soon then".split())
_NOUN_ENDINGS = ("tion", "tions", "ment", "ments", "sion", "sions")
_ADJECTIVE_ENDINGS = tuple("al ous ive ful ic an ese ish ary ent ant ed able ible".split())

Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark: its lower-case form and where it stands in the sentence."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Operator:
    """One word over an event and what it makes of it."""

    word: str
    kind: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class Found:
    """The operators right over a word and the word to go on from, None where nothing governs it."""

    own: tuple[Operator, ...]
    next: int | None


@lru_cache(maxsize=256)
def split(sentence: str) -> tuple[Word, ...]:
    """The words and marks of a sentence; "didn't" is two."""
    return tuple(Word(_form(m, sentence), m.start(), m.end()) for m in _WORD.finditer(sentence))


def _form(word: re.Match[str], sentence: str) -> str:
    if word[0] == "May" and (word.start() or sentence[word.end() : word.end() + 2].strip().isdigit()):
        return "may-month"
    return word[0].lower().replace("’", "'")


def is_noun(forms: Forms, at: int, v: CertaintyWords) -> bool:
    """Whether the word stands where a noun does: behind a determiner, a preposition or an adjective of either."""
    if forms[at].endswith(_NOUN_ENDINGS) and not (at and (forms[at - 1] == "to" or forms[at - 1] in v.modals)):
        return True
    for k in range(at - 1, max(-1, at - 4), -1):
        form = forms[k]
        if form == "that" and at - k == 1:
            return False
        if form == "no" and forms[k + 1] == "one":
            return False
        if form in v.determiners:
            return not forms[at].endswith("ed") or at - k == 1
        if form in v.prepositions:
            return not (forms[at].endswith("ing") and at - k == 1)
        if form in v.premodifiers and at - k == 1:
            return True
        if form in v.closers or form in v.auxiliaries or form in v.modals or form in v.pronouns or form == "to":
            return False
        if not form[0].isalpha() or form.endswith("ly") or not form.endswith(_ADJECTIVE_ENDINGS):
            return False
    return False


def group_start(forms: Forms, at: int, v: CertaintyWords) -> int:
    """The first word of the verb group that ends in `at`."""
    start = at
    while start > 0 and in_group(forms[start - 1], v):
        start -= 1
    return start


def in_group(form: str, v: CertaintyWords) -> bool:
    """Whether the word may stand between a verb and the start of its group."""
    listed = form in v.auxiliaries or form in v.modals or form in v.negation or form in v.adverbs
    return listed or form in _GROUP_WORDS or (form.endswith("ly") and len(form) > 4)


def is_filler(form: str, v: CertaintyWords) -> bool:
    """Whether the word itself tells of nothing: an article, a preposition, a pronoun, part of a verb group."""
    return (
        in_group(form, v) or form in v.determiners or form in v.prepositions or form in v.pronouns or form in v.closers
    )


def raises(form: str, v: CertaintyWords) -> bool:
    """Whether the verb behind the word is not told as a plain fact."""
    return form == "to" or form in v.modals or form in v.negation


def raised(forms: Forms, at: int, v: CertaintyWords) -> bool:
    """Whether the word at `at` is a verb behind "to", a modal or "not"."""
    return at > 0 and raises(forms[at - 1], v) and forms[at] not in v.determiners and not in_group(forms[at], v)


def own_operators(forms: Forms, start: int, at: int, v: CertaintyWords, *, reported: bool) -> Iterator[Operator]:
    """The group's operators from the inside out: adverb, modal, negation; those left of "to" come after it."""
    group = forms[start:at]
    cut = group.index("to") + 1 if "to" in group else 0
    if reported:  # "said it would" tells of a plan as "will" does
        group = tuple("will" if f == "would" else f for f in group)
    yield from _marks(group[cut:], v)


def _marks(group: Forms, v: CertaintyWords) -> Iterator[Operator]:
    past = any(f in ("have", "'ve") for f in group)
    for form in group:
        if form in v.adverbs:
            yield Operator(form, "adverb", v.adverbs[form])
    for form in group:
        if form in v.modals and not (form == "'d" and len(group) == 1):
            yield Operator(form, "modal", (v.past_modals if past and form in v.past_modals else v.modals)[form])
    for k, form in enumerate(group):
        if form in v.negation and group[k + 1 : k + 2] not in (("only",), ("just",)):
            yield Operator(form, "negation", v.negated)
            return  # "neither … nor" denies once
