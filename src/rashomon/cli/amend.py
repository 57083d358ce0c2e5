"""Commands by which people correct the machine: `correct`, `judge`, `corrections`, and `redact`."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rashomon.cli.app import app
from rashomon.cli.inputs import Inputs, known, opened
from rashomon.cli.options import NOT_GIVEN, AsJson, LedgerAt
from rashomon.cli.output import console, lines
from rashomon.cli.shorten import meant, meant_answer
from rashomon.errors import UsageError

if TYPE_CHECKING:
    from rashomon.model import Claim, Correction, Signed, Value
    from rashomon.recall import Known

By = Annotated[str | None, typer.Option("--by", help="Who says so; RASHOMON_NAME where it is not given.")]
Reason = Annotated[str, typer.Option("--reason", help="Why, in words others can follow.")]
Undo = Annotated[bool, typer.Option("--undo", help="Take it back; the history keeps it.")]
NONE = "none"


@app.command()
def correct(
    claim: Annotated[str, typer.Argument(help="Claim id, or CLAIM#N for its Nth answer; the first letters suffice.")],
    reason: Reason,
    misread: Annotated[bool, typer.Option("--misread", help="The report does not say this.")] = False,
    not_a_claim: Annotated[bool, typer.Option("--not-a-claim", help="Nobody claims this.")] = False,
    not_an_answer: Annotated[bool, typer.Option("--not-an-answer", help="This answers nothing.")] = False,
    speaker: Annotated[str | None, typer.Option("--speaker", help="Whose word it is; none for not known.")] = None,
    said_at: Annotated[str | None, typer.Option("--said-at", help="When it was said.")] = None,
    value: Annotated[
        str | None, typer.Option("--value", help='"at least 80", "none", a name, yes, no, unknown.')
    ] = None,
    slot: Annotated[str | None, typer.Option("--slot", help="What it answers: people.killed.")] = None,
    of: Annotated[str | None, typer.Option("--of", help="Of whom; none for nobody in particular.")] = None,
    where: Annotated[str | None, typer.Option("--where", help="Where; none for not said.")] = None,
    when: Annotated[
        str | None, typer.Option("--when", help="Which other time it speaks of; none for the event's.")
    ] = None,
    part: Annotated[str | None, typer.Option("--part", help="Of which part; none for the whole.")] = None,
    words: Annotated[str | None, typer.Option("--words", help="The exact words of the report that say so.")] = None,
    by: By = None,
    undo: Undo = False,
    ledger: LedgerAt = None,
) -> None:
    """Correct what the machine read of a claim in the ledger. What it read stays visible."""
    of_claim = {"misread": misread, "not a claim": not_a_claim, "speaker": speaker, "said at": said_at}
    of_answer = {"not an answer": not_an_answer, "value": value, "slot": slot, "of": of, "where": where,
                 "when": when, "part": part}  # fmt: skip
    change, to = _one(of_claim | of_answer)
    have = known(Inputs(), None, NOT_GIVEN, ledger)
    subject, found = _subject(have, claim, change in of_answer)
    if words and words not in next(r.text for r in have.reports if r.id == found.report):
        raise UsageError(f"the report {found.report} does not say {words!r}: give its exact words")
    signed = _signed(by, reason)
    made = _correction(subject, change, signed, to, _value(found, subject, value), words)
    _note(ledger, "correction", f"{subject} {change}", _written(made), signed, undo)
    typer.echo(f"{'taken back' if undo else 'corrected'}: {change} of {subject}, by {signed.by}")


@app.command()
def judge(
    about: Annotated[str, typer.Argument(help="question, origin, copy, or source.")],
    one: Annotated[str, typer.Argument(help="Question or answer id, origin, or report id.")],
    other: Annotated[str, typer.Argument(help="The other one; for a source its letter, A to F.")],
    reason: Reason,
    verdict: Annotated[str, typer.Argument(help="same, different or unsure; not for a source.")] = "same",
    by: By = None,
    undo: Undo = False,
    ledger: LedgerAt = None,
) -> None:
    """Judge whether two questions, origins or reports are the same, or how reliable a source is."""
    from rashomon.cli.stories import made_of

    have = known(Inputs(), None, NOT_GIVEN, ledger)
    made = made_of(have)
    signed = _signed(by, reason)
    if about == "source":
        note, subject = _letter(made, one, other)
    elif about in ("question", "origin", "copy") and verdict in ("same", "different", "unsure"):
        ids = [meant(have, made, about, x) for x in (one, other)]
        note = {"about": about, "one": ids[0], "other": ids[1], "verdict": verdict}
        subject = f"{about} {' '.join(sorted(ids))}"
    else:
        raise UsageError("judge question|origin|copy ONE OTHER same|different|unsure, or judge source NAME A…F")
    _note(ledger, "judgement", subject, note, signed, undo)
    typer.echo(f"{'taken back' if undo else 'judged'}: {subject}, by {signed.by}")


@app.command()
def corrections(ledger: LedgerAt = None, as_json: AsJson = False) -> None:
    """List what people corrected and judged, oldest first, what was taken back and what applies no more as well."""
    have = known(Inputs(), None, NOT_GIVEN, ledger)
    there = {i for claims in have.claims.values() for c in claims for i in (c.id, *(a.id for a in c.answers))}
    with opened(ledger, create=False) as store:
        subjects = [e.subject for kind in ("correction", "judgement") for e in store.notes(kind)]
        entries = sorted((e for s in subjects for e in store.history(s)), key=lambda e: e.seq)
    rows = [_row(e.payload["note"], e.payload["by"], e.recorded_at.isoformat(), there) for e in entries]
    if as_json:
        lines(rows)
        return
    for row in rows:
        console().print(_told(row), markup=False, highlight=False)
    if not rows:
        typer.echo("Nobody has corrected anything.")


@app.command()
def redact(
    report: Annotated[str, typer.Argument(help="Report id.")], reason: Reason, by: By = None, ledger: LedgerAt = None
) -> None:
    """Remove a report's words and what was read in them. That there was such a report stays on record."""
    signed = _signed(by, reason)
    with opened(ledger, create=False) as store:
        store.redact(report, signed.reason, signed.by, signed.at)
    typer.echo(f"redacted: {report}, by {signed.by}")


