"""Judgements of what belongs together; each outranks the comparison that the machine made (rule 14)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from rashomon.model import Claim, Copy, Judgement, Origin, Question, Statement


class Grouped(Protocol):
    """A question with its statements and the questions it may be the same as: a frozen dataclass."""

    @property
    def question(self) -> Question: ...

    @property
    def statements(self) -> tuple[Statement, ...]: ...

    @property
    def linked(self) -> tuple[str, ...]: ...


G = TypeVar("G", bound=Grouped)


def judged_groups(groups: Sequence[G], judgements: Iterable[Judgement]) -> list[G]:
    """Questions joined and parted as people judged: by answers, for questions are named anew each time.

    "same" puts the question of the second answer into that of the first. "different" takes the second
    answer out into a question of its own, linked to the one it stood in; so does "unsure".
    """
    out = list(groups)
    for judgement in judgements:
        if judgement.about != "question":
            continue
        first, second = (_holding(out, a) for a in (judgement.one, judgement.other))
        if first is None or second is None:
            continue
        if judgement.verdict == "same" and first != second:
            out[first] = _with(out[first], out[second].statements)
            del out[second]
        elif judgement.verdict != "same" and first == second:
            out[first], parted = _parted(out[first], judgement.other, out)
            out.append(parted)
    return out


def _holding(groups: Sequence[G], answer: str) -> int | None:
    return next((i for i, g in enumerate(groups) if any(s.answer.id == answer for s in g.statements)), None)


def _with(group: G, more: tuple[Statement, ...]) -> G:
    return replace(group, statements=(*group.statements, *more))  # type: ignore[type-var]


def _parted(group: G, answer: str, groups: Sequence[G]) -> tuple[G, G]:
    taken = tuple(s for s in group.statements if s.answer.id == answer)
    left = tuple(s for s in group.statements if s.answer.id != answer)
    asked, n = group.question, 2
    while any(g.question.id == f"{asked.id}~{n}" for g in groups):
        n += 1
    apart = replace(asked, id=f"{asked.id}~{n}", text=f"{asked.text} (judged another one)")
    kept = replace(group, statements=left, linked=(*group.linked, apart.id))  # type: ignore[type-var]
    return kept, replace(group, question=apart, statements=taken, linked=(asked.id,))  # type: ignore[type-var]


def judged_origins(
    by_claim: Mapping[str, Origin], claims: Iterable[Claim], judgements: Iterable[Judgement]
) -> dict[str, Origin]:
    """The origin of each claim, with origins folded and unfolded as people judged.

    Either may be an origin's id or name, or a party's name as the reports write it. "same": whoever is the
    second is the first. "different": the second's claims get an origin of their own.
    """
    out = dict(by_claim)
    judgements = [j for j in judgements if j.about == "origin"]
    if not judgements:
        return out
    names = {c.id: c.speaker.name for c in claims if c.speaker}
    for judgement in judgements:
        if judgement.verdict == "same":
            head = next((o for c, o in out.items() if judgement.one in (o.id, o.name, names.get(c))), None)
            meant = {c for c, o in out.items() if judgement.other in (o.id, o.name, names.get(c))}
            out |= dict.fromkeys(meant, head) if head else {}
        elif judgement.verdict == "different":
            own = {c for c in out if names.get(c) == judgement.other}
            out |= {c: Origin(f"judged:{judgement.other.casefold()}", judgement.other, out[c].standing, out[c].side)
                    for c in own}  # fmt: skip
    return out


def judged_copies(copies: Sequence[Copy], judgements: Iterable[Judgement]) -> tuple[Copy, ...]:
    """The copies without those that people judged different texts, and with those judged one dispatch."""
    out = list(copies)
    for judgement in judgements:
        if judgement.about != "copy":
            continue
        pair = {judgement.one, judgement.other}
        out = [left for c in out if (left := _without(c, pair))] if judgement.verdict == "different" else out
        if judgement.verdict == "same" and not any(pair <= {c.of, *c.reports} for c in out):
            signed = judgement.signed
            out.append(
                Copy(judgement.one, (judgement.other,), "same dispatch", 0.0, evidence=(f"judged by {signed.by}",))
            )
    return tuple(out)


def _without(copy: Copy, pair: set[str]) -> Copy | None:
    """The copy without the one of the pair that follows; None where nothing is left of it."""
    if not pair <= {copy.of, *copy.reports}:
        return copy
    gone = pair - {copy.of} if copy.of in pair else {max(pair)}
    left = tuple(r for r in copy.reports if r not in gone)
    return replace(copy, reports=left) if left else None
