"""What stands over an event in its sentence: the operators that make it more or less sure.

No parser: the words left of an event are walked from the inside out. First the verb group ("might not
have been"), then the word the group hangs on ("failed to", "hopes that"), then that word's own group,
and so on, until nothing governs it any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.extract.certainty.group import (
    HARD,
    QUOTES,
    Forms,
    Found,
    Operator,
    Word,
    group_start,
    is_noun,
    own_operators,
)
from rashomon.extract.certainty.noun import over_noun
from rashomon.extract.certainty.words import CertaintyWords, certainty_words

#: Words between "to" and what it hangs on: an object and its adjectives ("ordered the third fleet to").
_REACH_TO = 6
#: Words between a clause's head and what the clause hangs on.
_REACH_THAT = 30
#: How many words may govern one another: longer chains are misread more often than meant.
_DEEPEST = 4
#: Verbs of reporting keep their scope across commas and "because"; weaker ones do not.
_REPORTS = 1.9
#: Verbs that may follow what they tell: believing and more.
_BELIEVED = 1.5
#: From here on a verb says that what it governs is so ("knows").
_KNOWN = 2.9
_NOBODY = frozenset("no nobody no-one none nothing neither nor few".split())
_TELLS_END = frozenset({".", ","})


def operators(words: Sequence[Word], at: int) -> list[Operator]:
    """What stands over the word at `at`, innermost first."""
    forms = tuple(w.form for w in words)
    v = certainty_words()
    over = list(_climb(forms, at, v, _DEEPEST))
    told = any(o.kind == "that" for o in over)
    return [*over, *_whole(forms, at, v, told=told)]


def _climb(forms: Forms, at: int, v: CertaintyWords, left: int) -> Iterator[Operator]:
    """The operators of the word's own group, then those of what the group hangs on."""
    if is_noun(forms, at, v):
        found = over_noun(forms, at, v, event=left == _DEEPEST)
    else:
        start = group_start(forms, at, v)
        found = _over_verb(forms, start, at, v)
        yield from own_operators(forms, start, at, v, reported=any(o.kind == "that" for o in found.own))
    yield from found.own
    if found.next is not None and left:
        yield from _climb(forms, found.next, v, left - 1)


def _over_verb(forms: Forms, start: int, at: int, v: CertaintyWords) -> Found:
    group = forms[start:at]
    if "to" in group:
        return _over_infinitive(forms, start + group.index("to"), v)
    if start == at and not forms[at].endswith("ed"):
        found = over_noun(forms, at, v, event=False)
        if found.own or (found.next is not None and forms[at].endswith("ing")):
            return found
    bare = not any(f in v.auxiliaries or f in v.modals for f in group)
    if bare and start and forms[start - 1] in ("and", "or"):
        twin = _twin(forms, start - 1, at, v)
        if twin is not None:
            return Found((), twin)
    return _over_clause(forms, start, at, v)


def _twin(forms: Forms, joint: int, at: int, v: CertaintyWords) -> int | None:
    """The verb that shares "to" or a modal with the one behind "and"."""
    if forms[at].endswith(("ed", "s", "ing")) or forms[at] in v.past or forms[joint - 1] == ",":
        return None
    for k in range(joint - 1, max(0, joint - 8), -1):
        if forms[k] in v.closers or forms[k] in HARD:
            return None
        if (forms[k - 1] == "to" or forms[k - 1] in v.modals) and forms[k] not in v.determiners:
            return k
    return None


def _over_infinitive(forms: Forms, to: int, v: CertaintyWords) -> Found:
    """What "to" hangs on: the nearest listed word left of it, else it is a purpose."""
    for k in range(to - 1, max(-1, to - 1 - _REACH_TO), -1):
        form = forms[k]
        if form in v.to:
            return Found((Operator(form, "to", v.to[form]),), k)
        if form in HARD or form in ("that", "who", "which", "because", "while", "but"):
            break
    if to and forms[to - 1] in v.auxiliaries:
        return Found((Operator("to", "due", v.due),), None)
    if to and forms[to - 1] in v.negation:
        return Found((Operator("to", "purpose", v.purpose), Operator(forms[to - 1], "negation", v.negated)), None)
    return Found((Operator("to", "purpose", v.purpose),), None)


def _over_clause(forms: Forms, start: int, at: int, v: CertaintyWords) -> Found:
    """What a clause hangs on: a condition, a subject with "no", a verb of saying or thinking left of it."""
    crossed = False
    for k in range(start - 1, max(-1, start - 1 - _REACH_THAT), -1):
        form = forms[k]
        if form in HARD or (form == "," and forms[at] in v.that):
            break
        if form in v.conditions and not crossed:
            return Found((Operator(form, "condition", v.condition),), None)
        if form in _NOBODY and not crossed and start - k <= 6 and _opens(forms, k, v):
            over = _over_clause(forms, k, at, v)
            return Found((Operator(form, "negation", v.negated), *over.own), over.next)
        if form in v.that and _takes_clause(forms, k, start, v) and not (crossed and v.that[form][0] < _REPORTS):
            return Found((Operator(form, "that", v.that[form]),), None if crossed else k)
        crossed = crossed or form in v.closers or form == ","
    return Found((), None)


def _opens(forms: Forms, k: int, v: CertaintyWords) -> bool:
    """Whether a clause begins at `k`, so that "no" there denies its verb."""
    if forms[k + 1 : k + 2] in (("matter",), ("doubt",), ("longer",), ("wonder",)):
        return False
    before = forms[k - 1] if k else ","
    return not before[0].isalnum() or before in v.closers or before in ("that", "if") or before in v.that


def _takes_clause(forms: Forms, k: int, start: int, v: CertaintyWords) -> bool:
    """Whether a clause follows the word at `k`: "that", or at once a subject."""
    if k and forms[k - 1] in v.determiners and forms[k].endswith("ed"):
        return False  # "the proposed rules"
    if k + 1 >= start:
        return False
    if "that" in forms[k + 1 : min(k + 6, start)] or "whether" in forms[k + 1 : start]:
        return True
    follows = forms[k + 1]
    if not _REPORTS <= v.that[forms[k]][0] < _KNOWN:
        return follows in v.pronouns or follows in v.determiners
    return follows not in v.prepositions and follows not in v.closers and follows not in ("to", ",", "'s", "''", '"')


def _whole(forms: Forms, at: int, v: CertaintyWords, *, told: bool) -> Iterator[Operator]:
    """What stands over the whole sentence: it is asked, or told by somebody named behind it."""
    tail = [f for f in forms[-3:] if f not in QUOTES]
    if tail and tail[-1] == "?" and not is_noun(forms, at, v):
        yield Operator("?", "question", v.question)
    for k in range(at + 1, 0 if told else len(forms) - 1):
        if forms[k] == "," or forms[k] in QUOTES:
            for j in range(k + 1, min(k + 7, len(forms))):
                if (
                    forms[j] in v.that
                    and v.that[forms[j]][0] >= _BELIEVED
                    and not forms[j].endswith("ing")
                    and j + 1 < len(forms)
                    and (forms[j + 1] in _TELLS_END or j == k + 1)
                ):
                    yield Operator(forms[j], "told", v.that[forms[j]])
                    return