def _one(given: Mapping[str, Any]) -> tuple[str, str | None]:
    """The one change asked for, and what to; "none" is None."""
    asked = [(name, to) for name, to in given.items() if to not in (None, False)]
    if len(asked) != 1:
        raise UsageError("say one thing at a time: one of --misread, --speaker, --value, … (see `rashomon correct -h`)")
    name, to = asked[0]
    return name, None if to is True or (to == NONE and name != "value") else str(to)


def _subject(have: Known, given: str, of_answer: bool) -> tuple[str, Claim]:
    """The claim or answer meant."""
    subject, claim = meant_answer(have, given)
    if of_answer and "#" not in subject:
        answers = ", ".join(a.id for a in claim.answers) or "none"
        raise UsageError(f"claim {claim.id} gives these answers: {answers}. Say which one is meant")
    return (subject if of_answer else claim.id), claim


def _signed(by: str | None, reason: str) -> Signed:
    from rashomon.model import Signed

    name = by or os.environ.get("RASHOMON_NAME", "")
    try:
        return Signed(name, datetime.now(UTC), reason)
    except ValueError as error:
        raise UsageError(f"{error}: --by NAME (or RASHOMON_NAME) and --reason say who and why") from None


def _value(claim: Claim, subject: str, written: str | None) -> Value | None:
    """The value that a person wrote, of the kind that the machine read."""
    from rashomon.cli.value import parsed

    if written is None:
        return None
    old = next(a.value for a in claim.answers if a.id == subject)
    return parsed(written, old)


def _correction(
    subject: str, change: str, signed: Signed, to: str | None, value: Value | None, words: str | None
) -> Correction:
    from rashomon.model import Correction, Moment

    try:
        if change == "said at" and to:
            Moment.parse(to)
        return Correction(subject, change, signed, None if value is not None else to, value, words)  # type: ignore[arg-type]
    except ValueError as error:
        raise UsageError(str(error)) from None


def _written(made: Correction) -> dict[str, Any]:
    from rashomon.wire import correction_to_json

    return correction_to_json(made)


def _letter(made: Sequence[Any], name: str, letter: str) -> tuple[dict[str, Any], str]:
    if letter not in tuple("ABCDEF"):
        raise UsageError(f"a source's reliability is a letter from A to F, not {letter!r}")
    origins = {o.id: o for b in made for o in b.origins}
    found = [o.id for o in origins.values() if name in (o.id, o.name)]
    if not found:
        raise UsageError(f"no origin {name!r} here: {', '.join(sorted(o.name for o in origins.values())[:12])} …")
    return {"about": "source", "origin": found[0], "letter": letter}, f"source {found[0]}"


def _note(ledger: str | None, kind: str, subject: str, note: dict[str, Any], signed: Signed, undo: bool) -> None:
    payload = {**note, "reason": signed.reason, **({"undone": True} if undo else {})}
    with opened(ledger, create=False) as store:
        if undo and not any(e.subject == subject and not e.payload["note"].get("undone") for e in store.notes(kind)):  # type: ignore[arg-type]
            raise UsageError(f"nothing to take back: nobody said anything of {subject}")
        store.note(kind, subject, payload, signed.by, signed.at)  # type: ignore[arg-type]


def _row(note: dict[str, Any], by: str, at: str, there: set[str]) -> dict[str, Any]:
    applies = not note.get("undone") and ("subject" not in note or note["subject"] in there)
    return {**note, "by": by, "at": at, "undone": bool(note.get("undone")), "applies": applies}


def _told(row: dict[str, Any]) -> str:
    what = row.get("change") or row.get("verdict") or row.get("letter")
    of = row.get("subject") or f"{row['about']} {row.get('one', row.get('origin'))} {row.get('other', '')}".strip()
    to = row["value"].get("written") if "value" in row else row.get("to")
    state = "taken back" if row["undone"] else "" if row["applies"] else "applies no more"
    said = f"{row['at'][:16]}  {row['by']}: {what} of {of}{f' → {to}' if to else ''} — {row['reason']}"
    return said + (f"  [{state}]" if state else "")
