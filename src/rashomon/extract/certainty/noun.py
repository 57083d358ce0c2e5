"""What stands over an event noun: its adjectives, what it is the object of, what is said of it."""

from __future__ import annotations

from rashomon.extract.certainty.group import HARD, Forms, Found, Operator, in_group, raised, raises
from rashomon.extract.certainty.words import CertaintyWords

#: Words between a noun or -ing form and what it is the object of.
_REACH_OBJECT = 5
_DEFINITE = frozenset("the this that these those his her its their our my your 's".split())
#: Between a noun such as "plan" and its object; others belong to a place or time ("the stop in the town").
_OBJECT_PREPOSITIONS = frozenset({"of", "for", "from", "at"})
_SEEMING = frozenset("seem seems seemed appear appears appeared look looks looked remain remains".split())


def over_noun(forms: Forms, at: int, v: CertaintyWords, *, event: bool) -> Found:
    """The adjectives of an event noun, and what it is the object of."""
    start = at
    own: list[Operator] = []
    while start > 0 and at - start < 4 and not _starts_noun(forms[start - 1], v):
        start -= 1
        if forms[start] in v.premodifiers:
            own.append(Operator(forms[start], "adjective", v.premodifiers[forms[start]]))
    definite = False
    if start and forms[start - 1] == "that" and start > 1 and forms[start - 2] in v.that:
        return Found(tuple(own), None)  # "denied that guards": a clause begins, no noun phrase
    if start and forms[start - 1] in v.determiners:
        start -= 1
        definite = forms[start] in _DEFINITE
        if forms[start] in v.premodifiers:
            own.append(Operator(forms[start], "determiner", v.premodifiers[forms[start]]))
    behind = _behind_noun(forms, at, v) if event else None
    if behind is not None:
        return Found((*own, behind), None)
    if not definite and start < at and raised(forms, start, v):
        return Found(tuple(own), start)  # "not begun talks": the first word of the stretch is the verb
    over = _over_object(forms, start, v, definite=definite and event)
    return Found((*own, *over.own), over.next)


def _starts_noun(form: str, v: CertaintyWords) -> bool:
    listed = (
        form in v.determiners
        or form in v.prepositions
        or form in v.auxiliaries
        or form in v.closers
        or form in ("and", "or")
    )
    return listed or form in v.object or form in v.pronouns or raises(form, v) or not form[0].isalnum()


def _over_object(forms: Forms, start: int, v: CertaintyWords, *, definite: bool = False) -> Found:
    """What a noun or an -ing form is the object of; what is named as known ("the", "his") needs no verb's word."""
    for k in range(start - 1, max(-1, start - 1 - _REACH_OBJECT), -1):
        form = forms[k]
        if form == "without":
            return Found((Operator(form, "without", v.without),), None)
        if form == "instead" or (form == "than" and k and forms[k - 1] == "rather"):
            return Found((Operator(form, "instead", v.instead),), None)
        if form == "against" and k == start - 1:
            return Found((Operator(form, "against", v.against),), None)
        if form in v.object and _takes_object(forms, k, start, v):
            if definite and form in v.ending:
                return Found((), None)  # what is stopped was
            return Found((Operator(form, "object", v.object[form]),), k)
        if form in HARD or form in v.closers or form == ",":
            return Found((), None)
        if not definite and raised(forms, k, v):
            return Found((), k)
    return Found((), None)


def _takes_object(forms: Forms, k: int, start: int, v: CertaintyWords) -> bool:
    between = forms[k + 1 : start]
    if not between:
        return forms[k] not in v.prepositional
    return all(f in (v.prepositions if forms[k] in v.prepositional else _OBJECT_PREPOSITIONS) for f in between)


def _behind_noun(forms: Forms, at: int, v: CertaintyWords) -> Operator | None:
    """What is said of the noun right behind it: "takeover plans", "the talks were cancelled"."""
    if at + 1 < len(forms) and forms[at + 1] in v.heads:
        return Operator(forms[at + 1], "head", v.heads[forms[at + 1]])
    for k in range(at + 1, min(at + 6, len(forms) - 1)):
        form = forms[k]
        if form in HARD or form in v.closers or form == ",":
            return None
        if form in v.auxiliaries or form in _SEEMING:
            rest = [f for f in forms[k + 1 : k + 5] if not in_group(f, v) or f == "to"]
            known = rest and rest[0] in v.predicates and rest[1:2] != ["to"] and form != "had"
            return Operator(rest[0], "predicate", v.predicates[rest[0]]) if known else None
    return None
