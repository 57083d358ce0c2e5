"""Reports written to do harm to whoever looks at them, and the address of every page that shows something of them.

One story: names that are markup, odd letters or code; addresses that run; places and relays that do the same; claims
that cross each other in an edited report; and one paragraph without end. On no page may anything of it be more than
text (`assert_inert`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from fastapi.routing import APIRoute

from rashomon.desk import pages
from rashomon.desk.index.index import Index
from rashomon.desk.keys import key
from rashomon.ledger.sql import SqlLedger
from rashomon.model import Answer, Claim, Moment, Party, Place, Quantity, Relay, Report, Span, Value, claim_id
from rashomon.recall import reader_name

from .samples import NOW, ledger_of

RUNS = "window.pwned=1"
SCRIPT = f"<script>{RUNS}</script>"
IMAGE = f'"><img src=x onerror="{RUNS}">'
#: A right-to-left override, a zero-width space, and a Cyrillic letter in a Latin word.
ODD = "\u202eeman\u202c zero\u200bwidth b\u043eard"
EVIL = f"{SCRIPT}{IMAGE}{ODD}"
#: What stands where a name is expected.
NAMES = [
    f"Fire {SCRIPT} service",
    f"Fire {IMAGE} service",
    "Tunn\u202elec company\u202c",
    "Tunnel c\u043empany",  # with a Cyrillic o
    "{{ 7 * 7 }}{% include 'base.html' %}",
    f"</textarea></title>{SCRIPT}",
    f"javascript:{RUNS}//",
    "Robert'); DROP TABLE said;--",
]
URLS = [
    f"javascript:{RUNS}",
    f"data:text/html,{SCRIPT}",
    f'https://elsewhere.example/"onmouseover="{RUNS}',
    "https://elsewhere.example/\u202egpj.exe",
    "//elsewhere.example/x",
    "https://elsewhere.example/ok",
    "vbscript:msgbox(1)",
    "https://user:password@elsewhere.example/",
]
MINISTRY = Party("ministry", f"Ministry of {EVIL}", "organisation", role=f"spokesman {SCRIPT}")
WITNESS = Party("witness", f"Ada {EVIL}", "person", role="resident")
UNION = Party("union", "Dock Workers Union", "organisation")
QUAY = Place(f"Quay {EVIL}", 4.5, 21.25)
BAY = Place(f"Bay {EVIL}", 5.0, 22.0, radius_km=60.0)
STORY = "the harm"
#: Ids of the report that was edited and of the one without end; code points of its only paragraph where that matters.
EDITED, ENDLESS, LONG = "edited", "endless", 5_000_000
#: Routes that are no pages: streams that do not end.
STREAMS = ("/events",)
Said = tuple[str, Value, str]


def ledger(folder: Path, length: int = 30_000) -> Path:
    """A ledger of them, one edited once, another with a paragraph of `length` code points."""
    told = [*map(_named, range(len(NAMES))), *map(_placed, range(3)), _edited(12), _endless(length)]
    place = ledger_of(folder, told, reader_name())
    with SqlLedger.open(place) as store:
        report, claims = _edited(17)
        store.add_read(report, claims, reader_name(), NOW + timedelta(hours=1))
        for one in store.reports():
            store.assign_story(one.id, STORY, NOW)
    return place


def _named(n: int) -> tuple[Report, list[Claim]]:
    """A number of dead in the word of somebody whose name does harm."""
    who, number = NAMES[n], str(n + 3)
    text = f"{who} said {number} people were killed in the Selm tunnel fire {IMAGE}. Smoke rose over Selm all day."
    report = _report(f"r{n}", text, f"{who} Post", n, url=URLS[n], title=f"Fire in Selm tunnel {SCRIPT} {who}")
    party = Party(who.casefold(), who, "organisation", role=f"spokesman {SCRIPT}")
    content = text[len(who) + 6 : text.index(". Smoke")]
    return report, [_claim(report, content, party, [_killed(n + 3, number)], source=who)]


def _placed(n: int) -> tuple[Report, list[Claim]]:
    """A place, a day and a number, through a relay."""
    text = "An explosion shook the quay at dawn on Monday. Nine people were killed there. It was heard across the bay."
    report = _report(f"placed-{n}", text, f"Outlet {n} {EVIL}", n, title=f"Explosion shakes the quay {EVIL}")
    place = (QUAY, BAY, QUAY)[n]
    said: list[Said] = [_killed((9, 12, 9)[n], "Nine"), ("event.place", place, "quay"),
                        ("event.start", Moment.parse("2031-05-03"), "Monday")]  # fmt: skip
    return report, [_claim(report, text, (MINISTRY, UNION, WITNESS)[n], said)]


def _edited(number: int) -> tuple[Report, list[Claim]]:
    """Two claims that cross each other, and one within the first; the number changes when it is edited."""
    text = (
        f"Toll {IMAGE} rises\n\nThe {ODD} {SCRIPT} said {number} people were killed {IMAGE} at the {ODD}.\n\n"
        f"Nobody could say why. {IMAGE} Read more\n\n"
    ) * 2
    report = _report(EDITED, text, f"Post {EVIL}", 10, url=f"javascript:{RUNS}&b", title=f"Toll {EVIL}",
                     warnings=(IMAGE,), furniture="Read more", headline=text[: text.index("\n")])  # fmt: skip
    speaker, told = Party("p", f"Board {EVIL}", "organisation", role=SCRIPT), f"{number} people were killed {IMAGE}"
    return report, [
        _claim(report, told, speaker, [_killed(number, f"{number} people")], source=f"The {ODD}"),
        _claim(report, f"{told[3:]} at", None, []),
        _claim(report, "were killed", speaker, []),
    ]


def _endless(length: int) -> tuple[Report, list[Claim]]:
    """One paragraph, and in it the only sentence that says something at the very end."""
    text = f"{'lorem ' * (length // 6)}The {ODD} said 14 people were killed {IMAGE} there, it said."
    report = _report(ENDLESS, text, "Gazette", 11, title="Without end")
    told = f"14 people were killed {IMAGE}"
    return report, [_claim(report, told, Party("p", "board", "organisation"), [_killed(14, "14 people")])]


def _report(name: str, text: str, outlet: str, hour: int, url: str | None = None, title: str = "",
            warnings: tuple[str, ...] = (), furniture: str = "", headline: str = "") -> Report:  # fmt: skip
    return Report(
        name, text, outlet, Moment.parse(f"2031-05-03T{hour + 9:02}:00:00Z"), url, title=title, byline=SCRIPT,
        credits=(IMAGE,), warnings=warnings, furniture=(_span(text, furniture),) if furniture else (),
        headline=_span(text, headline) if headline else None,
    )  # fmt: skip


def _killed(n: int, words: str) -> Said:
    return "people.killed", Quantity(n, n, "person", str(n)), words


def _claim(report: Report, words: str, speaker: Party | None, said: list[Said], source: str = "") -> Claim:
    content, sources = _span(report.text, words), (_span(report.text, source),) if source else ()
    name = claim_id(report.id, "indirect", sources, (), (content,))
    answers = tuple(
        Answer(f"{name}#{n}", slot, value, _span(report.text, given, content.start))
        for n, (slot, value, given) in enumerate(said)
    )
    return Claim(name, report.id, "indirect", sources, (), (content,), speaker, (Relay(f"Wire {EVIL}"),),
                 channel=SCRIPT, addressee=IMAGE, answers=answers)  # fmt: skip


def _span(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words), text)


def assert_inert(page: str) -> None:
    """No name became markup, and none hides or turns what stands around it."""
    assert not re.search(r"<script>|<img", page)
    assert not re.search("[\u202e\u202c\u200b]", page)


def routes() -> set[str]:
    """Every address of a page that can be asked for, with its parameters open."""
    every = [r for router in pages.ROUTERS for r in router.routes if isinstance(r, APIRoute)]
    found = {r.path for r in every if "GET" in (r.methods or ())}
    return {p for p in found if not p.endswith(STREAMS)}


def addresses(index: Index, route: str) -> Iterator[str]:
    """A route with everything put in that it may be asked for of the first story.

    A parameter is known by what stands before it: a new kind of page needs its line here, and fails without.
    """
    story = index.stories(1)[0].key
    brief = index.brief(story)
    assert brief is not None
    known = {
        "s": [story],
        "q": [q.anchor for q in index.questions(story)],
        "r": [key(r.id) for r in brief.reports],
        "p": [k for (k,) in index.all("SELECT DISTINCT key FROM party")],
    }
    found = [""]
    for before, part in zip(["", *route.split("/")[1:]], route.split("/")[1:], strict=False):
        values = known[before] if re.fullmatch(r"\{.*\}", part) else [part]
        found = [f"{path}/{value}" for path in found for value in values]
    yield from found
