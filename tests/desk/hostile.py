"""A story in which every name tries to be markup: outlets, titles, parties, places and relays, with points on a map."""

from __future__ import annotations

from pathlib import Path

from rashomon.model import Answer, Claim, Moment, Party, Place, Quantity, Relay, Report, Scope, Span, Value, claim_id
from rashomon.recall import reader_name

from .samples import ledger_of

#: What each name holds; none may stand in a page as it is.
EVIL = '<script>alert(1)</script>"><img src=x onerror=alert(2)>\u202e'
MINISTRY = Party("ministry", f"Ministry of {EVIL}", "organisation")
WITNESS = Party("witness", f"Ada {EVIL}", "person", role="resident")
UNION = Party("union", "Dock Workers Union", "organisation")
QUAY = Place(f"Quay {EVIL}", 4.5, 21.25)
BAY = Place(f"Bay {EVIL}", 5.0, 22.0, radius_km=60.0)
TEXT = "An explosion shook the quay at dawn on Monday. Nine people were killed there. It was heard across the bay."


def hostile_ledger(folder: Path) -> Path:
    """Three reports: two values of one count, two places, a time, and a relay."""
    told = []
    for n, (speaker, killed, place) in enumerate([(MINISTRY, 9, QUAY), (UNION, 12, BAY), (WITNESS, 9, QUAY)]):
        report = Report(f"hostile-{n}", TEXT, f"Outlet {n} {EVIL}", Moment.parse(f"2024-05-06T0{n + 4}:00:00Z"),
                        title=f"Explosion shakes the quay {EVIL}")  # fmt: skip
        told.append((report, [_claim(report, speaker, killed, place)]))
    return ledger_of(folder, told, reader_name())


def _claim(report: Report, speaker: Party, killed: int, place: Place) -> Claim:
    content = Span(0, len(TEXT), TEXT)
    name = claim_id(report.id, "indirect", (), (), (content,))
    said: list[tuple[str, Value, str]] = [
        ("people.killed", Quantity(killed, killed, "person", "Nine"), "Nine"), ("event.place", place, "quay"),
        ("event.start", Moment.parse("2024-05-06"), "Monday"),
    ]  # fmt: skip
    answers = tuple(
        Answer(f"{name}#{n}", slot, value, Span(at := TEXT.index(words), at + len(words), TEXT), Scope())
        for n, (slot, value, words) in enumerate(said)
    )
    return Claim(name, report.id, "indirect", (), (), (content,), speaker, (Relay(f"Wire {EVIL}"),), answers=answers)


def assert_inert(page: str) -> None:
    """No name became markup, and none hides or turns what stands around it."""
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "\u202e" not in page
