"""Ids as people write them: the first letters of a claim's, where they can mean only one, as git does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rashomon.errors import UsageError

if TYPE_CHECKING:
    from rashomon.model import Brief, Claim, Finding
    from rashomon.recall import Known

#: Candidates that an error names.
SHOWN = 6


def one_of(given: str, ids: Iterable[str], what: str) -> str:
    """The id that `given` is, or begins.

    Raises:
        UsageError: none does, or several.

    """
    every = list(dict.fromkeys(ids))
    found = [i for i in every if i == given] or [i for i in every if i.startswith(given)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"no {what} {given!r} here: `rashomon brief --json` and `rashomon claims --json` show the ids")
    more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    raise UsageError(f"{given!r} may be {', '.join(found[:SHOWN])}{more}: write more of it")


def claims_of(have: Known) -> dict[str, Claim]:
    """Every claim by its id."""
    return {c.id: c for claims in have.claims.values() for c in claims}


def meant_answer(have: Known, given: str) -> tuple[str, Claim]:
    """The answer meant by "CLAIM#N", or by a claim that gives one answer only, with its claim."""
    claims = claims_of(have)
    short, _, number = given.partition("#")
    claim = claims[one_of(short, claims, "claim")]
    answers = [a.id for a in claim.answers]
    if number:
        return one_of(f"{claim.id}#{number}", answers, "answer"), claim
    return (answers[0] if len(answers) == 1 else claim.id), claim


def meant(have: Known, made: Sequence[Brief], about: str, given: str) -> str:
    """What a judgement names: an answer for a question, an origin's id or a party's name, a report's id."""
    if about == "copy":
        return one_of(given, (r.id for r in have.reports), "report")
    if about == "origin":
        ids = {o.id: o for b in made for o in b.origins}
        named = [i for i, o in ids.items() if given in (i, o.name)]
        parties = {c.speaker.name for c in claims_of(have).values() if c.speaker}
        return named[0] if named else one_of(given, parties, "origin or party")
    asked = [f for b in made for f in b.findings if f.question.id == given]
    return _first_answer(asked[0]) if asked else meant_answer(have, given)[0]


def _first_answer(finding: Finding) -> str:
    answers = [s.answer.id for p in finding.positions for s in p.statements]
    if not answers:
        raise UsageError(f"nobody answers {finding.question.id!r}, so it cannot be judged")
    return answers[0]
