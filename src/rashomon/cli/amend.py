"""Commands by which people correct the machine: `correct`, `judge`, `corrections`, and `redact`."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rashomon.cli.app import CORRECT, app
from rashomon.cli.inputs import Inputs, known, opened
from rashomon.cli.options import NOT_GIVEN, AsJson, LedgerAt
from rashomon.cli.output import console, lines
from rashomon.errors import UsageError

if TYPE_CHECKING:
    from rashomon.model import Brief, Claim, Signed
    from rashomon.recall import Known
    from rashomon.review.note import Said

By = Annotated[str | None, typer.Option("--by", help="Who says so; RASHOMON_NAME where it is not given.")]
Reason = Annotated[str, typer.Option("--reason", help="Why, in words others can follow.")]
Undo = Annotated[bool, typer.Option("--undo", help="Take it back; the history keeps it.")]


@app.command(rich_help_panel=CORRECT)
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
    from rashomon.review.note import correction

    of_claim = {"misread": misread, "not a claim": not_a_claim, "speaker": speaker, "said at": said_at}
    of_answer = {"not an answer": not_an_answer, "value": value, "slot": slot, "of": of, "where": where,
                 "when": when, "part": part}  # fmt: skip
    change, to = _one(of_claim | of_answer)
    have = known(Inputs(), None, NOT_GIVEN, ledger)
    subject, found = _subject(have, claim, change in of_answer)
    text = next(r.text for r in have.reports if r.id == found.report)
    signed = _signed(by, reason)
    _record(ledger, correction(found, subject, change, to, signed, words=words, text=text), undo)
    typer.echo(f"{'taken back' if undo else 'corrected'}: {change} of {subject}, by {signed.by}")


@app.command(rich_help_panel=CORRECT)
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
    from rashomon.review.meant import meant
    from rashomon.review.note import ABOUT, VERDICTS, filed_under, judgement, reliability

    have = known(Inputs(), None, NOT_GIVEN, ledger)
    made = made_of(have)
    signed = _signed(by, reason)
    said: Said
    if about == "source":
        said = reliability(_origin(made, one), other, signed)
    elif about in ABOUT and verdict in VERDICTS:
        first, second = (meant(have, made, about, x) for x in (one, other))
        said = judgement(about, first, second, verdict, signed)
    else:
        raise UsageError("judge question|origin|copy ONE OTHER same|different|unsure, or judge source NAME A…F")
    _record(ledger, said, undo)
    typer.echo(f"{'taken back' if undo else 'judged'}: {filed_under(said)[1]}, by {signed.by}")


@app.command(rich_help_panel=CORRECT)
def corrections(ledger: LedgerAt = None, as_json: AsJson = False) -> None:
    """List what people corrected and judged, oldest first, what was taken back and what applies no more as well."""
    from rashomon.review.history import rows

    have = known(Inputs(), None, NOT_GIVEN, ledger)
    there = {i for claims in have.claims.values() for c in claims for i in (c.id, *(a.id for a in c.answers))}
    with opened(ledger, create=False) as store:
        found = rows(store.said(), there)
    if as_json:
        lines(found)
        return
    for row in found:
        console().print(_told(row), markup=False, highlight=False)
    if not found:
        typer.echo("Nobody has corrected anything.")


@app.command(rich_help_panel=CORRECT)
def redact(
    report: Annotated[str, typer.Argument(help="Report id.")], reason: Reason, by: By = None, ledger: LedgerAt = None
) -> None:
    """Remove a report's words and what was read in them. That there was such a report stays on record."""
    signed = _signed(by, reason)
    with opened(ledger, create=False) as store:
        store.redact(report, signed.reason, signed.by, signed.at)
    typer.echo(f"redacted: {report}, by {signed.by}")


def _one(given: Mapping[str, Any]) -> tuple[str, str | None]:
    """The one change asked for, and what to."""
    asked = [(name, to) for name, to in given.items() if to not in (None, False)]
    if len(asked) != 1:
        raise UsageError("say one thing at a time: one of --misread, --speaker, --value, … (see `rashomon correct -h`)")
    name, to = asked[0]
    return name, None if to is True else str(to)


def _subject(have: Known, given: str, of_answer: bool) -> tuple[str, Claim]:
    """The claim or answer meant."""
    from rashomon.review.meant import meant_answer

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


def _origin(made: Sequence[Brief], name: str) -> str:
    """The id of an origin by its id or name."""
    origins = {o.id: o for b in made for o in b.origins}
    found = [o.id for o in origins.values() if name in (o.id, o.name)]
    if not found:
        raise UsageError(f"no origin {name!r} here: {', '.join(sorted(o.name for o in origins.values())[:12])} …")
    return found[0]


def _record(ledger: str | None, said: Said, undo: bool) -> None:
    from rashomon.review.note import record

    with opened(ledger, create=False) as store:
        record(store, said, undo=undo)


def _told(row: dict[str, Any]) -> str:
    what = row.get("change") or row.get("verdict") or row.get("letter")
    of = row.get("subject") or f"{row['about']} {row.get('one', row.get('origin'))} {row.get('other', '')}".strip()
    to = row["value"].get("written") if "value" in row else row.get("to")
    became = "" if row["applies"] else "applies no more" if row["state"] == "stands" else row["state"]
    said = f"{row['at'][:16]}  {row['by']}: {what} of {of}{f' → {to}' if to else ''} — {row['reason']}"
    return said + (f"  [{'taken back' if row['undone'] else became}]" if became else "")
