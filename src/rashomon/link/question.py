"""Which answers answer one question.

Record linkage in three steps (alignment notes): block by slot and unit, compare scopes field by field,
cluster what is the same. Scopes must be the same, not merely compatible: a part is a question of its
own. Two scopes that may or may not be the same stay two questions, and say that they are linked.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Literal

from rashomon.kept import Kept
from rashomon.link.denial import Denials
from rashomon.link.kin import joined, sole
from rashomon.link.phrase import called, phrase, spoken
from rashomon.link.topic.topics import topics
from rashomon.model import Quantity, Question, Scope, Statement
from rashomon.vocabulary import load

#: Slots that the vocabulary does not foresee the answers of (see `extract/answer/open.py`).
STATED = "statement.made"
OPEN = frozenset({STATED, "action.promised", "action.threatened", "action.demanded"})

#: A part told as "of them" alone: a part all the same, and never the whole.
OF_THEM = "of them"

Same = Literal["same", "different", "unsure"]
Cluster = tuple[Scope, list[Statement]]
_Fields = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
_WORD = re.compile(r"[a-z0-9]+")
_SMALL = frozenset("the a an of in on at and or their its his her all he she him they them it who".split())


@dataclass(frozen=True, slots=True)
class Group:
    """The statements of one question; `linked` are ids of questions that may be the same."""

    question: Question
    statements: tuple[Statement, ...]
    linked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """How two scopes stand, and why."""

    same: Same
    reason: str


def compare(a: Scope, b: Scope, *, same_place: Callable[[str, str], bool]) -> Compared:
    """Hold two scopes of one slot against each other.

    Every field must say the same; a field that only one of them fills makes them different for `of`,
    `part` and `when` (a part, another time), and unsure for `where`.
    """
    for field in ("when", "part", "of"):
        x, y = getattr(a, field), getattr(b, field)
        if _norm(x) != _norm(y):
            return Compared("different", f"{field}: {x or 'not narrowed'} and {y or 'not narrowed'}")
    if a.where == b.where or (a.where and b.where and same_place(a.where, b.where)):
        return Compared("same", "same scope")
    if a.where and b.where:
        return Compared("different", f"where: {a.where} and {b.where}")
    return Compared("unsure", f"where: {a.where or b.where}, and not said")


@cache
def _norm(text: str | None) -> tuple[str, ...]:
    if not text:
        return ()
    if text == OF_THEM:
        return (text,)
    words = (w for w in _WORD.findall(text.lower()) if w not in _SMALL)
    return tuple(sorted(w.removesuffix("s") if len(w) > 3 else w for w in words))


def groups(
    statements: Sequence[Statement], *, same_place: Callable[[str, str], bool], kept: Kept | None = None
) -> list[Group]:
    """Statements sorted into questions, most spoken of first.

    A question none of whose statements changed since the last brief that was `kept` is that brief's very group.
    """
    kept = kept or Kept()
    blocks: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for some in kept.each("slots", statements, _by_slot):
        for block, own in some.items():
            blocks[block] += own
    _settle_units(blocks)
    out: list[Group] = []
    units = Counter(slot for slot, _ in blocks)
    for (slot, unit), members in blocks.items():
        if slot in OPEN:
            out += kept.once(("block", slot), members, partial(_open, slot, members, kept))
            continue
        by_unit = _units_of(slot) or units[slot] > 1
        work = partial(_block, slot, unit, members, same_place, by_unit=by_unit, kept=kept)
        out += kept.once(("block", slot, unit, by_unit), members, work)
    voices = {id(g): kept.once(("voices", g.question.id), (g,), partial(_voices, g)) for g in out}
    out.sort(key=lambda g: (-voices[id(g)], -len(g.statements), g.question.id))
    return out


def _by_slot(statements: Sequence[Statement]) -> dict[tuple[str, str], list[Statement]]:
    """Statements by slot and unit."""
    out: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for s in statements:
        value = s.answer.value
        out[s.answer.slot, value.unit if isinstance(value, Quantity) else ""].append(s)
    return out


def _voices(group: Group) -> int:
    """How many origins speak to a question."""
    return len({s.origin.id for s in group.statements})


def _open(slot: str, members: Sequence[Statement], kept: Kept) -> list[Group]:
    """Open answers: of what they speak, and what one party promises, threatens or asks for."""
    found = _spoken_of(members, kept) if slot == STATED else _by_origin(slot, members)
    ids = _unique([question_id(slot, Scope(of=of)) for of, _, _ in found])
    return [
        _group(Question(i, text, slot, Scope(of=of or None)), own, (), kept)
        for i, (of, text, own) in zip(ids, found, strict=True)
    ]


def _spoken_of(members: Sequence[Statement], kept: Kept) -> list[tuple[str, str, tuple[Statement, ...]]]:
    """Name, question and members of every topic."""
    together = kept.once(("denials", members[0].answer.id), (), Denials).among(members)
    taken = {i for group in together for i in group}
    rest = [s for i, s in enumerate(members) if i not in taken]
    found = [(t, tuple(rest[i] for i in t.members)) for t in topics(rest, kept)]
    for group in together:
        own = tuple(members[i] for i in group)
        found += [(replace(t, members=group), own) for t in topics(own)[:1]]
    return [(t.name, spoken(t.shown, own), own) for t, own in found]


def _by_origin(slot: str, members: Sequence[Statement]) -> list[tuple[str, str, tuple[Statement, ...]]]:
    found: dict[str, list[Statement]] = defaultdict(list)
    for s in members:
        found[s.origin.id].append(s)
    return [
        (own[0].origin.name, phrase(slot, Scope(of=called(own[0].origin)), ""), tuple(own)) for own in found.values()
    ]


def _settle_units(blocks: dict[tuple[str, str], list[Statement]]) -> None:
    """An answer without a unit ("none"), or with one that says little, belongs to the slot's most used one."""
    vague = load("questions")["vague_units"]
    for slot, unit in [k for k in blocks if not k[1] or k[1] in vague]:
        units = Counter({u: len(members) for (s, u), members in blocks.items() if s == slot and u and u not in vague})
        if units:
            blocks[slot, units.most_common(1)[0][0]] += blocks.pop((slot, unit))


