"""Reports written to do harm to whoever looks at them, and the address of every page that shows something of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from fastapi.routing import APIRoute

from rashomon.desk import pages
from rashomon.desk.index.index import Index
from rashomon.desk.keys import key
from rashomon.model import Answer, Claim, Moment, Party, Quantity, Report, claim_id
from rashomon.recall import reader_name

from .samples import ledger_of

RUNS = "window.pwned=1"
SCRIPT = f"<script>{RUNS}</script>"
IMAGE = f'"><img src=x onerror="{RUNS}">'
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
#: Code points of the longest paragraph.
LONG = 5_000_000
#: Routes that are no pages: streams that do not end.
STREAMS = ("/events",)


def reports() -> list[tuple[Report, list[Claim]]]:
    """Reports of one story, each with a claim of a number of dead; the last is one paragraph of five million."""
    told = [_said(n, name, url) for n, (name, url) in enumerate(zip(NAMES, URLS, strict=True))]
    return [*told, _said(len(told), "Fire service", URLS[5] + "/long", more=" Smoke rose." * (LONG // 12))]


def _said(n: int, who: str, url: str, more: str = "") -> tuple[Report, list[Claim]]:
    text = f"{who} said {n + 3} people were killed in the Selm tunnel fire {IMAGE}. Smoke rose over Selm all day.{more}"
    outlet = f"{NAMES[n % len(NAMES)]} Post"
    at = Moment.parse(f"2031-05-03T{9 + n:02}:00:00Z")
    report = Report(f"r{n}", text, outlet, at, url, title=f"Fire in Selm tunnel {SCRIPT} {who}", byline=SCRIPT)
    source, cue = (report.span(0, len(who)),), (report.span(len(who) + 1, len(who) + 5),)
    content = (report.span(len(who) + 6, text.index(". Smoke")),)
    ident = claim_id(report.id, "indirect", source, cue, content)
    answer = Answer(f"{ident}#0", "people.killed", Quantity(n + 3, n + 3, "person", str(n + 3)), content[0])
    party = Party(who.casefold(), who, "organisation", role=f"spokesman {SCRIPT}")
    return report, [Claim(ident, report.id, "indirect", source, cue, content, party, answers=(answer,))]


def ledger(folder: Path) -> Path:
    """A ledger of these reports."""
    return ledger_of(folder, reports(), reader_name())


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
