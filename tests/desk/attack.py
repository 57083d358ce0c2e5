"""A ledger of reports that attack whoever reads them: markup, invisible letters, one paragraph without end."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from rashomon.ledger.sql import SqlLedger
from rashomon.model import Answer, Claim, Moment, Party, Quantity, Relay, Report, Span, claim_id
from rashomon.recall import reader_name

from .samples import NOW, ledger_of

MARKUP = "<script>window.pwned = 1</script><img src=x onerror='window.pwned = 1'>"
#: A right-to-left override, a zero-width space, and a Cyrillic letter in a Latin word.
ODD = "\u202eeman\u202c zero\u200bwidth b\u043eard"
STORY = "the attack"
LONG = 5_000_000


def ledger(folder: Path, length: int = LONG) -> Path:
    """A report full of markup, the same once edited, and one with a paragraph of `length` letters."""
    attack, long = _attack(12), _long(length)
    place = ledger_of(folder, [(attack, _claims(attack, 12)), (long, _claims(long, 14))], reader_name())
    with SqlLedger.open(place) as store:
        edited = _attack(17)
        store.add_read(edited, _claims(edited, 17), reader_name(), NOW + timedelta(hours=1))
        for report in store.reports():
            store.assign_story(report.id, STORY, NOW)
    return place


def _attack(n: int) -> Report:
    text = (
        f"Toll {MARKUP} rises\n\nThe {ODD} {MARKUP} said {n} people were killed {MARKUP} at the {ODD}.\n\n"
        f"Nobody could say why. {MARKUP} Read more\n\n"
    ) * 2
    return Report(
        "attack", text, outlet=f"Post {MARKUP}", published=Moment.parse("2024-03-16T08:00:00Z"),
        url="javascript:window.pwned=1", title=f"Toll {MARKUP} {ODD}", byline=MARKUP, credits=(MARKUP,),
        furniture=(_span(text, "Read more"),), warnings=(MARKUP,), headline=Span(0, text.index("\n"), text),
    )  # fmt: skip


def _long(length: int) -> Report:
    """One paragraph, and in it the only sentence at the very end."""
    filler = "lorem " * (length // 6)
    text = f"{filler}The {ODD} said 14 people were killed {MARKUP} there, it said."
    return Report("long", text, outlet="Gazette", published=Moment.parse("2024-03-16T09:00:00Z"), title="Long")


def _claims(report: Report, n: int) -> list[Claim]:
    """Two claims that cross each other, and one within the first."""
    source, content = _span(report.text, f"The {ODD}"), _span(report.text, f"{n} people were killed {MARKUP}")
    crossing = Span(content.start + 3, content.end + 5, report.text)
    speaker = Party("p", f"Board {MARKUP} {ODD}", "organisation", role=MARKUP)
    first = _claim(report, source, content, speaker, n)
    return [first, _claim(report, source, crossing, None), _claim(report, source, _span(report.text, "were killed"),
                                                                   speaker)]  # fmt: skip


def _claim(report: Report, source: Span, content: Span, speaker: Party | None, n: int | None = None) -> Claim:
    name = claim_id(report.id, "indirect", (source,), (), (content,))
    given: tuple[Answer, ...] = ()
    if n:
        value = Quantity(n, n, "person", str(n))
        given = (Answer(f"{name}#0", "people.killed", value, Span(content.start, content.start + 9, report.text)),)
    return Claim(name, report.id, "indirect", (source,), (), (content,), speaker, (Relay(MARKUP),), channel=MARKUP,
                 addressee=MARKUP, answers=given)  # fmt: skip


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), text)
