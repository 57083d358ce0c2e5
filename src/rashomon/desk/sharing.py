"""What is shared of a page: its addresses, a title that names whose word it gives (rule 15), and a card to embed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from rashomon.brief import phrase, rows
from rashomon.brief.phrase import Sentence
from rashomon.brief.visible import clip, flat
from rashomon.desk.keys import key
from rashomon.desk.safety import LOOPBACK, Safety
from rashomon.desk.wording import is_passage
from rashomon.desk.words import say
from rashomon.model import Brief, Finding, Report

if TYPE_CHECKING:
    from fastapi import Request

    from rashomon.desk.account.outline import Outline

#: Code points of a title and of a description; sites that show them cut longer ones anywhere.
TITLE, DESCRIPTION = 160, 300
#: Pixels that a card is high in a page elsewhere.
HEIGHT = 420


@dataclass(frozen=True, slots=True)
class Shared:
    """A page as it is shared. `follows`: its address now; `stands`: as of now, or the instant shown.

    `stands` is "" where nothing says when any report came out. `url`: for machines, "" where nobody else can reach
    this desk; `embed`: the code of a card; `feeds`: name, media type and address of each.
    """

    title: str
    description: str
    follows: str
    stands: str
    url: str = ""
    embed: str = ""
    feeds: tuple[tuple[str, str, str], ...] = ()


def of_story(request: Request, safety: Safety, story: str, shown: Outline) -> Shared:
    """A story: whose headline it goes by, and how many questions are disputed."""
    asked, disputed = say("share.questions", n=shown.questions), say("share.disputed", n=shown.disputed)
    told = ", ".join([*shown.counts, asked, disputed])
    return _shared(request, safety, shown.title, [f"{told}."], f"/s/{story}", f"/s/{story}", dated=shown.dated)


def of_question(request: Request, safety: Safety, story: str, brief: Brief, finding: Finding) -> Shared:
    """A question: how its answers stand, and who gives which."""
    path, title = f"/s/{story}/q/{key(finding.question.id)}", titled(finding)
    year = rows.year_of(brief)
    said = [phrase.row(finding, r, year).text for r in rows.rows(finding) if not is_passage(r.statements[0])]
    found = _shared(request, safety, title, said, path, path, dated=_dated(brief))
    card = _base(request) + keyed(safety, f"{path}/card", _at(request))
    code = (
        f'<iframe src="{escape(card)}" title="{escape(title)}" width="100%" height="{HEIGHT}" loading="lazy"></iframe>'
    )
    return Shared(found.title, found.description, found.follows, found.stands, found.url, code, found.feeds)


def of_report(request: Request, safety: Safety, story: str, brief: Brief, report: Report) -> Shared:
    """A report: its headline as its outlet's."""
    outlet = flat(report.outlet or say("share.no_outlet"))
    title = f"“{clip(flat(report.title or report.id), TITLE)}” ({outlet})"
    said = [say("share.of_story", title=phrase.title(brief).text)]
    return _shared(request, safety, title, said, f"/s/{story}/r/{key(report.id)}", "", dated=_dated(brief))


def titled(finding: Finding) -> str:
    """A question with its status and the values that stand, each with whose it is; without them where that is long."""
    asked, status = clip(flat(finding.question.text), TITLE // 2), rows.status_name(finding)
    told = f"{asked} {status[:1].upper()}{status[1:]}"
    for sentence in (phrase.reach(finding), *_standing(finding)):
        if sentence and len(whole := f"{told}: {_lower(sentence.text)}") <= TITLE:
            return whole
    names = list(dict.fromkeys(phrase.who(r.origin) for r in rows.rows(finding) if r.stands))
    shown = names[:2] + ([say("feed.others", n=len(names) - 2)] if len(names) > 2 else [])
    return say("share.by", told=told, names=phrase.listed(shown)) if names else f"{told}."


def described(said: Iterable[str]) -> str:
    """As many whole sentences as a description holds: none is cut before it says whose word it is."""
    out = ""
    for sentence in said:
        if len(out) + len(sentence) + 1 > DESCRIPTION:
            break
        out = f"{out} {sentence}".strip()
    return out or say("base.not_true")


def keyed(safety: Safety, path: str, at: str = "") -> str:
    """The address of a feed or card; where the desk asks for a token, with the key that stands in its place."""
    given = [f"key={safety.feed_key()}"] if safety.token else []
    given += [f"at={quote(at, safe=':')}"] if at else []
    return f"{path}?{'&'.join(given)}" if given else path


def _standing(finding: Finding) -> list[Sentence]:
    """What the only row that stands says; none of several, of which one must not be told alone, nor of a passage."""
    standing = [r for r in rows.rows(finding) if r.counts]
    if len(standing) != 1 or is_passage(standing[0].statements[0]):
        return []
    return [phrase.row(finding, standing[0])]


def _dated(brief: Brief) -> bool:
    return any(r.published for r in brief.reports)


def _shared(request: Request, safety: Safety, title: str, said: Iterable[str], path: str, feed: str, *,
            dated: bool) -> Shared:  # fmt: skip
    at, base = _at(request), _base(request)
    now = at or datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ")
    feeds = tuple(
        (say(f"feed.{name}"), kind, keyed(safety, f"{feed}/feed.{name}"))
        for name, kind in (("atom", "application/atom+xml"), ("json", "application/feed+json"))
    ) if feed else ()  # fmt: skip
    known = request.url.hostname not in LOOPBACK
    here = f"{base}{path}" + (f"?at={quote(at, safe=':')}" if at else "")
    return Shared(
        clip(title, TITLE + 60), described(said), f"{base}{path}",
        f"{base}{path}?at={quote(now, safe=':')}" if dated else "",
        here if known else "", feeds=feeds,
    )  # fmt: skip


def _at(request: Request) -> str:
    return request.query_params.get("at", "").strip()


def _base(request: Request) -> str:
    return f"{request.url.scheme}://{request.headers['host']}"


def _lower(text: str) -> str:
    """A sentence after a colon: without a capital, but where it is a name's or an abbreviation's."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first in ("Lowest", "At", "Not", "No", "More", "About", "Dozens") else text
