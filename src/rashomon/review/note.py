"""What a person says, made into an entry of the ledger: signed, dated, and able to be taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast, get_args

from rashomon.errors import UsageError
from rashomon.model import About, Claim, Correction, Judgement, Letter, Moment, Reliability, Signed, Verdict
from rashomon.model.amendment import OF_ANSWER, Change
from rashomon.review.value import parsed
from rashomon.wire import correction_to_json, judgement_to_json, reliability_to_json

if TYPE_CHECKING:
    from rashomon.ledger.store import Entry, Ledger, NoteKind

Said = Correction | Judgement | Reliability
ABOUT: tuple[str, ...] = get_args(About)
VERDICTS: tuple[str, ...] = get_args(Verdict)
#: Changes that say what something is not, and not what it is.
DROPS = frozenset({"misread", "not a claim", "not an answer"})
LETTERS: tuple[str, ...] = get_args(Letter)


def correction(
    claim: Claim, subject: str, change: str, to: str | None, signed: Signed, *, words: str | None, text: str
) -> Correction:
    """A correction of a claim, or of the answer `subject` of it, as a person wrote it.

    `to` None, "none" or empty is none: not known who, no such scope; of a value "none" is nought. `words` must stand
    in `text`, the claim's report.

    Raises:
        UsageError: there is no such answer or change, or what is written is nothing of the kind.

    """
    if change in DROPS:
        to = words = None
    if change in OF_ANSWER and subject not in {a.id for a in claim.answers}:
        answers = ", ".join(a.id for a in claim.answers) or "none"
        raise UsageError(f"claim {claim.id} gives these answers: {answers}. Say which one is meant")
    if words and words not in text:
        raise UsageError(f"the report {claim.report} does not say {words!r}: give its exact words")
    if change != "value" and (to or "").strip().lower() in ("", "none"):
        to = None
    try:
        if change == "said at" and to:
            Moment.parse(to)
        if change == "value":
            if not (to or "").strip():
                raise UsageError("say what the value is: 12, at least 80, none, a name, a time, yes, no or unknown")
            old = next(a.value for a in claim.answers if a.id == subject)
            return Correction(subject, "value", signed, None, parsed(to or "", old), words)
        return Correction(subject, cast("Change", change), signed, to, None, words)
    except UsageError:
        raise
    except ValueError as error:
        raise UsageError(str(error)) from None


def judgement(about: str, one: str, other: str, verdict: str, signed: Signed) -> Judgement:
    """Whether two answers, origins or reports are the same.

    Raises:
        UsageError: it says something else, or of one thing alone.

    """
    if about not in ABOUT or verdict not in VERDICTS:
        raise UsageError(f"a judgement says of a {', '.join(ABOUT)} that it is {', '.join(VERDICTS)} as another one")
    if one == other:
        raise UsageError(f"{one!r} is one {about} by itself: name another one to judge it by")
    return Judgement(cast("About", about), one, other, cast("Verdict", verdict), signed)


def reliability(origin: str, letter: str, signed: Signed) -> Reliability:
    """How reliable a person holds an origin.

    Raises:
        UsageError: it is no letter from A to F.

    """
    if letter not in LETTERS:
        raise UsageError(f"a source's reliability is a letter from A to F, not {letter!r}")
    return Reliability(origin, cast("Letter", letter), signed)


def filed_under(said: Said) -> tuple[NoteKind, str]:
    """The kind and subject under which a ledger keeps it: what one takes the place of the other under."""
    match said:
        case Correction():
            return "correction", f"{said.subject} {said.change}"
        case Judgement():
            return "judgement", f"{said.about} {' '.join(sorted((said.one, said.other)))}"
        case Reliability():
            return "judgement", f"source {said.origin}"


def record(store: Ledger, said: Said, *, undo: bool = False) -> None:
    """Enter it in the ledger; with `undo`, that whatever was said of its subject is taken back.

    Raises:
        UsageError: there is nothing to take back.

    """
    kind, subject = filed_under(said)
    if undo and not any(e.subject == subject and not undone(e) for e in store.notes(kind)):
        raise UsageError(f"nothing to take back: nobody said anything of {subject}")
    _enter(store, kind, subject, _json(said), said.signed, undo=undo)


def turn(store: Ledger, entry: Entry, by: str, reason: str, at: datetime) -> None:
    """Take an entry back, or say again what it took back; it must be the newest on its subject.

    Raises:
        UsageError: something else was said of its subject since.
        ValueError: nobody signs it, or no reason is given.

    """
    newest = [e for e in store.history(entry.subject) if e.kind == entry.kind][-1]
    if newest.id != entry.id:
        raise UsageError("somebody said something else of it since: look at it again")
    signed = Signed(by, at, reason)
    kind = cast("NoteKind", entry.kind)
    _enter(store, kind, entry.subject, note_of(entry), signed, undo=not undone(entry))


def note_of(entry: Entry) -> dict[str, Any]:
    """What an entry says, as JSON."""
    found: dict[str, Any] = entry.payload["note"]
    return found


def spoken_of(entry: Entry) -> Iterator[str]:
    """The claims, answers, origins and reports that a correction or judgement is about."""
    note = note_of(entry)
    yield from (str(note[k]) for k in ("subject", "one", "other", "origin") if note.get(k))


def undone(entry: Entry) -> bool:
    """Whether an entry takes back what was said before."""
    return bool(note_of(entry).get("undone"))


def _enter(store: Ledger, kind: NoteKind, subject: str, note: Mapping[str, Any], signed: Signed, *, undo: bool) -> None:
    kept = {k: v for k, v in note.items() if k != "undone"}
    payload = {**kept, "reason": signed.reason, **({"undone": True} if undo else {})}
    store.note(kind, subject, payload, signed.by, signed.at)


def _json(said: Said) -> Mapping[str, Any]:
    match said:
        case Correction():
            return correction_to_json(said)
        case Judgement():
            return judgement_to_json(said)
        case Reliability():
            return reliability_to_json(said)