def _group(question: Question, statements: tuple[Statement, ...], linked: tuple[str, ...], kept: Kept) -> Group:
    """The group; the very one that was kept where neither its statements nor what is linked to it changed."""
    return kept.once(("group", question, linked), statements, lambda: Group(question, statements, linked))


def _block(
    slot: str,
    unit: str,
    members: Sequence[Statement],
    same_place: Callable[[str, str], bool],
    *,
    by_unit: bool,
    kept: Kept,
) -> list[Group]:
    """Cluster one block: every member of a cluster has the same scope as its first."""
    clusters = joined(_absorb(_clusters(members, same_place)), _norm)
    clusters = sole(clusters, _norm) if load("questions")["slots"].get(slot, {}).get("one") else clusters
    ids = [question_id(slot, scope, unit if by_unit else "") for scope, _ in clusters]
    ids = _unique(ids)
    alike: dict[_Fields, list[int]] = defaultdict(list)
    for at, (scope, _) in enumerate(clusters):
        alike[_fields(scope)].append(at)
    out = []
    for at, (scope, cluster) in enumerate(clusters):
        linked = tuple(
            ids[i]
            for i in alike[_fields(scope)]
            if i != at and compare(scope, clusters[i][0], same_place=same_place).same == "unsure"
        )
        text = kept.once(("asked", slot, scope, unit), cluster, partial(phrase, slot, scope, unit, cluster))
        question = Question(ids[at], text, slot, scope, unit or None)
        out.append(_group(question, tuple(cluster), linked, kept))
    return out


def _clusters(members: Sequence[Statement], same_place: Callable[[str, str], bool]) -> list[Cluster]:
    """Statements by scope, each held against the scopes that only a place can tell it from."""
    clusters: list[Cluster] = []
    alike: dict[_Fields, list[Cluster]] = defaultdict(list)
    known: dict[Scope, Cluster] = {}
    for statement in members:
        scope = statement.answer.narrowing
        if scope not in known:
            heads = alike[_fields(scope)]
            same = (c for c in heads if compare(c[0], scope, same_place=same_place).same == "same")
            found = next(same, None)
            if found is None:
                found = scope, []
                clusters.append(found)
                heads.append(found)
            known[scope] = found
        known[scope][1].append(statement)
    return clusters


def _fields(scope: Scope) -> _Fields:
    """The fields of a scope that must be the same, without the place."""
    return _norm(scope.when), _norm(scope.part), _norm(scope.of)


def _absorb(clusters: Sequence[Cluster]) -> list[Cluster]:
    """A place named by some and left out by others is no difference where it is the only one named.

    Reports of one event say where once; "12 were killed" and "12 were killed in the harbour" are then
    the same question. With two places about, nobody can tell, and the questions stay apart.
    """
    placed: dict[_Fields, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster[0].where:
            placed[_fields(cluster[0])].append(cluster)
    out: list[Cluster] = []
    taken: set[int] = set()
    for scope, own in (c for c in clusters if not c[0].where):
        fitting = [c for c in placed[_fields(scope)] if id(c) not in taken]
        if len(fitting) == 1:
            own.extend(fitting[0][1])
            taken.add(id(fitting[0]))
        out.append((scope, own))
    return out + [c for c in clusters if c[0].where and id(c) not in taken]


def _units_of(slot: str) -> bool:
    return bool(load("questions")["slots"].get(slot, {}).get("by_unit"))


def _unique(ids: list[str]) -> list[str]:
    seen: Counter[str] = Counter()
    out = []
    for one in ids:
        seen[one] += 1
        out.append(one if seen[one] == 1 else f"{one}~{seen[one]}")
    return out


def question_id(slot: str, scope: Scope, unit: str = "") -> str:
    """Slot and scope in one word: "people.killed/of=children/where=north-pier"."""
    parts = [slot] + ([f"unit={_slug(unit)}"] if unit else [])
    parts += [f"{f}={_slug(v)}" for f in ("of", "where", "when", "part") if (v := getattr(scope, f))]
    return "/".join(parts)


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", text.lower()))
