"""Corrections of claims: dropped, given to another speaker, another value, slot, scope or time (rule 14)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from rashomon.model import Amended, Answer, Claim, Correction, Kind, Moment, Party, Report, Span, Value

_DROPS = frozenset({"misread", "not a claim"})
_SCOPES = frozenset({"of", "where", "when", "part"})


def corrected(
    claims: Sequence[Claim], reports: Sequence[Report], corrections: Sequence[Correction]
) -> tuple[list[Claim], list[Amended]]:
    """The claims of some reports as people corrected them, and each correction with what it took the place of.

    A correction of a claim that is not there (the report was edited, or read anew) does not apply and says so
    where its report is among these; one of another story's claim is left out by the caller.
    """
    by_claim: dict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        by_claim[correction.claim].append(correction)
    texts = {r.id: r.text for r in reports}
    out: list[Claim] = []
    done: list[Amended] = []
    for claim in claims:
        changed, applied = _all(claim, texts.get(claim.report, ""), by_claim.pop(claim.id, ()))
        done += applied
        if changed:
            out.append(changed)
    done += [Amended(c, None, applies=False) for left in by_claim.values() for c in left]
    return out, done


def _all(claim: Claim, text: str, corrections: Sequence[Correction]) -> tuple[Claim | None, list[Amended]]:
    """One claim with every correction of it; None where it is no claim after all."""
    done = []
    current: Claim | None = claim
    for correction in sorted(corrections, key=lambda c: c.signed.at):
        if current is None:
            done.append(Amended(correction, None, applies=False))
            continue
        current, applied = _one(current, text, correction)
        done.append(applied)
    return current, done


def _one(claim: Claim, text: str, correction: Correction) -> tuple[Claim | None, Amended]:
    if correction.change in _DROPS:
        return None, Amended(correction, claim.words)
    if correction.change == "speaker":
        was = claim.speaker.name if claim.speaker else None
        return replace(claim, speaker=_party(correction.to), kind=_attributed(claim)), Amended(correction, was)
    if correction.change == "said at":
        said = Moment.parse(correction.to) if correction.to else None
        return replace(claim, said_at=said, said_at_span=None), Amended(correction, claim.said_at)
    return _answer(claim, text, correction)


def _attributed(claim: Claim) -> Kind:
    """A speaker named for what the outlet was taken to say itself makes it a report of that speaker's words."""
    return "indirect" if claim.kind == "own-voice" else claim.kind


def _party(name: str | None) -> Party | None:
    return Party(f"named:{name.casefold()}", name, "organisation") if name else None


def _answer(claim: Claim, text: str, correction: Correction) -> tuple[Claim, Amended]:
    """The claim with one of its answers changed."""
    old = next((a for a in claim.answers if a.id == correction.subject), None)
    if old is None:
        return claim, Amended(correction, None, applies=False)
    new, was = _CHANGES[correction.change](old, correction)
    if new is not None:
        new = replace(new, span=_span(text, claim, old, correction), also=())
    answers = tuple(new if a is old else a for a in claim.answers)
    return replace(claim, answers=tuple(a for a in answers if a is not None)), Amended(correction, was)


def _span(text: str, claim: Claim, old: Answer, correction: Correction) -> Span:
    """The passage named, nearest to the claim's own words; the machine's where none is, or it is not there."""
    words = correction.words
    if not words or words not in text:
        return old.span
    starts = [i for i in range(len(text)) if text.startswith(words, i)]
    start = min(starts, key=lambda i: abs(i - claim.content[0].start))
    return Span(start, start + len(words), text)


_Changed = tuple[Answer | None, Value | str | None]


def _value(old: Answer, correction: Correction) -> _Changed:
    if correction.value is None:
        return old, old.value
    return replace(old, value=correction.value, preliminary=False), old.value


def _slot(old: Answer, correction: Correction) -> _Changed:
    return replace(old, slot=correction.to or old.slot), old.slot


def _dropped(old: Answer, _: Correction) -> _Changed:
    return None, old.value


def _scope(old: Answer, correction: Correction) -> _Changed:
    """A scope that a person gives is no longer inherited."""
    field = correction.change
    inherited = tuple(i for i in old.inherited if i != field)
    changed = replace(old, scope=replace(old.scope, **{field: correction.to or None}), inherited=inherited)
    return changed, getattr(old.scope, field)


_CHANGES: dict[str, Callable[[Answer, Correction], _Changed]] = {
    "value": _value,
    "slot": _slot,
    "not an answer": _dropped,
    **dict.fromkeys(_SCOPES, _scope),
}
