"""Which tellings mean the same person: a shallow coreference for fates.

"A man was shot … Ada Mensah, 42, died at the scene … the victim …" is one person. Tellings are merged
unless something parts them: two names, two ages, two sexes, "another", or one sentence naming both.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.victim.victims import FATES, Telling, Victim


def victims(told: Sequence[Telling]) -> list[Victim]:
    """Tellings, in the order of the text, put together into persons."""
    found: list[Victim] = []
    for telling in told:
        known = None if telling.sort == "another" and _apart(found, telling) else _same(found, telling)
        if known is None:
            known = Victim()
            found.append(known)
        known.add(telling)
    return found


def _apart(found: Sequence[Victim], telling: Telling) -> bool:
    """Whether "another" means somebody not yet told: nobody of that kind and fate was "another" before."""
    return not any(
        t.sort == "another" and t.fate == telling.fate and t.age == telling.age and _agree(v, telling)
        for v in found
        for t in v.tellings
    )


def _same(found: Sequence[Victim], telling: Telling) -> Victim | None:
    named = [v for v in found if telling.name and v.name & telling.name]
    if named:
        return named[-1]
    fitting = [v for v in found if _agree(v, telling)]
    if telling.sort == "self":
        fitting = [v for v in fitting if v.fate != telling.fate or any(t.sort == "self" for t in v.tellings)]
    if telling.sort == "pronoun" and (here := [v for v in fitting if v.tellings[-1].line == telling.line]):
        fitting = here
    if telling.sort in ("new", "name"):
        fitting = [v for v in fitting if not _side_by_side(v, telling)]
    fitting.sort(
        key=lambda v: (v.age is not None and v.age == telling.age, v.fate == telling.fate, v.tellings[-1].line)
    )
    return fitting[-1] if fitting else None


def _agree(victim: Victim, telling: Telling) -> bool:
    """Whether nothing parts a person from a telling."""
    if telling.beside and any(t.beside == telling.beside and t.line == telling.line for t in victim.tellings):
        return False
    if not _roles_agree(victim, telling):
        return False
    if victim.name and telling.name:
        return bool(victim.name & telling.name)
    if victim.age and telling.age and victim.age != telling.age:
        return False
    if victim.sex and telling.sex and victim.sex != telling.sex:
        return False
    if None not in (victim.child, telling.child) and victim.child != telling.child:
        return False
    again = telling.shot or telling.found  # the dead, as they were before they died
    return not (victim.fate == FATES[0] and telling.fate == FATES[1] and telling.sort == "new" and not again)


def _roles_agree(victim: Victim, telling: Telling) -> bool:
    """An officer is not the one who shot; nor one who is named without a rank and fared otherwise."""
    if victim.role and telling.role:
        return victim.role == telling.role
    own, named = telling.own, bool(telling.name) and not victim.name and victim.fate != telling.fate
    return not (victim.role == "officers" and (own or named))


def _side_by_side(victim: Victim, telling: Telling) -> bool:
    """Two people told in one sentence, neither by a pronoun."""
    last = victim.tellings[-1]
    return last.line == telling.line and last.sort != "pronoun" and last.fate != telling.fate
